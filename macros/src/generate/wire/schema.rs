//! `impl JsonSchema`.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::{Attribute, Expr, ExprPath, Generics, Meta};

use crate::generate::tokens::generator::Generator;
use crate::generate::tokens::runtime_path::RuntimePath;
use crate::generate::tokens::spans::{respan, type_span};
use crate::infer_bounds::with_bound;
use crate::model::{
    Body, ContainerCheck, ContainerSchema, DefaultValue, Field, FieldSchema, Flat, NullPolicy,
    Part, Request, SerdeField, Shape, Tagging, Validated, ValidatedField, Variant, WhenUnset,
};
use crate::rules::other_field::{FieldRef, Relation};
use crate::rules::rule::{InSchema, RuleList};
use crate::type_syntax;

/// For a request, which also describes itself to what flattens it.
pub(crate) fn impls(request: &Request) -> TokenStream {
    let Request { ident, read_name, deny_unknown_fields, .. } = request;
    let schema = schema();
    let types = request.parts.iter().map(|part| &part.validated().ty);
    let generics = with_bound(&request.generics, &quote!(#schema::JsonSchema), &types);
    let generics = Generator::for_impls(request).bound_flattened(
        generics,
        &quote!(#schema::DescribeFields),
        |_| true,
    );
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let properties: Vec<(&ValidatedField, &FieldSchema)> =
        request.fields().map(|field| (&field.validated, &field.schema)).collect();
    let described = request.parts.iter().map(|part| describe(&schema, request, part));
    let relations = relations(&schema, &properties);
    let unsaid = checked_by(&request.container_check);
    let (docs, deny) = (lines(&request.docs), deny_unknown_fields.is_some());
    let body = quote!(#schema::describe_request::<Self>(__generator, &[#(#docs),*], #deny));
    let json_schema = json_schema(&schema, ident, &generics, read_name, &body);
    quote! {
        #[automatically_derived]
        impl #impl_generics #schema::DescribeFields for #ident #type_generics #where_clause {
            fn describe_fields(__object: &mut #schema::Object<'_>) {
                use #schema::Fallback as _;
                #(#described)*
                #relations
                __object.add_rules_beyond_schema(&[#(#unsaid),*]);
            }
        }

        #json_schema
    }
}

/// For what serde's own derives read and write.
pub(crate) fn validated(validated: &Validated) -> TokenStream {
    let Validated { ident, container_check, body, generics, .. } = validated;
    let Some(described) = &validated.schema else { return TokenStream::new() };
    let schema = schema();
    let (checked, own): (Vec<&SerdeField>, TokenStream) = match body {
        Body::Struct { shape, is_transparent, fields } => {
            let deny = described.deny_unknown_fields;
            let own = match (shape, is_transparent, &fields[..]) {
                (_, true, [field, ..]) => value(&schema, field, false),
                (Shape::Named, ..) => object(&schema, fields, deny),
                (Shape::Tuple, ..) => tuple(&schema, fields),
                (Shape::Unit, ..) => quote!(#schema::describe_unit()),
            };
            (fields.iter().collect(), own)
        }
        Body::Enum(variants) => {
            let fields = variants.iter().flat_map(|variant| &variant.fields).collect();
            (fields, of_enum(&schema, described, variants))
        }
    };
    let types = checked.iter().map(|field| &field.validated.ty);
    let generics = with_bound(generics, &quote!(#schema::JsonSchema), &types);
    let (docs, unsaid) = (lines(&described.docs), checked_by(container_check));
    let body = quote! {{
        use #schema::Fallback as _;
        #schema::with_description(#own, &[#(#docs),*], &[#(#unsaid),*])
    }};
    json_schema(&schema, ident, &generics, &described.name, &body)
}

fn schema() -> TokenStream {
    let runtime = RuntimePath::imported();
    quote!(#runtime::schema)
}

/// What a function of the user's checks of the whole.
fn checked_by(container_check: &ContainerCheck) -> Vec<String> {
    let by = |path: &ExprPath| format!("checked by `{}`", type_syntax::source_text(quote!(#path)));
    container_check.check.iter().map(by).collect()
}

fn json_schema(
    schema: &TokenStream,
    ident: &Ident,
    generics: &Generics,
    name: &str,
    body: &TokenStream,
) -> TokenStream {
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let parameters: Vec<_> = generics.type_params().map(|it| &it.ident).collect();
    let named = |method: &str| {
        let method = format_ident!("{method}");
        quote!(&[#(<#parameters as #schema::JsonSchema>::#method()),*])
    };
    let (own_names, own_ids) = (named("schema_name"), named("schema_id"));
    quote! {
        #[automatically_derived]
        impl #impl_generics #schema::JsonSchema for #ident #type_generics #where_clause {
            fn schema_name() -> #schema::Cow<'static, ::core::primitive::str> {
                #schema::name_with_arguments(#name, #own_names)
            }

            fn schema_id() -> #schema::Cow<'static, ::core::primitive::str> {
                let __id = ::core::concat!(::core::module_path!(), "::", #name);
                #schema::name_with_arguments(__id, #own_ids)
            }

            fn json_schema(__generator: &mut #schema::SchemaGenerator) -> #schema::Schema {
                #body
            }
        }
    }
}

/// The variants that are read, or those that are written.
fn of_enum(schema: &TokenStream, described: &ContainerSchema, variants: &[Variant]) -> TokenStream {
    let names = variants.iter().filter(|it| !it.other).flat_map(|it| &it.names);
    let known = quote!(&[#(#names),*]);
    let is_open = |it: &Variant| it.untagged || matches!(described.tagging, Tagging::Untagged);
    let all = match variants.iter().any(is_open) {
        true => quote!(join_any_of),
        false => quote!(join_one_of),
    };
    let variants = variants.iter().filter(|it| it.deserialized || it.serialized).map(|it| {
        let (read, written) = (it.deserialized, it.serialized);
        let described = variant(schema, described, it, &known);
        match (read, written) {
            (true, true) => quote!(__variants.push(#described);),
            _ => quote! {
                if #schema::is_included(__generator, #written, #read) { __variants.push(#described); }
            },
        }
    });
    quote!({
        let mut __variants = #schema::Vec::new();
        #(#variants)*
        #schema::#all(&__variants)
    })
}

/// A variant as its tagging shows it; `known` are the names of all.
fn variant(
    schema: &TokenStream,
    described: &ContainerSchema,
    variant: &Variant,
    known: &TokenStream,
) -> TokenStream {
    let Variant { shape, fields, docs, written, names, .. } = variant;
    let name = match variant.other {
        true => quote!(#schema::VariantName::other(__generator, #known, #written)),
        false => quote!(#schema::VariantName::of(__generator, &[#(#names),*], #written)),
    };
    let internal = !variant.untagged && matches!(described.tagging, Tagging::Internal(_));
    let content = match (shape, &fields[..]) {
        _ if variant.with => Some(quote!(#schema::Schema::default())),
        (Shape::Unit, _) => None,
        (Shape::Tuple, [field]) => Some(value(schema, field, internal)),
        (Shape::Tuple, fields) => Some(tuple(schema, fields)),
        (Shape::Named, fields) => Some(object(schema, fields, described.deny_unknown_fields)),
    };
    let option = |content: Option<TokenStream>| match content {
        Some(content) => quote!(::core::option::Option::Some(#content)),
        None => quote!(::core::option::Option::None),
    };
    let is_untagged = variant.untagged || matches!(described.tagging, Tagging::Untagged);
    let tagged = match &described.tagging {
        _ if is_untagged => content.unwrap_or_else(|| quote!(#schema::describe_unit())),
        Tagging::Untagged | Tagging::External => {
            let content = option(content);
            quote!(#schema::tag_externally(&#name, #content))
        }
        Tagging::Internal(tag) => {
            // serde denies such a variant nothing.
            let empty = || object(schema, &[], false);
            let content = content.unwrap_or_else(empty);
            quote!(#schema::tag_internally(#tag, &#name, #content))
        }
        Tagging::Adjacent(tag, content_name) => {
            let (content, deny) = (option(content), described.deny_unknown_fields);
            quote!(#schema::tag_adjacently(#tag, &#name, #content_name, #content, #deny))
        }
    };
    let docs = lines(docs);
    quote!(#schema::with_description(#tagged, &[#(#docs),*], &[]))
}

/// An object of serde's own.
fn object(schema: &TokenStream, fields: &[SerdeField], deny: bool) -> TokenStream {
    let properties = fields.iter().map(|field| (&field.validated, &field.schema));
    let described = properties.clone().map(|(checked, property)| match property.flatten {
        true => {
            let (ty, optional) = (&property.ty, property.null_policy != NullPolicy::NotOption);
            quote_spanned!(type_span(&checked.ty)=> __object.add_foreign::<#ty>(#optional, false);)
        }
        false => own(schema, checked, property, &of_serde(schema, checked, property)),
    });
    let all: Vec<(&ValidatedField, &FieldSchema)> = properties.clone().collect();
    let relations = relations(schema, &all);
    quote! {
        #schema::describe_object(__generator, #deny, |__object| {
            #(#described)*
            #relations
        })
    }
}

fn tuple(schema: &TokenStream, fields: &[SerdeField]) -> TokenStream {
    let values = fields.iter().map(|field| value(schema, field, false));
    quote!({ let __values = [#(#values),*]; #schema::describe_tuple(&__values) })
}

/// The schema of a value that has no name; `inline` if a tag is to be added to it.
fn value(schema: &TokenStream, field: &SerdeField, inline: bool) -> TokenStream {
    let SerdeField { validated: field, schema: property } = field;
    let (ty, span) = (&property.ty, type_span(&field.ty));
    let InSchema { keywords: rules, words: unsaid } = field.rules.in_schema(schema);
    let (null, docs) = (null(schema, property.null_policy), lines(&property.docs));
    let of = match inline {
        true => quote_spanned!(span=> describe_inline),
        false => quote_spanned!(span=> describe_value),
    };
    quote_spanned! {span=>
        #schema::#of::<#ty>(
            __generator,
            #null,
            &[#(#docs),*],
            &[#(#unsaid),*],
            |__rules| { #rules },
        )
    }
}

/// The lines of doc comments, which may be macros too.
fn lines(docs: &[Attribute]) -> Vec<&Expr> {
    docs.iter().filter_map(line).collect()
}

fn line(attribute: &Attribute) -> Option<&Expr> {
    match &attribute.meta {
        Meta::NameValue(pair) => Some(&pair.value),
        Meta::Path(_) | Meta::List(_) => None,
    }
}

fn describe(schema: &TokenStream, request: &Request, part: &Part) -> TokenStream {
    match part {
        Part::Field(field) if field.flat() != Flat::No => of_flat(schema, field),
        Part::Field(field) => {
            let default = default(schema, request, field);
            own(schema, &field.validated, &field.schema, &default)
        }
        Part::Flattened(it) => {
            let (span, serialized) = (type_span(&it.ty), it.serialized);
            let schema = respan(schema, span);
            let this = Generator::for_impls(request).flattened_type(it);
            let described =
                quote_spanned!(span=> <#this as #schema::DescribeFields>::describe_fields);
            if it.optional || it.skip_serializing_if.is_some() {
                let always = !it.optional;
                return quote_spanned! {span=>
                    __object.add_optional(#serialized, #always, #described);
                };
            }
            match serialized {
                true => quote_spanned!(span=> #described(__object);),
                false => quote_spanned! {span=>
                    if __object.is_included(false, true) { #described(__object); }
                },
            }
        }
    }
}

/// The entries of a foreign type, unless functions write and read others; or the map of all other
/// fields.
fn of_flat(schema: &TokenStream, field: &Field) -> TokenStream {
    let (ty, span) = (&field.value.ty, type_span(&field.ty));
    let (optional, maybe) =
        (field.null_policy() != NullPolicy::NotOption, field.skip_serializing_if.is_some());
    let described = match field.flat() {
        _ if field.with.has_functions() => {
            let unsaid = field.validated.rules.in_schema(schema).words;
            quote_spanned!(span=> __object.add_rules_beyond_schema(&[#(#unsaid),*]);)
        }
        Flat::Foreign | Flat::No => {
            quote_spanned!(span=> __object.add_foreign::<#ty>(#optional, #maybe);)
        }
        Flat::Map => rest(schema, field),
    };
    match (field.serialized, field.deserialized) {
        (true, true) => described,
        (serialized, deserialized) => quote_spanned! {span=>
            if __object.is_included(#serialized, #deserialized) { #described }
        },
    }
}

fn rest(schema: &TokenStream, it: &Field) -> TokenStream {
    let span = type_span(&it.ty);
    let InSchema { keywords: rules, words: unsaid } = it.validated.rules.in_schema(schema);
    match type_syntax::element_type(&it.value.ty) {
        Some(value) => quote_spanned! {span=>
            __object.add_map::<#value>(|__rules| { #rules });
            __object.add_rules_beyond_schema(&[#(#unsaid),*]);
        },
        None => TokenStream::new(),
    }
}

/// A field by its name.
fn own(
    schema: &TokenStream,
    checked: &ValidatedField,
    property: &FieldSchema,
    default: &TokenStream,
) -> TokenStream {
    let FieldSchema { ty, aliases, required, always, deprecated, .. } = property;
    let span = type_span(&checked.ty);
    let name = |name: &Option<String>| match name {
        Some(name) => quote!(::core::option::Option::Some(#name)),
        None => quote!(::core::option::Option::None),
    };
    let (read, written) = (name(&property.read), name(&property.written));
    let (null, docs) = (null(schema, property.null_policy), lines(&property.docs));
    let title = match &property.title {
        Some(title) => quote!(::core::option::Option::Some(#title)),
        None => quote!(::core::option::Option::None),
    };
    let example = match &property.example {
        Some(example) => quote!(#schema::ToJson(&#example).value()),
        None => quote!(::core::option::Option::None),
    };
    let InSchema { keywords: rules, words: unsaid } = checked.rules.in_schema(schema);
    let described = match property.with {
        false => quote_spanned!(span=> add_field::<#ty>),
        true => quote_spanned!(span=> add_untyped),
    };
    quote_spanned! {span=>
        __object.#described(
            #schema::Field {
                read: #read,
                written: #written,
                aliases: &[#(#aliases),*],
                required: #required,
                always: #always,
                null: #null,
                docs: &[#(#docs),*],
                rules_beyond_schema: &[#(#unsaid),*],
                title: #title,
                deprecated: #deprecated,
                default: #default,
                example: #example,
            },
            |__rules| { #rules },
        );
    }
}

/// What a field's `null` means.
fn null(schema: &TokenStream, optional: NullPolicy) -> TokenStream {
    match optional {
        NullPolicy::NotOption | NullPolicy::NotNull => quote!(#schema::Null::Never),
        NullPolicy::Option | NullPolicy::Nullable => quote!(#schema::Null::Unset),
        NullPolicy::DoubleOption => quote!(#schema::Null::Value),
    }
}

fn default(schema: &TokenStream, request: &Request, field: &Field) -> TokenStream {
    let (ty, ident) = (&field.ty, &field.ident);
    let value = match field.when_unset() {
        WhenUnset::Required(_) | WhenUnset::None | WhenUnset::Default(DefaultValue::Unreadable) => {
            return quote!(::core::option::Option::None);
        }
        WhenUnset::Default(_) => {
            let value = Generator::for_impls(request).own_default(field);
            quote!({ let __default: #ty = #value; #schema::ToJson(&__default).value() })
        }
        WhenUnset::OfStruct => {
            let of_struct = Generator::for_impls(request).bind_struct_default();
            quote!({ #of_struct #schema::ToJson(&__default.#ident).value() })
        }
    };
    quote!(::core::option::Option::filter(#value, |__default| !__default.is_null()))
}

/// The default of a field of serde's own.
fn of_serde(schema: &TokenStream, checked: &ValidatedField, property: &FieldSchema) -> TokenStream {
    let ty = &checked.ty;
    let value = match &property.default {
        Some(DefaultValue::Trait) => {
            quote_spanned!(type_span(ty)=> <#ty as ::core::default::Default>::default())
        }
        Some(DefaultValue::Call(path)) => quote!(#path()),
        Some(DefaultValue::Value(_) | DefaultValue::Unreadable) | None => {
            return quote!(::core::option::Option::None);
        }
    };
    let value = quote!({ let __default: #ty = #value; #schema::ToJson(&__default).value() });
    quote!(::core::option::Option::filter(#value, |__default| !__default.is_null()))
}

/// Rules between two fields.
fn relations(schema: &TokenStream, all: &[(&ValidatedField, &FieldSchema)]) -> TokenStream {
    let named = |property: &FieldSchema| {
        let (read, written) = (property.read.as_deref(), property.written.as_deref());
        let [read, written] = [read, written].map(Option::unwrap_or_default);
        let (aliases, null) = (&property.aliases, null(schema, property.null_policy));
        quote!((#read, #written, &[#(#aliases),*], #null))
    };
    let find = |other: &FieldRef| all.iter().find(|(it, _)| it.member == other.member);
    let mut relations = TokenStream::new();
    for (checked, property) in all {
        let one = named(property);
        for Relation { method, other } in checked.rules.relations() {
            let method = format_ident!("{method}");
            let other = find(other).map(|(_, property)| named(property));
            relations.extend(quote!(__object.#method(#one, #other);));
        }
    }
    relations
}
