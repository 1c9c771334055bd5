//! Compares our derive on enums with `serde_derive`. Each shape of enum is declared once and
//! derived by both. Both have to write each value alike in every format, and to read each document,
//! broken ones too, as the same value or with the same error, except for what `differences` lists.

mod adjacent;
mod borrowed;
mod compare;
mod differences;
mod external;
mod formats;
mod functions;
mod generic;
mod internal;
mod mutate;
mod names;
mod nested;
mod positions;
mod untagged;
mod words;

/// Declares enums, and the structs in them after `with`, once for each derive, and compares the
/// derives on the enums.
///
/// Attributes after an `@` are for our derive alone. `=> "path"` is the condition to omit a field
/// in human-readable formats, for serde's twin, since ours omits every unset `Option`. Type
/// parameters are in brackets, with the arguments to test them with; `as lent` is for enums that
/// borrow what they are read from.
macro_rules! enum_shapes {
    ($($shapes:tt)+) => {
        $crate::enums::declare! {
            ours (Debug, run_request::RunRequest) own all() unset any(), $($shapes)+
        }
        $crate::enums::declare! {
            text (Debug, serde::Serialize, serde::Deserialize) own any() unset all(), $($shapes)+
        }
        $crate::enums::declare! {
            binary (Debug, serde::Serialize, serde::Deserialize) own any() unset any(), $($shapes)+
        }
        $crate::enums::compare::compare_shapes(
            stringify!($($shapes)+),
            ours::list_shapes(),
            ours::list_human_readable().into_iter().zip(text::list_human_readable()),
            ours::list_binary().into_iter().zip(binary::list_binary()),
        );
    };
}

