//! The hidden module beside an extensible request: everything that its setters name, on whatever
//! builder they are. It is a module so that completion offers one private name, not several for
//! each field.
//!
//! Nothing in it names the request, which a module inside a function could not do.

use proc_macro2::Ident;

use crate::generate::builder::setter::Step;
use crate::generate::builder::state::{State, list_states, state_module};
use crate::generate::tokens::generator::Generator;
use crate::generate::tokens::runtime_path::import_runtime_in_module;
use crate::model::Request;
use crate::name_set::NameSet;
use crate::quoting::{Tokens, our_ident, quote};

/// The module: the traits whose only purpose is the wording of errors, a trait whose associated
/// types are the builder's states and the builder after each setter, and for the latter aliases,
/// which make the signatures of the setters legible.
pub(crate) fn declare_state_module(request: &Request) -> Tokens {
    let generator = Generator::for_impls(request);
    let (runtime, module) = (&generator.runtime, state_module(request));
    let (vis, allowed) = (&request.vis, &request.allowed);
    let import = import_runtime_in_module(&request.runtime);
    let diagnostics = generator.declare_diagnostic_traits();
    let (mut associated, mut aliases) = (Vec::new(), Vec::new());
    for State { ident, .. } in list_states(request) {
        associated.push(quote!(type #ident;));
    }
    for (next, _) in generator.list_steps() {
        associated.push(quote!(type #next: #runtime::FromStorage<__Request_>;));
        let embeds = quote!(<__Outer_ as #runtime::Embeds<__Request_, __Path_>>);
        // rustdoc would show what the alias stands for if the module is not public.
        aliases.push(quote! {
            #[cfg(not(doc))]
            pub type #next<__Outer_, __Request_, __Path_> =
                #embeds::WithInner<<#embeds::Inner as States<__Request_>>::#next>;
            #[cfg(doc)]
            pub struct #next<__Outer_, __Request_, __Path_>(
                #runtime::PhantomData<(__Outer_, __Request_, __Path_)>,
            );
        });
    }
    quote! {
        #[doc(hidden)]
        #(#allowed)*
        #[allow(dead_code, non_snake_case, unreachable_pub, unused_imports)]
        #vis mod #module {
            // In a module without a prelude, the replacement for `diagnostic`.
            use super::*;
            #import
            pub use #runtime::{collection, optional, optional_collection};

            #diagnostics

            pub trait States<__Request_: #runtime::HasPartial> {
                #(#associated)*
            }

            #(#aliases)*
        }
    }
}

impl<'a> Generator<'a> {
    /// The steps of all setters, each once, with the name of the builder after it.
    pub(super) fn list_steps(&self) -> Vec<(Ident, Step<'a>)> {
        let (mut steps, mut seen) = (Vec::new(), NameSet::default());
        for setter in self.make_setters() {
            let Some(step) = setter.step else { continue };
            let name = name_next_builder(&step);
            if seen.insert(&name.to_string()) {
                steps.push((name, step));
            }
        }
        steps
    }
}

/// `WithModel` after the setter of `model`, and `AddedToTags` after one that adds to `tags`.
pub(super) fn name_next_builder(step: &Step<'_>) -> Ident {
    let state = step.state.to_string();
    let name = state.trim_start_matches('_');
    let verb = if step.before.is_some() { "With" } else { "AddedTo" };
    match name.strip_suffix("State") {
        Some(name) => our_ident(&format!("{verb}{name}")),
        // The name of this state has a number, because another field's is the same. With `_` it is
        // not the name of a field that ends with this number.
        None => our_ident(&format!("{verb}{name}_")),
    }
}
