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

mod assemble;
#[cfg(feature = "assistants")]
pub mod assistants;
mod builder;
mod extends;
#[cfg(any(doc, doctest))]
pub mod guide;
mod leaf;
mod names;
mod path;
mod problem;
mod report;
mod request;
pub mod rules;
#[cfg(feature = "schemars")]
#[doc(hidden)]
pub mod schema;
mod text_of;
mod valid;
mod validate;
mod violation;
mod wire;

pub use extends::Extends;
pub use leaf::Leaf;
pub use path::Path;
pub use problem::{ProblemDetails, ProblemError};
pub use request::RunRequest;
pub use valid::Valid;
pub use validate::{Validate, ValidateWith};
pub use violation::{Violation, Violations};

#[cfg(feature = "regex")]
pub use regex;
#[cfg(feature = "schemars")]
pub use schemars;

/// Gives a struct with named fields a builder, validation, `Serialize` and `Deserialize`.
///
/// Here is every key in short; [`guide::attributes`] says where each is explained.
///
/// # On the struct
///
/// | `#[request(...)]` | |
/// |---|---|
/// | `builder(name = Ident, vis = pub(crate), derive(Clone, Debug))` | how the builder is called, who sees it, what it derives |
/// | `check = path` | a function that checks the whole, after the fields |
/// | `context = Type` | what the functions of `custom` and `check` are given too, by `validate_with` and `build_with` |
/// | `crate = path` | where this crate is found, if not at `::run_request` |
/// | `deserialize_only` | no `Serialize`, so that fields need none either |
/// | `extensible` | the setters also come as the trait `{Struct}Setters`, for what flattens the request |
/// | `schema` | also `schemars::JsonSchema`, with every rule as its keyword; feature `schemars` |
/// | `serialize_only` | no `Deserialize`, so that slices can be borrowed |
/// | `validate = name` | another name for the method `validate` |
///
/// Of `#[serde(...)]`: `bound`, `default`, `deny_unknown_fields`, `expecting`, `rename`, `rename_all`.
///
/// # On a field
///
/// | `#[request(...)]` | |
/// |---|---|
/// | `default`, `default = EXPR` | what it is when not set, in the builder and on the wire |
/// | `each = name` | also a setter that adds one element, or one key and value |
/// | `setter = name` | another name for the setter |
/// | `into = true`, `into = false` | whether the setter takes what converts; else that depends on the type |
/// | `not_null` | an `Option` that does not take `null` |
/// | `nullable` | a required `Option`: absent is an error, `None` is `null` |
/// | `nested` | the value validates itself; needed only where the type has a type parameter, see [`guide::nested`] |
/// | `skip` | the value's own rules are not checked |
/// | `secret` | the value is in no violation, numbers too, nor in the builder's `Debug` |
/// | `title = "..."`, `example = EXPR` | for the docs and the schema |
/// | `foreign` | with `#[serde(flatten)]`: a type that only knows serde |
///
/// Of `#[serde(...)]`: `alias`, `borrow`, `bound`, `default`, `deserialize_with`, `flatten`, `rename`,
/// `serialize_with`, `skip`, `skip_serializing`, `skip_deserializing`, `skip_serializing_if`, `with`.
/// They mean what they mean to serde, and bounds are inferred as serde infers them. But an `Option` that
/// is absent is `None`, also beside `deserialize_with`.
///
/// | rule | on |
/// |---|---|
/// | `length(RANGE)` | characters of a string, elements of a sequence or set, entries of a map |
/// | `bytes(RANGE)` | UTF-8 bytes of a string |
/// | `range(RANGE)` | anything that compares with the bounds; NaN and infinity are in no range |
/// | `above(EXPR)` | likewise; the bound itself is out |
/// | `multiple_of(EXPR)` | numbers, as they are written in decimals |
/// | `one_of(EXPR, ...)` | anything that equals one of the values |
/// | `unique` | the elements of a sequence: no two are equal |
/// | `ascii`, `starts_with("..")`, `ends_with("..")`, `contains("..")` | strings |
/// | `pattern("...")`, `pattern(PATH)` | strings; unanchored; the path is that of a `LazyLock<Regex>`; feature `regex` |
/// | `format(url)`, `format(uuid)` | strings; the feature of the same name |
/// | `format(email)`, `format(hostname)` | strings; ASCII; feature `email` |
/// | `format(date_time)` | strings; as of RFC 3339; feature `time` |
/// | `format(ip)`, `format(ipv4)`, `format(ipv6)` | strings |
/// | `inner(RULES)` | each element of a sequence or set |
/// | `keys(RULES)`, `values(RULES)` | each key, each value of a map |
/// | `requires(field)`, `conflicts_with(field)` | an `Option` field, and whether another is set |
/// | `custom(path)` | what a function `fn(&T) -> Result<(), E>` checks |
/// | `when(EXPR)` | first in its list: the rest of it holds only if this does, in terms of `self` |
///
/// Every rule but `when` takes `message = "..."` and `code = "..."` as well, in place of its own reason
/// and code: `length(1..=64, message = "must have 1 to 64 characters")`. The module [`rules`] has a
/// section on each, with an example.
///
/// A literal default that breaks a rule of its field is a compile error.
///
/// # Flattening
///
/// `#[serde(flatten)]` takes another request, whose fields are then read and written as if they were
/// the struct's own: nothing is buffered, whatever the depth and the format. The outermost struct
/// decides whether unknown fields are denied. The request may be in a `Box`; in an `Option` it is `None`
/// where none of its names is there. A type parameter says `nested`, and is then bounded to be a request.
///
/// It also takes one map with `String` keys, known by its name, which ends in `Map`. The map collects
/// the unknown fields, and the struct is a map on the wire. A key of it that is the name of a field is
/// a violation, and an error when serializing. An `Option` of a map is `None` where no field is unknown.
///
/// With `#[request(foreign)]` it takes any type that implements serde's traits, as serde's own
/// `flatten` does and at the same price: each unknown field is kept in a buffer until the last one is
/// read. So its errors have no line and column, what cannot be buffered is lost (raw JSON, keys that
/// are no strings), and formats that are not self-describing cannot read it. Beside a map it takes what it
/// knows, and the map what is left.
///
/// Every other key beside `flatten` does what it says, or is a compile error: [`guide::extending`] has the
/// table.
#[cfg(feature = "derive")]
pub use run_request_macros::RunRequest;

