//! The docs of the setters, which an editor shows on hover: the field's own docs, then its rules,
//! default and wire name.

use proc_macro2::Ident;

use crate::generate::tokens::idents::ident_string;
use crate::model::{
    DefaultValue, Each, EachArguments, Field, FieldSchema, FieldsDefault, Flat, Flattened,
    NullPolicy, SetterKind, WhenUnset,
};
use crate::quoting::{Tokens, quote};
use crate::rules::list::Rules;
use crate::type_syntax::source_text;

/// The docs of `x(value)`.
pub(crate) fn document_value_setter(field: &Field) -> Tokens {
    let FieldSchema { docs: own, title, .. } = &field.schema;
    let title = title.as_ref().map(|title| {
        let title = format!(" {}\n", title.value());
        quote!(#[doc = #title])
    });
    // Everything below the user's own docs is one attribute, which costs the compiler less than one
    // for each line.
    let sets = if own.is_empty() && title.is_none() {
        format!(" Sets `{}`.", ident_string(&field.ident))
    } else {
        String::new()
    };
    let maybe = field.setters.get(SetterKind::Maybe).map(|maybe| {
        let maybe = ident_string(&maybe.ident);
        format!("\n\n [`{maybe}`](Self::{maybe}) takes an `Option`.")
    });
    let each = field.each.as_ref().map(|each| {
        let (each, what) = (ident_string(&each.ident), describe_element(each));
        format!("\n\n [`{each}`](Self::{each}) adds {what}.")
    });
    let more = sets
        + &maybe.unwrap_or_default()
        + &each.unwrap_or_default()
        + &list_notes(&doc_notes(field));
    let more = if more.is_empty() { None } else { Some(quote!(#[doc = #more])) };
    quote!(#title #(#own)* #more)
}

/// A list of notes, as a paragraph that follows others.
fn list_notes(notes: &[String]) -> String {
    let mut list = String::new();
    for note in notes {
        list.push_str(if list.is_empty() { "\n\n - " } else { "\n - " });
        list.push_str(note);
    }
    list
}

/// The docs of `maybe_x(option)`.
pub(crate) fn document_maybe_setter(setter: &Ident) -> Tokens {
    let docs = format!(" Like [`{0}`](Self::{0}), but takes an `Option`.", ident_string(setter));
    quote!(#[doc = #docs])
}

/// The docs of `x_null()`.
pub(crate) fn document_null_setter(setter: &Ident) -> Tokens {
    let docs = format!(" Sets [`{0}`](Self::{0}) to `null`.", ident_string(setter));
    quote!(#[doc = #docs])
}

/// The docs of the setter that adds one element.
pub(crate) fn document_element_setter(setter: &Ident, rules: &Rules, each: &Each) -> Tokens {
    let what = describe_element(each);
    let rules = list_notes(&rules.descriptions_of_elements());
    let docs = format!(" Adds {what} to [`{0}`](Self::{0}).{rules}", ident_string(setter));
    quote!(#[doc = #docs])
}

fn describe_element(each: &Each) -> &'static str {
    match each.arguments {
        EachArguments::Entry { .. } => "an entry",
        EachArguments::Element(_) | EachArguments::Unknown => "an element",
    }
}

/// The docs of the setter that takes a whole flattened request.
pub(crate) fn document_flattened_setter(flattened: &Flattened) -> Tokens {
    let (own, name) = (&flattened.docs, ident_string(&flattened.ident));
    let docs = format!("\n Sets every field of `{name}`, which is flattened into the request.");
    quote!(#(#own)* #[doc = #docs])
}

/// What there is to know of a field beyond its docs.
fn doc_notes(field: &Field) -> Vec<String> {
    let mut notes = field.validated.rules.descriptions();
    match field.when_unset() {
        WhenUnset::Required(_) => notes.push("required".to_owned()),
        WhenUnset::Default(DefaultValue::Value(value)) => {
            notes.push(format!("default: `{}`", source_text(value)));
        }
        WhenUnset::Default(DefaultValue::OfFields(FieldsDefault { source, .. })) => {
            notes.push(format!("default: `{}`", source_text(source)));
        }
        WhenUnset::Default(DefaultValue::Call(path)) => {
            notes.push(format!("default: `{}()`", source_text(path)));
        }
        _ => {}
    }
    if field.try_into {
        notes.push("converted by `TryInto`; `build` reports a failure".to_owned());
    }
    match field.null_policy() {
        NullPolicy::NotNull => notes.push("never `null` on the wire".to_owned()),
        NullPolicy::Nullable => notes.push("`null` on the wire if `None`".to_owned()),
        NullPolicy::NotOption | NullPolicy::Option | NullPolicy::DoubleOption => {}
    }
    if let Some(example) = &field.schema.example {
        notes.push(format!("example: `{}`", source_text(example)));
    }
    if field.flat() == Flat::No && field.name != ident_string(&field.setter) {
        notes.push(format!("on the wire: `{}`", field.name));
    }
    notes
}

#[cfg(test)]
mod tests {
    use quote::quote;

    /// The docs of everything that is generated, without the quotes and escapes of their literals.
    fn docs_of(input: proc_macro2::TokenStream) -> String {
        crate::expand::run_request(input).to_string().replace('\\', "")
    }

    #[test]
    fn docs_list_rules_default_and_wire_name() {
        let docs = docs_of(quote! {
            struct Run {
                /// The user's own words.
                #[request(length(1..=64), default = 3, title = "A title", example = "eg")]
                #[serde(rename = "n")]
                name: String,
                #[request(range(0..2), each = tag, inner(length(..MAX)), not_null)]
                tags: Option<Vec<String>>,
                #[request(range(5..), nullable, keys(length(2..=2)), values(length(1..)))]
                map: Option<BTreeMap<String, u8>>,
            }
        });
        for words in [
            " The user's own words.",
            " A title",
            " - length from 1 to 64",
            " - default: `3`",
            " - example: `\"eg\"`",
            " - on the wire: `n`",
            " - from 0 to below 2",
            " - each element: length below MAX",
            " - never `null` on the wire",
            " Adds an element to [`tags`](Self::tags).",
            " - at least 5",
            " - required",
            " - `null` on the wire if `None`",
            " - each key: length exactly 2",
            " - each value: length at least 1",
            " Required: `map`.",
        ] {
            assert!(docs.contains(words), "{words} is not in {docs}");
        }
    }
}
