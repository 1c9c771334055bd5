//! What a type is, as far as its spelling tells; and how tokens are spelled.

use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{GenericArgument, Lifetime, PathArguments, Type, TypePath};

/// The type inside of parentheses and of the invisible groups that `macro_rules!` makes.
pub(crate) fn strip_groups(ty: &Type) -> &Type {
    match ty {
        Type::Group(group) => strip_groups(&group.elem),
        Type::Paren(paren) => strip_groups(&paren.elem),
        ty => ty,
    }
}

/// The `T` of an `Option<T>`.
pub(crate) fn option(ty: &Type) -> Option<&Type> {
    argument_of(ty, &["Option"])
}

/// The `T` of a `Box<T>`, `Rc<T>`, `Arc<T>` or `&T`.
pub(crate) fn pointee(ty: &Type) -> Option<&Type> {
    match strip_groups(ty) {
        Type::Reference(reference) => Some(&reference.elem),
        ty => argument_of(ty, &["Box", "Rc", "Arc"]),
    }
}

/// The `T` of a `Box<T>`.
pub(crate) fn boxed(ty: &Type) -> Option<&Type> {
    argument_of(ty, &["Box"])
}

/// The type parameter that a type is, and nothing but that.
pub(crate) fn parameter<'a>(ty: &'a Type, parameters: &[Ident]) -> Option<&'a Ident> {
    bare(ty).filter(|name| parameters.contains(name))
}

/// The last type argument: the element of a collection, the value of a map.
pub(crate) fn element(ty: &Type) -> Option<&Type> {
    match strip_groups(ty) {
        Type::Array(array) => Some(&array.elem),
        Type::Slice(slice) => Some(&slice.elem),
        ty => arguments(ty)?.1.last().copied(),
    }
}

/// The first type argument: the key of a map.
pub(crate) fn key(ty: &Type) -> Option<&Type> {
    arguments(ty)?.1.first().copied()
}

/// The type behind any `Option` and pointer.
pub(crate) fn innermost_type(ty: &Type) -> &Type {
    match option(ty).or_else(|| pointee(ty)) {
        Some(inside) => innermost_type(inside),
        None => ty,
    }
}

/// What there is to be looked at in a value, one by one.
pub(crate) enum Parts<'a> {
    Tuple(Vec<&'a Type>),
    Elements(&'a Type),
    /// Keys and values.
    Entries(&'a Type, &'a Type),
    /// Nothing: its type says by itself whether it validates.
    Whole,
}

/// Tuples and keys of maps do not implement `Validate`: says how generated code comes by those that a type
/// spells out inside of std's collections and indexmap's.
pub(crate) fn parts(ty: &Type) -> Parts<'_> {
    const SEQUENCES: &[&str] =
        &["BTreeSet", "BinaryHeap", "HashSet", "IndexSet", "LinkedList", "Vec", "VecDeque"];
    const MAPS: &[&str] = &["BTreeMap", "HashMap", "IndexMap"];
    if let Type::Tuple(tuple) = strip_groups(ty) {
        return Parts::Tuple(tuple.elems.iter().collect());
    }
    match (strip_groups(ty), arguments(ty)) {
        (Type::Array(_) | Type::Slice(_), _) => elements_of(ty),
        (_, Some((name, _))) if SEQUENCES.iter().any(|it| name == it) => elements_of(ty),
        (_, Some((name, types))) if MAPS.iter().any(|it| name == it) => match types[..] {
            [key, value, ..] if is_apart(value) || !is_leaf(key) => Parts::Entries(key, value),
            _ => Parts::Whole,
        },
        _ => Parts::Whole,
    }
}

fn elements_of(ty: &Type) -> Parts<'_> {
    element(ty).filter(|inside| is_apart(inside)).map_or(Parts::Whole, Parts::Elements)
}

/// Whether what is in the type is to be looked at one by one.
fn is_apart(ty: &Type) -> bool {
    !matches!(parts(innermost_type(ty)), Parts::Whole)
}

/// Whether the type is spelled as one that surely holds nothing to check.
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