/// Declares a module with all shapes as one side derives them.
macro_rules! declare {
    (
        $side:ident $derive:tt own $own:ident() unset $unset:ident(),
        $(with {$(
            $(#[$container:meta])*
            struct $struct:ident {$(
                $(#[$attribute:meta])*
                $(@$(#[$($own_attribute:tt)*])+)?
                $struct_field:ident: $struct_type:ty $(=> $struct_unset:literal)?,
            )*}
        )+})?
        $(
            $(#[$enum_attribute:meta])*
            $(@$(#[$($own_enum_attribute:tt)*])+)?
            enum $name:ident
            $([$($parameters:tt)*] of [$($arguments:tt)*] $(as $lent:ident)?)?
            $(where [$($bounds:tt)*])?
            {$(
                $(#[$variant_attribute:meta])*
                $(@$(#[$($own_variant_attribute:tt)*])+)?
                $variant:ident
                $(($(
                    $(#[$element_attribute:meta])*
                    $(@$(#[$($own_element_attribute:tt)*])+)?
                    $element:ty
                ),*))?
                $({$(
                    $(#[$field_attribute:meta])*
                    $(@$(#[$($own_field_attribute:tt)*])+)?
                    $field:ident: $type:ty $(=> $field_unset:literal)?,
                )*})?,
            )*}
        )+
    ) => {
        #[allow(dead_code, unused_imports, clippy::option_option, clippy::large_enum_variant)]
        mod $side {
            use super::*;
            $($(
                #[derive $derive]
                $(#[$container])*
                pub(crate) struct $struct {$(
                    $(#[$attribute])*
                    $($(#[cfg_attr($own(), $($own_attribute)*)])+)?
                    $(#[cfg_attr($unset(), serde(skip_serializing_if = $struct_unset))])?
                    pub(crate) $struct_field: $struct_type,
                )*}
                $crate::differential::sample_of!($struct: $($struct_field)*);
            )+)?
            $(
                #[derive $derive]
                $(#[$enum_attribute])*
                $($(#[cfg_attr($own(), $($own_enum_attribute)*)])+)?
                pub(crate) enum $name $(<$($parameters)*>)? $(where $($bounds)*)? {$(
                    $(#[$variant_attribute])*
                    $($(#[cfg_attr($own(), $($own_variant_attribute)*)])+)?
                    $variant
                    $(($(
                        $(#[$element_attribute])*
                        $($(#[cfg_attr($own(), $($own_element_attribute)*)])+)?
                        $element
                    ),*))?
                    $({$(
                        $(#[$field_attribute])*
                        $($(#[cfg_attr($own(), $($own_field_attribute)*)])+)?
                        $(#[cfg_attr($unset(), serde(skip_serializing_if = $field_unset))])?
                        $field: $type,
                    )*})?,
                )*}
                $crate::enums::sample_of_enum! {
                    $name $([$($arguments)*])?
                    {$($variant $(($($element),*))? $({$($field)*})?,)*}
                }
            )+
            pub(crate) fn list_shapes() -> Vec<$crate::enums::compare::Description> {
                vec![$($crate::enums::compare::Description {
                    name: stringify!($name),
                    variants: &[$((
                        stringify!($(#[$variant_attribute])*),
                        stringify!($(($($element)*))? $({$($field)*})?),
                    )),*],
                }),+]
            }
            pub(crate) fn list_human_readable() -> Vec<$crate::enums::formats::HumanReadable> {
                vec![$($crate::enums::human_readable!($name $(<$($arguments)*>)?)),+]
            }
            pub(crate) fn list_binary() -> Vec<$crate::enums::formats::Binary> {
                vec![$($crate::enums::binary!($name $(<$($arguments)*> $(=> $lent)?)?)),+]
            }
        }
    };
}

/// Implements `Sample` for an enum. The first byte selects the variant.
macro_rules! sample_of_enum {
    ($name:ident $([$($arguments:tt)*])? {$(
        $variant:ident $(($($element:ty),*))? $({$($field:ident)*})?,
    )*}) => {
        impl $crate::differential::sample::Sample for $name $(<$($arguments)*>)? {
            fn sample(_source: &mut $crate::differential::sample::Source<'_>) -> Self {
                let variants: &[fn(&mut $crate::differential::sample::Source<'_>) -> Self] = &[$(
                    |_source| $name::$variant
                        $(($($crate::enums::sample_element!(_source $element)),*))?
                        $({$($field: $crate::differential::sample::Sample::sample(_source)),*})?,
                )*];
                variants[_source.below(variants.len())](_source)
            }
        }
    };
}

/// A value for an element of a variant, whose type is inferred.
macro_rules! sample_element {
    ($source:ident $element:ty) => {
        $crate::differential::sample::Sample::sample($source)
    };
}

/// What one derive generates for an enum in human-readable formats.
macro_rules! human_readable {
    ($type:ty) => {
        $crate::enums::formats::HumanReadable {
            write: $crate::enums::formats::write_text::<$type>,
            json: |text| $crate::enums::formats::read_json::<$type>(text),
            yaml: |text| $crate::enums::formats::read_yaml::<$type>(text),
            tree: |node, reader| $crate::enums::formats::read_tree::<$type>(node, reader),
        }
    };
}

/// What one derive generates for an enum in the other formats.
macro_rules! binary {
    ($type:ty $(=> $lent:ident)?) => {
        $crate::enums::formats::Binary {
            write: $crate::enums::formats::write_bytes::<$type>,
            cbor: $crate::enums::binary!(@cbor $type $(=> $lent)?),
            message_pack: |bytes| $crate::enums::formats::read_message_pack::<$type>(bytes),
            postcard: |bytes| $crate::enums::formats::read_postcard::<$type>(bytes),
            bincode: |bytes| $crate::enums::formats::read_bincode::<$type>(bytes),
            tree: |node, reader| $crate::enums::formats::read_tree::<$type>(node, reader),
        }
    };
    (@cbor $type:ty) => {
        Some($crate::enums::formats::read_cbor::<$type>)
    };
    (@cbor $type:ty => lent) => {
        None
    };
}

pub(crate) use {binary, declare, enum_shapes, human_readable, sample_element, sample_of_enum};
