//! The arguments of a rule.

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::parse::{Parse, ParseStream};
use syn::{Error, LitStr, Result, token};

use super::range_expr::RangeExpr;
use crate::diagnostics::Errors;
use crate::generate::tokens::runtime_path::RuntimePath;
use crate::keys;
use crate::parse::attr_list;
use crate::quoting::{Tokens, quote};
use crate::setting::Setting;

/// The arguments of a rule, without `message` and `code`.
#[derive(Clone)]
pub(crate) struct Arguments<'a> {
    pub(crate) key: &'a Ident,
    pub(crate) tokens: TokenStream,
    pub(crate) errors: &'a Errors,
    example: &'static str,
}

/// The `message` and `code` that replace the rule's own.
#[derive(Clone, Debug, Default)]
pub(crate) struct Wording {
    pub(crate) message: Option<Setting<LitStr>>,
    pub(crate) code: Option<Setting<LitStr>>,
}

impl<'a> Arguments<'a> {
    /// Reads the tokens after the key of a rule with this [`EXAMPLE`] and [`IS_WORDED`].
    ///
    /// [`EXAMPLE`]: super::rule::Rule::EXAMPLE [`IS_WORDED`]: super::rule::Rule::IS_WORDED
    pub(super) fn read(
        key: &'a Ident,
        example: Option<&'static str>,
        is_worded: bool,
        input: ParseStream,
        errors: &'a Errors,
    ) -> Result<(Self, Wording)> {
        let tokens = if example.is_none() && !input.peek(token::Paren) {
            attr_list::expect_no_value(key, input)?;
            TokenStream::new()
        } else {
            attr_list::parse_arguments(key, example.unwrap_or_default(), input)?
        };
        let (tokens, wording) =
            if is_worded { split_wording(tokens, errors) } else { (tokens, Wording::default()) };
        let example = example.unwrap_or_default();
        Ok((Arguments { key, tokens, errors, example }, wording))
    }

    /// Rejects arguments, for a rule that has none of its own.
    pub(super) fn expect_no_arguments(self) -> Result<()> {
        let Arguments { key, tokens, .. } = self;
        match tokens.into_iter().next() {
            None => Ok(()),
            Some(first) => Err(Error::new(first.span(), format!("`{key}` takes no such argument"))),
        }
    }

    /// Parses all of the arguments with `parse`. In errors, `what` says what was expected.
    pub(super) fn parse_sole_argument<T>(
        self,
        what: &str,
        read: fn(ParseStream) -> Result<T>,
    ) -> Result<T> {
        let mut parsed = None;
        let is_valid = !self.tokens.is_empty()
            && attr_list::parse_tokens(self.tokens.clone(), &mut |input| {
                parsed = Some(read(input)?);
                Ok(())
            })
            .is_ok();
        parsed.filter(|_| is_valid).ok_or_else(|| self.invalid(what))
    }

    /// The error about arguments that are missing or not the expected ones.
    fn invalid(self, what: &str) -> Error {
        let expected = self.expected(what);
        if self.tokens.is_empty() {
            return Error::new(self.key.span(), expected);
        }
        Error::new_spanned(self.tokens, expected)
    }

    /// Parses all of the arguments as a `T`.
    pub(super) fn parse_sole<T: Parse>(self, what: &str) -> Result<T> {
        self.parse_sole_argument(what, T::parse)
    }

    /// Parses a range.
    pub(super) fn parse_range(self) -> Result<RangeExpr> {
        RangeExpr::parse_argument(self.key, "", self.tokens)
    }

    /// The message for arguments that are not the expected ones.
    pub(super) fn expected(&self, what: &str) -> String {
        format!("expected {what}: `{}({})`", self.key, self.example)
    }
}

impl Wording {
    /// Generates the check, followed by replacing its message and code.
    pub(crate) fn reword(&self, runtime: &RuntimePath, check: Tokens) -> Tokens {
        if self.message.is_none() && self.code.is_none() {
            return check;
        }
        let text = |text: &Option<Setting<LitStr>>| match text {
            Some(Setting { value, .. }) => quote!(#runtime::Some(#value)),
            None => quote!(#runtime::None),
        };
        let (message, code) = (text(&self.message), text(&self.code));
        quote! {{
            let __rule = __report.mark();
            #check
            __report.reword(__rule, #message, #code);
        }}
    }
}

/// Splits `message = "..."` and `code = "..."` from the other arguments.
fn split_wording(arguments: TokenStream, errors: &Errors) -> (TokenStream, Wording) {
    let mut wording = Wording::default();
    let mut own: Vec<TokenStream> = Vec::new();
    for argument in attr_list::split_at_commas(arguments) {
        let Some(name) = wording_name(argument.clone()) else {
            own.push(argument);
            continue;
        };
        let read = attr_list::parse_tokens(argument, &mut |input| {
            input.parse::<Ident>()?;
            let text = attr_list::parse_value(&name, input)?;
            let slot = if name == keys::MESSAGE { &mut wording.message } else { &mut wording.code };
            attr_list::set_once(slot, &name, text)
        });
        errors.ok(read);
    }
    (quote::quote!(#(#own),*), wording)
}

/// Returns the name in `message = "..."` or `code = "..."`.
fn wording_name(argument: TokenStream) -> Option<Ident> {
    let mut tokens = argument.into_iter();
    match (tokens.next(), tokens.next()) {
        (Some(TokenTree::Ident(name)), Some(TokenTree::Punct(equals)))
            if equals.as_char() == '=' && (name == keys::MESSAGE || name == keys::CODE) =>
        {
            Some(name)
        }
        _ => None,
    }
}
