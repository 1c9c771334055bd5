//! Compares our derive with `serde_derive`. Each shape of struct is declared once and derived by
//! both. Both have to write each value alike, and to read each document, broken ones too, as the
//! same value or with the same error.
//!
//! Each shape has two twins, since there are two kinds of formats. In human-readable formats, serde
//! needs an attribute to omit what we omit; in the others, both read and write every field.

mod attributes;
mod bounds;
mod compare;
mod flattened;
mod generic;
pub(crate) mod mutate;
mod names;
mod optional_fields;
pub(crate) mod recorder;
pub(crate) mod sample;
pub(crate) mod tree_format;
mod types;

/// Declares each struct three times, and compares the derives.
///
/// Attributes after an `@` are for our derive alone. `=> "path"` is the condition to omit the field
/// in human-readable formats, for serde's twin, since ours omits every unset `Option`; attributes
/// after it are for that twin too. Type parameters are in brackets, with the arguments to test them
/// with. `ours` at the beginning has our structs written out: they are not twins, but have the same
/// format.
macro_rules! shapes {
    (ours { $($ours:item)* } $($theirs:tt)*) => {
        #[allow(dead_code)]
        mod ours {
            use super::*;
            $($ours)*
        }
        $crate::differential::theirs!($($theirs)*);
    };
    ($(
        $(#[$container:meta])*
        struct $name:ident
        $([$($parameters:tt)*] of [$($arguments:tt)*])?
        $(where [$($bounds:tt)*])?
        {$(
            $(#[$attribute:meta])*
            $(@$(#[$own:meta])+)?
            $field:ident: $type:ty
            $(=> $unset:literal $(+ $text:meta)*)?,
        )*}
    )+) => {
        #[allow(dead_code, unused_imports, clippy::option_option, clippy::struct_field_names)]
        mod ours {
            use super::*;
            $(
                #[derive(run_request::RunRequest, Debug)]
                $(#[$container])*
                pub(crate) struct $name $(<$($parameters)*>)? $(where $($bounds)*)? {$(
                    $(#[$attribute])*
                    $($(#[$own])+)?
                    pub(crate) $field: $type,
                )*}
                $crate::differential::sample_of!($name $([$($arguments)*])?: $($field)*);
            )+
        }
        $crate::differential::theirs! {$(
            $(#[$container])*
            struct $name $([$($parameters)*] of [$($arguments)*])? $(where [$($bounds)*])? {$(
                $(#[$attribute])*
                $field: $type $(=> $unset $(+ $text)*)?,
            )*}
        )+}
    };
}

/// Declares the twins of our structs, and compares them.
macro_rules! theirs {
    ($(
        $(#[$container:meta])*
        struct $name:ident
        $([$($parameters:tt)*] of [$($arguments:tt)*])?
        $(where [$($bounds:tt)*])?
        {$(
            $(#[$attribute:meta])*
            $field:ident: $type:ty
            $(=> $unset:literal $(+ $text:meta)*)?,
        )*}
    )+) => {
        #[allow(dead_code, unused_imports, clippy::option_option, clippy::struct_field_names)]
        mod text {
            use super::*;
            $(
                #[derive(serde::Serialize, serde::Deserialize, Debug)]
                $(#[$container])*
                pub(crate) struct $name $(<$($parameters)*>)? $(where $($bounds)*)? {$(
                    $(#[$attribute])*
                    $(#[serde(skip_serializing_if = $unset)] $(#[$text])*)?
                    pub(crate) $field: $type,
                )*}
                $crate::differential::sample_of!($name $([$($arguments)*])?: $($field)*);
            )+
        }
        #[allow(dead_code, unused_imports, clippy::option_option, clippy::struct_field_names)]
        mod binary {
            use super::*;
            $(
                #[derive(serde::Serialize, serde::Deserialize, Debug)]
                $(#[$container])*
                pub(crate) struct $name $(<$($parameters)*>)? $(where $($bounds)*)? {$(
                    $(#[$attribute])*
                    pub(crate) $field: $type,
                )*}
                $crate::differential::sample_of!($name $([$($arguments)*])?: $($field)*);
            )+
        }
        $($crate::differential::compare::compare_derives(
            stringify!($name),
            &$crate::differential::side!(ours::$name $(<$($arguments)*>)?),
            &$crate::differential::side!(text::$name $(<$($arguments)*>)?),
            &$crate::differential::side!(binary::$name $(<$($arguments)*>)?),
        );)+
    };
}

/// Implements `Sample` for a shape, field by field.
macro_rules! sample_of {
    ($name:ident $([$($arguments:tt)*])?: $($field:ident)*) => {
        impl $crate::differential::sample::Sample for $name $(<$($arguments)*>)? {
            fn sample(_source: &mut $crate::differential::sample::Source<'_>) -> Self {
                $name { $($field: $crate::differential::sample::Sample::sample(_source),)* }
            }
        }
    };
}

/// The functions that one derive generates for a shape.
macro_rules! side {
    ($type:ty) => {
        $crate::differential::compare::DerivedBy {
            write: |bytes| $crate::differential::compare::write_all::<$type>(bytes),
            json: |text| $crate::differential::compare::read_json::<$type>(text),
            postcard: |bytes| $crate::differential::compare::read_postcard::<$type>(bytes),
            tree: |node, reader| $crate::differential::compare::read_tree::<$type>(node, reader),
        }
    };
}

pub(crate) use {sample_of, shapes, side, theirs};