/// The feature of the runtime that knows the crate whose type this looks like, or one that is in it.
pub(crate) fn hint(ty: &Type) -> Option<&'static str> {
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
        return inside(ty).into_iter().find_map(hint);
    };
    let last = &path.segments.last()?.ident;
    let of_crate = |name: &str| {
        let krate = match name {
            "json" => "serde_json",
            "url" => "iri_string",
            name => name,
        };
        path.segments.first().is_some_and(|first| first.ident == krate)
    };
    let found = match path.segments.len() {
        1 => NAMES.iter().find(|(_, names)| names.iter().any(|name| last == name)),
        _ => NAMES.iter().find(|(feature, _)| of_crate(feature)),
    };
    found.map(|(feature, _)| *feature).or_else(|| inside(ty).into_iter().find_map(hint))
}

/// The types that the type is made of.
fn inside(ty: &Type) -> Vec<&Type> {
    match strip_groups(ty) {
        Type::Tuple(tuple) => tuple.elems.iter().collect(),
        Type::Reference(reference) => vec![&reference.elem],
        Type::Array(_) | Type::Slice(_) => element(ty).into_iter().collect(),
        ty => arguments(ty).map_or_else(Vec::new, |(_, types)| types),
    }
}

/// What one adds to a collection: an element, or a key and a value for what is called a map.
pub(crate) fn elements(ty: &Type) -> Option<Vec<&Type>> {
    if option(ty).or_else(|| pointee(ty)).is_some() {
        return None;
    }
    let (name, arguments) = arguments(ty)?;
    match (name.to_string().ends_with("Map"), &arguments[..]) {
        (true, [key, value, ..]) => Some(vec![key, value]),
        (false, [element, ..]) => Some(vec![element]),
        _ => None,
    }
}

/// Whether the type is a map, as far as its name tells.
pub(crate) fn is_called_a_map(ty: &Type) -> bool {
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
                || bare(ty).is_some_and(|name| parameters.contains(name))
                || holds_trait_object(ty)
        }
    }
}

/// Whether a trait object, or the pointer to a function, is in the type: a closure or a pointer to
/// a value becomes one only where that very type is asked for.
fn holds_trait_object(ty: &Type) -> bool {
    match strip_groups(ty) {
        Type::TraitObject(_) | Type::FnPtr(_) => true,
        Type::Array(it) => holds_trait_object(&it.elem),
        Type::Ptr(it) => holds_trait_object(&it.elem),
        Type::Reference(it) => holds_trait_object(&it.elem),
        Type::Slice(it) => holds_trait_object(&it.elem),
        Type::Tuple(it) => it.elems.iter().any(holds_trait_object),
        ty => arguments(ty).is_some_and(|(_, types)| types.into_iter().any(holds_trait_object)),
    }
}

/// Whether the type is a boolean, a character or a number.
pub(crate) fn is_primitive(ty: &Type) -> bool {
    const PRIMITIVES: &[&str] = &[
        "bool", "char", "f32", "f64", "i128", "i16", "i32", "i64", "i8", "isize", "u128", "u16",
        "u32", "u64", "u8", "usize",
    ];
    bare(ty).is_some_and(|name| PRIMITIVES.iter().any(|primitive| name == primitive))
}

/// Whether the type is a pointer to a function, which holds nothing.
pub(crate) fn is_function(ty: &Type) -> bool {
    matches!(strip_groups(ty), Type::FnPtr(_))
}

/// The name of a type that is nothing but that.
fn bare(ty: &Type) -> Option<&Ident> {
    match strip_groups(ty) {
        Type::Path(TypePath { qself: None, path, .. }) => path.get_ident(),
        _ => None,
    }
}

/// Whether the type is one of std's that are values on the wire, and have no fields there.
pub(crate) fn is_known_value(ty: &Type) -> bool {
    const KNOWN: &[&str] =
        &["Arc", "BTreeSet", "Box", "Cow", "HashSet", "Option", "Rc", "String", "Vec", "VecDeque"];
    let is_spelled = !matches!(strip_groups(ty), Type::Macro(_));
    (is_spelled && is_taken_as_is(ty, &[]))
        || last_name(ty).is_some_and(|name| KNOWN.iter().any(|it| name == it))
}

