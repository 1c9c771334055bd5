//! [`model`](crate::model) to tokens. Nothing can fail here.
//!
//! Paths are absolute, through the runtime's private module. Local names begin with `__`; hidden
//! types and type parameters also end with `_`, which a builder's states never do, so that generated
//! code compiles whatever the user's code calls `Option` or `value`. Tokens about a field's type or
//! rule have the span of that type or rule, so that the compiler shows its errors there.

mod builder;
mod compose;
mod fallback;
mod rules;
pub(crate) mod tokens;
mod wire;

use proc_macro2::TokenStream;
use quote::quote;

use self::builder::{builder_type, partial};
use self::compose::{composition, extension_trait, name_conflicts};
use self::rules::validate;
use self::tokens::lints::allow_lints;
use self::tokens::runtime_path::{import_runtime, wrap_in_runtime_macro};
use self::tokens::spans::respan_to_flattened;
use self::wire::{deserialize, schema, serialize};
use crate::model::{Directions, FallbackItem, Request, Validated};

/// Everything that `derive(RunRequest)` writes.
pub(crate) fn request(request: &Request) -> TokenStream {
    let mut beside = vec![builder_type::declaration(request)];
    let mut impls = vec![
        name_conflicts::at_once(request),
        partial::impls(request),
        builder_type::impls(request),
        extension_trait::impls(request),
        composition::impls(request),
        validate::request(request),
    ];
    if request.directions != Directions::DeserializeOnly {
        impls.push(serialize::impls(request));
    }
    if request.directions != Directions::SerializeOnly {
        impls.push(deserialize::impls(request));
    }
    if request.schema {
        impls.push(schema::impls(request));
    }
    let words = builder_type::words(request);
    if request.extensible {
        beside.extend([words, extension_trait::declaration(request)]);
    } else {
        impls.push(words);
    }
    let (allow, import) = (allow_lints(&request.allowed), import_runtime(&request.runtime));
    let generated = quote! {
        #(#beside)*
        #allow
        const _: () = { #import #(#impls)* };
    };
    let generated = match request.flattened().next() {
        None => generated,
        Some(flattened) => respan_to_flattened(&flattened.ty, &generated),
    };
    wrap_in_runtime_macro(&request.runtime, generated)
}

/// What `derive(RunRequest)` writes in place of a request that has errors.
pub(crate) fn stand_in(item: &FallbackItem) -> TokenStream {
    let (beside, impls) = (fallback::beside(item), fallback::impls(item));
    let (allow, import) = (allow_lints(&item.allowed), import_runtime(&item.runtime));
    let generated = quote! {
        #beside
        #allow
        const _: () = { #import #impls };
    };
    wrap_in_runtime_macro(&item.runtime, generated)
}

/// Everything that `derive(Validate)` writes.
pub(crate) fn validated(validated: &Validated) -> TokenStream {
    let (mut impls, runtime) = (validate::validated(validated), &validated.runtime);
    impls.extend(schema::validated(validated));
    let (allow, import) = (allow_lints(&validated.allowed), import_runtime(runtime));
    let generated = quote! {
        #allow
        const _: () = { #import #impls };
    };
    wrap_in_runtime_macro(runtime, generated)
}
