//! What an editor shows on hover: the field's own docs, then its rules, default and wire name.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};

use crate::generate::tokens::idents::ident_string;
use crate::model::{DefaultValue, Each, Field, Flat, Flattened, NullPolicy, WhenUnset};
use crate::rules::list::Rules;
use crate::type_syntax;

/// The docs of `x(value)`.
pub(crate) fn of_setter(field: &Field) -> TokenStream {
    let own = &field.docs;
    let facts = facts(field);
    let title = field.title.iter().map(|title| format!(" {}", title.value()));
    let mut lines: Vec<String> = Vec::new();
    if own.is_empty() && field.title.is_none() {
        lines.push(format!(" Sets `{}`.", ident_string(&field.ident)));
    }
    if let Some(maybe) = field.maybe_setter() {
        lines.push(String::new());
        lines.push(format!(" [`{0}`](Self::{0}) takes an `Option`.", ident_string(&maybe)));
    }
    if !facts.is_empty() {
        lines.push(String::new());
        lines.extend(facts.iter().map(|fact| format!(" - {fact}")));
    }
    quote!(#(#[doc = #title] #[doc = ""])* #(#own)* #(#[doc = #lines])*)
}

/// The docs of the setter that adds one element.
pub(crate) fn of_each(setter: &Ident, rules: &Rules, each: &Each) -> TokenStream {
    let what = match each.arguments.len() {
        2 => "an entry",
        _ => "an element",
    };
    let docs = format!(" Adds {what} to [`{0}`](Self::{0}).", ident_string(setter));
    let rules = rules.descriptions_of_elements().map(|rule| format!(" - {rule}"));
    quote!(#[doc = #docs] #[doc = ""] #(#[doc = #rules])*)
}

/// The docs of the setter of a whole flattened request.
pub(crate) fn of_whole(it: &Flattened) -> TokenStream {
    let own = &it.docs;
    let docs = format!(
        " Sets all of `{}`, whose fields are among those of the request.",
        ident_string(&it.ident)
    );
    quote!(#(#own)* #[doc = ""] #[doc = #docs])
}

/// What is to know of a field beyond its docs.
fn facts(field: &Field) -> Vec<String> {
    let mut facts: Vec<String> = field.checked.rules.descriptions().collect();
    match &field.unset {
        WhenUnset::Required(_) => facts.push("required".to_owned()),
        WhenUnset::Default(DefaultValue::Value(value)) => {
            facts.push(format!("default: `{}`", source(value)));
        }
        WhenUnset::Default(DefaultValue::Call(path)) => {
            facts.push(format!("default: `{}()`", source(path)));
        }
        WhenUnset::Default(_) | WhenUnset::OfStruct | WhenUnset::None => {}
    }
    match field.optional {
        NullPolicy::NotNull => facts.push("never `null` on the wire".to_owned()),
        NullPolicy::Nullable => facts.push("`null` on the wire if `None`".to_owned()),
        NullPolicy::NotOption | NullPolicy::Option | NullPolicy::DoubleOption => {}
    }
    if let Some(example) = &field.example {
        facts.push(format!("example: `{}`", source(example)));
    }
    if field.flat == Flat::No && field.name != ident_string(&field.setter) {
        facts.push(format!("on the wire: `{}`", field.name));
    }
    facts
}

fn source(tokens: &impl ToTokens) -> String {
    type_syntax::source_text(tokens.to_token_stream())
}

#[cfg(test)]
mod tests {
    use quote::quote;

    /// The docs of everything that is generated, without the quotes and escapes of their literals.
    fn docs_of(input: proc_macro2::TokenStream) -> String {
        crate::expand::run_request(input).to_string().replace('\\', "")
    }

    #[test]
    fn rules_default_and_wire_name_are_told_in_words() {
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
