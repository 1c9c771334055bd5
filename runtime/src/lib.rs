#![doc = include_str!("../docs/crate.md")]
#![no_std]
#![forbid(unsafe_code)]
#![warn(missing_docs)]
#![cfg_attr(docsrs, feature(doc_cfg))]

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

// The derives name this crate as their users do.
extern crate self as run_request;

#[cfg(feature = "assistants")]
pub mod assistants;
#[cfg(feature = "axum")]
pub mod axum;
mod builder;
#[cfg(feature = "chat")]
pub mod chat;
#[cfg(feature = "std")]
mod collect;
mod const_names;
mod conversions;
mod error_body;
mod extends;
#[cfg(feature = "form")]
pub mod form;
#[cfg(any(doc, doctest))]
pub mod guide;
#[cfg(feature = "json")]
pub mod json;
mod leaf;
mod merge;
mod partial;
mod path;
#[cfg(debug_assertions)]
mod precompiled;
mod problem;
mod rejected;
#[cfg(any(feature = "json", feature = "form"))]
mod rejection;
mod report;
mod request;
pub mod rules;
mod scalar_text;
#[cfg(feature = "schemars")]
#[doc(hidden)]
pub mod schema;
mod unknown_variant;
mod valid;
mod validate;
mod violation;
mod wire;

#[cfg(feature = "std")]
pub use collect::collect;
pub use error_body::{ErrorBody, ErrorObject};
pub use extends::Extends;
pub use leaf::Leaf;
pub use path::Path;
pub use problem::{ProblemDetails, ProblemError};
#[cfg(any(feature = "json", feature = "form"))]
pub use rejection::Rejection;
pub use request::RunRequest;
pub use unknown_variant::UnknownVariant;
pub use valid::Valid;
pub use validate::{Validate, ValidateWith};
pub use violation::{Param, Params, Violation, Violations};

#[cfg(feature = "regex")]
pub use regex;
#[cfg(feature = "schemars")]
pub use schemars;
#[cfg(feature = "utoipa")]
pub use utoipa;