/// Gives a struct or an enum validation, beside serde's own derives.
///
/// [`guide::attributes`] lists every key that it takes.
///
/// It takes the rules of [`RunRequest`](macro@RunRequest), `nested`, `skip`, `secret`, `title` and `example`
/// on a field, and `check`, `context`, `crate` and `schema` on the struct or enum. With a context it implements
/// [`ValidateWith`] instead, and gives the method `validate_with`. The paths of violations follow serde's
/// `rename`, `rename_all`, `rename_all_fields`, `tag`, `content`, `untagged` (of one variant too),
/// `transparent` and `flatten`; a schema also `alias`, `other`, `with`, `skip` and its kin on a variant.
///
/// ```
/// use run_request::Validate;
///
/// #[derive(Validate, serde::Serialize)]
/// #[serde(tag = "type", rename_all = "snake_case")]
/// enum Part {
///     Text { #[request(length(1..))] text: String },
///     ImageFile { #[request(length(1..))] file_id: String },
/// }
///
/// let part = Part::ImageFile { file_id: String::new() };
/// assert_eq!(part.validate().unwrap_err().first().path().to_string(), "file_id");
/// ```
#[cfg(feature = "derive")]
pub use run_request_macros::Validate;

/// For requests in a module that is `#![no_implicit_prelude]`: import what is in here.
///
/// The errors about required fields are worded by the attribute `#[diagnostic::on_unimplemented]`,
/// whose name is part of the prelude, and there is no other way to name it. With this module in its
/// place the request compiles, and those errors name only a trait such as `model_is_set`.
///
/// ```
/// #[no_implicit_prelude]
/// mod bare {
///     use ::run_request::no_implicit_prelude::diagnostic;
///
///     #[derive(::run_request::RunRequest)]
///     pub struct Ping {
///         pub note: ::std::string::String,
///     }
/// }
/// assert_eq!(bare::Ping::builder().note("hello").build()?.note, "hello");
/// # Ok::<(), run_request::Violations>(())
/// ```
#[cfg(feature = "derive")]
pub mod no_implicit_prelude {
    /// Stands in for the compiler's own.
    pub mod diagnostic {
        pub use run_request_macros::on_unimplemented;
    }
}

#[cfg(all(doctest, feature = "assistants"))]
#[doc = include_str!("../README.md")]
struct Readme;

/// Hands on what a derive made that was given a path of this crate: if there is nothing at that path,
/// that is the one error.
#[doc(hidden)]
#[macro_export]
macro_rules! __made {
    ($($made:tt)*) => { $($made)* };
}

/// Makes an impl that another derive may have made too. The compiler's error then names this macro, and so
/// says what to do. It expands last, so that the error is at our derive, in whatever order they stand.
#[doc(hidden)]
#[macro_export]
macro_rules! __only_impl {
    ([$($generics:tt)*] [$($of:tt)*] [$($declared:tt)*] [$($bounds:tt)*] { $($items:tt)* }) => {
        #[automatically_derived]
        impl $($generics)* $($of)* for $($declared)* $($bounds)* { $($items)* }
    };
}

/// What generated code calls. It may change with every version, and so does its name.
#[doc(hidden)]
pub mod __private_0_1_0 {
    pub use alloc::boxed::Box;
    pub use alloc::string::String;
    pub use core::convert::Into;
    pub use core::default::Default;
    pub use core::marker::PhantomData;
    pub use core::mem::take;
    pub use core::option::Option::{self, None, Some};
    pub use core::primitive::{bool, str, usize};
    pub use core::result::Result::{self, Err, Ok};

    pub use crate::__made as made;
    pub use crate::{
        __only_impl as leave_out_the_derives_of_serde,
        __only_impl as leave_out_the_derive_of_validate,
    };
    pub use crate::{Extends, RunRequest, Validate, ValidateWith, Violations};

    pub use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

    pub use crate::assemble::{
        Assemble, Closed, Extensible, StringMap, finish_optional, forget, not_set, rest_keys, taken,
    };
    pub use crate::builder::{
        Added, BuilderOf, Collection, Complete, Fresh, Here, In, Part, Resume, Set, Stage, Unset,
        Untouched, Whole, add, fields_of,
    };
    pub use crate::leaf::hints;
    pub use crate::names::{Names, Sentence, clashes, no_clash, shared};
    pub use crate::report::Report;
    pub use crate::rules;
    #[cfg(feature = "schemars")]
    pub use crate::schema;
    pub use crate::validate::{InContext, Otherwise, Probe};
    pub use crate::wire::{de, foreign, ser};
}
