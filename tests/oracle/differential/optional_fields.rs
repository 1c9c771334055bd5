//! Shapes with fields that can be absent, or always are.

use std::collections::BTreeMap;

use run_request::Validate;
use serde::{Deserialize, Serialize};

use super::compare::{compare_derives, compare_written};
use super::sample::{Sample, Source};
use super::{shapes, side};

fn seven() -> u8 {
    7
}

#[allow(clippy::unnecessary_wraps)]
fn perhaps() -> Option<u8> {
    Some(7)
}

mod deep {
    pub(super) mod path {
        pub(crate) fn name<T: From<&'static str>>() -> T {
            "a name".into()
        }
    }
}

#[test]
fn defaults_of_fields() {
    shapes! {
        struct Defaulted {
            #[serde(default)]
            text: String,
            #[serde(default = "seven")]
            number: u8,
            #[serde(default)]
            maybe: Option<u8> => "Option::is_none",
            #[serde(default = "perhaps")]
            likely: Option<u8>,
            #[serde(default = "deep::path::name::<String>")]
            name: String,
            #[serde(default = "Vec::new")]
            list: Vec<u8>,
        }
    }
}

/// A sequence can end before fields with a default, and not before the others.
#[test]
fn defaults_between_required_fields() {
    shapes! {
        struct Between {
            #[serde(default)]
            before: u8,
            first: u8,
            #[serde(default = "seven")]
            between: u8,
            maybe: Option<u8> => "Option::is_none",
            last: u8,
            #[serde(default)]
            after: u8,
        }
    }
}

macro_rules! default_of {
    ($($name:ident: $default:expr;)*) => {$(
        impl Default for ours::$name {
            fn default() -> Self {
                use ours::$name;
                $default
            }
        }

        impl Default for text::$name {
            fn default() -> Self {
                use text::$name;
                $default
            }
        }

        impl Default for binary::$name {
            fn default() -> Self {
                use binary::$name;
                $default
            }
        }
    )*};
}

#[test]
fn default_of_the_struct() {
    default_of! {
        Whole: Whole { text: "t".into(), number: 3, maybe: Some(1), own: 4, trait_own: 5, skipped: 6 };
        Denying: Denying { number: 9 };
    }
    shapes! {
        #[serde(default)]
        struct Whole {
            text: String,
            number: u8,
            // As with serde, an absent field is `Some`.
            maybe: Option<u8>,
            #[serde(default = "seven")]
            own: u8,
            #[serde(default)]
            trait_own: u8,
            #[serde(skip)]
            skipped: u8,
        }
        #[serde(default, deny_unknown_fields)]
        struct Denying {
            number: u8,
        }
    }
}

trait Maker: Sized {
    fn made() -> Self;
}

/// Written out, since serde's derive cannot call a function whose path comes from a macro.
macro_rules! maker {
    ($($module:ident)*) => {$(
        impl Maker for $module::Made {
            fn made() -> Self {
                $module::Made { text: "t".into(), number: 3, list: vec![1] }
            }
        }
    )*};
}

#[test]
fn default_of_the_struct_by_a_function() {
    mod ours {
        #[derive(run_request::RunRequest, Debug)]
        #[serde(default = "super::Maker::made")]
        pub(crate) struct Made {
            pub(crate) text: String,
            pub(crate) number: u8,
            #[serde(default)]
            pub(crate) list: Vec<u8>,
        }
        crate::differential::sample_of!(Made: text number list);
    }
    mod theirs {
        #[derive(serde::Serialize, serde::Deserialize, Debug)]
        #[serde(default = "super::Maker::made")]
        pub(crate) struct Made {
            pub(crate) text: String,
            pub(crate) number: u8,
            #[serde(default)]
            pub(crate) list: Vec<u8>,
        }
        crate::differential::sample_of!(Made: text number list);
    }
    maker! { ours theirs }
    let theirs = side!(theirs::Made);
    compare_derives("Made", &side!(ours::Made), &theirs, &theirs);
}

#[test]
fn skipped_fields() {
    shapes! {
        struct Skipped {
            #[serde(skip)]
            first: u8,
            number: u8,
            #[serde(skip)]
            maybe: Option<u8>,
            #[serde(skip, default = "seven")]
            seven: u8,
            text: String,
        }
        #[serde(deny_unknown_fields)]
        struct AllSkipped {
            #[serde(skip)]
            first: u8,
            #[serde(skip_serializing, skip_deserializing)]
            second: Option<u8>,
        }
    }
}

/// A field that is skipped needs neither `Serialize` nor `Deserialize`.
#[derive(Debug, Default, PartialEq, Validate)]
struct Mute {
    number: u8,
}

impl Sample for Mute {
    fn sample(source: &mut Source<'_>) -> Self {
        Mute { number: Sample::sample(source) }
    }
}

