//! Generated code of enums works whatever the names around it mean, and causes no warning, in every
//! edition that this file is compiled in.

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
        pub(crate) struct E;
        pub(crate) struct S;
        pub(crate) struct D;
        pub(crate) struct T;
        pub(crate) trait AsRef {}
        pub(crate) trait Default {}
        pub(crate) trait Display {}
        pub(crate) trait From {}
        pub(crate) trait FromStr {}
        pub(crate) trait Into {}
        pub(crate) trait TryFrom {}
        pub(crate) trait Serialize {}
        pub(crate) trait Deserialize {}
        impl AsRef for E {}
        impl Default for E {}
        impl Display for E {}
        impl From for E {}
        impl FromStr for E {}
        impl Into for E {}
        impl TryFrom for E {}
        impl Serialize for E {}
        impl Deserialize for E {}
        pub(crate) mod run_request {}
        pub(crate) mod serde {}
        pub(crate) mod core {}
        pub(crate) mod std {}
    }

    /// Variants and fields with the names of everything that generated code uses.
    #[derive(::run_request::RunRequest, ::core::fmt::Debug, ::core::cmp::PartialEq)]
    #[request(context = Limit, check = check)]
    #[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
    pub(crate) enum Internal {
        /// A unit.
        None,
        #[request(bare)]
        Self_,
        #[request(from)]
        Some(Inner),
        #[serde(alias = "okay")]
        Ok {
            #[request(length(..=2), custom(custom))]
            sink: ::std::string::String,
            source: u8,
            variant: ::core::option::Option<u8>,
            report: ::core::option::Option<u8>,
            #[request(default = 3, range(..=3))]
            value: u8,
            #[serde(default, skip_serializing_if = "is_zero")]
            mark: u8,
            context: bool,
            name: char,
            deserializer: f64,
            serializer: (),
            r#fn: [u8; 2],
        },
        #[request(default)]
        Err {
            #[request(requires(b))]
            r#match: ::core::option::Option<u8>,
            b: ::core::option::Option<u8>,
        },
        #[serde(other)]
        Result,
    }

    /// What a newtype variant holds.
    #[derive(::run_request::RunRequest, ::core::fmt::Debug, ::core::cmp::PartialEq)]
    #[request(context = Limit)]
    pub(crate) struct Inner {
        /// A field.
        #[request(custom(custom))]
        pub(crate) field: ::std::string::String,
    }

    #[derive(Debug)]
    pub(crate) struct Limit;

    const fn custom(text: &str, _: &Limit) -> ::core::result::Result<(), &'static str> {
        match text.len() {
            0 => ::core::result::Result::Err("is empty"),
            _ => ::core::result::Result::Ok(()),
        }
    }

    const fn check(value: &Internal, _: &Limit) -> ::core::result::Result<(), &'static str> {
        match value {
            Internal::None => ::core::result::Result::Err("is nothing"),
            _ => ::core::result::Result::Ok(()),
        }
    }

    #[allow(clippy::trivially_copy_pass_by_ref)]
    const fn is_zero(value: &u8) -> bool {
        *value == 0
    }

    /// Every form of a variant, by the name of its content.
    #[derive(::run_request::RunRequest, ::core::fmt::Debug, ::core::cmp::PartialEq)]
    #[serde(tag = "tag", content = "content", rename_all_fields = "camelCase")]
    pub(crate) enum Adjacent<'a, U, const N: usize = 2>
    where
        U: ::core::marker::Copy,
    {
        Option,
        Vec(#[request(skip)] U),
        String(#[serde(borrow)] ::std::borrow::Cow<'a, str>, #[request(length(..=N))] &'a str),
        From {
            some_field: u8,
            #[request(nested)]
            other: ::core::option::Option<Internal2<U>>,
        },
        #[serde(with = "number")]
        With(u8),
        #[cfg(any())]
        Gone(Nothing),
        Field {
            #[cfg(any())]
            gone: Nothing,
            #[cfg(not(any()))]
            there: u8,
        },
        #[serde(untagged)]
        Untagged(f64),
    }

    /// A generic enum with a default.
    #[derive(::run_request::RunRequest, ::core::fmt::Debug, ::core::cmp::PartialEq)]
    #[serde(untagged)]
    pub(crate) enum Internal2<U = u8> {
        #[request(from)]
        One(#[request(skip)] U),
        #[serde(skip)]
        Unused(()),
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

    /// Names.
    #[derive(
        ::run_request::RunRequest,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq,
        ::core::clone::Clone,
        ::core::marker::Copy,
    )]
    #[request(string)]
    #[serde(rename_all = "kebab-case")]
    pub(crate) enum Names {
        Some,
        None,
        #[serde(alias = "fine")]
        Ok,
        r#Fn,
    }

    /// Names, and all others.
    #[derive(::run_request::RunRequest, ::core::fmt::Debug, ::core::cmp::PartialEq)]
    #[request(string)]
    pub(crate) enum Open {
        Some,
        #[request(other)]
        Err(#[request(length(..=4))] ::std::string::String),
    }

    /// One form in another, without a tag.
    #[derive(::run_request::RunRequest, ::core::fmt::Debug, ::core::cmp::PartialEq)]
    #[request(from, deserialize_only)]
    #[serde(untagged, expecting = "anything")]
    pub(crate) enum Untagged {
        Ok(Names),
        Err(::std::boxed::Box<Internal3>),
        None,
        Tuple(u8, #[serde(default)] u8),
        Struct {
            #[serde(flatten)]
            inner: Inner2,
            #[serde(flatten)]
            rest: ::std::collections::BTreeMap<::std::string::String, u8>,
        },
    }

    /// A request to flatten.
    #[derive(::run_request::RunRequest, ::core::fmt::Debug, ::core::cmp::PartialEq)]
    pub(crate) struct Inner2 {
        inside: ::core::option::Option<u8>,
    }

    /// Externally tagged.
    #[derive(::run_request::RunRequest, ::core::fmt::Debug, ::core::cmp::PartialEq)]
    #[request(deserialize_only)]
    pub(crate) enum Internal3 {
        S { a: u8 },
        D(u8, u8),
        T(#[request(inner(range(..=1)))] ::std::vec::Vec<u8>),
    }

    /// Types that trigger lints.
    #[derive(::run_request::RunRequest, ::core::fmt::Debug)]
    #[request(serialize_only)]
    #[allow(clippy::box_collection, clippy::type_complexity, clippy::vec_box)]
    pub(crate) enum Questionable<'a> {
        Boxed(::std::boxed::Box<::std::vec::Vec<&'a u8>>),
        Each {
            each: ::std::vec::Vec<::std::boxed::Box<u8>>,
        },
        #[deprecated]
        Old(#[deprecated] u8),
        Unit,
    }

    /// No variant.
    #[derive(::run_request::RunRequest, ::core::fmt::Debug)]
    pub(crate) enum Never {}

    /// No variant that is ever written or read.
    #[derive(::run_request::RunRequest, ::core::fmt::Debug)]
    #[serde(tag = "type")]
    pub(crate) enum AllSkipped {
        #[serde(skip)]
        One,
        #[serde(skip)]
        Two { field: Skipped },
    }

    /// What serde does not know.
    #[derive(::core::fmt::Debug)]
    pub(crate) struct Skipped;

    impl ::run_request::Leaf for Skipped {}
}

/// Variants that are never read.
#[test]
fn variants_that_are_never_read_are_written() {
    use hostile::{AllSkipped, Internal2, Questionable, Skipped};
    #[allow(deprecated)]
    let questionable = [
        Questionable::Boxed(Box::new(vec![&1])),
        Questionable::Each { each: vec![Box::new(1)] },
        Questionable::Old(1),
        Questionable::Unit,
    ];
    let written = r#"[{"Boxed":[1]},{"Each":{"each":[1]}},{"Old":1},"Unit"]"#;
    assert_eq!(serde_json::to_string(&questionable).unwrap(), written);
    let skipped = [AllSkipped::One, AllSkipped::Two { field: Skipped }];
    assert!(skipped.iter().all(|it| serde_json::to_string(it).is_err()));
    assert!(serde_json::to_string(&Internal2::<u8>::Unused(())).is_err());
}

/// Items of a function cannot be named from outside.
#[test]
fn enums_can_be_declared_in_a_function() {
    #[derive(run_request::RunRequest)]
    #[serde(untagged)]
    enum Local {
        One(Inner),
        Many(Vec<Inner>),
    }
    #[derive(run_request::RunRequest)]
    enum Inner {
        A {
            #[request(range(..=1))]
            field: u8,
        },
    }
    let many: Local = serde_json::from_str(r#"[{"A":{"field":1}},{"A":{"field":2}}]"#).unwrap();
    assert_eq!(many.validate().unwrap_err().first().path().to_string(), "[1].A.field");
}

/// Some lints treat an enum differently when a macro declares it.
pub mod made {
    macro_rules! make {
        ($name:ident: $($variant:ident($type:ty),)* $tag:literal $method:expr) => {
            /// Made by a macro.
            #[derive(run_request::RunRequest, Debug)]
            #[request(from)]
            #[serde(tag = $tag, content = "value", rename_all = "camelCase")]
            pub enum $name {
                $(
                    /// A variant.
                    $variant(#[request(range(..=$method))] $type),
                )*
                /// A variant of names.
                Named {
                    /// A field.
                    #[request(range(..=$method))]
                    field: Option<u8>,
                },
            }
        };
    }
    make!(Made: FirstOne(u8), Second(u16), "kind" 3);
}

/// The runtime is reexported under another name.
#[test]
fn the_runtime_of_an_enum_can_be_named_by_another_path() {
    mod facade {
        pub(crate) use run_request as requests;
    }
    #[derive(facade::requests::RunRequest, Debug, PartialEq)]
    #[request(crate = facade::requests, string)]
    enum Renamed {
        Low,
        #[request(other)]
        Other(String),
    }
    assert_eq!(Renamed::from("Low"), Renamed::Low);
}

#[test]
fn enums_work_under_hostile_names() {
    use hostile::{Adjacent, Inner, Internal, Limit, Names, Never, Open, Untagged};
    let internal: Internal = serde_json::from_str(r#""self_""#).unwrap();
    assert_eq!(internal, Internal::Self_);
    let internal = Internal::from(Inner { field: String::new() });
    assert_eq!(serde_json::to_string(&internal).unwrap(), r#"{"type":"some","field":""}"#);
    assert_eq!(internal.validate_with(&Limit).unwrap_err().first().path().to_string(), "field");
    let json = r#"{"type":"ok","sink":"abc","source":1,"context":true,"name":"a","deserializer":0.5,
        "serializer":null,"fn":[1,2]}"#;
    let internal: Internal = serde_json::from_str(json).unwrap();
    assert_eq!(internal.validate_with(&Limit).unwrap_err().first().path().to_string(), "sink");
    let json = r#"{"tag":"From","content":{"someField":1,"other":2}}"#;
    let adjacent: Adjacent<'_, u8> = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::to_string(&adjacent).unwrap(), json);
    assert_eq!("fine".parse::<Names>().unwrap().as_str(), "ok");
    assert!(Open::from("other").validate().is_err());
    let untagged: Untagged = serde_json::from_str(r#"{"S":{"a":1}}"#).unwrap();
    assert!(untagged.validate().is_ok());
    assert!(serde_json::from_str::<Never>("1").is_err());
    assert!(made::Made::from(4u8).validate().is_err());
}