/// Derives a builder, validation, `Serialize` and `Deserialize` for a struct with named fields, or
/// all but the builder for an enum.
///
/// ```
/// use run_request::RunRequest;
///
/// #[derive(RunRequest)]
/// #[serde(rename_all = "camelCase", deny_unknown_fields)]
/// struct ChatRequest {
///     #[request(length(1..=64))]
///     model: String,
///     #[request(range(0.0..=2.0))]
///     temperature: Option<f64>,
///     #[request(range(1..=8), default = 1)]
///     best_of: u8,
///     #[request(length(..=4), each = stop_word)]
///     stop_words: Option<Vec<String>>,
/// }
///
/// // Without `model`, this does not compile. `build` checks the rules.
/// let request = ChatRequest::builder().model("large").stop_word("END").build()?;
/// let json = r#"{"model":"large","bestOf":1,"stopWords":["END"]}"#;
/// assert_eq!(serde_json::to_string(&request)?, json);
///
/// // What is read is checked by `validate`.
/// let request: ChatRequest = serde_json::from_str(r#"{"model":"large","temperature":3}"#)?;
/// assert_eq!(
///     request.validate().unwrap_err().to_string(),
///     "Invalid 'temperature': decimal above maximum value. Expected a value <= 2, but got 3 instead.",
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// The tables below list every key. [`guide::attributes`] links to their explanations.
///
/// # Keys on the struct or enum
///
/// <!-- keys: short on_container -->
///
/// | key | what it does |
/// |---|---|
/// | `at_least_one_of(a, b, ..)` | at least one of these `Option` fields must be set; on a struct |
/// | `at_most_one_of(a, b, ..)` | at most one of these `Option` fields may be set; on a struct |
/// | `builder(name = Ident, vis = VIS, derive(Clone, Debug, PartialEq))` | sets the builder's name, visibility and derives; on a struct |
/// | `check = path` | calls a function on the whole value, after the fields; may be repeated |
/// | `context = Type` | passes a context to `custom` and `check` functions; adds `validate_with`, and `build_with` to the builder |
/// | `crate = path` | sets the path to this crate, if it is not `::run_request` |
/// | `deserialize_only` | omits `Serialize`, so that the types of the fields need not implement it |
/// | `exactly_one_of(a, b, ..)` | exactly one of these `Option` fields must be set; on a struct |
/// | `extensible` | generates the setters as the trait `{Struct}Setters` too, for requests that flatten this one; on a struct |
/// | `from` | implements `From` for the value in each newtype variant; on an enum |
/// | `not_null` | makes every `Option` reject `null`, like `not_null` on each; on a struct |
/// | `partial` | adds `{Struct}Partial`, any of whose fields may be unset: a layer of settings, or a patch; on a struct |
/// | `schema` | implements `schemars::JsonSchema`, with every rule as its keyword; requires the feature `schemars`; with the feature `utoipa`, it implements `utoipa::ToSchema` too |
/// | `serialize_only` | omits `Deserialize`, so that the request can borrow slices |
/// | `string` | for unit variants: adds `as_str`, `NAMES`, and conversions from and into strings; on an enum |
/// | `validate = name` | renames the method `validate` |
///
/// `builder`, `extensible`, `not_null` and those that end in `_one_of` are for structs only.
///
/// Supported `#[serde(...)]` keys on a struct: `bound`, `default`, `deny_unknown_fields`,
/// `expecting`, `rename`, `rename_all`. On an enum: `bound`, `content`, `deny_unknown_fields`,
/// `expecting`, `rename`, `rename_all`, `rename_all_fields`, `tag`, `untagged`.
///
/// # Keys on a variant
///
/// [`guide::enums`] shows which declaration fits which JSON, and has an example of each.
///
/// <!-- keys: short on_variant -->
///
/// | key | what it does |
/// |---|---|
/// | `bare` | the variant is a string, next to variants that are objects with a tag |
/// | `default` | reads an object without a tag as this variant |
/// | `from` | implements `From` for the value in this newtype variant |
/// | `other` | reads every unknown name as this variant, which keeps it in a `String` |
///
/// Supported `#[serde(...)]` keys: `alias`, `borrow`, `bound`, `deserialize_with`, `other`,
/// `rename`, `rename_all`, `serialize_with`, `skip`, `skip_serializing`, `skip_deserializing`,
/// `untagged`, `with`.
///
/// # Keys on a field
///
/// The fields of variants take them too, except for those in a struct.
///
/// <!-- keys: short on_field -->
///
/// | key | what it does |
/// |---|---|
/// | `constant = EXPR` | the field always has this value, and no setter; any other value is an error |
/// | `default`, `default = EXPR` | sets the value of an unset field, in the builder and when deserializing; `EXPR` may name fields before it, as in `self.min + 1` |
/// | `each = name` | adds a setter that appends one element, or inserts one key and value; in a struct |
/// | `example = EXPR` | adds an example to the schema and the docs |
/// | `first_key_wins` | where the field is given twice, keeps the first value |
/// | `foreign` | with `#[serde(flatten)]`: flattens a type that only implements serde's traits |
/// | `into = true`, `into = false` | whether the setter takes `impl Into`; by default, this depends on the type; in a struct |
/// | `nested` | validates the value, which requires `T: Validate`; only needed if the type mentions a type parameter |
/// | `not_null` | makes an `Option` reject `null` |
/// | `nullable` | makes an `Option` required: absent is an error, and `None` is `null` |
/// | `partial` | in a partial request, the value is partial too, and merged field by field; in a struct |
/// | `secret` | redacts the value from violations, including numbers, from errors, and from the `Debug` output of the builder |
/// | `setter = name` | renames the setter; in a struct |
/// | `skip` | does not validate the value by the rules of its type |
/// | `title = ".."` | adds a title to the schema and the docs |
/// | `try_into` | the setter takes `impl TryInto`; `build` reports a failure as a violation; in a struct |
///
/// Supported `#[serde(...)]` keys: `alias`, `borrow`, `bound`, `default`, `deserialize_with`,
/// `flatten`, `rename`, `serialize_with`, `skip`, `skip_serializing`, `skip_deserializing`,
/// `skip_serializing_if`, `with`. They have the same meaning as in serde, and bounds are inferred
/// as in serde, with one exception: an absent `Option` is `None`, even with `deserialize_with`.
///
/// | rule | checks |
/// |---|---|
/// | `length(RANGE)` | the characters of a string, the elements of a sequence or set, or the entries of a map |
/// | `length(utf16, RANGE)`, `length(graphemes, RANGE)` | the UTF-16 code units or graphemes of a string; the latter requires the feature `graphemes` |
/// | `bytes(RANGE)` | the UTF-8 bytes of a string |
/// | `range(RANGE)` | anything that compares with the bounds; NaN and infinity are out of every range |
/// | `above(EXPR)` | the same, with an exclusive lower bound |
/// | `multiple_of(EXPR)` | numbers; decimals count as the digits that you write |
/// | `finite` | floats, which must be neither infinite nor NaN |
/// | `one_of(EXPR, ...)` | anything that can equal one of the values |
/// | `none_of(EXPR, ...)` | anything that must equal none of the values |
/// | `unique` | that no two elements of a sequence are equal |
/// | `ascii`, `starts_with("..")`, `ends_with("..")`, `contains("..")`, `not_contains("..")` | strings |
/// | `pattern("...")`, `pattern(PATH)` | strings, unanchored; `PATH` names a `LazyLock<Regex>`; requires the feature `regex` |
/// | `format(url)`, `format(uuid)` | strings; requires the feature of the same name |
/// | `format(uri_reference)`, `format(iri)` | strings; requires the feature `url` |
/// | `format(email)`, `format(hostname)`, `format(host_and_port)` | ASCII strings; requires the feature `email` |
/// | `format(date_time)`, `format(date)`, `format(time)` | strings per RFC 3339; requires the feature `time` |
/// | `format(regex)` | regular expressions per ECMA-262; requires the feature `regress` |
/// | `format(ip)`, `format(ipv4)`, `format(ipv6)`, `format(duration)`, `format(json_pointer)` | strings |
/// | `inner(RULES)` | each element of a sequence or set |
/// | `keys(RULES)`, `values(RULES)` | each key or each value of a map |
/// | `requires(field)`, `conflicts_with(field)` | whether another field is set, if this `Option` is |
/// | `requires(field = value)` | whether another field has this value, if this `Option` is set |
/// | `custom(path)` | whatever a function `fn(&T) -> Result<(), E>` of yours checks |
/// | `when(EXPR)` | comes first in its list: the other rules in it apply only if this expression, in terms of `self`, is true |
///
/// Every rule except `when` also accepts `message = "..."` and `code = "..."`, which replace its
/// own reason and code: `length(1..=64, message = "must have 1 to 64 characters")`.
/// [`guide::rules`] has a page on each rule, with an example.
///
/// A literal default that breaks a rule of its field is a compile error.
///
/// # Flattening
///
/// `#[serde(flatten)]` on a field inlines another request, whose fields are then read and written
/// as if they were the struct's own. Nothing is buffered, at any depth and in any format. The
/// outermost struct decides whether unknown fields are rejected. The request may be in a `Box` or
/// an `Option`; an `Option` is `None` if none of the inner fields is present. If the type is a type
/// parameter, add `nested`, which requires it to be a request.
///
/// A tagged enum can be flattened too. Its fields are buffered, and the struct is a map on the wire.
///
/// You can also flatten one map with `String` keys, whose type's name must end in `Map`. The map
/// collects the unknown fields, and the struct is a map on the wire. A key that equals the name of
/// a field is a violation, and an error when serializing. An `Option` of a map is `None` if there
/// are no unknown fields.
///
/// With `#[request(foreign)]`, you can flatten any type that implements serde's traits. This works
/// like serde's own `flatten`, and costs as much: each unknown field is buffered until the last one
/// is read. Errors therefore have no line and column, data that cannot be buffered is lost (raw
/// JSON, keys that are not strings), and formats that are not self-describing cannot read it. If
/// you combine it with a map, the foreign type takes the fields that it knows, and the map takes
/// the rest.
///
/// Any other key on a flattened field either works or is a compile error. See the table in
/// [`guide::extending`].
#[cfg(feature = "derive")]
pub use run_request_macros::RunRequest;

