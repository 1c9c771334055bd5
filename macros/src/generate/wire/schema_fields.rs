//! The fields of a schema, whether of a request or of a type of serde's own derives.

use quote::format_ident;
use syn::{Attribute, Expr, Meta};

use crate::generate::tokens::runtime_path::RuntimePath;
use crate::generate::tokens::spans::type_span;
use crate::model::{
    ContainerCheck, DefaultValue, FieldSchema, NullPolicy, SerdeField, ValidatedField,
};
use crate::quoting::{Interpolate, Tokens, our_ident, quote, quote_spanned};
use crate::rules::groups::{Group, GroupField};
use crate::rules::numbers::expand_json;
use crate::rules::other_field::{FieldRef, Relation};
use crate::rules::rule::{InSchema, RuleList};
use crate::type_syntax::source_text;

/// Writes the calls that build a schema.
pub(crate) struct SchemaWriter {
    /// The module of the runtime that they are in.
    pub(crate) schema: Tokens,
}

impl SchemaWriter {
    pub(crate) fn new(runtime: &RuntimePath) -> Self {
        Self { schema: quote!(#runtime::schema) }
    }

    /// A field with a name of its own, added to `__object`.
    pub(crate) fn describe_field(
        &self,
        validated: &ValidatedField,
        field: &FieldSchema,
        default: &Tokens,
    ) -> Tokens {
        let FieldSchema { ty, aliases, required, always, deprecated, .. } = field;
        let (schema, span) = (&self.schema, type_span(&validated.ty));
        let (read, written) =
            (quote_option(field.read.as_ref()), quote_option(field.written.as_ref()));
        let (null, docs) = (self.null_in_schema(field.null_policy), doc_lines(&field.docs));
        let title = quote_option(field.title.as_ref());
        let example = self.example_in_schema(field.example.as_ref());
        let InSchema { keywords, words } = validated.rules.in_schema(schema);
        // The user's functions may write and read anything.
        let add = if field.with {
            quote_spanned!(span=> add_untyped)
        } else {
            quote_spanned!(span=> add_field::<#ty>)
        };
        quote_spanned! {span=>
            __object.#add(
                #schema::Field {
                    read: #read,
                    written: #written,
                    aliases: &[#(#aliases),*],
                    required: #required,
                    always: #always,
                    null: #null,
                    docs: &[#(#docs),*],
                    rules_beyond_schema: &[#(#words),*],
                    title: #title,
                    deprecated: #deprecated,
                    default: #default,
                    example: #example,
                },
                |__rules| { #keywords },
            );
        }
    }

    /// The schema of a value without a name; `inline` if a tag is added to it, so that it cannot be
    /// a reference.
    pub(crate) fn describe_value(
        &self,
        validated: &ValidatedField,
        field: &FieldSchema,
        inline: bool,
    ) -> Tokens {
        let FieldSchema { ty, null_policy, docs, title, example, deprecated, with, .. } = field;
        let (schema, span) = (&self.schema, type_span(&validated.ty));
        let InSchema { keywords, words } = validated.rules.in_schema(schema);
        let (null, docs) = (self.null_in_schema(*null_policy), doc_lines(docs));
        let describe = if inline { "describe_inline" } else { "describe_value" };
        let describe = format_ident!("{describe}", span = span);
        // The user's functions may write and read anything.
        let ty = if *with { quote!(#schema::Value) } else { quote!(#ty) };
        let described = quote_spanned! {span=>
            #schema::#describe::<#ty>(
                __generator,
                #null,
                &[#(#docs),*],
                &[#(#words),*],
                |__rules| { #keywords },
            )
        };
        if title.is_none() && example.is_none() && !deprecated {
            return described;
        }
        let (title, example) =
            (quote_option(title.as_ref()), self.example_in_schema(example.as_ref()));
        quote!(#schema::annotate(#described, #title, #deprecated, #example))
    }

    fn example_in_schema(&self, example: Option<&Expr>) -> Tokens {
        let schema = &self.schema;
        match example {
            Some(example) => quote!(#schema::ToJson(&#example).value()),
            None => quote!(::core::option::Option::None),
        }
    }

    /// The schema of named fields.
    pub(crate) fn describe_object(
        &self,
        fields: &[SerdeField],
        deny: bool,
        groups: &Tokens,
    ) -> Tokens {
        let schema = &self.schema;
        let described = fields.iter().map(|SerdeField { validated, schema: field }| {
            if field.flatten {
                let (ty, is_option) = (&field.ty, field.null_policy != NullPolicy::NotOption);
                return quote_spanned! {type_span(&validated.ty)=>
                    __object.add_foreign::<#ty>(#is_option, false);
                };
            }
            let default = self.serde_default_in_schema(validated, field);
            self.describe_field(validated, field, &default)
        });
        let all: Vec<_> = fields.iter().map(|field| (&field.validated, &field.schema)).collect();
        let relations = self.relate_fields(&all);
        quote! {
            #schema::describe_object(__generator, #deny, |__object| {
                #(#described)*
                #relations
                #groups
            })
        }
    }

    /// The schema of several fields without names, of which some may be only written, or only
    /// read.
    pub(crate) fn describe_tuple<'f>(
        &self,
        fields: impl Iterator<Item = (&'f ValidatedField, &'f FieldSchema)>,
    ) -> Tokens {
        let schema = &self.schema;
        let values = fields.map(|(validated, field)| {
            let value = self.describe_value(validated, field, false);
            let (written, read) = (field.written.is_some(), field.read.is_some());
            if written && read {
                quote!(__values.push(#value);)
            } else {
                quote! {
                    if #schema::is_included(__generator, #written, #read) {
                        __values.push(#value);
                    }
                }
            }
        });
        quote!({
            let mut __values = #schema::Vec::new();
            #(#values)*
            #schema::describe_tuple(&__values)
        })
    }

    /// The keywords for rules between two fields, added to `__object`.
    pub(crate) fn relate_fields(&self, all: &[(&ValidatedField, &FieldSchema)]) -> Tokens {
        let names = |field: &FieldSchema| {
            let (read, written) = (field.read.as_deref(), field.written.as_deref());
            let [read, written] = [read, written].map(Option::unwrap_or_default);
            let (aliases, null) = (&field.aliases, self.null_in_schema(field.null_policy));
            quote!((#read, #written, &[#(#aliases),*], #null))
        };
        let find = |other: &FieldRef| all.iter().find(|(it, _)| it.member == other.member);
        let mut relations = Tokens::new();
        for (validated, field) in all {
            let own = names(field);
            for Relation { method, other, value } in validated.rules.relations() {
                let names_of_other = find(other).map(|(_, field)| names(field));
                let Some(value) = value else {
                    let method = our_ident(method);
                    relations.append(quote!(__object.#method(#own, #names_of_other);));
                    continue;
                };
                let json = expand_json(&self.schema, value, "value");
                let source = source_text(value);
                relations.append(quote! {
                    __object.add_requires_value(#own, #names_of_other, #json, #source);
                });
            }
        }
        relations
    }

    /// The keywords for groups of fields, added to `__object`.
    pub(crate) fn describe_groups(container_check: &ContainerCheck) -> Tokens {
        let mut described = Tokens::new();
        for Group { key, fields, .. } in &container_check.groups {
            let method = our_ident(&format!("add_{key}"));
            let names = fields.iter().map(GroupField::name);
            described.append(quote!(__object.#method(&[#(#names),*]);));
        }
        described
    }

    /// What `null` means for the field.
    fn null_in_schema(&self, null_policy: NullPolicy) -> Tokens {
        let schema = &self.schema;
        match null_policy {
            NullPolicy::NotOption | NullPolicy::NotNull => quote!(#schema::Null::Never),
            NullPolicy::Option | NullPolicy::Nullable => quote!(#schema::Null::Unset),
            NullPolicy::DoubleOption => quote!(#schema::Null::Value),
        }
    }

    /// The default that serde's own derives give a field, in JSON, as an `Option`.
    fn serde_default_in_schema(&self, validated: &ValidatedField, field: &FieldSchema) -> Tokens {
        let (schema, ty) = (&self.schema, &validated.ty);
        let value = match &field.default {
            Some(DefaultValue::Trait) => {
                quote_spanned!(type_span(ty)=> <#ty as ::core::default::Default>::default())
            }
            Some(DefaultValue::Call(path)) => quote!(#path()),
            Some(DefaultValue::Value(_) | DefaultValue::OfFields(_) | DefaultValue::Unreadable)
            | None => {
                return quote!(::core::option::Option::None);
            }
        };
        let value = quote!({ let __default: #ty = #value; #schema::ToJson(&__default).value() });
        filter_default(&value)
    }
}

/// Drops a default of `null`, which only says that the field may be absent.
pub(crate) fn filter_default(value: &Tokens) -> Tokens {
    quote!(::core::option::Option::filter(#value, |__default| !__default.is_null()))
}

/// The lines of doc comments, which may be macro calls too.
pub(crate) fn doc_lines(docs: &[Attribute]) -> Vec<&Expr> {
    let lines = docs.iter().filter_map(|attribute| match &attribute.meta {
        Meta::NameValue(pair) => Some(&pair.value),
        Meta::Path(_) | Meta::List(_) => None,
    });
    lines.collect()
}

/// An `Option` as an expression.
pub(crate) fn quote_option(value: Option<&impl Interpolate>) -> Tokens {
    match value {
        Some(value) => quote!(::core::option::Option::Some(#value)),
        None => quote!(::core::option::Option::None),
    }
}
