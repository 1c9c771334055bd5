//! Kinds of types: strings, primitives, what a setter does not convert, what holds nothing to
//! check.

use proc_macro2::{Ident, Span};
use syn::{Type, TypePath};

use super::mentions::find_type_param;
use super::wrappers::{
    as_plain_name, component_types, innermost_type, last_name, sole_argument, strip_groups,
    type_arguments,
};

/// Whether the type is one that certainly holds nothing to validate.
pub(crate) fn is_leaf(ty: &Type) -> bool {
    match strip_groups(innermost_type(ty)) {
        Type::Tuple(tuple) => tuple.elems.iter().all(is_leaf),
        ty => {
            is_primitive(ty)
                || is_function(ty)
                || is_string(ty)
                || is_str(ty)
                || is_cow_of_input(ty)
        }
    }
}

/// The feature of the runtime that supports the crate which this type, or one inside of it, seems
/// to come from.
pub(crate) fn find_feature_hint(ty: &Type) -> Option<&'static str> {
    const NAMES: &[(&str, &[&str])] = &[
        ("bigdecimal", &["BigDecimal", "BigDecimalRef"]),
        ("bytes", &["Bytes", "BytesMut"]),
        (
            "chrono",
            &["DateTime", "FixedOffset", "NaiveDate", "NaiveDateTime", "NaiveTime", "TimeDelta"],
        ),
        ("http", &["HeaderMap", "HeaderName", "HeaderValue", "Method", "StatusCode", "Uri"]),
        ("indexmap", &["IndexMap", "IndexSet"]),
        ("json", &["Map", "Number", "RawValue", "Value"]),
        ("rust_decimal", &["Decimal"]),
        ("secrecy", &["SecretBox", "SecretSlice", "SecretString"]),
        (
            "time",
            &["Date", "OffsetDateTime", "PrimitiveDateTime", "Time", "UtcDateTime", "UtcOffset"],
        ),
        ("url", &["IriStr", "IriString", "UriStr", "UriString", "Url"]),
        ("uuid", &["NonNilUuid", "Uuid"]),
    ];
    let Type::Path(TypePath { path, .. }) = strip_groups(ty) else {
        return component_types(ty).into_iter().find_map(find_feature_hint);
    };
    let last = path.segments.last()?.ident.to_string();
    let of_crate = |name: &str| {
        let krate = match name {
            "json" => "serde_json",
            "url" => "iri_string",
            name => name,
        };
        path.segments.first().is_some_and(|first| first.ident == krate)
    };
    let found = match path.segments.len() {
        1 => NAMES.iter().find(|(_, names)| names.contains(&&*last)),
        _ => NAMES.iter().find(|(feature, _)| of_crate(feature)),
    };
    found
        .map(|(feature, _)| *feature)
        .or_else(|| component_types(ty).into_iter().find_map(find_feature_hint))
}

/// Whether the name of the type ends in `Map`.
pub(crate) fn is_map_by_name(ty: &Type) -> bool {
    last_name(ty).is_some_and(|name| name.to_string().ends_with("Map"))
}

/// Whether the setter takes the value as it is, so that a wrong literal is reported as itself.
pub(crate) fn is_taken_as_is(ty: &Type, parameters: &[Ident]) -> bool {
    match strip_groups(ty) {
        Type::Reference(_)
        | Type::Tuple(_)
        | Type::Array(_)
        | Type::FnPtr(_)
        | Type::Ptr(_)
        | Type::Never(_)
        | Type::Macro(_) => true,
        ty => {
            is_primitive(ty)
                || as_plain_name(ty).is_some_and(|name| parameters.contains(name))
                || holds_trait_object(ty)
        }
    }
}

