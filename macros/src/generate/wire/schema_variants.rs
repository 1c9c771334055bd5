//! The variants of an enum in a schema.

use super::schema_fields::{SchemaWriter, doc_lines, quote_option};
use crate::generate::tokens::generator::Generator;
use crate::model::{
    ContainerSchema, FieldSchema, NullPolicy, Shape, Tagging, Variant, VariantFields,
};
use crate::quoting::{Tokens, quote};

impl SchemaWriter {
    /// The variants that are read, or those that are written.
    pub(crate) fn describe_enum(
        &self,
        container: &ContainerSchema,
        variants: &[&Variant],
    ) -> Tokens {
        let schema = &self.schema;
        // The names that are read as a tag. In an internally tagged enum a bare variant has none.
        let is_internal = variants.iter().any(|it| matches!(it.tagging, Tagging::Internal(_)));
        let is_known = |variant: &&&Variant| match variant.tagging {
            _ if variant.other || !variant.deserialized => false,
            Tagging::External => !is_internal,
            Tagging::Internal(_) | Tagging::Adjacent(..) => true,
            Tagging::Untagged => false,
        };
        let names = variants.iter().filter(is_known).flat_map(|it| &it.names);
        let known = quote!(&[#(#names),*]);
        // Without a tag a value may match more than one variant.
        let may_overlap =
            variants.iter().any(|variant| matches!(variant.tagging, Tagging::Untagged));
        let join = if may_overlap { quote!(join_any_of) } else { quote!(join_one_of) };
        let variants = variants.iter().map(|variant| {
            let content = self.variant_content(container, variant);
            let (written, read) = content_directions(variant).unwrap_or((true, true));
            let with_content = self.include(
                (variant.serialized && written, variant.deserialized && read),
                &self.describe_variant(container, variant, content, &known),
            );
            let without = self.include(
                (variant.serialized && !written, variant.deserialized && !read),
                &self.describe_variant(container, variant, None, &known),
            );
            quote!(#with_content #without)
        });
        quote!({
            let mut __variants = #schema::Vec::new();
            #(#variants)*
            #schema::#join(&__variants)
        })
    }

    /// Adds a variant that is written, read, or both.
    fn include(&self, (written, read): (bool, bool), described: &Tokens) -> Tokens {
        let schema = &self.schema;
        match (written, read) {
            (false, false) => Tokens::new(),
            (true, true) => quote!(__variants.push(#described);),
            _ => quote! {
                if #schema::is_included(__generator, #written, #read) {
                    __variants.push(#described);
                }
            },
        }
    }

    /// A variant with its tag; `known` are the names of all.
    fn describe_variant(
        &self,
        container: &ContainerSchema,
        variant: &Variant,
        content: Option<Tokens>,
        known: &Tokens,
    ) -> Tokens {
        let (schema, Variant { docs, written, names, .. }) = (&self.schema, variant);
        let name = if variant.other {
            quote!(#schema::VariantName::other(__generator, #known, #written))
        } else {
            quote!(#schema::VariantName::of(__generator, &[#(#names),*], #written))
        };
        let tagged = self.tag_variant(container, variant, content, &name);
        let docs = doc_lines(docs);
        let described = quote!(#schema::with_description(#tagged, &[#(#docs),*], &[]));
        if variant.deprecated { quote!(#schema::deprecate(#described)) } else { described }
    }

    fn tag_variant(
        &self,
        container: &ContainerSchema,
        variant: &Variant,
        content: Option<Tokens>,
        name: &Tokens,
    ) -> Tokens {
        let schema = &self.schema;
        match &variant.tagging {
            Tagging::Untagged => content.unwrap_or_else(|| quote!(#schema::describe_unit())),
            Tagging::External => {
                let content = quote_option(content.as_ref());
                quote!(#schema::tag_externally(&#name, #content))
            }
            Tagging::Internal(tag) => {
                let content = content.unwrap_or_else(|| {
                    self.describe_object(&[], container.units_deny, &Tokens::new())
                });
                let default = variant.default;
                quote!(#schema::tag_internally(#tag, &#name, #default, #content))
            }
            Tagging::Adjacent(tag, content_name) => {
                let (content, deny) =
                    (quote_option(content.as_ref()), container.deny_unknown_fields);
                let names = quote!((#tag, #content_name));
                let optional = is_option(variant);
                let tagged =
                    quote!(#schema::tag_adjacently(#names, &#name, #optional, #content, #deny));
                if !variant.default {
                    return tagged;
                }
                quote!(#schema::make_tag_optional(#tag, &#name, #tagged))
            }
        }
    }

    /// The schema of what the variant holds; `None` for a unit.
    fn variant_content(&self, container: &ContainerSchema, variant: &Variant) -> Option<Tokens> {
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
                request.fields().iter().map(|field| (&field.validated, &field.schema)).collect()
            }
        };
        match (variant.shape, &fields[..], &variant.fields) {
            (Shape::Unit, ..) => None,
            (Shape::Tuple, [(validated, field)], _) => {
                Some(self.describe_value(validated, field, is_internal))
            }
            (Shape::Tuple, fields, _) => Some(self.describe_tuple(fields.iter().copied())),
            (Shape::Named, _, VariantFields::OfSerde(fields)) => {
                Some(self.describe_object(fields, container.deny_unknown_fields, &Tokens::new()))
            }
            (Shape::Named, _, VariantFields::Own(request)) => {
                Some(Generator::for_impls(request).describe_variant_object(self))
            }
        }
    }
}

/// The field of a variant that holds one value without a name.
fn newtype_schema(variant: &Variant) -> Option<&FieldSchema> {
    let schemas: Vec<&FieldSchema> = match &variant.fields {
        VariantFields::OfSerde(fields) => fields.iter().map(|field| &field.schema).collect(),
        VariantFields::Own(request) => request.fields().iter().map(|field| &field.schema).collect(),
    };
    match (variant.shape, &schemas[..]) {
        (Shape::Tuple, [schema]) => Some(schema),
        _ => None,
    }
}

/// Whether the content of a variant with one value is written, and whether it is read.
fn content_directions(variant: &Variant) -> Option<(bool, bool)> {
    let schema = newtype_schema(variant).filter(|_| !variant.with)?;
    Some((schema.written.is_some(), schema.read.is_some()))
}

/// Whether the content may be absent, and is `None` then.
fn is_option(variant: &Variant) -> bool {
    let is_option =
        |schema: &FieldSchema| schema.null_policy != NullPolicy::NotOption && !schema.with;
    !variant.with && newtype_schema(variant).is_some_and(is_option)
}
