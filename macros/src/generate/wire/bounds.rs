//! What must hold for a request to be written and read: as serde infers it, or as the user says.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};
use syn::{GenericParam, Generics, Lifetime, Type, TypeParamBound, WherePredicate, parse_quote};

use crate::generate::tokens::generics::bound_flattened;
use crate::generate::tokens::runtime_path::RuntimePath;
use crate::infer_bounds::with_bound;
use crate::model::{DefaultValue, Field, Part, Request, WhenNone, WhenUnset, With};

/// The bounds of `Serialize`.
pub(crate) fn serialize(request: &Request) -> Generics {
    let runtime = RuntimePath::imported();
    let side = Side {
        own: request.bound.serialize.as_deref(),
        of_field: |with| with.serialize_bound.as_deref(),
        is_plain: |field| field.serialized && field.with.serialize.is_none(),
    };
    // What is written of a request that flattens others is told by what builds and reads it.
    let declared = if request.is_flat() { &request.declared } else { &request.generics };
    let mut generics = side.bounded(request, declared, &quote!(#runtime::Serialize));
    generics.make_where_clause().predicates.extend(default_of_struct(request));
    bound_flattened(generics, &quote!(#runtime::ser::WriteFields), request, |it| it.serialized)
}

/// That the struct has a default, where it takes that to know what is read in the place of `None`.
fn default_of_struct(request: &Request) -> Option<WherePredicate> {
    let is_trait = matches!(request.default, Some((_, DefaultValue::Trait)));
    let asked = |field: &Field| {
        let by_default = [WhenNone::NullUnlessDefault, WhenNone::FailsUnlessDefault];
        let is_written = field.serialized && field.skip_serializing_if.is_none();
        is_written
            && matches!(field.unset, WhenUnset::OfStruct)
            && by_default.contains(&field.when_none)
    };
    let is_generic = request.declared.type_params().next().is_some();
    (is_trait && is_generic && request.fields().any(asked)).then(|| {
        let (runtime, ident) = (RuntimePath::imported(), &request.ident);
        let (_, type_generics, _) = request.declared.split_for_impl();
        parse_quote!(#ident #type_generics: #runtime::Default)
    })
}

/// The bounds of `Deserialize<'de>`, without that lifetime.
pub(crate) fn deserialize(request: &Request, de: &Lifetime) -> Generics {
    let runtime = RuntimePath::imported();
    let side = Side {
        own: request.bound.deserialize.as_deref(),
        of_field: |with| with.deserialize_bound.as_deref(),
        is_plain: |field| field.deserialized && field.with.deserialize.is_none(),
    };
    let bound = quote!(#runtime::Deserialize<#de>);
    let generics = side.bounded(request, &request.generics, &bound);
    let generics = without_implied(generics, &request.declared, &bound);
    bound_flattened(generics, &quote!(#runtime::de::ReadFields<#de>), request, |_| true)
}

/// A parameter that can be read from any input can be from this one. Said twice the compiler would not know
/// which one to go by.
fn without_implied(mut generics: Generics, declared: &Generics, bound: &TokenStream) -> Generics {
    let implied: Vec<String> =
        owned_parameters(declared).map(|it| quote!(#it: #bound).to_string()).collect();
    if let (false, Some(clause)) = (implied.is_empty(), &mut generics.where_clause) {
        let predicates = std::mem::take(&mut clause.predicates).into_iter();
        let kept = predicates.filter(|it| !implied.contains(&it.to_token_stream().to_string()));
        clause.predicates = kept.collect();
    }
    generics
}

/// The type parameters that are declared as `DeserializeOwned`.
fn owned_parameters(declared: &Generics) -> impl Iterator<Item = &Ident> {
    let is_owned = |bound: &TypeParamBound| match bound {
        TypeParamBound::Trait(it) => {
            it.path.segments.last().is_some_and(|last| last.ident == "DeserializeOwned")
        }
        _ => false,
    };
    let clause = declared.where_clause.as_ref();
    declared.type_params().filter_map(move |parameter| {
        let ident = &parameter.ident;
        let is_own = |ty: &Type| matches!(ty, Type::Path(it) if it.path.is_ident(ident));
        let mut predicates = clause.iter().flat_map(|clause| &clause.predicates);
        let in_clause = predicates.any(|it| {
            matches!(it, WherePredicate::Type(it) if is_own(&it.bounded_ty) && it.bounds.iter().any(is_owned))
        });
        (in_clause || parameter.bounds.iter().any(is_owned)).then_some(ident)
    })
}

/// Where the bounds of one side come from.
struct Side<'a> {
    /// What the user says of the struct.
    own: Option<&'a [WherePredicate]>,
    /// What the user says of a field.
    of_field: fn(&With) -> Option<&[WherePredicate]>,
    /// Whether a field goes by its type's own impl.
    is_plain: fn(&Field) -> bool,
}

impl Side<'_> {
    fn bounded(&self, request: &Request, generics: &Generics, bound: &TokenStream) -> Generics {
        let mut generics = generics.clone();
        let with = request.parts.iter().map(|part| match part {
            Part::Field(field) => &field.with,
            Part::Flattened(it) => &it.with,
        });
        let said = with.filter_map(self.of_field).chain(self.own).flatten();
        let said: Vec<WherePredicate> = said.cloned().collect();
        if !said.is_empty() {
            generics.make_where_clause().predicates.extend(said);
        }
        if self.own.is_some() {
            return generics;
        }
        let is_bound =
            |field: &&Field| (self.is_plain)(field) && (self.of_field)(&field.with).is_none();
        let types = request.fields().filter(is_bound).map(|field| &field.ty);
        with_bound(&generics, bound, &types)
    }
}

/// The lifetime of the input: serde's `'de`, which the user's own bounds may name, unless the struct
/// has one of that name itself.
pub(crate) fn de(request: &Request) -> Lifetime {
    let mut taken = request.declared.lifetimes();
    match taken.any(|it| it.lifetime.ident == "de") {
        true => parse_quote!('__de),
        false => parse_quote!('de),
    }
}

/// The generics with that lifetime, which outlives what the fields borrow from the input.
pub(crate) fn with_de(generics: &Generics, request: &Request, de: &Lifetime) -> Generics {
    let borrowed = request.parts.iter().flat_map(|part| match part {
        Part::Field(field) => &field.borrowed,
        Part::Flattened(it) => &it.borrowed,
    });
    let borrowed: Vec<&Lifetime> = borrowed.collect();
    let mut generics = generics.clone();
    let de: GenericParam = match borrowed.is_empty() {
        true => parse_quote!(#de),
        false => parse_quote!(#de: #(#borrowed)+*),
    };
    generics.params.insert(0, de);
    generics
}