/// Whether the type is a `Cow<str>` or a `Cow<[u8]>`.
pub(crate) fn is_cow_of_input(ty: &Type) -> bool {
    argument_of(ty, &["Cow"]).is_some_and(is_text)
}

/// Whether the type is a `str` or a `[u8]`.
pub(crate) fn is_text(ty: &Type) -> bool {
    match strip_groups(ty) {
        Type::Slice(slice) => last_name(&slice.elem).is_some_and(|name| name == "u8"),
        ty => is_str(ty),
    }
}

/// Whether the type is one of std's that have a default whatever they hold.
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
    last_name(ty).is_some_and(|name| EMPTY.iter().any(|it| name == it))
}

/// Whether the type is called as those of the crates `rust_decimal` and `bigdecimal`.
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

pub(crate) fn last_name(ty: &Type) -> Option<&Ident> {
    match strip_groups(ty) {
        Type::Path(TypePath { path, .. }) => path.segments.last().map(|last| &last.ident),
        _ => None,
    }
}

/// The first of the type parameters that the type mentions outside of `PhantomData`.
pub(crate) fn find_type_param(ty: &Type, parameters: &[Ident]) -> Option<Ident> {
    match parameters {
        [] => None,
        parameters => mentioned_in(ty.to_token_stream(), parameters),
    }
}

/// Whether the type spells a float, in any place.
pub(crate) fn has_float(ty: &Type) -> bool {
    let floats = ["f32", "f64"].map(|name| Ident::new(name, Span::call_site()));
    find_type_param(ty, &floats).is_some()
}

/// Whether a bound on the type parameter follows from the type: it is named by itself, not as the
/// beginning of a path, and outside of `PhantomData`.
pub(crate) fn is_bound_by(ty: &Type, parameter: &Ident) -> bool {
    alone_in(ty.to_token_stream(), parameter)
}

fn alone_in(tokens: TokenStream, parameter: &Ident) -> bool {
    let is_colon = |token: Option<&TokenTree>| matches!(token, Some(TokenTree::Punct(it)) if it.as_char() == ':');
    let mut tokens = tokens.into_iter().peekable();
    let mut before = None;
    while let Some(token) = tokens.next() {
        match &token {
            TokenTree::Group(group) if alone_in(group.stream(), parameter) => return true,
            TokenTree::Ident(ident) if ident == "PhantomData" => skip_arguments(&mut tokens),
            TokenTree::Ident(ident) if ident == parameter => {
                let is_lifetime =
                    matches!(&before, Some(TokenTree::Punct(it)) if it.as_char() == '\'');
                let is_macro = is_bang(tokens.peek());
                if !is_lifetime
                    && !is_macro
                    && !is_colon(before.as_ref())
                    && !is_colon(tokens.peek())
                {
                    return true;
                }
            }
            _ => {}
        }
        before = Some(token);
    }
    false
}

/// Whether the type is one that belongs to a type parameter: `T::Item`.
pub(crate) fn is_associated(ty: &Type, parameters: &[Ident]) -> bool {
    match strip_groups(ty) {
        Type::Path(TypePath { qself: None, path, .. }) if path.segments.len() > 1 => {
            path.segments.first().is_some_and(|first| parameters.contains(&first.ident))
        }
        _ => false,
    }
}

/// Whether the tokens hold one of these names.
pub(crate) fn names_any_of(tokens: TokenStream, names: &[Ident]) -> bool {
    mentioned_in(tokens, names).is_some()
}

/// The type with all of its tokens in the place of the first one. What the compiler has to say of
/// such a type it says once, however often the type stands in generated code.
pub(crate) fn in_one_place(ty: &Type) -> Type {
    fn moved(tokens: TokenStream, span: Span) -> TokenStream {
        tokens
            .into_iter()
            .map(|mut token| {
                if let TokenTree::Group(group) = &token {
                    let inside = moved(group.stream(), span);
                    token = Group::new(group.delimiter(), inside).into();
                }
                if token.to_string() != "$crate" {
                    token.set_span(span);
                }
                token
            })
            .collect()
    }
    let tokens = ty.to_token_stream();
    let first = tokens.clone().into_iter().next().map_or_else(Span::call_site, |it| it.span());
    let place = Span::call_site().located_at(first);
    syn::parse2(moved(tokens, place)).unwrap_or_else(|_| ty.clone())
}

