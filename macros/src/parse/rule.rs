//! Rules: `length(1..=64)` and the like, also those inside of `inner(...)`.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::quote;
use syn::parse::{Parse, ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Error, Expr, LitStr, Result, Token, token};

use super::attr_list;
use crate::ast::{Pattern, Position, Range, Rule, RuleKind, Wording};
use crate::diagnostics::Errors;
use crate::suggestions::Place;
use crate::{keys, suggestions, type_syntax};

/// The rule of this key, which is one of [`keys::RULES`].
pub(super) fn rule(key: &Ident, input: ParseStream, errors: &Errors) -> Result<Rule> {
    if !keys::RULES.iter().any(|rule| key == rule) {
        let message = suggestions::describe_unknown_key(key, Place::Inside, &[keys::RULES]);
        return Err(Error::new(key.span(), message));
    }
    let (tokens, wording) = arguments(key, input, errors)?;
    let kind = match key.to_string().as_str() {
        keys::LENGTH => RuleKind::Length(range(key, tokens)?),
        keys::BYTES => RuleKind::Bytes(range(key, tokens)?),
        keys::RANGE => RuleKind::Range(range(key, tokens)?),
        keys::ABOVE => RuleKind::Above(one(key, tokens, "a bound", attr_list::expression)?.into()),
        keys::MULTIPLE_OF => {
            RuleKind::MultipleOf(one(key, tokens, "a number", attr_list::expression)?.into())
        }
        keys::ONE_OF => RuleKind::OneOf(one(key, tokens, "values", expressions)?),
        keys::UNIQUE => nothing(key, tokens, RuleKind::Unique)?,
        keys::PATTERN => RuleKind::Pattern(one(key, tokens, "a string", pattern)?),
        keys::FORMAT => RuleKind::Format(one(key, tokens, "the name of a format", parsed)?),
        keys::ASCII => nothing(key, tokens, RuleKind::Ascii)?,
        keys::STARTS_WITH => RuleKind::Substring(Position::Start, string(key, tokens)?),
        keys::ENDS_WITH => RuleKind::Substring(Position::End, string(key, tokens)?),
        keys::CONTAINS => RuleKind::Substring(Position::Anywhere, string(key, tokens)?),
        keys::INNER => RuleKind::Inner(rules(key, tokens, errors)?),
        keys::KEYS => RuleKind::Keys(rules(key, tokens, errors)?),
        keys::VALUES => RuleKind::Values(rules(key, tokens, errors)?),
        keys::REQUIRES => RuleKind::Requires(one(key, tokens, "a field", parsed)?),
        keys::CONFLICTS_WITH => RuleKind::ConflictsWith(one(key, tokens, "a field", parsed)?),
        keys::CUSTOM => RuleKind::Custom(one(key, tokens, "the path of a function", parsed)?),
        // `when`, the last of the rules.
        _ => RuleKind::When(one(key, tokens, BRACES, attr_list::expression)?.into(), Vec::new()),
    };
    Ok(Rule { key: key.clone(), kind, wording })
}

/// What a condition is that our parser cannot read.
const BRACES: &str = "a condition, in braces if it is more than operators and calls";

/// Arguments of the rule that show how it is written.
fn example(key: &Ident) -> &'static str {
    match key.to_string().as_str() {
        keys::LENGTH | keys::BYTES | keys::RANGE => "1..=64",
        keys::ABOVE => "0",
        keys::MULTIPLE_OF => "0.5",
        keys::ONE_OF => "\"low\", \"high\"",
        keys::PATTERN => "\"^[a-z]+$\"",
        keys::FORMAT => "url",
        keys::STARTS_WITH => "\"asst_\"",
        keys::ENDS_WITH => "\".png\"",
        keys::CONTAINS => "\"@\"",
        keys::REQUIRES | keys::CONFLICTS_WITH => "other_field",
        keys::CUSTOM => "path::to::function",
        keys::WHEN => "self.stream == Some(true)",
        _ => "length(1..)",
    }
}

