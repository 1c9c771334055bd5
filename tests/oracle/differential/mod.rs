//! Our derive beside `serde_derive`: each shape of struct is declared once and derived by both, and both
//! write the same of each value, and read the same of each document, broken ones too, or say the same.
//!
//! There are two twins, as there are two kinds of formats. For human-readable ones serde has to be
//! told what we omit; the others read and write every field, as serde does where it is told nothing.

mod absent;
mod agree;
mod attributes;
mod bounds;
mod documents;
mod fed;
mod flat;
mod generic;
mod names;
mod sample;
mod tape;
mod types;

/// Declares structs, each three times, and compares what the derives make of them.
///
/// Attributes behind an `@` are read by our derive alone. `=> "path"` says when the field is omitted
/// from human-readable formats, which ours knows of every `Option`; what follows it is for that twin
/// too. Parameters stand in brackets, with the arguments that they are tested with. What begins with
/// `ours` has our structs written out, for they are no twins, but the same on the wire.
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

/// Declares the twins of structs of ours, and compares.
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
        $($crate::differential::agree::agree(
            stringify!($name),
            &$crate::differential::side!(ours::$name $(<$($arguments)*>)?),
            &$crate::differential::side!(text::$name $(<$($arguments)*>)?),
            &$crate::differential::side!(binary::$name $(<$($arguments)*>)?),
        );)+
    };
}

/// Values of a shape, all fields in their order.
macro_rules! sample_of {
    ($name:ident $([$($arguments:tt)*])?: $($field:ident)*) => {
        impl $crate::differential::sample::Sample for $name $(<$($arguments)*>)? {
            fn sample(_source: &mut $crate::differential::sample::Source<'_>) -> Self {
                $name { $($field: $crate::differential::sample::Sample::sample(_source),)* }
            }
        }
    };
}

/// What one derive makes of a shape.
macro_rules! side {
    ($type:ty) => {
        $crate::differential::agree::Side {
            write: |bytes| $crate::differential::agree::write::<$type>(bytes),
            json: |text| $crate::differential::agree::json::<$type>(text),
            postcard: |bytes| $crate::differential::agree::postcard::<$type>(bytes),
            fed: |node, feed| $crate::differential::agree::fed::<$type>(node, feed),
        }
    };
}

pub(crate) use {sample_of, shapes, side, theirs};