/// Derives validation for a struct or an enum that keeps serde's own derives.
///
/// If it need not keep them, use [`RunRequest`](macro@RunRequest), which also generates
/// `Serialize` and `Deserialize`. [`guide::attributes`] lists every key that this derive supports.
///
/// On a field, it supports the rules of [`RunRequest`](macro@RunRequest), `nested`, `skip`,
/// `secret`, `title` and `example`. On the struct or enum, it supports `check`, `context`, `crate`
/// and `schema`. With a context, it implements [`ValidateWith`] instead, and generates the method
/// `validate_with`. The paths of violations follow serde's `rename`, `rename_all`,
/// `rename_all_fields`, `tag`, `content`, `untagged` (also on a single variant), `transparent` and
/// `flatten`. A schema also follows `alias`, `other`, `with`, `skip` and similar keys on a variant.
///
/// ```
/// use run_request::Validate;
///
/// #[derive(Validate, serde::Serialize, serde::Deserialize)]
/// #[serde(transparent)]
/// struct StopWords(#[request(length(..=4), inner(length(1..)))] Vec<String>);
///
/// let words = StopWords(vec!["END".to_owned(), String::new()]);
/// assert_eq!(words.validate().unwrap_err().first().path().to_string(), "[1]");
/// ```
#[cfg(feature = "derive")]
pub use run_request_macros::Validate;

