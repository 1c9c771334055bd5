//! Requests that flatten others, compared with one struct that has all their fields.

use std::fmt::{Debug, Formatter, Result};

use run_request::RunRequest;

use super::sample::{Sample, Source};
use super::shapes;

/// Implements `Debug` and `Sample` for our struct as if it were flat.
macro_rules! as_flat {
    ($name:ident: $($field:ident $(. $inner:ident)*,)*) => {
        impl Debug for $name {
            fn fmt(&self, f: &mut Formatter<'_>) -> Result {
                let mut shown = f.debug_struct(stringify!($name));
                $(shown.field(as_flat!(@last $field $($inner)*), &self.$field $(.$inner)*);)*
                shown.finish()
            }
        }
    };
    (@last $field:ident) => { stringify!($field) };
    (@last $field:ident $($rest:ident)+) => { as_flat!(@last $($rest)+) };
}

#[test]
fn a_flattened_request_between_fields() {
    shapes! {
        ours {
            #[derive(RunRequest)]
            pub(crate) struct Inner {
                number: u8,
                note: Option<String>,
            }
            #[derive(RunRequest)]
            pub(crate) struct Outer {
                before: u8,
                #[serde(flatten)]
                inner: Inner,
                after: Option<bool>,
            }
            impl Sample for Outer {
                fn sample(s: &mut Source<'_>) -> Self {
                    let before = Sample::sample(s);
                    let inner = Inner { number: Sample::sample(s), note: Sample::sample(s) };
                    Outer { before, inner, after: Sample::sample(s) }
                }
            }
            as_flat!(Outer: before, inner.number, inner.note, after,);
        }
        struct Outer {
            before: u8,
            number: u8,
            note: Option<String> => "Option::is_none",
            after: Option<bool> => "Option::is_none",
        }
    }
}

#[test]
fn three_levels_that_deny_unknown_fields() {
    shapes! {
        ours {
            #[derive(RunRequest)]
            pub(crate) struct Leaf {
                #[serde(rename = "leafNumber", alias = "n")]
                number: u8,
                #[serde(default)]
                text: String,
            }
            #[derive(RunRequest)]
            pub(crate) struct Branch {
                #[serde(flatten)]
                leaf: Leaf,
                #[serde(skip_serializing_if = "Vec::is_empty")]
                list: Vec<u8>,
            }
            #[derive(RunRequest)]
            pub(crate) struct Other {
                other: Option<u8>,
                #[serde(skip)]
                skipped: u8,
            }
            #[derive(RunRequest)]
            #[serde(deny_unknown_fields)]
            pub(crate) struct Deep {
                #[serde(flatten)]
                branch: Branch,
                own: i8,
                #[serde(flatten)]
                rest: Other,
            }
            impl Sample for Deep {
                fn sample(s: &mut Source<'_>) -> Self {
                    let leaf = Leaf { number: Sample::sample(s), text: Sample::sample(s) };
                    let branch = Branch { leaf, list: Sample::sample(s) };
                    let own = Sample::sample(s);
                    let rest = Other { other: Sample::sample(s), skipped: Sample::sample(s) };
                    Deep { branch, own, rest }
                }
            }
            as_flat!(Deep: branch.leaf.number, branch.leaf.text, branch.list, own, rest.other,
                rest.skipped,);
        }
        #[serde(deny_unknown_fields)]
        struct Deep {
            #[serde(rename = "leafNumber", alias = "n")]
            number: u8,
            #[serde(default)]
            text: String,
            list: Vec<u8> => "Vec::is_empty",
            own: i8,
            other: Option<u8> => "Option::is_none",
            #[serde(skip)]
            skipped: u8,
        }
    }
}

#[test]
fn a_flattened_request_that_borrows() {
    shapes! {
        ours {
            #[derive(RunRequest)]
            pub(crate) struct Inner<'a> {
                text: &'a str,
                wide: Option<u128>,
            }
            #[derive(RunRequest)]
            pub(crate) struct Outer<'a> {
                #[serde(flatten)]
                inner: Inner<'a>,
                more: Option<&'a str>,
            }
            impl Sample for Outer<'_> {
                fn sample(s: &mut Source<'_>) -> Self {
                    let inner = Inner { text: Sample::sample(s), wide: Sample::sample(s) };
                    Outer { inner, more: Sample::sample(s) }
                }
            }
            impl Debug for Outer<'_> {
                fn fmt(&self, f: &mut Formatter<'_>) -> Result {
                    let mut shown = f.debug_struct("Outer");
                    shown.field("text", &self.inner.text).field("wide", &self.inner.wide);
                    shown.field("more", &self.more).finish()
                }
            }
        }
        struct Outer['a] of ['_] {
            text: &'a str,
            wide: Option<u128> => "Option::is_none",
            more: Option<&'a str> => "Option::is_none",
        }
    }
}

#[test]
fn a_flattened_request_that_is_all_optional() {
    shapes! {
        ours {
            #[derive(RunRequest)]
            #[serde(rename_all = "camelCase")]
            pub(crate) struct Inner {
                first_part: Option<u8>,
                second_part: Option<u8>,
            }
            #[derive(RunRequest)]
            pub(crate) struct Outer {
                #[serde(flatten)]
                inner: Inner,
            }
            impl Sample for Outer {
                fn sample(s: &mut Source<'_>) -> Self {
                    let (first_part, second_part) = Sample::sample(s);
                    Outer { inner: Inner { first_part, second_part } }
                }
            }
            as_flat!(Outer: inner.first_part, inner.second_part,);
        }
        #[serde(rename_all = "camelCase")]
        struct Outer {
            first_part: Option<u8> => "Option::is_none",
            second_part: Option<u8> => "Option::is_none",
        }
    }
}
