//! A literal default that the field's own rules forbid.

use std::cmp::Ordering;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use quote::{ToTokens, quote};
use syn::{Expr, LitStr};

use super::literal::{Literal, Number, inside_of_some, literal, number};
use crate::diagnostics::Errors;
use crate::model::{Default, Pattern, Range, Rule, RuleKind, Where};
use crate::{keys, spelled};

/// Every request that leaves the field out would be refused.
pub(super) fn keeps_rules(default: &Default, optional: bool, rules: &[Rule], errors: &Errors) {
    let Default::Value(value) = default else { return };
    // One of another type is that mistake alone.
    let inside = if optional { inside_of_some(value) } else { Some(&**value) };
    let Some(found) = inside.and_then(literal) else { return };
    if let Some(rule) = rules.iter().find_map(|rule| broken(&rule.kind, &found)) {
        let shown = spelled::source(quote!(#value));
        errors.add(value, format!("default `{shown}` breaks `{rule}`"));
    }
}

/// The rule as it is written, if the value surely breaks it.
fn broken(rule: &RuleKind, value: &Literal) -> Option<String> {
    let (key, holds, arguments) = match (rule, value) {
        (RuleKind::Length(range), Literal::Text(text)) => {
            let count = text.chars().count();
            (keys::LENGTH, counted(range, count), range.source.clone())
        }
        (RuleKind::Bytes(range), Literal::Text(text)) => {
            (keys::BYTES, counted(range, text.len()), range.source.clone())
        }
        (RuleKind::Range(range), Literal::Number(value)) => {
            (keys::RANGE, within(range, *value), range.source.clone())
        }
        (RuleKind::Above(bound), Literal::Number(value)) => {
            let above = number(bound).and_then(|bound| value.partial_cmp(&bound));
            (keys::ABOVE, above.is_none_or(Ordering::is_gt), source(bound))
        }
        (RuleKind::MultipleOf(unit), Literal::Number(value)) => {
            let multiple = number(unit).and_then(|unit| value.is_multiple_of(unit));
            (keys::MULTIPLE_OF, multiple.unwrap_or(true), source(unit))
        }
        (RuleKind::OneOf(values), value) => {
            let list: Vec<String> = values.iter().map(source).collect();
            (keys::ONE_OF, values.iter().any(|it| may_be(it, value)), list.join(", "))
        }
        (RuleKind::Pattern(Pattern::Source(pattern)), Literal::Text(text)) => {
            (keys::PATTERN, matches(pattern, text), source(pattern))
        }
        (RuleKind::Format(format), Literal::Text(text)) => {
            (keys::FORMAT, has_format(format.key, text), format.key.to_owned())
        }
        (RuleKind::Ascii, Literal::Text(text)) if !text.is_ascii() => {
            return Some(keys::ASCII.to_owned());
        }
        (RuleKind::Holds(part, wanted), Literal::Text(text)) => {
            let (key, holds) = match part {
                Where::Start => (keys::STARTS_WITH, text.starts_with(&wanted.value())),
                Where::End => (keys::ENDS_WITH, text.ends_with(&wanted.value())),
                Where::Anywhere => (keys::CONTAINS, text.contains(&wanted.value())),
            };
            (key, holds, source(wanted))
        }
        _ => return None,
    };
    (!holds).then(|| format!("{key}({arguments})"))
}

fn source(tokens: &impl ToTokens) -> String {
    spelled::source(tokens.to_token_stream())
}

fn counted(range: &Range, count: usize) -> bool {
    within(range, Number::from(count))
}

/// Whether no literal bound is known to be broken.
fn within(Range { min, max, exclusive, .. }: &Range, value: Number) -> bool {
    let compared = |bound: &Option<Box<Expr>>| value.partial_cmp(&number(bound.as_deref()?)?);
    compared(min).is_none_or(Ordering::is_ge)
        && compared(max).is_none_or(|it| it.is_lt() || (it.is_eq() && !exclusive))
}

/// Whether the expression may have this value: what is no literal may have any.
fn may_be(expr: &Expr, value: &Literal) -> bool {
    match (literal(expr), value) {
        (Some(Literal::Number(one)), Literal::Number(other)) => {
            one.partial_cmp(other).is_none_or(Ordering::is_eq)
        }
        (Some(Literal::Text(one)), Literal::Text(other)) => one == *other,
        _ => true,
    }
}

#[cfg(feature = "regex")]
fn matches(pattern: &LitStr, text: &str) -> bool {
    regex::Regex::new(&pattern.value()).map_or(true, |regex| regex.is_match(text))
}

#[cfg(not(feature = "regex"))]
fn matches(_: &LitStr, _: &str) -> bool {
    true
}

/// The formats that std knows; the others are for the runtime to tell.
fn has_format(key: &str, text: &str) -> bool {
    match key {
        "ip" => text.parse::<IpAddr>().is_ok(),
        "ipv4" => text.parse::<Ipv4Addr>().is_ok(),
        "ipv6" => text.parse::<Ipv6Addr>().is_ok(),
        _ => true,
    }
}