/// Import this to derive requests in a module with `#![no_implicit_prelude]`. The guide's FAQ
/// documents it, since hardly anyone needs it.
#[cfg(feature = "derive")]
#[doc(hidden)]
pub mod no_implicit_prelude {
    /// Replaces the compiler's tool module of the same name.
    pub mod diagnostic {
        pub use run_request_macros::{do_not_recommend, on_unimplemented};
    }
}

#[cfg(all(doctest, feature = "chat"))]
#[doc = include_str!("../README.md")]
struct Readme;

/// Passes on the code of a derive with `crate = path`. If that path leads nowhere, the unresolved
/// macro is the only error.
#[doc(hidden)]
#[macro_export]
macro_rules! __pass_through {
    ($($code:tt)*) => { $($code)* };
}

/// Writes an impl that another derive may write too. The compiler's error then names this macro,
/// whose name says what to do. It expands last, so that the error is at our derive, whatever their
/// order is.
#[doc(hidden)]
#[macro_export]
macro_rules! __only_impl {
    ([$($generics:tt)*] [$($of:tt)*] [$($declared:tt)*] [$($bounds:tt)*] { $($items:tt)* }) => {
        #[automatically_derived]
        impl $($generics)* $($of)* for $($declared)* $($bounds)* { $($items)* }
    };
}

/// The items that generated code uses. They may change with every version, and so does the name.
#[doc(hidden)]
pub mod __private_0_1_0 {
    pub use alloc::boxed::Box;
    pub use alloc::string::String;
    // Where `From` has a span of the user's, a path to it would be linted as unnecessary.
    pub use core::convert::From as ConvertFrom;
    pub use core::convert::{AsRef, From, Into};
    pub use core::default::Default;
    pub use core::marker::PhantomData;
    pub use core::mem::take;
    pub use core::option::Option::{self, None, Some};
    pub use core::primitive::{bool, str, usize};
    pub use core::result::Result::{self, Err, Ok};

    pub use crate::__pass_through as pass_through;
    pub use crate::{
        __only_impl as leave_out_the_derives_of_serde,
        __only_impl as leave_out_the_derive_of_validate,
    };
    pub use crate::{Extends, RunRequest, UnknownVariant, Validate, ValidateWith, Violations};

    pub use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

    pub use crate::builder::{
        AllSet, AnyBuilder, BuilderState, Collection, Complete, Counted, Embeds, FromStorage,
        HasElements, Here, NoneSet, Partial, Set, State, There, Unset, Untouched, add_element,
        find_partial,
    };
    pub use crate::const_names::{
        Conflict, Names, count_names, find_conflicts, find_shared, has_name, join_names,
        reject_conflict, reject_flattening, reject_name_conflict, reject_setter_conflict,
    };
    pub use crate::conversions::{collection, optional, optional_collection};
    pub use crate::leaf::hints;
    pub use crate::merge::{
        Merge, MergeFields, finish_partial, merge_double_option, merge_map, merge_option,
        merge_optional_map, merge_slot, nest_map, nest_option, nest_optional_map, report_unset,
        validate_partial,
    };
    pub use crate::partial::{
        Closed, Extensible, HasPartial, StringMap, borrow_option, check_map_keys, find_missing,
        finish_built, finish_complete, finish_nested_option, finish_optional, forget_emptied,
        take_option,
    };
    #[cfg(debug_assertions)]
    pub use crate::precompiled::check_scalars;
    #[cfg(all(debug_assertions, feature = "json", feature = "derive"))]
    pub use crate::precompiled::rewrite;
    pub use crate::rejected::{NeverRejects, RejectedField, RejectedValues, report_rejected};
    pub use crate::report::Report;
    pub use crate::rules;
    #[cfg(feature = "schemars")]
    pub use crate::schema;
    pub use crate::validate::{Fallback, InContext, Probe};
    pub use crate::wire::{de, foreign, ser, variants};

    /// The traits whose methods are chosen by what a type implements. Imported as one, they cost
    /// the compiler less.
    pub mod fallbacks {
        pub use crate::rules::{
            BoundsFallback as _, FallbackToViolation as _, FallbackToViolations as _,
            HashedFallback as _, PairwiseFallback as _, SerializedFallback as _,
            SourceFallback as _,
        };
        pub use crate::validate::{Fallback as _, InContext as _};
    }

    /// What rust-analyzer completes in `#[request(...)]`, and shows there. The derives mention
    /// these constants where the keys are.
    #[cfg(all(rust_analyzer, feature = "derive"))]
    #[allow(missing_docs, non_upper_case_globals)]
    pub mod keys {
        run_request_macros::document_keys!();
    }
}
