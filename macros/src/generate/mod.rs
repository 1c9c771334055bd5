//! [`model`](crate::model) to tokens. Nothing can fail here.
//!
//! Paths are absolute, through the runtime's private module. Local names begin with `__`; hidden
//! types and type parameters also end with `_`, which a builder's states never do, so that
//! generated code compiles whatever the user's code calls `Option` or `value`. Tokens about a
//! field's type or rule have the span of that type or rule, so that the compiler shows its errors
//! there.

mod builder;
mod compose;
mod fallback;
mod partial_form;
mod rules;
pub(crate) mod tokens;
mod variants;
mod wire;

use proc_macro2::Span;

use self::compose::state_module::declare_state_module;
use self::fallback::{declare_fallback_builder, impl_fallback};
use self::rules::validate_impl::impl_validate_only;
use self::tokens::generator::Generator;
use self::tokens::lints::allow_lints;
use self::tokens::runtime_path::{RuntimePath, import_runtime, wrap_in_runtime_macro};
use self::tokens::spans::type_span;
use self::variants::enum_generator::EnumGenerator;
#[cfg(feature = "schemars")]
use self::wire::schema::impl_serde_schema;
use crate::model::{Declaration, Enum, EnumVariant, FallbackItem, Flattened, Request, Validated};
use crate::quoting::{Tokens, quote, with_span};

/// Everything that `derive(RunRequest)` writes.
pub(crate) fn generate_declaration(declaration: &Declaration) -> Tokens {
    match declaration {
        Declaration::Request(request) => {
            let span = span_of(request.flattened().first().copied());
            with_span(span, || generate_request(request))
        }
        Declaration::Enum(declared) => {
            let flattened = declared.variants.iter().find_map(EnumVariant::first_flattened);
            with_span(span_of(flattened), || generate_enum(declared))
        }
        Declaration::Fallback(fallback) => generate_fallback(fallback),
    }
}

/// The span of our tokens, which is at the first type that is flattened.
fn span_of(flattened: Option<&Flattened>) -> Span {
    flattened.map_or_else(Span::call_site, |flattened| type_span(&flattened.ty))
}

/// Everything that is written for an enum.
fn generate_enum(declared: &Enum) -> Tokens {
    let generator = EnumGenerator::new(declared);
    let checks = generator.generate_checks();
    let mut impls = vec![
        generator.check_tag(),
        generator.declare_hidden_types(&checks),
        generator.impl_validate(&checks),
        generator.impl_from(),
        generator.impl_derived_enum(),
        generator.impl_string(),
    ];
    if declared.directions.serializes() {
        impls.push(generator.impl_serialize());
    }
    if declared.directions.deserializes() {
        impls.push(generator.impl_deserialize(&checks));
    }
    #[cfg(feature = "schemars")]
    impls.push(generator.impl_schema());
    let (allow, import) = (allow_lints(&declared.allowed), import_runtime(&declared.runtime));
    let runtime = RuntimePath::imported();
    let generated = quote! {
        #allow
        #[allow(irrefutable_let_patterns)]
        const _: () = {
            #import
            use #runtime::variants::fallbacks::*;
            #(#impls)*
        };
    };
    wrap_in_runtime_macro(&declared.runtime, generated)
}

/// Everything that is written for a struct.
fn generate_request(request: &Request) -> Tokens {
    let (beside_struct, in_block) =
        (Generator::beside_struct(request), Generator::for_impls(request));
    let has_partial_form = request.partial.is_some();
    let checks = in_block.generate_checks(has_partial_form || in_block.is_checked_in_part());
    let mut beside = vec![beside_struct.declare_builder()];
    let mut impls = vec![
        in_block.check_conflicts(),
        in_block.impl_partial(&checks),
        in_block.impl_builder(),
        in_block.impl_extension_trait(),
        in_block.impl_composition(),
        in_block.impl_validate(&checks),
    ];
    if request.directions.serializes() {
        impls.push(in_block.impl_serialize());
    }
    if request.directions.deserializes() {
        impls.push(in_block.impl_deserialize(&checks));
    }
    if let Some(name) = &request.partial {
        beside.push(beside_struct.declare_partial_form(name));
        impls.push(in_block.impl_partial_form(&checks));
    }
    #[cfg(feature = "schemars")]
    if request.schema {
        impls.push(in_block.impl_request_schema());
    }
    if request.extensible {
        beside.push(declare_state_module(request));
        beside.push(beside_struct.declare_extension_trait());
    } else {
        impls.push(in_block.declare_diagnostic_traits());
    }
    let (allow, import) = (allow_lints(&request.allowed), import_runtime(&request.runtime));
    let generated = quote! {
        #(#beside)*
        #allow
        const _: () = { #import #(#impls)* };
    };
    wrap_in_runtime_macro(&request.runtime, generated)
}

/// What is written in place of an item that can be no request.
fn generate_fallback(item: &FallbackItem) -> Tokens {
    let (beside, impls) = (declare_fallback_builder(item), impl_fallback(item));
    let (allow, import) = (allow_lints(&item.allowed), import_runtime(&item.runtime));
    let generated = quote! {
        #beside
        #allow
        const _: () = { #import #impls };
    };
    wrap_in_runtime_macro(&item.runtime, generated)
}

/// Everything that `derive(Validate)` writes.
pub(crate) fn generate_validate(validated: &Validated) -> Tokens {
    let (impls, runtime) = (impl_validate_only(validated), &validated.runtime);
    #[cfg(feature = "schemars")]
    let impls = Tokens::from_iter([impls, impl_serde_schema(validated)]);
    let (allow, import) = (allow_lints(&validated.allowed), import_runtime(runtime));
    let generated = quote! {
        #allow
        const _: () = { #import #impls };
    };
    wrap_in_runtime_macro(runtime, generated)
}
