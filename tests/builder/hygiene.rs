//! Generated code works whatever the names around it mean, and causes no warning, in every edition
//! that this file is compiled in. Each lint that generated code allows is triggered by a field
//! here.

#![deny(warnings, missing_docs, unreachable_pub, single_use_lifetimes, unused_qualifications)]
#![deny(clippy::pedantic, clippy::nursery)]
// It asks for what `unreachable_pub` forbids.
#![allow(clippy::redundant_pub_crate)]

/// There is no prelude, and every name that one expects from it means something else.
#[no_implicit_prelude]
mod hostile {
    // The only name of the prelude that generated code needs.
    use ::run_request::no_implicit_prelude::diagnostic;

    #[allow(unused_imports)]
    use self::names::*;

    #[allow(dead_code)]
    mod names {
        pub(crate) struct Option;
        pub(crate) struct Some;
        pub(crate) struct None;
        pub(crate) struct Ok;
        pub(crate) struct Err;
        pub(crate) struct Result;
        pub(crate) struct String;
        pub(crate) struct Vec;
        pub(crate) trait Default {}
        pub(crate) trait Into {}
        pub(crate) trait Clone {}
        pub(crate) trait Iterator {}
        pub(crate) trait Serialize {}
        pub(crate) trait Deserialize {}
        impl Default for E {}
        impl Into for E {}
        impl Clone for E {}
        impl Iterator for E {}
        impl Serialize for E {}
        impl Deserialize for E {}
        pub(crate) struct E;
        pub(crate) struct A;
        pub(crate) struct S;
        pub(crate) struct D;
        pub(crate) struct T;
        pub(crate) mod run_request {}
        pub(crate) mod serde {}
        pub(crate) mod core {}
        pub(crate) mod std {}
    }

    /// A limit.
    const MAX: usize = 8;

    /// A request of every kind of field.
    #[derive(::run_request::RunRequest, ::core::fmt::Debug, ::core::cmp::PartialEq)]
    #[request(builder(derive(Clone, Debug)))]
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    #[allow(non_snake_case, clippy::struct_field_names, clippy::option_option)]
    pub(crate) struct Request {
        /// Required.
        #[request(length(1..=MAX), pattern("^[a-z]+$"))]
        pub(crate) r#type: ::std::string::String,
        #[request(range(0..=2))]
        self_: ::core::option::Option<f64>,
        #[request(range(..=5), default = 3)]
        state: u8,
        #[request(try_into, first_key_wins, default = self.state)]
        rejected: u8,
        #[request(length(..MAX), inner(length(1..), format(url)), each = url)]
        partial: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
        #[request(keys(length(..=4)), values(length(..=4)), secret)]
        map: ::core::option::Option<
            ::std::collections::HashMap<::std::string::String, ::std::string::String>,
        >,
        #[request(nullable)]
        value: ::core::option::Option<bool>,
        builder: ::core::option::Option<::core::option::Option<u8>>,
        #[request(not_null)]
        build_: ::core::option::Option<char>,
        #[serde(skip_serializing_if = "is_zero", default)]
        report: u64,
        camelCase: ::core::option::Option<u8>,
        #[deprecated]
        old: ::core::option::Option<u8>,
        nested: ::core::option::Option<::std::boxed::Box<Nested>>,
    }

    #[allow(clippy::trivially_copy_pass_by_ref)]
    const fn is_zero(value: &u64) -> bool {
        *value == 0
    }

    impl Request {
        /// A constructor that the user adds.
        #[must_use]
        pub(crate) fn new() -> ::core::option::Option<Self> {
            Self::builder().r#type("a").maybe_value(::core::option::Option::None).build().ok()
        }
    }

