//! What must hold of a rule.

use std::cmp::Ordering;

use quote::quote;
use syn::{Expr, ExprLit, Lit, LitStr, UnOp};

use crate::ast;
use crate::diagnostics::Errors;
use crate::model::{Format, Range, Rule, RuleKind};
use crate::{keys, spelled};

/// The rules that can be kept; of the others the mistake is recorded.
pub(super) fn rules(rules: Vec<ast::Rule>, errors: &Errors) -> Vec<Rule> {
    rules.into_iter().filter_map(|it| rule(it, errors)).collect()
}

fn rule(ast::Rule { key, kind, wording }: ast::Rule, errors: &Errors) -> Option<Rule> {
    let kind = match kind {
        ast::RuleKind::Length(range) => RuleKind::Length(not_empty(range, errors)?),
        ast::RuleKind::Bytes(range) => RuleKind::Bytes(not_empty(range, errors)?),
        ast::RuleKind::Above(bound) => RuleKind::Above(bound),
        ast::RuleKind::Ascii => RuleKind::Ascii,
        ast::RuleKind::Holds(part, text) => RuleKind::Holds(part, text),
        ast::RuleKind::Range(range) => RuleKind::Range(not_empty(range, errors)?),
        ast::RuleKind::Pattern(pattern) => {
            enabled(cfg!(feature = "regex"), &key, "`pattern`", "regex", errors)?;
            compiles(&pattern, errors)?;
            RuleKind::Pattern(pattern)
        }
        ast::RuleKind::Format(name) => RuleKind::Format(format(&name, errors)?),
        ast::RuleKind::Inner(inner) => RuleKind::Inner(rules(inner, errors)),
        ast::RuleKind::Keys(keys) => RuleKind::Keys(rules(keys, errors)),
        ast::RuleKind::Values(values) => RuleKind::Values(rules(values, errors)),
    };
    Some(Rule {
        span: key.span(),
        kind,
        message: wording.message.map(|it| it.value),
        code: wording.code.map(|it| it.value),
    })
}

/// A range that nothing is in is a slip.
fn not_empty(range: Range, errors: &Errors) -> Option<Range> {
    let (Some(min), Some(max)) = (&range.min, &range.max) else {
        return Some(range);
    };
    let (Some(low), Some(high)) = (number(min), number(max)) else {
        return Some(range);
    };
    let relation = match low.partial_cmp(&high) {
        Some(Ordering::Greater) => "greater than",
        Some(Ordering::Equal) if range.exclusive => "not less than",
        _ => return Some(range),
    };
    let (low, high) = (spelled::source(quote!(#min)), spelled::source(quote!(#max)));
    errors.add(quote!(#min .. #max), format!("empty range: {low} is {relation} {high}"));
    None
}

/// The value of a literal number.
fn number(expr: &Expr) -> Option<f64> {
    match expr {
        Expr::Group(group) => number(&group.expr),
        Expr::Paren(paren) => number(&paren.expr),
        Expr::Unary(unary) if matches!(unary.op, UnOp::Neg(_)) => Some(-number(&unary.expr)?),
        Expr::Lit(ExprLit { lit, .. }) => match lit {
            Lit::Int(int) => int.base10_digits().parse().ok(),
            Lit::Float(float) => float.base10_digits().parse().ok(),
            Lit::Char(c) => Some(f64::from(u32::from(c.value()))),
            _ => None,
        },
        _ => None,
    }
}

fn enabled(
    on: bool,
    at: &proc_macro2::Ident,
    what: &str,
    feature: &str,
    errors: &Errors,
) -> Option<()> {
    if !on {
        let message = format!("{what} needs the `{feature}` feature of `run-request`");
        errors.add(at, message);
    }
    on.then_some(())
}

/// A pattern that is no regular expression could match nothing.
#[cfg(feature = "regex")]
fn compiles(pattern: &LitStr, errors: &Errors) -> Option<()> {
    match regex_syntax::parse(&pattern.value()) {
        Ok(_) => Some(()),
        Err(error) => {
            errors.add(pattern, format!("invalid pattern: {error}"));
            None
        }
    }
}

#[cfg(not(feature = "regex"))]
#[allow(clippy::unnecessary_wraps, reason = "it can fail with the feature")]
fn compiles(_: &LitStr, _: &Errors) -> Option<()> {
    Some(())
}

/// Every format that there is.
const FORMATS: &[Format] = &[Format { key: "url", shown: "URL", enabled: cfg!(feature = "url") }];

fn format(name: &proc_macro2::Ident, errors: &Errors) -> Option<Format> {
    let known = || FORMATS.iter().map(|format| format.key);
    let Some(format) = FORMATS.iter().find(|format| name == format.key) else {
        let name_text = name.to_string();
        let message = match keys::nearest(&name_text, known()) {
            Some(meant) => format!("unknown format `{name}`; did you mean `{meant}`?"),
            None => {
                let known = known().collect::<Vec<_>>().join("`, `");
                format!("unknown format `{name}`; there is `{known}`")
            }
        };
        errors.add(name, message);
        return None;
    };
    let what = format!("`format({name})`");
    enabled(format.enabled, name, &what, format.key, errors)?;
    Some(*format)
}
