//! The code of a derive that mentions each key of the item's attributes.

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use quote::{format_ident, quote};
use syn::Path;

use super::documented::name_constant;
use super::place::Place;
use crate::ast::Derive;
use crate::keys;
use crate::parse::attr_list::ModulePath;
use crate::rules::list::DOCUMENTED;
use crate::runtime_module::private_module;

/// The keys that were found, each with its place.
#[derive(Default)]
struct Mentions {
    found: Vec<(Place, Ident)>,
    /// The path of the runtime, if an attribute says so.
    runtime: Option<Path>,
}

/// A statement for each key. It depends on no other part of the derive, so that keys are completed
/// in attributes with mistakes.
///
/// Without the attribute, there is nothing to mention.
pub(crate) fn mention_keys(item: TokenStream, derive: Derive) -> TokenStream {
    let mut mentions = Mentions::default();
    mentions.read_item(item);
    if mentions.found.is_empty() {
        return TokenStream::new();
    }
    let runtime = mentions.runtime.unwrap_or_else(|| syn::parse_quote!(::run_request));
    let private = private_module(&runtime);
    let constants = match derive {
        Derive::RunRequest => quote!(of_run_request),
        Derive::Validate => quote!(of_validate),
    };
    let mut statements = TokenStream::new();
    for (place, key) in mentions.found {
        let module = format_ident!("{}", place.module());
        statements.extend(quote!(__keys::#module::#key;));
    }
    quote! {
        #[cfg(rust_analyzer)]
        const _: () = {
            use #private::keys::#constants as __keys;
            #statements
        };
    }
}

impl Mentions {
    fn read_item(&mut self, item: TokenStream) {
        let tokens: Vec<_> = item.into_iter().collect();
        let is_enum =
            tokens.iter().any(|token| matches!(token, TokenTree::Ident(name) if name == "enum"));
        self.read_tokens(tokens, if is_enum { Place::OnEnum } else { Place::OnStruct });
    }

    /// Reads the attributes among the tokens, which belong to `place`, and the fields or variants
    /// inside it.
    fn read_tokens(&mut self, tokens: impl IntoIterator<Item = TokenTree>, place: Place) {
        let mut is_after_hash = false;
        for token in tokens {
            match (&token, inner_place(place)) {
                (TokenTree::Group(group), _) if is_after_hash => self.read_attribute(group, place),
                (TokenTree::Group(group), Some(inside)) => self.read_tokens(group.stream(), inside),
                _ => {}
            }
            is_after_hash = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '#');
        }
    }

    /// Reads `[request(...)]`.
    fn read_attribute(&mut self, attribute: &Group, place: Place) {
        let mut tokens = attribute.stream().into_iter();
        if let (Some(TokenTree::Ident(name)), Some(TokenTree::Group(list))) =
            (tokens.next(), tokens.next())
        {
            if name == "request" {
                self.read_list(list.stream(), place);
            }
        }
    }

    /// Reads a list of keys.
    fn read_list(&mut self, list: TokenStream, place: Place) {
        for item in split_items(list) {
            let [TokenTree::Ident(key), rest @ ..] = &*item else {
                self.mention_gap(&item, place);
                continue;
            };
            let name = key.to_string();
            if name == keys::CRATE {
                self.runtime = self.runtime.take().or_else(|| parse_runtime(rest));
                self.found.push((Place::OfKeyword, name_constant(keys::CRATE, key.span())));
            } else {
                self.mention(key, &name, place);
            }
            if let [TokenTree::Group(arguments)] = rest {
                self.read_arguments(&name, arguments, place);
            }
        }
    }

    /// Reads the keys in the arguments of another one.
    fn read_arguments(&mut self, key: &str, arguments: &Group, place: Place) {
        if arguments.delimiter() != Delimiter::Parenthesis {
            return;
        }
        match place {
            Place::OnStruct if key == keys::BUILDER => {
                self.read_list(arguments.stream(), Place::InBuilder);
            }
            Place::OnField | Place::OnVariantField | Place::InElements => {
                self.read_rule(key, arguments.stream());
            }
            _ => {}
        }
    }

    fn read_rule(&mut self, rule: &str, arguments: TokenStream) {
        if matches!(rule, "inner" | "keys" | "values") {
            return self.read_list(arguments, Place::InElements);
        }
        let is_worded = DOCUMENTED.iter().any(|known| known.name == rule && known.is_worded);
        for (index, item) in split_items(arguments).into_iter().enumerate() {
            let place = match (index, rule) {
                (0, "length") if item.len() < 2 => Place::InLength,
                (0, "format") => Place::InFormat,
                _ if is_worded && may_be_wording(&item, index, rule) => Place::InRule,
                _ => continue,
            };
            match item.first() {
                Some(TokenTree::Ident(word)) => self.mention(word, &word.to_string(), place),
                _ => self.mention_gap(&item, place),
            }
        }
    }

    fn mention(&mut self, key: &Ident, name: &str, place: Place) {
        // A keyword cannot end a path.
        if !KEYWORDS.contains(&name) {
            self.found.push((place, key.clone()));
        }
    }

    /// Mentions a name where a key could be. While a key is written there, rust-analyzer looks up
    /// the path before it in what the derive generated without that key.
    fn mention_gap(&mut self, item: &[TokenTree], place: Place) {
        if item.is_empty() {
            self.found.push((place, format_ident!("__key")));
        }
    }
}

/// The words that are no identifiers in some edition.
const KEYWORDS: &[&str] = &[
    "Self", "_", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue",
    "crate", "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if",
    "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub",
    "ref", "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Whether an argument is `message` or `code`, or may become one. The values of `one_of` and
/// `none_of`, and what comes first in other rules, may be any expression.
fn may_be_wording(argument: &[TokenTree], index: usize, rule: &str) -> bool {
    let is_wording = |word: &Ident| word == keys::MESSAGE || word == keys::CODE;
    match argument {
        [TokenTree::Ident(word), TokenTree::Punct(_), ..] if is_wording(word) => true,
        _ => index > 0 && !matches!(rule, "one_of" | "none_of"),
    }
}

/// What has attributes inside this place.
fn inner_place(place: Place) -> Option<Place> {
    match place {
        Place::OnStruct => Some(Place::OnField),
        Place::OnEnum => Some(Place::OnVariant),
        Place::OnVariant => Some(Place::OnVariantField),
        _ => None,
    }
}

/// The items of a list, split at the commas.
fn split_items(list: TokenStream) -> Vec<Vec<TokenTree>> {
    let mut items = vec![Vec::new()];
    for token in list {
        match (&token, items.last_mut()) {
            (TokenTree::Punct(punct), _) if punct.as_char() == ',' => items.push(Vec::new()),
            (_, Some(item)) => item.push(token),
            _ => {}
        }
    }
    items
}

/// The path in `crate = path`.
fn parse_runtime(rest: &[TokenTree]) -> Option<Path> {
    let [TokenTree::Punct(_), path @ ..] = rest else { return None };
    let path = syn::parse2::<ModulePath>(path.iter().cloned().collect());
    path.ok().map(|ModulePath(path)| path)
}