    /// `Validate` next to serde's own derives.
    #[derive(
        ::run_request::Validate,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq,
        ::core::clone::Clone,
        ::serde::Serialize,
        ::serde::Deserialize,
    )]
    #[serde(tag = "kind", rename_all = "snake_case")]
    pub(crate) enum Nested {
        /// With a rule.
        One {
            /// Short.
            #[request(length(..=2))]
            name: ::std::string::String,
        },
        /// Without.
        Two,
    }

    /// With a module for what its setters name.
    #[derive(::run_request::RunRequest, ::core::fmt::Debug)]
    #[request(extensible)]
    pub(crate) struct Extensible {
        #[request(each = word)]
        words: ::std::vec::Vec<::std::string::String>,
        states: bool,
        #[request(try_into)]
        all: ::core::option::Option<u8>,
    }

    #[derive(::run_request::RunRequest, ::core::fmt::Debug)]
    pub(crate) struct Extending {
        #[serde(flatten)]
        extensible: Extensible,
        super_: u8,
    }

    impl Extending {
        /// Calls the setters of both requests.
        #[must_use]
        pub(crate) fn new() -> ::core::option::Option<Self> {
            Self::builder().word("a").states(true).all(1_i64).super_(1).build().ok()
        }
    }

    /// The rules whose arguments are expressions and paths.
    #[derive(::run_request::RunRequest, ::core::fmt::Debug)]
    #[request(context = Limit, check = check, builder(name = Build))]
    struct Ruled {
        #[request(when(self.unit == 1), one_of("low", "high"), custom(custom), ascii)]
        one_of: ::core::option::Option<::std::string::String>,
        #[request(multiple_of(2), above(0), one_of(2, 4), default = { 2 })]
        unit: u8,
        #[request(unique, length(..=8), inner(when({ self.unit > 1 }), multiple_of(0.5), above(1)))]
        unique: ::core::option::Option<::std::vec::Vec<f64>>,
        #[request(requires(unique), conflicts_with(one_of), one_of(Level::Low))]
        requires: ::core::option::Option<Level>,
        #[request(pattern(PATTERN, message = "no", code = "no"), format(ip))]
        pattern: ::core::option::Option<::std::string::String>,
        nested: ::core::option::Option<::std::vec::Vec<Inner>>,
    }

    #[derive(Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
    enum Level {
        Low,
        High,
    }

    impl ::run_request::Leaf for Level {}

    #[derive(Debug, ::run_request::Validate, ::serde::Serialize, ::serde::Deserialize)]
    #[request(context = Limit)]
    enum Inner {
        Some(#[request(custom(custom))] ::std::string::String),
        None {
            #[request(requires(b))]
            a: ::core::option::Option<u8>,
            b: ::core::option::Option<u8>,
        },
    }

    #[derive(Debug)]
    struct Limit;

    static PATTERN: ::std::sync::LazyLock<::run_request::regex::Regex> =
        ::std::sync::LazyLock::new(|| ::run_request::regex::Regex::new("^a+$").unwrap());

    const fn custom(text: &str, _: &Limit) -> ::core::result::Result<(), &'static str> {
        match text.len() {
            0 => ::core::result::Result::Err("is empty"),
            _ => ::core::result::Result::Ok(()),
        }
    }

    const fn check(ruled: &Ruled, _: &Limit) -> ::core::result::Result<(), &'static str> {
        match ruled.unit {
            0 => ::core::result::Result::Err("is nothing"),
            _ => ::core::result::Result::Ok(()),
        }
    }

    pub(crate) fn ruled() -> bool {
        let nested = [
            Inner::Some(::std::string::String::new()),
            Inner::None { a: ::core::option::Option::None, b: ::core::option::Option::None },
        ];
        let ruled = Ruled::builder().unit(4).requires(Level::High).nested(nested);
        ruled.build_with(&Limit).is_err()
    }

    /// The functions that serde's attributes name.
    #[derive(::run_request::RunRequest, ::core::fmt::Debug)]
    #[serde(
        rename_all(serialize = "camelCase", deserialize = "kebab-case"),
        bound(serialize = "T: ::serde::Serialize", deserialize = "T: ::serde::Deserialize<'de>"),
        expecting = "a run"
    )]
    struct Written<'a, T> {
        #[serde(with = "number")]
        with_both: u8,
        #[serde(serialize_with = "number::serialize", default = "one")]
        with_one: u8,
        #[serde(deserialize_with = "number::deserialize")]
        with_other: u8,
        #[serde(borrow)]
        borrow: ::std::borrow::Cow<'a, ::core::primitive::str>,
        #[request(skip)]
        bound: T,
    }

    const fn one() -> u8 {
        1
    }

    mod number {
        #[allow(clippy::trivially_copy_pass_by_ref)]
        pub(super) fn serialize<S: ::serde::Serializer>(
            number: &u8,
            serializer: S,
        ) -> ::core::result::Result<S::Ok, S::Error> {
            serializer.serialize_u8(*number)
        }

        pub(super) fn deserialize<'de, D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> ::core::result::Result<u8, D::Error> {
            <u8 as ::serde::Deserialize>::deserialize(deserializer)
        }
    }

    pub(crate) fn written(json: &str) -> ::std::string::String {
        let written: Written<'_, u8> = ::serde_json::from_str(json).unwrap();
        ::serde_json::to_string(&written).unwrap()
    }

    /// Types that trigger lints.
    #[derive(::run_request::RunRequest, ::core::fmt::Debug)]
    #[request(serialize_only)]
    #[allow(
        clippy::box_collection,
        clippy::linkedlist,
        clippy::redundant_allocation,
        clippy::type_complexity,
        clippy::vec_box
    )]
    struct Questionable<'a> {
        borrowed: &'a u8,
        boxed: ::core::option::Option<::std::boxed::Box<::std::string::String>>,
        list: ::core::option::Option<::std::collections::LinkedList<u8>>,
        twice: ::core::option::Option<::std::boxed::Box<&'a u8>>,
        complex: ::core::option::Option<
            ::std::vec::Vec<(
                u8,
                ::std::vec::Vec<::core::option::Option<(u8, ::std::vec::Vec<(u8, u8)>)>>,
            )>,
        >,
        each: ::core::option::Option<::std::vec::Vec<::std::boxed::Box<u8>>>,
    }

    #[allow(clippy::trivially_copy_pass_by_ref)]
    pub(crate) fn questionable(number: &u8) -> bool {
        Questionable::builder().borrowed(number).build().is_ok()
    }

    /// A request without fields.
    #[derive(::run_request::RunRequest)]
    pub(crate) struct Empty {}

    /// A request that is generic and borrows.
    #[derive(::run_request::RunRequest)]
    pub(crate) struct Generic<'a, U, const N: usize>
    where
        U: ::core::marker::Copy,
    {
        #[request(skip)]
        generic: U,
        #[request(length(..=N))]
        text: &'a str,
    }

    pub(crate) fn generic(text: &str) -> bool {
        Generic::<u8, 2>::builder().generic(1).text(text).build().is_ok()
    }
}

