//! What must hold of a rule.

use std::cmp::Ordering;
use std::collections::HashSet;

use proc_macro2::{Delimiter, Ident, TokenTree};
use quote::quote;
use syn::ext::IdentExt;
use syn::{Expr, Generics, Member, Type};

use super::bound;
use super::field::{Cases, wire_name};
use crate::ast;
use crate::diagnostics::Errors;
use crate::literal::{Number, number};
use crate::model::{FieldRef, Format, Range, Rule, RuleKind};
use crate::{keys, type_syntax};

/// The fields of a struct or variant, as rules about two of them know them.
pub(super) struct Siblings {
    fields: Vec<Sibling>,
    /// The type and const parameters around them.
    parameters: Vec<Ident>,
}

struct Sibling {
    member: Member,
    name: String,
    optional: bool,
    /// Whether it has no name on the wire.
    flattened: bool,
}

impl Siblings {
    pub(super) fn new(fields: &[ast::Field], cases: Cases, generics: &Generics) -> Self {
        let sibling = |field: &ast::Field| Sibling {
            member: field.member.clone(),
            name: wire_name(field, cases),
            optional: type_syntax::option(&field.ty).is_some(),
            flattened: is_flattened(&field.settings),
        };
        let types = generics.type_params().map(|it| it.ident.clone());
        let consts = generics.const_params().map(|it| it.ident.clone());
        Siblings {
            fields: fields.iter().map(sibling).collect(),
            parameters: types.chain(consts).collect(),
        }
    }

    fn get(&self, member: &Member) -> Option<&Sibling> {
        self.fields.iter().find(|it| it.member == *member)
    }
}

/// Whether the field's entries are on the wire among those of the struct.
fn is_flattened(settings: &ast::Settings) -> bool {
    let is_skipped = settings.skip_serializing.is_some() && settings.skip_deserializing.is_some();
    settings.flatten.is_some() && !is_skipped
}

/// What is known around a rule.
#[derive(Clone, Copy)]
struct RuleContext<'a> {
    siblings: &'a Siblings,
    /// The field that bears the rule; none inside of `inner` and the like.
    bearer: Option<&'a Member>,
    /// The type of what is checked, if it is spelled out.
    ty: Option<&'a Type>,
    errors: &'a Errors,
}

/// The rules of a field that can be kept; of the others the mistake is recorded.
pub(super) fn rules(
    rules: Vec<ast::Rule>,
    ty: &Type,
    member: &Member,
    siblings: &Siblings,
    errors: &Errors,
) -> Vec<Rule> {
    list(rules, None, RuleContext { siblings, bearer: Some(member), ty: Some(ty), errors })
}

/// The rules of a list; `length` is one that holds whatever the list's own condition is.
fn list(rules: Vec<ast::Rule>, length: Option<&Range>, around: RuleContext<'_>) -> Vec<Rule> {
    let own = rules.iter().find_map(|rule| match &rule.kind {
        ast::RuleKind::Length(range) => range.max.is_some().then(|| range.clone()),
        _ => None,
    });
    let length = own.as_ref().or(length);
    rules.into_iter().filter_map(|it| rule(it, length, around)).collect()
}

fn rule(
    ast::Rule { key, kind, wording }: ast::Rule,
    length: Option<&Range>,
    around: RuleContext<'_>,
) -> Option<Rule> {
    let errors = around.errors;
    let inside = |part: fn(&Type) -> Option<&Type>| RuleContext {
        bearer: None,
        ty: around.ty.and_then(|ty| part(type_syntax::innermost_type(ty))),
        ..around
    };
    let kind = match kind {
        ast::RuleKind::Length(range) => {
            RuleKind::Length(not_empty(of_lengths(range, errors)?, errors)?)
        }
        ast::RuleKind::Bytes(range) => {
            RuleKind::Bytes(not_empty(of_lengths(range, errors)?, errors)?)
        }
        ast::RuleKind::Above(bound) => {
            bound::fit([&*bound], around.ty, errors)?;
            RuleKind::Above(bound)
        }
        ast::RuleKind::Ascii => RuleKind::Ascii,
        ast::RuleKind::Substring(part, text) => RuleKind::Substring(part, text),
        ast::RuleKind::Range(range) => {
            bound::fit(ends(&range), around.ty, errors)?;
            RuleKind::Range(not_empty(range, errors)?)
        }
        ast::RuleKind::MultipleOf(unit) => {
            let unit = positive(unit, errors)?;
            bound::fit([&*unit], around.ty, errors)?;
            RuleKind::MultipleOf(unit)
        }
        ast::RuleKind::OneOf(values) => {
            not_in_brackets(&values, around.ty, errors)?;
            bound::fit(&values, around.ty, errors)?;
            RuleKind::OneOf(distinct(values, errors))
        }
        ast::RuleKind::Unique => RuleKind::Unique(length.and_then(|it| constant(it, around))),
        ast::RuleKind::Pattern(pattern) => {
            enabled(cfg!(feature = "regex"), &key, "`pattern`", "regex", errors)?;
            #[cfg(feature = "regex")]
            compiles(&pattern, errors)?;
            RuleKind::Pattern(pattern)
        }
        ast::RuleKind::Format(name) => RuleKind::Format(format(&name, errors)?),
        ast::RuleKind::Inner(inner) => {
            RuleKind::Inner(list(inner, None, inside(type_syntax::element)))
        }
        ast::RuleKind::Keys(keys) => RuleKind::Keys(list(keys, None, inside(type_syntax::key))),
        ast::RuleKind::Values(values) => {
            RuleKind::Values(list(values, None, inside(type_syntax::element)))
        }
        ast::RuleKind::Requires(member) => RuleKind::Requires(other(&key, member, around)?),
        ast::RuleKind::ConflictsWith(member) => {
            RuleKind::ConflictsWith(other(&key, member, around)?)
        }
        ast::RuleKind::Custom(path) => RuleKind::Custom(path),
        ast::RuleKind::When(condition, rules) => {
            RuleKind::When(condition, list(rules, length, around))
        }
    };
    Some(Rule {
        span: key.span(),
        kind,
        message: wording.message.map(|it| it.value),
        code: wording.code.map(|it| it.value),
    })
}