/// The lifetimes that the type names.
pub(crate) fn lifetimes(ty: &Type) -> Vec<Lifetime> {
    fn inside(tokens: TokenStream, found: &mut Vec<Lifetime>) {
        let mut tokens = tokens.into_iter();
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Punct(punct) if punct.as_char() == '\'' => {
                    let apostrophe = punct.span();
                    if let Some(TokenTree::Ident(ident)) = tokens.next() {
                        found.push(Lifetime { apostrophe, ident });
                    }
                }
                TokenTree::Group(group) => inside(group.stream(), found),
                _ => {}
            }
        }
    }
    let mut found = Vec::new();
    inside(ty.to_token_stream(), &mut found);
    found.dedup();
    found
}

fn mentioned_in(tokens: TokenStream, parameters: &[Ident]) -> Option<Ident> {
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Group(group) => {
                let inside = mentioned_in(group.stream(), parameters);
                if inside.is_some() {
                    return inside;
                }
            }
            TokenTree::Ident(ident) if ident == "PhantomData" => skip_arguments(&mut tokens),
            TokenTree::Ident(ident) if parameters.contains(&ident) && !is_bang(tokens.peek()) => {
                return Some(ident);
            }
            _ => {}
        }
    }
    None
}

/// Whether what comes next makes a name that of a macro, which is no type's.
fn is_bang(next: Option<&TokenTree>) -> bool {
    matches!(next, Some(TokenTree::Punct(it)) if it.as_char() == '!')
}

/// Goes on behind the `<...>` that comes next, if it does.
fn skip_arguments(tokens: &mut std::iter::Peekable<proc_macro2::token_stream::IntoIter>) {
    let mut depth = 0usize;
    while let Some(token) = tokens.peek() {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '<' => depth += 1,
            _ if depth == 0 => return,
            TokenTree::Punct(punct) if punct.as_char() == '>' => depth -= 1,
            _ => {}
        }
        tokens.next();
        if depth == 0 {
            return;
        }
    }
}

fn argument_of<'a>(ty: &'a Type, names: &[&str]) -> Option<&'a Type> {
    match arguments(ty)? {
        (name, arguments) if names.iter().any(|known| name == known) => match arguments[..] {
            [argument] => Some(argument),
            _ => None,
        },
        _ => None,
    }
}

/// The last name of a path, and its type arguments.
fn arguments(ty: &Type) -> Option<(&Ident, Vec<&Type>)> {
    let Type::Path(TypePath { qself: None, path, .. }) = strip_groups(ty) else {
        return None;
    };
    let last = path.segments.last()?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else {
        return None;
    };
    let types = arguments.args.iter().filter_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    });
    Some((&last.ident, types.collect()))
}

/// The tokens as a person would write them.
pub(crate) fn source(tokens: TokenStream) -> String {
    let mut text = String::new();
    let mut apart = false;
    for token in tokens {
        let word = matches!(token, TokenTree::Ident(_) | TokenTree::Literal(_));
        if apart && word {
            text.push(' ');
        }
        apart = word;
        match token {
            TokenTree::Group(group) => {
                let inside = source(group.stream());
                let (open, close) = delimiters(&group);
                text.extend([open, &inside, close]);
            }
            TokenTree::Punct(punct) if punct.as_char() == ',' => text.push_str(", "),
            TokenTree::Punct(punct) if is_operator(&punct) => {
                text.extend([" ", &punct.to_string(), " "]);
            }
            token => text.push_str(&token.to_string()),
        }
    }
    text
}

fn is_operator(punct: &Punct) -> bool {
    punct.spacing() == Spacing::Alone && matches!(punct.as_char(), '*' | '/' | '+')
}

fn delimiters(group: &Group) -> (&'static str, &'static str) {
    match group.delimiter() {
        Delimiter::Parenthesis => ("(", ")"),
        Delimiter::Brace => ("{", "}"),
        Delimiter::Bracket => ("[", "]"),
        Delimiter::None => ("", ""),
    }
}