/// Items of a function cannot be named from outside.
#[test]
fn requests_can_be_declared_in_a_function() {
    #[derive(run_request::RunRequest)]
    struct Local {
        field: Inner,
    }
    #[derive(run_request::RunRequest)]
    struct Inner {
        #[request(range(..=1))]
        field: u8,
    }
    let inner = Inner::builder().field(1).build().unwrap();
    assert_eq!(Local::builder().field(inner).build().unwrap().field.field, 1);
}

/// Some lints treat a struct differently when a macro declares it.
pub mod made {
    macro_rules! make {
        ($name:ident: $type:ty) => {
            /// Made by a macro.
            #[derive(run_request::RunRequest, Debug)]
            pub struct $name {
                /// Its field.
                #[request(skip)]
                pub field: Option<$type>,
            }
        };
    }
    make!(Made: u8);
}

/// The runtime is reexported under another name.
#[test]
fn the_runtime_can_be_named_by_another_path() {
    mod facade {
        pub(crate) use run_request as requests;
    }
    #[derive(facade::requests::RunRequest)]
    #[request(crate = facade::requests)]
    struct Renamed {
        #[request(range(..=1))]
        field: u8,
    }
    #[derive(facade::requests::Validate)]
    #[request(crate = facade::requests)]
    struct Validated(#[request(range(..=1))] u8);
    assert_eq!(Renamed::builder().field(1).build().unwrap().field, 1);
    assert!(facade::requests::Validate::validate(&Validated(2)).is_err());
}

#[test]
fn requests_work_under_hostile_names() {
    let request = hostile::Request::new().expect("it is valid");
    assert_eq!(
        serde_json::to_string(&request).unwrap(),
        r#"{"type":"a","state":3,"rejected":3,"value":null}"#,
    );
    assert!(made::Made::builder().field(1).build().is_ok());
    assert!(hostile::ruled());
    assert_eq!(
        hostile::written(r#"{"with-both":1,"with-other":2,"borrow":"a","bound":3}"#),
        r#"{"withBoth":1,"withOne":1,"withOther":2,"borrow":"a","bound":3}"#
    );
    assert!(hostile::questionable(&1));
    assert!(hostile::Extending::new().is_some());
    assert!(hostile::generic("ab") && !hostile::generic("abc"));
    assert_eq!(serde_json::to_string(&hostile::Empty::builder().build().unwrap()).unwrap(), "{}");
    let long = hostile::Nested::One { name: "abc".to_owned() };
    let long = request.into_builder().nested(Box::new(long)).build().unwrap_err();
    assert_eq!(long.first().path().to_string(), "nested.name");
}

#[test]
fn a_condition_can_be_in_braces() {
    #[derive(run_request::RunRequest)]
    struct Braces {
        #[request(when({ !self.strict }), length(..=1))]
        #[request(when({ self.text.chars().any(|c| c == 'x') }), ascii)]
        text: String,
        strict: bool,
    }
    assert!(Braces::builder().text("é").strict(false).build().is_ok());
    assert!(Braces::builder().text("ab").strict(false).build().is_err());
    assert!(Braces::builder().text("éx").strict(true).build().is_err());
}
