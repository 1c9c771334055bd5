//! The traits whose only purpose is the wording of errors: about required fields that are not set,
//! or set twice.

use proc_macro2::Ident;

use super::state::{is_set_trait, state_module};
use crate::generate::tokens::generator::Generator;
use crate::generate::tokens::idents::ident_string;
use crate::model::{Field, Flattened, Required, WhenUnset};
use crate::quoting::{Tokens, quote, quote_spanned};
use crate::type_syntax;

impl Generator<'_> {
    /// The traits of the request's own fields: among the impls, or if other requests' builders use
    /// its setters too, in the module of its states.
    pub(crate) fn declare_diagnostic_traits(&self) -> Tokens {
        let mut traits = Tokens::new();
        for field in self.request.fields() {
            traits.append(self.field_diagnostic_traits(field));
        }
        traits
    }

    /// The path to such a trait.
    pub(crate) fn name_field_trait(&self, declared: &Ident) -> Tokens {
        if !self.request.extensible {
            return Tokens::of(&declared);
        }
        let module = state_module(self.request);
        quote!(#module::#declared)
    }

    /// The messages are literals without parameters such as `{Self}`, whose text depends on what is
    /// in scope.
    fn field_diagnostic_traits(&self, field: &Field) -> Option<Tokens> {
        let WhenUnset::Required(Required { is_set, is_unset, .. }) = field.when_unset() else {
            return None;
        };
        let runtime = &self.runtime;
        let (setter, name) = (ident_string(&field.setter), ident_string(&field.ident));
        let missing = format!("required field `{name}` is not set");
        let missing_label = match &field.each {
            Some(each) => {
                let each = ident_string(&each.ident);
                format!("call `.{setter}(..)`, or `.{each}(..)` for each element, before this")
            }
            None => format!("call `.{setter}(..)` before this"),
        };
        let twice = format!("`{name}` is already set");
        let twice_label = format!("a second `.{setter}(..)`");
        // A field that elements were added to may still be set as a whole.
        let added = field.each.as_ref().map(|_| {
            quote! {
                impl #is_set for #runtime::HasElements {}
                impl #is_unset for #runtime::HasElements {}
            }
        });
        let (mut of_partial, mut changes) = (None, None);
        if self.request.partial.is_some() {
            changes = Some(quote!(: #runtime::State));
            of_partial = Some(quote! {
                impl #is_set for #runtime::Partial {}
                impl #is_unset for #runtime::Partial {}
            });
        }
        Some(quote! {
            #[doc(hidden)]
            #[diagnostic::on_unimplemented(message = #missing, label = #missing_label)]
            pub trait #is_set {}
            impl #is_set for #runtime::Set {}

            #[doc(hidden)]
            #[diagnostic::on_unimplemented(message = #twice, label = #twice_label)]
            pub trait #is_unset #changes {}
            impl #is_unset for #runtime::Unset {}

            #added
            #of_partial
        })
    }

    /// The traits of the requests that are always flattened in.
    pub(crate) fn flattened_diagnostic_traits(&self) -> Tokens {
        let mut traits = Tokens::new();
        for flattened in self.request.extended() {
            traits.append(self.flattened_diagnostic_trait(flattened));
        }
        traits
    }

    /// If the flattened request is extensible, its setters exist on this builder too, and the error
    /// is about its field that is not set. Otherwise the only remedy is the setter that takes the
    /// whole request.
    fn flattened_diagnostic_trait(&self, flattened: &Flattened) -> Tokens {
        let (runtime, ty) = (&self.runtime, &flattened.ty);
        let declared = is_set_trait(flattened);
        let is_set = Ident::new(&declared.to_string(), flattened.ident.span());
        let (name, setter) = (ident_string(&flattened.ident), ident_string(&flattened.setter));
        let message = format!("flattened `{name}` is not set: call `.{setter}(..)`");
        let label = format!("no `.{setter}(..)` was called");
        let of = type_syntax::source_text(ty);
        let note = format!(
            "`#[request(extensible)]` on `{of}` brings its setters here, if it is a struct"
        );
        // The field's own span, as if the user had written the impls: about an impl that a derive
        // wrote, the compiler would say that it should not be derived.
        let span = flattened.ident.span();
        let (extensible, closed) = (
            quote_spanned!(span=> #is_set<__Request_, #runtime::Extensible> for __State_),
            quote_spanned!(span=> #is_set<__Request_, #runtime::Closed> for __State_),
        );
        let complete = quote! {
            #runtime::BuilderState<__Request_, Builder: #runtime::Complete>
        };
        quote! {
            #[diagnostic::on_unimplemented(message = #message, label = #label, note = #note)]
            pub trait #declared<__Request_, __Extensibility_> {}

            impl<__Request_, __State_: #complete> #extensible {}

            #[diagnostic::do_not_recommend]
            impl<__Request_, __State_: #complete> #closed {}
        }
    }
}
