//! `impl JsonSchema`, by calls of the runtime that build the schema.
//!
//! A request also implements a trait that describes its fields, by which an outer request describes
//! them among its own.

use proc_macro2::Ident;
use syn::{ExprPath, GenericParam, Generics};

use super::schema_fields::{SchemaWriter, doc_lines, filter_default};
use crate::generate::tokens::generator::Generator;
use crate::generate::tokens::runtime_path::RuntimePath;
use crate::generate::tokens::spans::{respan, type_span};
use crate::generate::variants::enum_generator::EnumGenerator;
use crate::infer_bounds::with_bound;
use crate::model::{
    Body, ContainerCheck, DefaultValue, Enum, Field, Flat, Flattened, NullPolicy, Part, Request,
    SerdeField, Shape, Validated, WhenUnset,
};
use crate::quoting::{Tokens, our_ident, quote, quote_spanned};
use crate::rules::rule::{InSchema, RuleList};
use crate::type_syntax;

/// `impl JsonSchema` for a type that serde's own derives read and write; nothing without a schema.
pub(crate) fn impl_serde_schema(validated: &Validated) -> Tokens {
    let Validated { ident, container_check, body, generics, .. } = validated;
    let Some(container) = &validated.schema else { return Tokens::new() };
    let writer = SchemaWriter::new(&RuntimePath::imported());
    let schema = &writer.schema;
    let described = match body {
        Body::Struct { is_transparent: true, fields, .. } if !fields.is_empty() => {
            let SerdeField { validated, schema } = &fields[0];
            writer.describe_value(validated, schema, false)
        }
        Body::Struct { shape: Shape::Named, fields, .. } => {
            let groups = SchemaWriter::describe_groups(container_check);
            writer.describe_object(fields, container.deny_unknown_fields, &groups)
        }
        Body::Struct { shape: Shape::Tuple, fields, .. } => {
            writer.describe_tuple(fields.iter().map(|field| (&field.validated, &field.schema)))
        }
        Body::Struct { shape: Shape::Unit, .. } => quote!(#schema::describe_unit()),
        Body::Enum(variants) => {
            writer.describe_enum(container, &variants.iter().collect::<Vec<_>>())
        }
    };
    let types: Vec<_> = validated.fields().iter().map(|field| &field.validated.ty).collect();
    let generics = with_bound(generics, &quote!(#schema::JsonSchema), &types);
    let docs = doc_lines(&container.docs);
    let words = describe_checks(container_check);
    let body = quote! {{
        use #schema::Fallback as _;
        #schema::with_description(#described, &[#(#docs),*], &[#(#words),*])
    }};
    writer.impl_json_schema(ident, &generics, &container.name, &body)
}

/// In words, the user's checks of the whole value.
fn describe_checks(container_check: &ContainerCheck) -> Vec<String> {
    let describe = |path: &ExprPath| format!("checked by `{}`", type_syntax::source_text(path));
    container_check.checks.iter().map(describe).collect()
}

impl SchemaWriter {
    fn impl_json_schema(
        &self,
        ident: &Ident,
        generics: &Generics,
        name: &str,
        body: &Tokens,
    ) -> Tokens {
        let schema = &self.schema;
        let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
        let parameters: Vec<_> = generics.type_params().map(|param| &param.ident).collect();
        let call_each = |method: &str| {
            let method = our_ident(method);
            quote!(&[#(<#parameters as #schema::JsonSchema>::#method()),*])
        };
        let (names, ids) = (call_each("schema_name"), call_each("schema_id"));
        let component = self.impl_component(ident, generics);
        quote! {
            #[automatically_derived]
            impl #impl_generics #schema::JsonSchema for #ident #type_generics #where_clause {
                fn schema_name() -> #schema::Cow<'static, ::core::primitive::str> {
                    #schema::name_with_arguments(#name, #names)
                }

                fn schema_id() -> #schema::Cow<'static, ::core::primitive::str> {
                    let __id = ::core::concat!(::core::module_path!(), "::", #name);
                    #schema::name_with_arguments(__id, #ids)
                }

                fn json_schema(__generator: &mut #schema::SchemaGenerator) -> #schema::Schema {
                    #body
                }
            }

            #component
        }
    }

    /// The impls for utoipa, which the runtime makes from that of `JsonSchema`; nothing without the
    /// feature.
    fn impl_component(&self, ident: &Ident, generics: &Generics) -> Tokens {
        if !cfg!(feature = "utoipa") {
            return Tokens::new();
        }
        let schema = &self.schema;
        let openapi = quote!(#schema::openapi);
        let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
        let has_arguments =
            generics.params.iter().any(|it| !matches!(it, GenericParam::Lifetime(_)));
        // The macros of utoipa call another trait for a type with arguments, and utoipa implements
        // `PartialSchema` by that one.
        let (describes, method) = if has_arguments {
            (quote!(ComposeSchema), quote!(compose(_: #openapi::Schemas)))
        } else {
            (quote!(PartialSchema), quote!(schema()))
        };
        quote! {
            #[automatically_derived]
            impl #impl_generics #openapi::#describes for #ident #type_generics #where_clause {
                fn #method -> #openapi::RefOr<#openapi::Schema> {
                    #openapi::describe_component::<Self>()
                }
            }

            #[automatically_derived]
            impl #impl_generics #openapi::ToSchema for #ident #type_generics #where_clause {
                fn name() -> #schema::Cow<'static, ::core::primitive::str> {
                    #openapi::name_component::<Self>()
                }

                fn schemas(__components: &mut #openapi::Components) {
                    #openapi::add_components::<Self>(__components);
                }
            }
        }
    }
}

impl EnumGenerator<'_> {
    /// `impl JsonSchema` for the enum; nothing without a schema.
    pub(crate) fn impl_schema(&self) -> Tokens {
        let Enum { ident, container_check, variants, generics, .. } = self.declared;
        let Some(container) = &self.declared.schema else { return Tokens::new() };
        let writer = SchemaWriter::new(&self.runtime);
        let schema = &writer.schema;
        let types: Vec<_> =
            self.declared.validated_fields().iter().map(|field| &field.ty).collect();
        let mut generics = with_bound(generics, &quote!(#schema::JsonSchema), &types);
        for generator in self.variant_generators() {
            let bound = quote!(#schema::DescribeFields);
            generics = generator.bound_flattened(generics, &bound, |_| true);
        }
        let variants: Vec<_> = variants.iter().map(|variant| &variant.described).collect();
        let described = writer.describe_enum(container, &variants);
        let (docs, words) = (doc_lines(&container.docs), describe_checks(container_check));
        let body = quote! {{
            use #schema::Fallback as _;
            #schema::with_description(#described, &[#(#docs),*], &[#(#words),*])
        }};
        writer.impl_json_schema(ident, &generics, &container.name, &body)
    }
}

impl Generator<'_> {
    /// The schema of the fields of a variant with named fields.
    pub(crate) fn describe_variant_object(&self, writer: &SchemaWriter) -> Tokens {
        let schema = &writer.schema;
        let described = self.request.parts.iter().map(|part| self.describe_part(writer, part));
        let fields: Vec<_> =
            self.request.fields().iter().map(|field| (&field.validated, &field.schema)).collect();
        let relations = writer.relate_fields(&fields);
        let deny = self.request.deny_unknown_fields.is_some();
        quote! {
            #schema::describe_object(__generator, #deny, |__object| {
                #(#described)*
                #relations
            })
        }
    }

    /// `impl JsonSchema` for the request, and the trait that describes its fields.
    pub(crate) fn impl_request_schema(&self) -> Tokens {
        let Request { ident, read_name, deny_unknown_fields, docs, .. } = self.request;
        let writer = SchemaWriter::new(&self.runtime);
        let schema = &writer.schema;
        let types: Vec<_> = self.request.parts.iter().map(|part| &part.validated().ty).collect();
        let generics = with_bound(&self.request.generics, &quote!(#schema::JsonSchema), &types);
        let generics = self.bound_flattened(generics, &quote!(#schema::DescribeFields), |_| true);
        let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
        let described = self.request.parts.iter().map(|part| self.describe_part(&writer, part));
        let fields: Vec<_> =
            self.request.fields().iter().map(|field| (&field.validated, &field.schema)).collect();
        let relations = writer.relate_fields(&fields);
        let container_check = &self.request.container_check;
        let groups = SchemaWriter::describe_groups(container_check);
        let words = describe_checks(container_check);
        let (docs, deny) = (doc_lines(docs), deny_unknown_fields.is_some());
        let body = quote!(#schema::describe_request::<Self>(__generator, &[#(#docs),*], #deny));
        let json_schema = writer.impl_json_schema(ident, &generics, read_name, &body);
        quote! {
            #[automatically_derived]
            impl #impl_generics #schema::DescribeFields for #ident #type_generics #where_clause {
                fn describe_fields(__object: &mut #schema::Object<'_>) {
                    use #schema::Fallback as _;
                    #(#described)*
                    #relations
                    #groups
                    __object.add_rules_beyond_schema(&[#(#words),*]);
                }
            }

            #json_schema
        }
    }

    fn describe_part(&self, writer: &SchemaWriter, part: &Part) -> Tokens {
        match part {
            Part::Field(field) if field.flat() != Flat::No => describe_entries(writer, field),
            Part::Field(field) => {
                let default = self.default_in_schema(writer, field);
                writer.describe_field(&field.validated, &field.schema, &default)
            }
            Part::Flattened(flattened) => self.describe_flattened(writer, flattened),
        }
    }

    fn describe_flattened(&self, writer: &SchemaWriter, flattened: &Flattened) -> Tokens {
        let Flattened { optional, serialized, skip_serializing_if, .. } = flattened;
        let span = type_span(&flattened.ty);
        let (schema, this) = (respan(&writer.schema, span), self.flattened_type(flattened));
        let describe = quote_spanned!(span=> <#this as #schema::DescribeFields>::describe_fields);
        if *optional || skip_serializing_if.is_some() {
            let always = !optional;
            return quote_spanned! {span=>
                __object.add_optional(#serialized, #always, #describe);
            };
        }
        if *serialized {
            return quote_spanned!(span=> #describe(__object););
        }
        quote_spanned! {span=>
            if __object.is_included(false, true) { #describe(__object); }
        }
    }

    /// The default of a field in JSON, as an `Option`.
    fn default_in_schema(&self, writer: &SchemaWriter, field: &Field) -> Tokens {
        let (schema, ty, ident) = (&writer.schema, &field.ty, &field.ident);
        let value = match field.when_unset() {
            WhenUnset::Required(_)
            | WhenUnset::None
            | WhenUnset::Constant { may_be_absent: false, .. }
            | WhenUnset::Default(DefaultValue::OfFields(_) | DefaultValue::Unreadable) => {
                return quote!(::core::option::Option::None);
            }
            WhenUnset::Default(_) | WhenUnset::Constant { .. } => {
                let value = self.own_default(field);
                quote!({ let __default: #ty = #value; #schema::ToJson(&__default).value() })
            }
            WhenUnset::OfStruct => {
                let struct_default = self.bind_struct_default();
                quote!({ #struct_default #schema::ToJson(&__default.#ident).value() })
            }
        };
        filter_default(&value)
    }
}

/// The entries of a foreign type, unless functions of the user's write and read others; or the map
/// of all other fields.
fn describe_entries(writer: &SchemaWriter, field: &Field) -> Tokens {
    let (ty, span) = (&field.value.ty, type_span(&field.ty));
    let is_option = field.null_policy() != NullPolicy::NotOption;
    let may_be_skipped = field.skip_serializing_if.is_some();
    let described = match field.flat() {
        _ if field.with.has_functions() => {
            let words = field.validated.rules.in_schema(&writer.schema).words;
            quote_spanned!(span=> __object.add_rules_beyond_schema(&[#(#words),*]);)
        }
        Flat::Foreign | Flat::No => {
            quote_spanned!(span=> __object.add_foreign::<#ty>(#is_option, #may_be_skipped);)
        }
        Flat::Map => describe_map(writer, field),
    };
    let (serialized, deserialized) = (field.serialized, field.deserialized);
    if serialized && deserialized {
        return described;
    }
    quote_spanned! {span=>
        if __object.is_included(#serialized, #deserialized) { #described }
    }
}

fn describe_map(writer: &SchemaWriter, field: &Field) -> Tokens {
    let span = type_span(&field.ty);
    let InSchema { keywords, words } = field.validated.rules.in_schema(&writer.schema);
    let Some(value) = type_syntax::element_type(&field.value.ty) else {
        return Tokens::new();
    };
    quote_spanned! {span=>
        __object.add_map::<#value>(|__rules| { #keywords });
        __object.add_rules_beyond_schema(&[#(#words),*]);
    }
}
