//! Types of every form, and types, names and values that come from a macro.

use std::collections::BTreeMap;

use run_request::RunRequest;

use super::self_types::{Node, leaf};
use crate::support::json::assert_round_trip;

mod r#type {
    #[derive(run_request::RunRequest, Debug, Clone, PartialEq)]
    #[request(schema)]
    pub(super) struct Raw {
        pub(super) r#fn: u8,
    }
}

trait Unit {
    type Of;
}

struct Seconds;

impl Unit for Seconds {
    type Of = u64;
}

macro_rules! text {
    () => {
        String
    };
}

macro_rules! list_of {
    ($($of:tt)*) => {
        Vec<$($of)*>
    };
}

const TWO: usize = 2;

#[derive(RunRequest, Debug, Clone, PartialEq)]
#[request(builder(derive(Clone, Debug)), schema)]
struct EveryForm {
    macro_type: text!(),
    in_option: Option<text!()>,
    with_arguments: list_of!(u8),
    of_itself: Option<Vec<list_of!(Self)>>,
    qualified: <Seconds as Unit>::Of,
    #[request(each = one)]
    each_qualified: Vec<<Seconds as Unit>::Of>,
    absolute: ::std::string::String,
    by_self: self::r#type::Raw,
    by_crate: Option<crate::declarations::type_forms::r#type::Raw>,
    core_option: core::option::Option<::core::option::Option<u8>>,
    array: [u8; TWO],
    expression: [u8; TWO + 1],
    unit: (),
    #[allow(unused_parens)]
    parenthesized: (Option<(u8)>),
}

#[test]
fn a_field_can_have_a_type_of_any_form() {
    let form = EveryForm::builder()
        .macro_type("a".to_owned())
        .in_option("b".to_owned())
        .with_arguments(vec![1])
        .of_itself(vec![vec![]])
        .qualified(2_u64)
        .one(3_u64)
        .absolute("c")
        .by_self(r#type::Raw { r#fn: 4 })
        .core_option(5)
        .array([6, 7])
        .expression([8, 9, 10])
        .unit(())
        .parenthesized(11);
    let json = concat!(
        r#"{"macro_type":"a","in_option":"b","with_arguments":[1],"of_itself":[[]],"qualified":2,"#,
        r#""each_qualified":[3],"absolute":"c","by_self":{"fn":4},"core_option":5,"array":[6,7],"#,
        r#""expression":[8,9,10],"unit":null,"parenthesized":11}"#,
    );
    assert_round_trip(&form.build().unwrap(), json);
}

/// A request that is made of macro fragments in every part.
macro_rules! request {
    ($vis:vis $name:ident<$a:lifetime> $field:ident: $ty:ty = $default:expr, $path:path, $max:literal, $tt:tt) => {
        #[derive(RunRequest, Debug, Clone, PartialEq)]
        #[request(schema, builder(derive(Clone, Debug)))]
        $vis struct $name<$a> {
            #[request(range(..=$max), default = $default)]
            $vis $field: $ty,
            option: Option<$ty>,
            path: $path,
            in_path: Option<$path>,
            #[request(each = one)]
            list: Vec<$ty>,
            lent: &$a str,
            token: $tt,
        }
    };
}

request!(pub Numbers<'a> number: u32 = 3, std::string::String, 5, u8);
request!(pub(crate) Maps<'a> number: u8 = 1 + 1, std::collections::BTreeMap<String, u8>, 5, Node);

#[test]
fn macro_fragments_can_be_types_and_names() {
    let numbers = Numbers::builder().option(4).path("p").one(5).lent("l").token(6).build().unwrap();
    let json = r#"{"number":3,"option":4,"path":"p","list":[5],"lent":"l","token":6}"#;
    assert_eq!(serde_json::to_string(&numbers).unwrap(), json);
    assert_eq!(serde_json::from_str::<Numbers>(json).unwrap(), numbers);
    assert!(numbers.into_builder().number(6).build().is_err());
    let maps = Maps::builder().path(BTreeMap::new()).one(1).lent("l").token(leaf("n")).build();
    assert_eq!(maps.unwrap().number, 2);
}

/// A macro can have the name of a type parameter.
#[allow(non_snake_case)]
mod named_like_a_macro {
    use std::marker::PhantomData;

    use run_request::RunRequest;

    macro_rules! T {
        () => {
            u8
        };
    }

    #[derive(RunRequest)]
    struct Marked<T> {
        number: T!(),
        marker: PhantomData<T>,
    }

    struct NoTraits;

    #[test]
    fn it_adds_no_bound() {
        let marked: Marked<NoTraits> =
            serde_json::from_str(r#"{"number":1,"marker":null}"#).unwrap();
        assert_eq!(serde_json::to_string(&marked).unwrap(), r#"{"number":1,"marker":null}"#);
    }
}
