//! The variants of an enum in a schema.

use proc_macro2::TokenStream;
use quote::quote;

use super::schema_fields::{SchemaWriter, doc_lines, quote_option};
use crate::generate::tokens::generator::Generator;
use crate::model::{ContainerSchema, Shape, Tagging, Variant, VariantFields};

impl SchemaWriter {
    /// The variants that are read, or those that are written.
    pub(crate) fn describe_enum(
        &self,
        container: &ContainerSchema,
        variants: &[&Variant],
    ) -> TokenStream {
        let schema = &self.schema;
        let names = variants.iter().filter(|it| !it.other).flat_map(|it| &it.names);
        let known = quote!(&[#(#names),*]);
        // Without a tag a value may match more than one variant.
        let may_overlap =
            variants.iter().any(|variant| matches!(variant.tagging, Tagging::Untagged));
        let join = if may_overlap { quote!(join_any_of) } else { quote!(join_one_of) };
        let variants = variants.iter().filter_map(|variant| {
            let (read, written) = (variant.deserialized, variant.serialized);
            let described = self.describe_variant(container, variant, &known);
            match (read, written) {
                (false, false) => None,
                (true, true) => Some(quote!(__variants.push(#described);)),
                _ => Some(quote! {
                    if #schema::is_included(__generator, #written, #read) {
                        __variants.push(#described);
                    }
                }),
            }
        });
        quote!({
            let mut __variants = #schema::Vec::new();
            #(#variants)*
            #schema::#join(&__variants)
        })
    }

    /// A variant with its tag; `known` are the names of all.
    fn describe_variant(
        &self,
        container: &ContainerSchema,
        variant: &Variant,
        known: &TokenStream,
    ) -> TokenStream {
        let (schema, Variant { docs, written, names, .. }) = (&self.schema, variant);
        let name = if variant.other {
            quote!(#schema::VariantName::other(__generator, #known, #written))
        } else {
            quote!(#schema::VariantName::of(__generator, &[#(#names),*], #written))
        };
        let tagged = self.tag_variant(container, variant, &name);
        let docs = doc_lines(docs);
        quote!(#schema::with_description(#tagged, &[#(#docs),*], &[]))
    }

    fn tag_variant(
        &self,
        container: &ContainerSchema,
        variant: &Variant,
        name: &TokenStream,
    ) -> TokenStream {
        let (schema, content) = (&self.schema, self.variant_content(container, variant));
        match &variant.tagging {
            Tagging::Untagged => content.unwrap_or_else(|| quote!(#schema::describe_unit())),
            Tagging::External => {
                let content = quote_option(content.as_ref());
                quote!(#schema::tag_externally(&#name, #content))
            }
            Tagging::Internal(tag) => {
                // In a variant without content serde accepts unknown fields, even if it denies
                // them.
                let content = content.unwrap_or_else(|| self.describe_object(&[], false));
                quote!(#schema::tag_internally(#tag, &#name, #content))
            }
            Tagging::Adjacent(tag, content_name) => {
                let (content, deny) =
                    (quote_option(content.as_ref()), container.deny_unknown_fields);
                quote!(#schema::tag_adjacently(#tag, &#name, #content_name, #content, #deny))
            }
        }
    }

    /// The schema of what the variant holds; `None` for a unit.
    fn variant_content(
        &self,
        container: &ContainerSchema,
        variant: &Variant,
    ) -> Option<TokenStream> {
        let schema = &self.schema;
        let is_internal = matches!(variant.tagging, Tagging::Internal(_));
        if variant.with {
            return Some(quote!(#schema::Schema::default()));
        }
        let fields: Vec<_> = match &variant.fields {
            VariantFields::OfSerde(fields) => {
                fields.iter().map(|field| (&field.validated, &field.schema)).collect()
            }
            VariantFields::Own(request) => {
                request.fields().map(|field| (&field.validated, &field.schema)).collect()
            }
        };
        match (variant.shape, &fields[..], &variant.fields) {
            (Shape::Unit, ..) => None,
            (Shape::Tuple, [(validated, field)], _) => {
                Some(self.describe_value(validated, field, is_internal))
            }
            (Shape::Tuple, fields, _) => Some(self.describe_tuple(fields.iter().copied())),
            (Shape::Named, _, VariantFields::OfSerde(fields)) => {
                Some(self.describe_object(fields, container.deny_unknown_fields))
            }
            (Shape::Named, _, VariantFields::Own(request)) => {
                Some(Generator::for_impls(request).describe_variant_object(self))
            }
        }
    }
}
