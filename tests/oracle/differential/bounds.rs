//! Shapes with bounds and lifetimes, declared or inferred.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Debug;
use std::marker::PhantomData;

use run_request::Validate;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::sample::{Sample, Source};
use super::shapes;

#[derive(Serialize, Deserialize, Debug, Validate)]
struct Wrapper<'a>(#[serde(borrow)] Cow<'a, str>);

impl Sample for Wrapper<'_> {
    fn sample(source: &mut Source<'_>) -> Self {
        Wrapper(Sample::sample(source))
    }
}

#[derive(Serialize, Deserialize, Debug, Validate)]
struct Pair<'a, 'b>(&'a str, &'b [u8]);

impl Sample for Pair<'_, '_> {
    fn sample(source: &mut Source<'_>) -> Self {
        Pair(Sample::sample(source), Sample::sample(source))
    }
}

#[test]
fn fields_with_borrow() {
    shapes! {
        struct Borrowing['a, 'b] of ['_, '_] {
            #[serde(borrow)]
            text: Cow<'a, str>,
            #[serde(borrow)]
            bytes: Cow<'b, [u8]>,
            #[serde(borrow)]
            maybe: Option<Cow<'a, str>> => "Option::is_none",
            #[serde(borrow)]
            wrapper: Wrapper<'a>,
            #[serde(borrow)]
            list: Vec<&'b str>,
            #[serde(borrow = "'a + 'b", default)]
            pair: Option<Pair<'a, 'b>> => "Option::is_none",
            plain: Cow<'a, str>,
        }
        struct Defaulted['a] of ['_] {
            #[serde(borrow = "'a", default, rename = "other")]
            text: Cow<'a, str>,
            #[serde(borrow)]
            map: BTreeMap<&'a str, u8>,
        }
    }
}

/// Whether a `Cow` is borrowed, which `Debug` does not show.
#[test]
fn cows_that_are_borrowed() {
    macro_rules! borrowing {
        ($module:ident: $($derive:path),*) => {
            mod $module {
                use super::*;
                #[derive($($derive),*)]
                pub(crate) struct Borrowing<'a> {
                    #[serde(borrow)]
                    pub(crate) text: Cow<'a, str>,
                    #[serde(borrow)]
                    pub(crate) bytes: Cow<'a, [u8]>,
                    #[serde(borrow)]
                    pub(crate) maybe: Option<Cow<'a, str>>,
                    #[serde(borrow)]
                    pub(crate) wrapper: Wrapper<'a>,
                    pub(crate) plain: Cow<'a, str>,
                }
                pub(crate) fn borrowed(json: &str) -> [bool; 5] {
                    let read: Borrowing<'_> = serde_json::from_str(json).unwrap();
                    let is = |text: &Cow<'_, str>| matches!(text, Cow::Borrowed(_));
                    [
                        is(&read.text),
                        matches!(read.bytes, Cow::Borrowed(_)),
                        read.maybe.as_ref().is_some_and(is),
                        is(&read.wrapper.0),
                        is(&read.plain),
                    ]
                }
            }
        };
    }
    borrowing!(ours: run_request::RunRequest);
    borrowing!(theirs: serde::Serialize, serde::Deserialize);
    for text in ["a", "\\n", ""] {
        let json = r#"{"text":"a","bytes":"a","maybe":"a","wrapper":"a","plain":"a"}"#;
        let json = json.replace("\"a\"", &format!("\"{text}\""));
        assert_eq!(ours::borrowed(&json), theirs::borrowed(&json), "{json}");
    }
}

/// Only the declared one of two lifetimes is borrowed: no document outlives the other.
#[test]
fn undeclared_lifetimes_are_not_borrowed() {
    #[derive(Serialize, Deserialize, Debug, Validate)]
    struct Half<'a, 'b>(#[serde(borrow)] &'a str, Cow<'b, str>);

    #[derive(run_request::RunRequest)]
    struct Outer<'a> {
        #[serde(borrow = "'a")]
        half: Half<'a, 'static>,
    }
    let json = r#"{"half":["a","b"]}"#.to_owned();
    let read: Outer<'_> = serde_json::from_str(&json).unwrap();
    assert_eq!((read.half.0, read.half.1.as_ref()), ("a", "b"));
}

#[test]
fn bounds_on_the_struct() {
    shapes! {
        #[serde(bound = "T: Serialize + DeserializeOwned + Debug")]
        struct Whole[T] of [u8] {
            @#[request(skip)]
            value: T,
            @#[request(skip)]
            maybe: Option<T> => "Option::is_none",
        }
        #[serde(bound(serialize = "T: Serialize", deserialize = "T: Deserialize<'de> + Clone"))]
        struct Halves[T] of [u8] {
            @#[request(skip)]
            value: T,
        }
        #[serde(bound(deserialize = "T: DeserializeOwned"))]
        struct Half[T] of [u8] where [T: Clone] {
            @#[request(skip)]
            list: Vec<T>,
        }
        #[serde(bound = "")]
        struct None[T] of [Muted] {
            mark: PhantomData<T>,
            number: u8,
        }
    }
}

#[test]
fn bounds_on_fields() {
    shapes! {
        struct Fields[T, U, V] of [u8, u8, u8] {
            #[serde(bound = "T: Serialize + DeserializeOwned")]
            @#[request(skip)]
            value: T,
            #[serde(bound(serialize = "U: Serialize", deserialize = "U: Deserialize<'de>"))]
            @#[request(skip)]
            other: U,
            @#[request(skip)]
            plain: V,
        }
    }
}

trait Kind {
    type Value;
}

#[derive(Debug)]
struct Numbers;

impl Kind for Numbers {
    type Value = u8;
}

#[test]
fn associated_types_of_a_parameter() {
    shapes! {
        struct Belonging[K: Kind] of [Numbers] {
            @#[request(skip)]
            value: K::Value,
            @#[request(skip)]
            again: K::Value,
            number: u8,
        }
        struct Inside[I: Iterator] of [std::vec::IntoIter<u8>] where [I::Item: Debug] {
            #[serde(bound(
                serialize = "I::Item: Serialize",
                deserialize = "I::Item: Deserialize<'de>"
            ))]
            @#[request(skip)]
            list: Vec<I::Item>,
            #[serde(skip)]
            mark: PhantomData<I>,
        }
    }
}

#[test]
fn type_parameters_with_a_default() {
    shapes! {
        struct Defaulted[T, U, V] of [u8, Muted, u8] {
            #[serde(default)]
            @#[request(skip)]
            value: T,
            #[serde(skip)]
            @#[request(skip)]
            skipped: U,
            #[serde(skip_deserializing)]
            @#[request(skip)]
            sent: V,
        }
        struct ByFunction[T] of [u8] where [T: From<u8>] {
            #[serde(default = "made")]
            @#[request(skip)]
            value: T,
        }
    }
}

/// Implements `Default` alone.
#[derive(Debug, Default)]
struct Muted;

impl Sample for Muted {
    fn sample(_: &mut Source<'_>) -> Self {
        Muted
    }
}

fn made<T: From<u8>>() -> T {
    T::from(7)
}
