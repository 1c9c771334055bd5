//! The fields of a variant as those of a request: hidden types that are read and written in the
//! same way.

use syn::Generics;

use super::enum_generator::EnumGenerator;
use crate::generate::rules::request_checks::RequestChecks;
use crate::generate::tokens::generator::Generator;
use crate::model::{Content, EnumVariant, VariantOf};
use crate::quoting::{Tokens, parse_quote, quote};

impl<'a> EnumGenerator<'a> {
    /// The hidden types of each variant that has fields, and their impls.
    pub(crate) fn declare_hidden_types(&self, checks: &[RequestChecks<'a>]) -> Tokens {
        let directions = self.declared.directions;
        let mut hidden = Tokens::new();
        for (variant, checks) in std::iter::zip(&self.declared.variants, checks) {
            let Some(request) = variant.request() else { continue };
            let is_used = (directions.serializes() && variant.is_written_by_fields())
                || (directions.deserializes() && variant.is_read_by_fields());
            if !matches!(variant.content, Content::Tuple | Content::Struct) || !is_used {
                continue;
            }
            let generator = Generator::for_impls(request);
            let hook = generator.declare_check_partial(checks);
            let mut for_de = generator.deserialize_generics();
            if !hook.is_empty() {
                for_de = self.bound_validation(&for_de);
            }
            hidden.append(generator.declare_hidden_type(&for_de, &hook));
        }
        hidden
    }

    /// Whether the fields of the variant are read by a hidden type.
    pub(crate) fn is_read_by_hidden_type(&self, variant: &EnumVariant) -> bool {
        self.declared.directions.deserializes()
            && matches!(variant.content, Content::Tuple | Content::Struct)
            && variant.is_read_by_fields()
    }
}

impl Generator<'_> {
    /// `for_de` are the generics of what reads the fields, and `hook` checks them.
    fn declare_hidden_type(&self, for_de: &Generics, hook: &Tokens) -> Tokens {
        let Some(VariantOf { of, writer, .. }) = &self.request.variant else {
            return Tokens::new();
        };
        let (ident, declared) = (&self.request.ident, &self.request.declared);
        let (impl_generics, type_generics, where_clause) = declared.split_for_impl();
        let mut borrowed = declared.clone();
        borrowed.params.insert(0, parse_quote!('__w));
        let (writer_generics, _, _) = borrowed.split_for_impl();
        let directions = self.request.directions;
        let write = directions.serializes().then(|| self.impl_variant_writer());
        let read = directions.deserializes().then(|| self.impl_variant_reader(for_de, hook));
        let partial = self.impl_variant_partial();
        let mut conflicts = self.check_conflicts();
        if !conflicts.is_empty() {
            // Their constants have the same names in each variant.
            conflicts = quote!(const _: () = { #conflicts };);
        }
        quote! {
            struct #ident #impl_generics (#of #type_generics) #where_clause;
            struct #writer #writer_generics (&'__w #of #type_generics) #where_clause;
            #conflicts
            #partial
            #write
            #read
        }
    }

    /// What writes the fields of the variant that a reference to the enum is.
    fn impl_variant_writer(&self) -> Tokens {
        let Some(VariantOf { writer, .. }) = &self.request.variant else {
            return Tokens::new();
        };
        let runtime = &self.runtime;
        let mut bounded = self.serialize_generics();
        bounded.params.insert(0, parse_quote!('__w));
        let (impl_generics, type_generics, where_clause) = bounded.split_for_impl();
        let items = self.write_fields_items();
        quote! {
            #[automatically_derived]
            impl #impl_generics #runtime::ser::WriteFields for #writer #type_generics
            #where_clause
            {
                #items
            }
        }
    }

    fn impl_variant_reader(&self, for_de: &Generics, hook: &Tokens) -> Tokens {
        let (runtime, de, ident) = (&self.runtime, &self.de, &self.request.ident);
        let bounded = self.with_input_lifetime(for_de);
        let (impl_generics, _, where_clause) = bounded.split_for_impl();
        let (_, type_generics, _) = self.request.generics.split_for_impl();
        let items = self.read_fields_items();
        quote! {
            #[automatically_derived]
            impl #impl_generics #runtime::de::ReadFields<#de> for #ident #type_generics
            #where_clause
            {
                #items
                #hook
            }
        }
    }
}