/// The arguments of a rule: its own, and apart from them `message = "..."` and `code = "..."`.
fn arguments(key: &Ident, input: ParseStream, errors: &Errors) -> Result<(TokenStream, Wording)> {
    let mut wording = Wording::default();
    if (key == keys::ASCII || key == keys::UNIQUE) && !input.peek(token::Paren) {
        attr_list::no_value(key, input)?;
        return Ok((TokenStream::new(), wording));
    }
    let arguments = attr_list::arguments(key, example(key), input)?;
    if key == keys::WHEN {
        return Ok((arguments, wording));
    }
    let mut own: Vec<TokenStream> = Vec::new();
    for argument in attr_list::split(arguments) {
        let mut first = argument.clone().into_iter();
        let named = match (first.next(), first.next()) {
            (Some(TokenTree::Ident(name)), Some(TokenTree::Punct(equals)))
                if equals.as_char() == '=' && (name == keys::MESSAGE || name == keys::CODE) =>
            {
                name
            }
            _ => {
                own.push(argument);
                continue;
            }
        };
        let read = |input: ParseStream| {
            let name: Ident = input.parse()?;
            let text = attr_list::value(&name, input)?;
            match named == keys::MESSAGE {
                true => attr_list::set(&mut wording.message, &name, text),
                false => attr_list::set(&mut wording.code, &name, text),
            }
        };
        errors.ok(read.parse2(argument));
    }
    Ok((quote!(#(#own),*), wording))
}

/// A rule without arguments of its own.
fn nothing(key: &Ident, arguments: TokenStream, kind: RuleKind) -> Result<RuleKind> {
    match arguments.into_iter().next() {
        None => Ok(kind),
        Some(first) => Err(Error::new(first.span(), format!("`{key}` takes no such argument"))),
    }
}

/// What the arguments are read as, all of them.
fn one<T>(
    key: &Ident,
    arguments: TokenStream,
    what: &str,
    read: impl Fn(ParseStream) -> Result<T>,
) -> Result<T> {
    let expected = format!("expected {what}: `{key}({})`", example(key));
    match arguments.is_empty() {
        true => Err(Error::new(key.span(), expected)),
        false => (|input: ParseStream| read(input))
            .parse2(arguments.clone())
            .map_err(|_| Error::new_spanned(arguments, expected)),
    }
}

fn parsed<T: Parse>(input: ParseStream) -> Result<T> {
    input.parse()
}

fn string(key: &Ident, arguments: TokenStream) -> Result<LitStr> {
    one(key, arguments, "a string", parsed)
}

fn expressions(input: ParseStream) -> Result<Vec<Expr>> {
    let list = Punctuated::<Expr, Token![,]>::parse_terminated_with(input, attr_list::expression)?;
    Ok(list.into_iter().collect())
}

/// `"^[a-z]+$"`, or the path of a static.
fn pattern(input: ParseStream) -> Result<Pattern> {
    match input.peek(LitStr) {
        true => input.parse().map(Pattern::Source),
        false => input.parse().map(Pattern::Static),
    }
}

/// The rules in `inner(...)` and the like.
fn rules(key: &Ident, arguments: TokenStream, errors: &Errors) -> Result<Vec<Rule>> {
    if arguments.is_empty() {
        let message = format!("expected rules: `{key}({})`", example(key));
        return Err(Error::new(key.span(), message));
    }
    let (mut rules, mut keys) = (Vec::new(), 0);
    let read = |input: ParseStream| {
        attr_list::items(input, "a rule", errors, |key, input| {
            keys += 1;
            rules.push(rule(key, input, errors)?);
            Ok(())
        });
        Ok(())
    };
    read.parse2(arguments)?;
    Ok(under_their_condition(rules, keys, errors))
}

/// The rules of a list of so many keys; if it begins with `when`, that one holds the others.
pub(super) fn under_their_condition(
    mut rules: Vec<Rule>,
    keys: usize,
    errors: &Errors,
) -> Vec<Rule> {
    if rules.is_empty() {
        return rules;
    }
    let behind = rules.split_off(1);
    let is_when = |rule: &Rule| matches!(rule.kind, RuleKind::When(..));
    for late in behind.iter().filter(|rule| is_when(rule)) {
        let message = "a list has one `when`, before its other rules; join conditions with `&&`";
        errors.add(&late.key, message);
    }
    let behind = behind.into_iter().filter(|rule| !is_when(rule));
    match &mut rules[0] {
        Rule { key, kind: RuleKind::When(_, rest), .. } => {
            rest.extend(behind);
            // What is behind it may be a mistake already.
            if rest.is_empty() && keys == 1 {
                errors.add(&*key, "`when` needs rules behind it");
            }
        }
        _ => rules.extend(behind),
    }
    rules
}

fn range(key: &Ident, arguments: TokenStream) -> Result<Range> {
    const EXPECTED: &str = "expected a range such as `1..=64`";
    if arguments.is_empty() {
        return Err(Error::new(key.span(), EXPECTED));
    }
    let source = type_syntax::source(arguments.clone());
    let read = |input: ParseStream| range_expression(input, source);
    read.parse2(arguments.clone()).map_err(|_| {
        let advice = range_of(arguments.clone()).map(|it| format!("; write `{key}({it})`"));
        Error::new_spanned(arguments, format!("{EXPECTED}{}", advice.unwrap_or_default()))
    })
}

/// The range that `min = 1, max = 64` means elsewhere.
fn range_of(arguments: TokenStream) -> Option<String> {
    let (mut min, mut max) = (String::new(), String::new());
    for argument in attr_list::split(arguments) {
        let mut tokens = argument.into_iter();
        let name = tokens.next()?.to_string();
        let Some(equals) = tokens.next().map(|it| it.to_string()) else {
            // Characters are what is counted anyway.
            match &*name {
                "chars" => continue,
                _ => return None,
            }
        };
        let value = type_syntax::source(tokens.collect());
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

fn range_expression(input: ParseStream, source: String) -> Result<Range> {
    // The lower end is parsed apart from the dots: where another macro has given `syn` its feature
    // `full`, an expression would take them too.
    let mut min = TokenStream::new();
    while !input.is_empty() && !input.peek(Token![..]) {
        min.extend([input.parse::<TokenTree>()?]);
    }
    let min = match min.is_empty() {
        true => None,
        false => Some(Box::new(syn::parse2(min)?)),
    };
    let exclusive = !input.peek(Token![..=]);
    if exclusive {
        input.parse::<Token![..]>()?;
    } else {
        input.parse::<Token![..=]>()?;
    }
    let max = match input.is_empty() {
        true => None,
        false => Some(Box::new(input.parse()?)),
    };
    if (min.is_none() && max.is_none()) || (max.is_none() && !exclusive) {
        return Err(input.error("nothing to compare with"));
    }
    Ok(Range { min, max, exclusive, source })
}

#[cfg(test)]
mod tests {
    use quote::ToTokens;
    use syn::parse::{ParseStream, Parser};

    use super::range_expression;

    /// Also with `--features syn/full`, as where another macro asks for it: `.ci/run` does both.
    #[test]
    fn ranges_are_read_whatever_features_syn_has() {
        let read = |range: &str| {
            let read = |input: ParseStream| range_expression(input, String::new());
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
