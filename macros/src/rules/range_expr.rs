//! Rust range expressions as arguments: `1..=64`.

use std::cmp::Ordering;

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::parse::ParseStream;
use syn::{Error, Expr, Result, Token};

use super::numbers;
use crate::debug::impl_debug;
use crate::diagnostics::Errors;
use crate::generate::tokens::runtime_path::RuntimePath;
use crate::literal::{Number, read_number};
use crate::parse::attr_list;
use crate::quoting::{Tokens, quote};
use crate::type_syntax;

/// A range expression with at least one bound.
#[derive(Clone)]
pub(crate) struct RangeExpr {
    pub(super) min: Option<Box<Expr>>,
    pub(super) max: Option<Box<Expr>>,
    /// Whether `max` itself is excluded: `..` instead of `..=`.
    pub(super) exclusive: bool,
    /// The expression as written.
    pub(super) source: String,
}

impl_debug! {
    RangeExpr { exclusive, source }
}

impl RangeExpr {
    /// Parses the arguments of the rule `key`, the last of which is the range. `before` is what is
    /// written before it.
    pub(super) fn parse_argument(
        key: &Ident,
        before: &str,
        arguments: TokenStream,
    ) -> Result<Self> {
        const EXPECTED: &str = "expected a range such as `1..=64`";
        if arguments.is_empty() {
            return Err(Error::new(key.span(), EXPECTED));
        }
        let mut parsed = None;
        let read = attr_list::parse_tokens(arguments.clone(), &mut |input| {
            parsed = Some(RangeExpr::parse(input, type_syntax::source_text(arguments.clone()))?);
            Ok(())
        });
        if let (Ok(()), Some(range)) = (read, parsed) {
            return Ok(range);
        }
        let advice = spell_range(arguments.clone());
        let advice = advice.map(|range| format!("; write `{key}({before}{range})`"));
        Err(Error::new_spanned(arguments, format!("{EXPECTED}{}", advice.unwrap_or_default())))
    }

    fn parse(input: ParseStream, source: String) -> Result<Self> {
        // The lower bound is parsed separately from the dots: if another crate enables the feature
        // `full` of `syn`, an expression would include them.
        let mut min = TokenStream::new();
        while !input.is_empty() && !input.peek(Token![..]) {
            min.extend([input.parse::<TokenTree>()?]);
        }
        let min = if min.is_empty() { None } else { Some(Box::new(syn::parse2(min)?)) };
        let exclusive = !input.peek(Token![..=]);
        if exclusive {
            input.parse::<Token![..]>()?;
        } else {
            input.parse::<Token![..=]>()?;
        }
        let max = if input.is_empty() { None } else { Some(Box::new(input.parse()?)) };
        if (min.is_none() && max.is_none()) || (max.is_none() && !exclusive) {
            return Err(input.error("nothing to compare with"));
        }
        Ok(RangeExpr { min, max, exclusive, source })
    }

    /// Returns the bounds.
    pub(super) fn ends(&self) -> Vec<&Expr> {
        let mut ends = Vec::new();
        ends.extend(self.min.as_deref());
        ends.extend(self.max.as_deref());
        ends
    }

    /// Checks the bounds of `length` or `bytes`.
    pub(super) fn check_lengths(self, errors: &Errors) -> Option<Self> {
        numbers::check_lengths(&self.ends(), errors)?;
        self.check_not_empty(errors)
    }

