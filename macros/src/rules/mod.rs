//! The rules, one file each: how a rule is parsed, checked, called, described, and expressed in a
//! JSON Schema, and how it judges a literal default.
//!
//! The file of a rule is named for its key, and implements [`Rule`](rule::Rule). Imports only go
//! downward in the list below: [`list`] knows every rule, and a rule only knows the files after it.
//! Rules that contain other rules, such as `inner`, are therefore generic over the list.

/// Passes every rule to a macro as `key: Type`, in alphabetical order.
///
/// Its textual scope makes it available without an import, so that no file depends on this one.
macro_rules! with_rules {
    ($callback:ident) => {
        $callback! {
            above: Above,
            ascii: Ascii,
            bytes: Bytes,
            conflicts_with: ConflictsWith,
            contains: Contains,
            custom: Custom,
            ends_with: EndsWith,
            finite: Finite,
            format: Format,
            inner: Inner<Rules>,
            keys: Keys<Rules>,
            length: Length,
            multiple_of: MultipleOf,
            none_of: NoneOf,
            not_contains: NotContains,
            one_of: OneOf,
            pattern: Pattern,
            range: Range,
            requires: Requires,
            starts_with: StartsWith,
            unique: Unique,
            values: Values<Rules>,
            when: When<Rules>,
        }
    };
}

pub(crate) mod list;

mod above;
mod ascii;
mod bytes;
mod conflicts_with;
mod contains;
mod custom;
mod ends_with;
mod finite;
pub(crate) mod format;
mod inner;
mod keys;
mod length;
mod multiple_of;
mod none_of;
mod not_contains;
mod one_of;
mod pattern;
mod range;
mod requires;
mod starts_with;
mod unique;
mod values;
mod when;

mod arguments;
pub(crate) mod call_site;
pub(crate) mod constant;
pub(crate) mod context;
mod elements;
pub(crate) mod groups;
pub(crate) mod numbers;
pub(crate) mod other_field;
pub(crate) mod parameters;
mod range_expr;
pub(crate) mod rule;
pub(crate) mod self_refs;
pub(crate) mod value_list;
