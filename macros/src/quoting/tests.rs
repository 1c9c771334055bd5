//! Our templates have the tokens of those of the crate `quote`.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};
use syn::parse_quote;

use super::Tokens;

/// A token as far as the compiler distinguishes it.
fn describe(stream: TokenStream, described: &mut Vec<String>) {
    for token in stream {
        match token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::None => ("", ""),
                };
                described.push(open.to_owned());
                describe(group.stream(), described);
                described.push(close.to_owned());
            }
            TokenTree::Punct(punct) => described.push(punct.as_char().to_string()),
            // The value of a literal, however it is written.
            TokenTree::Literal(literal) => {
                let value = syn::Lit::new(literal.clone());
                described.push(match value {
                    syn::Lit::Str(text) => format!("{:?}", text.value()),
                    _ => literal.to_string(),
                });
            }
            TokenTree::Ident(ident) => described.push(ident.to_string()),
        }
    }
}

fn tokens_of(tokens: TokenStream) -> Vec<String> {
    let mut described = Vec::new();
    describe(tokens, &mut described);
    described
}

macro_rules! assert_same {
    ($($token:tt)*) => {
        let (ours, theirs) =
            (crate::quoting::quote!($($token)*), quote::quote!($($token)*));
        assert_eq!(tokens_of(ours.clone().into()), tokens_of(theirs.clone()));
        assert_eq!(ours.is_empty(), theirs.is_empty());
    };
}

#[test]
fn tokens_of_all_kinds() {
    assert_same!();
    assert_same!(
        /// Docs with "quotes" and a # in them.
        #[must_use = "a \"reason\"\n"]
        pub const fn name<'a, T: ?Sized + 'static>(mut self, _: &'a mut [u8; 4]) -> Option<Vec<T>>
        where
            Self: for<'x> Fn(&'x T) -> !,
        {
            let (__a, ..) = (1usize, 2..=3);
            a::<C>(-1, 0) >= b && !c || d != e;
            match x {
                Self::A { .. } | Self::B => |_| {},
                _ => return y?.z,
            }
        }
    );
}

#[test]
fn operators_of_several_characters_stay_together() {
    let tokens = TokenStream::from(crate::quoting::quote!(a::b -> c => d ..= e && f >= g));
    let mut joint = String::new();
    for token in tokens {
        if let TokenTree::Punct(punct) = token {
            joint.push(punct.as_char());
            joint.push(if punct.spacing() == Spacing::Joint { '+' } else { ' ' });
        }
    }
    assert_eq!(joint, ":+: -+> =+> .+.+= &+& >+= ");
}

#[test]
fn values_of_all_kinds() {
    let (name, text, flag, number) = (quote::format_ident!("r#type"), "a \"b\"", true, 7usize);
    let ty: syn::Type = parse_quote!(::a::B<'static, Option<c::D<4>>, { N }, E = F>);
    let (reference, lifetime): (syn::Type, syn::Lifetime) = (parse_quote!(&str), parse_quote!('a));
    let generics: syn::Generics = parse_quote!(<'a, T: Clone + 'a, const N: usize>);
    let (impl_generics, type_generics, _) = generics.split_for_impl();
    let (some, none): (_, Option<syn::Ident>) = (Some(&name), None);
    let (nothing, nested) = (TokenStream::new(), quote::quote!(a { b }));
    assert_same!(#name #text #flag #number [#ty] (#reference) #lifetime);
    assert_same!(impl #impl_generics X #type_generics { #some, #none; #nothing #nested.#name });
    assert_same!(#none #nothing);
    assert_same!(#[allow(#name)] #name!());
}

#[test]
fn repetitions_of_all_kinds() {
    let (names, empty) = (vec!["a", "b", "c"], Vec::<String>::new());
    let (types, one) = ([quote::quote!(A<B>), TokenStream::new()], [TokenStream::new()]);
    let path = quote::quote!(x::y);
    assert_same!(#(#names)*);
    assert_same!(#(#names),*);
    assert_same!([#(#names,)*] #(#types)||* #(+ #types)*);
    assert_same!(#(let #names: #types = #path(#names);)* #path);
    assert_same!(#(#empty)* #(#empty, #names)*);
    assert_same!(#(#one)* #(#one),*);
    assert_same!(#(#types),*);
    let lengths = names.iter().map(|name| name.len());
    let tokens = crate::quoting::quote!(#(#names = #lengths),*);
    assert_eq!(tokens.to_string(), r#""a" = 1usize , "b" = 1usize , "c" = 1usize"#);
}

#[test]
#[should_panic(expected = "no value of the repetition is a list")]
fn a_repetition_needs_a_list() {
    let name = "a";
    let _ = crate::quoting::quote!(#(#name)*).to_string();
}

#[test]
fn tokens_are_put_together() {
    let mut tokens = Tokens::new();
    assert!(tokens.is_empty());
    tokens.append(None::<Tokens>);
    tokens.append(crate::quoting::quote!());
    assert!(tokens.is_empty());
    for name in ["a", "b", "c"] {
        tokens.append(name);
    }
    let copy = tokens.clone();
    tokens.extend([crate::quoting::quote!({ d }), Tokens::new()]);
    assert_eq!(tokens.to_string(), r#""a" "b" "c" { d }"#);
    assert_eq!(copy.to_string(), r#""a" "b" "c""#);
}

/// The columns of all tokens, those in groups included.
fn columns(tokens: &Tokens) -> Vec<usize> {
    fn collect(stream: TokenStream, columns: &mut Vec<usize>) {
        for token in stream {
            columns.push(token.span().start().column);
            if let TokenTree::Group(group) = token {
                collect(group.stream(), columns);
            }
        }
    }
    let mut columns = Vec::new();
    collect(tokens.clone().into(), &mut columns);
    columns
}

#[test]
fn spans_are_those_of_the_template_and_of_its_values() {
    let parsed: TokenStream = "  a { b } c".parse().unwrap();
    let span = parsed.clone().into_iter().last().unwrap().span();
    let names = [&parsed];
    let tokens = crate::quoting::quote_spanned!(span=> x:: #parsed [y #(#names)* 0 "z" 'z]);
    let of_parsed = [2, 4, 6, 10];
    let expected = [&[10; 3][..], &of_parsed, &[10; 2], &of_parsed, &[10; 4]].concat();
    assert_eq!(columns(&tokens), expected);
    let moved = tokens.map_spans(&|own| if own.start().column == 6 { span } else { own });
    let expected = expected.into_iter().map(|column| if column == 6 { 10 } else { column });
    assert_eq!(columns(&moved), expected.collect::<Vec<_>>());
    assert_eq!(moved.to_string(), tokens.to_string());
}