fn ends(range: &Range) -> impl Iterator<Item = &Expr> {
    range.min.iter().chain(&range.max).map(|end| &**end)
}

fn of_lengths(range: Range, errors: &Errors) -> Option<Range> {
    bound::are_lengths(ends(&range), errors)?;
    Some(range)
}

/// Every number is a multiple of none but those above zero.
fn positive(unit: Box<Expr>, errors: &Errors) -> Option<Box<Expr>> {
    if number(&unit).is_none_or(Number::is_positive) {
        return Some(unit);
    }
    errors.add(&unit, "`multiple_of` needs a number above 0");
    None
}

/// Strings and primitives equal no array: one that holds the values is a slip for them.
fn not_in_brackets(values: &[Expr], ty: Option<&Type>, errors: &Errors) -> Option<()> {
    let [only] = values else { return Some(()) };
    let Some(ty) = ty.map(type_syntax::innermost_type) else { return Some(()) };
    if !type_syntax::is_string(ty) && !type_syntax::is_primitive(ty) {
        return Some(());
    }
    match quote!(#only).into_iter().next() {
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Bracket => {
            let listed = type_syntax::source(group.stream());
            errors.add(only, format!("`one_of` takes the values themselves: `one_of({listed})`"));
            None
        }
        _ => Some(()),
    }
}