/// Whether the type contains a trait object or a function pointer: a closure or a pointer to a
/// value is only coerced to one where exactly that type is expected.
fn holds_trait_object(ty: &Type) -> bool {
    match strip_groups(ty) {
        Type::TraitObject(_) | Type::FnPtr(_) => true,
        Type::Array(array) => holds_trait_object(&array.elem),
        Type::Ptr(pointer) => holds_trait_object(&pointer.elem),
        Type::Reference(reference) => holds_trait_object(&reference.elem),
        Type::Slice(slice) => holds_trait_object(&slice.elem),
        Type::Tuple(tuple) => tuple.elems.iter().any(holds_trait_object),
        ty => {
            type_arguments(ty).is_some_and(|(_, types)| types.into_iter().any(holds_trait_object))
        }
    }
}

/// Whether the type is a boolean, a character or a number.
pub(crate) fn is_primitive(ty: &Type) -> bool {
    const PRIMITIVES: &[&str] = &[
        "bool", "char", "f32", "f64", "i128", "i16", "i32", "i64", "i8", "isize", "u128", "u16",
        "u32", "u64", "u8", "usize",
    ];
    as_plain_name(ty).is_some_and(|name| PRIMITIVES.contains(&&*name.to_string()))
}

/// Whether the type is a function pointer, which holds nothing to validate.
pub(crate) fn is_function(ty: &Type) -> bool {
    matches!(strip_groups(ty), Type::FnPtr(_))
}

/// Whether the type is one of std's that are a single value on the wire, so that it has no fields
/// to flatten.
pub(crate) fn is_known_value(ty: &Type) -> bool {
    const KNOWN: &[&str] =
        &["Arc", "BTreeSet", "Box", "Cow", "HashSet", "Option", "Rc", "String", "Vec", "VecDeque"];
    let is_spelled = !matches!(strip_groups(ty), Type::Macro(_));
    (is_spelled && is_taken_as_is(ty, &[]))
        || last_name(ty).is_some_and(|name| KNOWN.iter().any(|known| name == known))
}

/// Whether the type is a string or a number by its name, or an `Option` or `Vec` of these, so that
/// nothing is wrong with writing it.
pub(crate) fn is_surely_written(ty: &Type) -> bool {
    let inner = sole_argument(ty, &["Option"]).unwrap_or(ty);
    let inner = sole_argument(inner, &["Vec"]).unwrap_or(inner);
    is_string(inner) || is_primitive(inner)
}

/// Whether the type is a `Cow<str>` or a `Cow<[u8]>`.
pub(crate) fn is_cow_of_input(ty: &Type) -> bool {
    sole_argument(ty, &["Cow"]).is_some_and(is_text)
}

/// Whether the type is a `str` or a `[u8]`.
pub(crate) fn is_text(ty: &Type) -> bool {
    match strip_groups(ty) {
        Type::Slice(slice) => last_name(&slice.elem).is_some_and(|name| name == "u8"),
        ty => is_str(ty),
    }
}

/// Whether the type is one of std's whose default is empty, so that its parameters need none.
pub(crate) fn is_empty_by_default(ty: &Type) -> bool {
    const EMPTY: &[&str] = &[
        "BTreeMap",
        "BTreeSet",
        "BinaryHeap",
        "HashMap",
        "HashSet",
        "LinkedList",
        "Option",
        "PhantomData",
        "Vec",
        "VecDeque",
    ];
    last_name(ty).is_some_and(|name| EMPTY.iter().any(|known| name == known))
}

/// Whether the type has the name of one in the crates `rust_decimal` and `bigdecimal`.
pub(crate) fn is_decimal(ty: &Type) -> bool {
    last_name(ty).is_some_and(|name| name == "Decimal" || name == "BigDecimal")
}

/// Whether the type is `String`.
pub(crate) fn is_string(ty: &Type) -> bool {
    last_name(ty).is_some_and(|name| name == "String")
}

fn is_str(ty: &Type) -> bool {
    last_name(ty).is_some_and(|name| name == "str")
}

/// Whether the type mentions a float.
pub(crate) fn has_float(ty: &Type) -> bool {
    let floats = ["f32", "f64"].map(|name| Ident::new(name, Span::call_site()));
    find_type_param(ty, &floats).is_some()
}