#[test]
fn skipped_fields_of_types_without_serde() {
    shapes! {
        struct Holder {
            #[serde(skip)]
            mute: Mute,
            number: u8,
            #[serde(skip)]
            maybe: Option<Mute>,
        }
    }
}

#[test]
fn fields_that_are_only_read() {
    shapes! {
        struct Read {
            #[serde(skip_serializing)]
            secret: String,
            number: u8,
            #[serde(skip_serializing, default)]
            defaulted: u8,
            #[serde(skip_serializing)]
            maybe: Option<u8>,
        }
    }
}

#[test]
fn fields_that_are_only_written() {
    shapes! {
        struct Sent {
            #[serde(skip_deserializing)]
            stamp: u8,
            number: u8,
            #[serde(skip_deserializing, default = "seven", alias = "eight")]
            seven: u8,
            #[serde(skip_deserializing)]
            maybe: Option<u8> => "Option::is_none",
        }
        #[serde(deny_unknown_fields)]
        struct SentAlone {
            #[serde(skip_deserializing)]
            stamp: u8,
            number: u8,
        }
    }
}

#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_zero(number: &u8) -> bool {
    *number == 0
}

#[allow(clippy::ref_option, clippy::trivially_copy_pass_by_ref)]
fn is_none_or_zero(number: &Option<u8>) -> bool {
    number.is_none_or(|it| it == 0)
}

#[test]
fn fields_with_skip_serializing_if() {
    shapes! {
        struct Told {
            @#[serde(skip_serializing_if = "Vec::is_empty")]
            list: Vec<u8> => "Vec::is_empty",
            #[serde(default)]
            @#[serde(skip_serializing_if = "BTreeMap::is_empty")]
            map: BTreeMap<String, u8> => "BTreeMap::is_empty",
            @#[serde(skip_serializing_if = "is_zero")]
            zero: u8 => "is_zero",
            always: bool,
            @#[serde(skip_serializing_if = "is_none_or_zero")]
            maybe: Option<u8> => "is_none_or_zero",
            @#[serde(skip_serializing_if = "Option::is_some")]
            odd: Option<u8> => "Option::is_some",
            plain: Option<u8> => "Option::is_none",
        }
    }
}

#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_false(flag: &bool) -> bool {
    !flag
}

/// The recorded calls show the announced length and `skip_field`.
#[test]
fn the_length_is_exact_in_every_combination_of_skips() {
    shapes! {
        struct Every {
            a: Option<()> => "Option::is_none",
            @#[serde(skip_serializing_if = "is_false")]
            b: bool => "is_false",
            always: bool,
            #[serde(skip)]
            never: Option<()>,
            #[serde(skip_serializing)]
            read: Option<()>,
            #[serde(skip_deserializing)]
            sent: Option<()> => "Option::is_none",
            @#[serde(skip_serializing_if = "Option::is_some")]
            odd: Option<()> => "Option::is_some",
            z: Option<()> => "Option::is_none",
        }
    }
    let [ours, text, binary] = [side!(ours::Every), side!(text::Every), side!(binary::Every)];
    for mask in 0..=u8::MAX {
        let bits: Vec<u8> = (0..8).map(|bit| mask >> bit & 1).collect();
        compare_written(&(ours.write)(&bits), &(text.write)(&bits), &(binary.write)(&bits))
            .unwrap();
    }
}

#[test]
fn skips_of_every_kind_side_by_side_and_nested() {
    shapes! {
        #[serde(rename_all = "kebab-case")]
        struct Mixed {
            #[serde(skip)]
            a: u8,
            b: Option<u8> => "Option::is_none",
            #[serde(skip_serializing)]
            c: Option<u8>,
            @#[serde(skip_serializing_if = "is_zero")]
            d: u8 => "is_zero",
            #[serde(skip_deserializing)]
            e: Option<u8> => "Option::is_none",
            #[serde(skip_deserializing)]
            @#[serde(skip_serializing_if = "is_zero")]
            f: u8 => "is_zero",
            g: Option<Mixing> => "Option::is_none",
            h: Vec<Mixing>,
        }
        struct Mixing {
            b: Option<u8> => "Option::is_none",
            @#[serde(skip_serializing_if = "is_zero")]
            d: u8 => "is_zero",
        }
    }
}

/// Whether such a field is required depends on what its type reads from a missing field.
#[derive(Serialize, Deserialize, Debug, Default)]
#[serde(transparent)]
struct Wrapped<T>(T);

impl<T: Sample> Sample for Wrapped<T> {
    fn sample(source: &mut Source<'_>) -> Self {
        Wrapped(T::sample(source))
    }
}

#[test]
fn wrapped_options_and_defaults() {
    shapes! {
        struct Wrapping {
            @#[request(skip)]
            option: Wrapped<Option<u8>>,
            @#[request(skip)]
            number: Wrapped<u8>,
            #[serde(default)]
            @#[request(skip)]
            defaulted: Wrapped<u8>,
            @#[request(skip)]
            unit: Wrapped<()>,
        }
    }
}