    /// Rejects an empty range, which must be a mistake.
    pub(super) fn check_not_empty(self, errors: &Errors) -> Option<Self> {
        let (Some(min), Some(max)) = (&self.min, &self.max) else {
            return Some(self);
        };
        let (Some(low), Some(high)) = (read_number(min), read_number(max)) else {
            return Some(self);
        };
        let relation = match low.compare_to(high) {
            Some(Ordering::Greater) => "greater than",
            Some(Ordering::Equal) if self.exclusive => "not less than",
            _ => return Some(self),
        };
        let (low, high) = (type_syntax::source_text(min), type_syntax::source_text(max));
        errors.add(quote!(#min .. #max), format!("empty range: {low} is {relation} {high}"));
        None
    }

    /// Whether no literal bound is known to exclude the value.
    pub(super) fn may_contain(&self, value: Number) -> bool {
        let compare = |end: &Option<Box<Expr>>| value.compare_to(read_number(end.as_deref()?)?);
        let is_below = |order: Ordering| order.is_lt() || (order.is_eq() && !self.exclusive);
        compare(&self.min).is_none_or(Ordering::is_ge) && compare(&self.max).is_none_or(is_below)
    }

    /// Describes the range.
    pub(super) fn describe(&self) -> String {
        let source = |end: &Expr| type_syntax::source_text(end);
        let least = self.min.as_deref().map(source);
        let most = self.max.as_deref().map(source);
        match (least, most) {
            (Some(least), Some(most)) if self.exclusive => format!("from {least} to below {most}"),
            (Some(least), Some(most)) if least == most => format!("exactly {least}"),
            (Some(least), Some(most)) => format!("from {least} to {most}"),
            (Some(least), None) => format!("at least {least}"),
            (None, Some(most)) if self.exclusive => format!("below {most}"),
            (None, Some(most)) => format!("at most {most}"),
            (None, None) => "any".to_owned(),
        }
    }

    /// Generates the bounds of a range of lengths as two arguments, both inclusive.
    pub(super) fn inclusive_bounds(&self, runtime: &RuntimePath) -> Tokens {
        let min = match &self.min {
            None => quote!(0),
            Some(min) => quote!(#min),
        };
        let max = match &self.max {
            None => quote!(#runtime::usize::MAX),
            Some(max) if self.exclusive => quote!(#runtime::usize::saturating_sub(#max, 1)),
            Some(max) => quote!(#max),
        };
        quote!(#min, #max,)
    }
}

/// Converts `min = 1, max = 64` from other crates into a range.
fn spell_range(arguments: TokenStream) -> Option<String> {
    let (mut min, mut max) = (String::new(), String::new());
    for argument in attr_list::split_at_commas(arguments) {
        let mut tokens = argument.into_iter();
        let name = tokens.next()?.to_string();
        let Some(equals) = tokens.next().map(|token| token.to_string()) else {
            // `length` counts characters anyway.
            match &*name {
                "chars" => continue,
                _ => return None,
            }
        };
        let value = type_syntax::source_text(tokens.collect::<TokenStream>());
        match &*name {
            "min" if equals == "=" => min = value,
            "max" if equals == "=" => max = value,
            "equal" | "eq" if equals == "=" => (min, max) = (value.clone(), value),
            _ => return None,
        }
    }
    if min.is_empty() && max.is_empty() {
        return None;
    }
    Some(if max.is_empty() { format!("{min}..") } else { format!("{min}..={max}") })
}

#[cfg(test)]
mod tests {
    use quote::ToTokens;
    use syn::parse::{ParseStream, Parser};

    use super::RangeExpr;

    /// `.ci/run` also runs this with `--features syn/full`, which another crate may enable.
    #[test]
    fn ranges_are_read_whatever_features_syn_has() {
        let read = |range: &str| {
            let read = |input: ParseStream| RangeExpr::parse(input, String::new());
            let range = read.parse_str(range).unwrap();
            let shown =
                |end: Option<Box<syn::Expr>>| end.map(|it| it.to_token_stream().to_string());
            (shown(range.min), shown(range.max), range.exclusive)
        };
        let both = |min: &str, max: &str| (Some(min.to_owned()), Some(max.to_owned()));
        for (range, (min, max), exclusive) in [
            ("1..=64", both("1", "64"), false),
            ("0.0..2.0", both("0.0", "2.0"), true),
            ("-1..=limits::MAX", both("- 1", "limits :: MAX"), false),
            ("MIN + 1..MAX", both("MIN + 1", "MAX"), true),
            ("..=8", (None, Some("8".to_owned())), false),
            ("..8", (None, Some("8".to_owned())), true),
            ("1..", (Some("1".to_owned()), None), true),
        ] {
            assert_eq!(read(range), (min, max, exclusive), "{range}");
        }
    }
}