/// A value that is listed twice is a slip for another one.
fn distinct(values: Vec<Expr>, errors: &Errors) -> Vec<Expr> {
    let mut seen = HashSet::new();
    for value in &values {
        let source = type_syntax::source(quote!(#value));
        if !seen.insert(source.clone()) {
            errors.add(value, format!("duplicate value {source}"));
        }
    }
    values
}

/// The length, unless it depends on a parameter: it is to be known where the rule is declared.
fn constant(length: &Range, around: RuleContext<'_>) -> Option<Range> {
    let max = length.max.iter().map(|max| quote!(#max)).collect();
    let open = type_syntax::names_any_of(max, &around.siblings.parameters);
    (!open).then(|| length.clone())
}

/// The field that a rule about two of them names. Only of an `Option` there is a question whether
/// it is set.
fn other(
    key: &Ident,
    member: Member,
    RuleContext { siblings, bearer, errors, .. }: RuleContext<'_>,
) -> Option<FieldRef> {
    let Some(bearer) = bearer else {
        errors.add(key, format!("`{key}` belongs on a field, not on what is inside of one"));
        return None;
    };
    let Some(other) = siblings.get(&member) else {
        errors.add(&member, no_field(&member, siblings));
        return None;
    };
    let message = match siblings.get(bearer) {
        Some(bearer) if bearer.flattened || other.flattened => format!(
            "`{key}` needs fields with a name on the wire; write a function for \
             `#[request(check = ...)]` on the struct"
        ),
        Some(bearer) if !bearer.optional => format!("`{key}` needs an `Option`"),
        _ if *bearer == member => format!("`{key}` needs another field than its own"),
        _ if other.optional => return Some(FieldRef { name: other.name.clone(), member }),
        _ => {
            let other = shown(&member);
            errors.add(&member, format!("`{key}` needs an `Option`, but `{other}` is always set"));
            return None;
        }
    };
    errors.add(key, message);
    None
}

fn no_field(member: &Member, siblings: &Siblings) -> String {
    let wanted = shown(member);
    let known: Vec<String> = siblings.fields.iter().map(|it| shown(&it.member)).collect();
    match keys::nearest(&wanted, known.iter().map(String::as_str)) {
        Some(meant) => format!("no field `{wanted}`; did you mean `{meant}`?"),
        None => format!("no field `{wanted}`"),
    }
}

fn shown(member: &Member) -> String {
    match member {
        Member::Named(ident) => ident.unraw().to_string(),
        Member::Unnamed(index) => index.index.to_string(),
    }
}

/// A range that nothing is in is a slip.
fn not_empty(range: Range, errors: &Errors) -> Option<Range> {
    let (Some(min), Some(max)) = (&range.min, &range.max) else {
        return Some(range);
    };
    let (Some(low), Some(high)) = (number(min), number(max)) else {
        return Some(range);
    };
    let relation = match low.compared(high) {
        Some(Ordering::Greater) => "greater than",
        Some(Ordering::Equal) if range.exclusive => "not less than",
        _ => return Some(range),
    };
    let (low, high) = (type_syntax::source(quote!(#min)), type_syntax::source(quote!(#max)));
    errors.add(quote!(#min .. #max), format!("empty range: {low} is {relation} {high}"));
    None
}

fn enabled(on: bool, at: &Ident, what: &str, feature: &str, errors: &Errors) -> Option<()> {
    if !on {
        let message = format!("{what} needs the `{feature}` feature of `run-request`");
        errors.add(at, message);
    }
    on.then_some(())
}

/// A pattern that is no regular expression could match nothing.
#[cfg(feature = "regex")]
fn compiles(pattern: &ast::Pattern, errors: &Errors) -> Option<()> {
    let ast::Pattern::Source(source) = pattern else { return Some(()) };
    match regex::Regex::new(&source.value()) {
        Ok(_) => Some(()),
        Err(error) => {
            errors.add(source, format!("invalid pattern: {error}"));
            None
        }
    }
}

/// Every format that there is.
const FORMATS: &[Format] = &[
    Format {
        key: "date_time",
        shown: "date-time",
        feature: Some(("time", cfg!(feature = "time"))),
    },
    Format { key: "email", shown: "email address", feature: EMAIL },
    Format { key: "hostname", shown: "hostname", feature: EMAIL },
    Format { key: "ip", shown: "IP address", feature: None },
    Format { key: "ipv4", shown: "IPv4 address", feature: None },
    Format { key: "ipv6", shown: "IPv6 address", feature: None },
    Format { key: "url", shown: "URL", feature: Some(("url", cfg!(feature = "url"))) },
    Format { key: "uuid", shown: "UUID", feature: Some(("uuid", cfg!(feature = "uuid"))) },
];

/// It comes with the crate that judges both the address and the name after its `@`.
const EMAIL: Option<(&str, bool)> = Some(("email", cfg!(feature = "email")));

fn format(name: &Ident, errors: &Errors) -> Option<Format> {
    let known = || FORMATS.iter().map(|format| format.key);
    let Some(format) = FORMATS.iter().find(|format| name == format.key) else {
        let name_text = name.to_string();
        let message = match keys::nearest(&name_text, known()) {
            Some(meant) => format!("unknown format `{name}`; did you mean `{meant}`?"),
            None => {
                let known = known().collect::<Vec<_>>().join("`, `");
                format!("unknown format `{name}`; there are `{known}`")
            }
        };
        errors.add(name, message);
        return None;
    };
    if let Some((feature, on)) = format.feature {
        enabled(on, name, &format!("`format({name})`"), feature, errors)?;
    }
    Some(*format)
}

#[cfg(all(
    test,
    not(any(
        feature = "regex",
        feature = "url",
        feature = "email",
        feature = "time",
        feature = "uuid"
    ))
))]
mod tests {
    use quote::quote;

    #[test]
    fn features_that_are_off_are_named() {
        for (rule, wanted) in [
            (quote!(pattern("a")), "`pattern` needs the `regex` feature of `run-request`"),
            (quote!(format(url)), "`format(url)` needs the `url` feature of `run-request`"),
            (quote!(format(hostname)), "`format(hostname)` needs the `email` feature"),
            (quote!(format(email)), "`format(email)` needs the `email` feature"),
            (quote!(format(uuid)), "`format(uuid)` needs the `uuid` feature"),
            (quote!(format(date_time)), "`format(date_time)` needs the `time` feature"),
        ] {
            let input = quote!(
                struct Run {
                    #[request(#rule)]
                    field: String,
                }
            );
            let output = crate::expand::run_request(input).to_string();
            assert!(output.contains(wanted), "{wanted} is not in {output}");
            assert_eq!(output.matches("compile_error").count(), 1, "{output}");
        }
    }
}
