//! The types that a type wraps: in groups, `Option`, pointers and collections.

use proc_macro2::Ident;
use syn::{GenericArgument, PathArguments, Type, TypePath, parse_quote};

/// The type inside of parentheses and of the invisible groups that `macro_rules!` makes.
pub(crate) fn strip_groups(ty: &Type) -> &Type {
    match ty {
        Type::Group(group) => strip_groups(&group.elem),
        Type::Paren(paren) => strip_groups(&paren.elem),
        ty => ty,
    }
}

/// The `T` of an `Option<T>`.
pub(crate) fn strip_option(ty: &Type) -> Option<&Type> {
    sole_argument(ty, &["Option"])
}

/// The `T` of a `Box<T>`, `Rc<T>`, `Arc<T>` or `&T`.
pub(crate) fn strip_pointer(ty: &Type) -> Option<&Type> {
    match strip_groups(ty) {
        Type::Reference(reference) => Some(&reference.elem),
        ty => sole_argument(ty, &["Box", "Rc", "Arc"]),
    }
}

/// The `T` of a `Box<T>`.
pub(crate) fn strip_box(ty: &Type) -> Option<&Type> {
    sole_argument(ty, &["Box"])
}

/// The type inside of any `Option` and pointer, however many there are.
pub(crate) fn innermost_type(ty: &Type) -> &Type {
    match strip_option(ty).or_else(|| strip_pointer(ty)) {
        Some(inner) => innermost_type(inner),
        None => ty,
    }
}

/// The last type argument: the element of a collection, the value of a map.
pub(crate) fn element_type(ty: &Type) -> Option<&Type> {
    match strip_groups(ty) {
        Type::Array(array) => Some(&array.elem),
        Type::Slice(slice) => Some(&slice.elem),
        ty => type_arguments(ty)?.1.last().copied(),
    }
}

/// The first type argument: the key of a map.
pub(crate) fn key_type(ty: &Type) -> Option<&Type> {
    type_arguments(ty)?.1.first().copied()
}

/// What is inserted into a collection: an element, or a key and a value if its name ends in `Map`.
pub(crate) fn insertable_types(ty: &Type) -> Option<Vec<&Type>> {
    if strip_option(ty).or_else(|| strip_pointer(ty)).is_some() {
        return None;
    }
    let (name, arguments) = type_arguments(ty)?;
    match (name.to_string().ends_with("Map"), &arguments[..]) {
        (true, [key, value, ..]) => Some(vec![key, value]),
        (false, [element, ..]) => Some(vec![element]),
        _ => None,
    }
}

/// The types that the type is composed of.
pub(super) fn component_types(ty: &Type) -> Vec<&Type> {
    match strip_groups(ty) {
        Type::Tuple(tuple) => tuple.elems.iter().collect(),
        Type::Reference(reference) => vec![&reference.elem],
        Type::Array(_) | Type::Slice(_) => element_type(ty).into_iter().collect(),
        ty => type_arguments(ty).map_or_else(Vec::new, |(_, types)| types),
    }
}

/// The type parameter that the type is, if it is nothing else.
pub(crate) fn as_type_param<'a>(ty: &'a Type, parameters: &[Ident]) -> Option<&'a Ident> {
    as_plain_name(ty).filter(|name| parameters.contains(name))
}

/// The name of a type that consists of only a name.
pub(super) fn as_plain_name(ty: &Type) -> Option<&Ident> {
    match strip_groups(ty) {
        Type::Path(TypePath { qself: None, path, .. }) => path.get_ident(),
        _ => None,
    }
}

/// The last name of the type's path.
pub(crate) fn last_name(ty: &Type) -> Option<&Ident> {
    match strip_groups(ty) {
        Type::Path(TypePath { path, .. }) => path.segments.last().map(|last| &last.ident),
        _ => None,
    }
}

/// The type argument of a type that has one of these names and no other argument.
pub(super) fn sole_argument<'a>(ty: &'a Type, names: &[&str]) -> Option<&'a Type> {
    match type_arguments(ty)? {
        (name, arguments) if names.iter().any(|known| name == known) => match arguments[..] {
            [argument] => Some(argument),
            _ => None,
        },
        _ => None,
    }
}

/// The last name of a path, and its type arguments.
pub(super) fn type_arguments(ty: &Type) -> Option<(&Ident, Vec<&Type>)> {
    let Type::Path(TypePath { qself: None, path, .. }) = strip_groups(ty) else {
        return None;
    };
    let last = path.segments.last()?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else {
        return None;
    };
    let mut types = Vec::new();
    for argument in &arguments.args {
        if let GenericArgument::Type(ty) = argument {
            types.push(ty);
        }
    }
    Some((&last.ident, types))
}

/// Puts a type such as `A + B` in parentheses, also where it is an argument of another type. No
/// field can have it, but input may spell it, and what is generated must parse all the same.
pub(crate) fn parenthesize_bounds(mut ty: Type) -> Type {
    parenthesize_arguments(&mut ty);
    match ty {
        Type::TraitObject(_) | Type::ImplTrait(_) => parse_quote!((#ty)),
        ty => ty,
    }
}

/// A setter takes the argument of an `Option` by itself.
fn parenthesize_arguments(ty: &mut Type) {
    let Type::Path(TypePath { path, .. }) = ty else { return };
    for segment in &mut path.segments {
        let PathArguments::AngleBracketed(arguments) = &mut segment.arguments else { continue };
        for argument in &mut arguments.args {
            let GenericArgument::Type(inside) = argument else { continue };
            parenthesize_arguments(inside);
            if is_bare_sum(inside) {
                *inside = parse_quote!((#inside));
            }
        }
    }
}

/// Whether the type is a sum of bounds that is not valid Rust. `Box<dyn A + B>` stays as it is.
fn is_bare_sum(ty: &Type) -> bool {
    match ty {
        Type::TraitObject(object) => object.dyn_token.is_none() || object.bounds.trailing_punct(),
        Type::ImplTrait(_) => true,
        _ => false,
    }
}
