//! The enum of all rules, and lists of rules.
//!
//! The enums are generated from the list in `with_rules`, so that every rule
//! in it must implement [`Rule`] completely.

use std::fmt::{self, Debug, Display, Formatter};

use proc_macro2::{Ident, Span, TokenStream};
use quote::ToTokens;
use syn::parse::ParseStream;
use syn::{Error, Expr, Member, Result, Type};

use super::arguments::{Arguments, Wording};
use super::call_site::{CallSite, FieldSite, Scope};
use super::context::{RuleContext, Siblings};
use super::one_of::OneOf;
use super::other_field::Relation;
use super::range_expr::RangeExpr;
use super::rule::{InSchema, Rule, RuleList};
use super::self_refs::names_self;
use crate::debug::impl_debug;
use crate::diagnostics::Errors;
use crate::generate::tokens::spans::error_span;
use crate::generate::tokens::unwrap::unwrap_then;
use crate::keys::Docs;
use crate::literal::Literal;
use crate::parse::attr_list;
use crate::quoting::{Tokens, quote_spanned};
use crate::suggestions::Place;
use crate::{keys, suggestions, type_syntax};

/// A rule, with what the guide and editors say about it.
#[derive(Debug)]
pub(crate) struct DocumentedRule {
    pub(crate) name: &'static str,
    pub(crate) docs: Docs,
    /// Whether it takes `message` and `code`.
    pub(crate) is_worded: bool,
}

macro_rules! define_rules {
    ($($key:ident: $rule:ident $(<$list:ident>)?,)*) => {
        /// The parsed arguments of a rule.
        enum ParsedArguments {
            $($rule(<super::$key::$rule $(<$list>)? as Rule>::Parsed),)*
        }

        // The types of `syn` are only `Debug` with a feature that would delay every build.
        $(impl Debug for super::$key::$rule $(<$list>)? {
            fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
                f.write_str(&self.describe())
            }
        })*

        /// Every rule, with its documentation.
        pub(crate) const DOCUMENTED: &[DocumentedRule] = &[
            $({
                type This = super::$key::$rule $(<$list>)?;
                DocumentedRule {
                    name: stringify!($key),
                    docs: This::DOCS,
                    is_worded: This::IS_WORDED,
                }
            },)*
        ];

        /// Any rule.
        #[derive(Debug)]
        enum AnyRule {
            $($rule(super::$key::$rule $(<$list>)?),)*
        }

        /// The example of a rule's arguments, and whether it is worded; `None` for a key that is
        /// none of [`keys::RULES`].
        fn describe_arguments(key: &Ident) -> Option<(Option<&'static str>, bool)> {
            match key.to_string().as_str() {
                $(stringify!($key) => {
                    type This = super::$key::$rule $(<$list>)?;
                    Some((This::EXAMPLE, This::IS_WORDED))
                })*
                _ => None,
            }
        }

        impl ParsedArguments {
            /// Parses the arguments of the rule that their key names.
            fn parse(own: Arguments<'_>) -> Result<Self> {
                match own.key.to_string().as_str() {
                    $(stringify!($key) => {
                        <super::$key::$rule $(<$list>)? as Rule>::parse(own).map(Self::$rule)
                    })*
                    _ => Err(unknown_rule(own.key)),
                }
            }

            fn check(self, key: &Ident, context: RuleContext<'_>) -> Option<AnyRule> {
                match self {
                    $(Self::$rule(parsed) => {
                        Rule::check(parsed, key, context).map(AnyRule::$rule)
                    })*
                }
            }
        }

        impl AnyRule {
            fn is_about_elements(&self) -> bool {
                match self {
                    $(Self::$rule(_) => <super::$key::$rule $(<$list>)?>::IS_ABOUT_ELEMENTS,)*
                }
            }

            fn call(&self, site: CallSite<'_>) -> Tokens {
                match self { $(Self::$rule(rule) => rule.call(site),)* }
            }

            fn call_on_field(&self, site: FieldSite<'_>) -> Option<Tokens> {
                match self { $(Self::$rule(rule) => rule.call_on_field(site),)* }
            }

            fn describe(&self) -> String {
                match self { $(Self::$rule(rule) => rule.describe(),)* }
            }

            fn in_schema(&self, schema: &Tokens) -> InSchema {
                match self { $(Self::$rule(rule) => rule.in_schema(schema),)* }
            }

            fn judge_default(&self, value: &Literal) -> Option<bool> {
                match self { $(Self::$rule(rule) => rule.judge_default(value),)* }
            }

            fn relation(&self) -> Option<Relation<'_>> {
                match self { $(Self::$rule(rule) => rule.relation(),)* }
            }

            fn named_fields(&self) -> Vec<&Member> {
                let mut named = match self { $(Self::$rule(rule) => rule.named_fields(),)* };
                if let Some(relation) = self.relation() {
                    named.push(&relation.other.member);
                }
                named
            }
        }
    };
}

with_rules!(define_rules);

/// A parsed rule, which is not validated yet.
pub(crate) struct ParsedRule {
    spelling: Spelling,
    arguments: ParsedArguments,
    wording: Wording,
}

/// A rule with valid arguments.
struct CheckedRule {
    spelling: Spelling,
    rule: AnyRule,
    wording: Wording,
}

/// A rule as written.
#[derive(Debug)]
struct Spelling {
    key: Ident,
    /// Its arguments, except for `message` and `code`.
    arguments: TokenStream,
}

/// The rules of a value, in declaration order.
#[derive(Debug)]
pub(crate) struct Rules(Vec<CheckedRule>);

/// Parses a rule on a field or inside another rule.
pub(crate) fn parse_rule(key: &Ident, input: ParseStream, errors: &Errors) -> Result<ParsedRule> {
    let Some((example, is_worded)) = describe_arguments(key) else {
        return Err(unknown_rule(key));
    };
    let (own, wording) = Arguments::read(key, example, is_worded, input, errors)?;
    let spelling = Spelling { key: key.clone(), arguments: own.tokens.clone() };
    Ok(ParsedRule { spelling, arguments: ParsedArguments::parse(own)?, wording })
}

fn unknown_rule(key: &Ident) -> Error {
    Error::new(key.span(), suggestions::describe_unknown_key(key, Place::Inside, &[keys::RULES]))
}

/// Nests the rules of a list under its `when`, if it begins with one. `keys` is the number of keys
/// in the list.
pub(crate) fn nest_under_when(
    mut rules: Vec<ParsedRule>,
    keys: usize,
    errors: &Errors,
) -> Vec<ParsedRule> {
    if rules.is_empty() {
        return rules;
    }
    let mut behind = Vec::new();
    for rule in rules.split_off(1) {
        if rule.is_when() {
            let message =
                "a list has one `when`, before its other rules; join conditions with `&&`";
            errors.add(&rule.spelling.key, message);
        } else {
            behind.push(rule);
        }
    }
    match &mut rules[0] {
        ParsedRule { spelling, arguments: ParsedArguments::When((_, rest)), .. } => {
            rest.extend(behind);
            // The rules after it may be missing because of another mistake.
            if rest.is_empty() && keys == 1 {
                errors.add(&spelling.key, "`when` needs rules after it");
            }
        }
        _ => rules.extend(behind),
    }
    rules
}

impl ParsedRule {
    /// Whether this is a condition for the rules after it.
    pub(crate) fn is_when(&self) -> bool {
        matches!(self.arguments, ParsedArguments::When(_))
    }

    /// Returns the range of a `length` that has an upper bound.
    fn max_length(&self) -> Option<&RangeExpr> {
        match &self.arguments {
            ParsedArguments::Length((None, range)) => range.max.is_some().then_some(range),
            _ => None,
        }
    }

    fn check(self, context: RuleContext<'_>) -> Option<CheckedRule> {
        let ParsedRule { spelling, arguments, wording } = self;
        let rule = arguments.check(&spelling.key, context)?;
        Some(CheckedRule { spelling, rule, wording })
    }
}

/// Generates the check of `__value` by a rule, and by the one after it if they are `keys` and
/// `values`, which visit each entry once then.
fn call_first(
    rule: &CheckedRule,
    after: &mut &[CheckedRule],
    scope: Scope<'_>,
    ty: Option<&Type>,
) -> Tokens {
    if let [next, rest @ ..] = after {
        if let Some(check) = rule.call_with_values(next, scope, ty) {
            *after = rest;
            return check;
        }
    }
    rule.call(scope, ty)
}

impl CheckedRule {
    /// Generates the check of the keys and values of `__value`, if this is `keys` and `next` is
    /// `values`. Wording and `self` in one of them are not about the other.
    fn call_with_values(
        &self,
        next: &CheckedRule,
        scope: Scope<'_>,
        ty: Option<&Type>,
    ) -> Option<Tokens> {
        let (AnyRule::Keys(keys), AnyRule::Values(values)) = (&self.rule, &next.rule) else {
            return None;
        };
        if [self, next].iter().any(|rule| rule.is_worded() || rule.names_self()) {
            return None;
        }
        let (span, next_span) = (self.span(), next.span());
        let (runtime, next_runtime) = (scope.runtime.at(span), scope.runtime.at(next_span));
        let keys_scope = Scope { runtime: &runtime, ..scope };
        let values_scope = Scope { runtime: &next_runtime, ..scope };
        let keys = keys.close_over_each(CallSite { scope: keys_scope, span, ty });
        let values = values.close_over_each(CallSite { scope: values_scope, span: next_span, ty });
        Some(quote_spanned! {span=>
            #runtime::rules::keys_and_values(__value, __report, #keys, #values);
        })
    }

    fn span(&self) -> Span {
        error_span(self.spelling.key.span())
    }

    fn is_worded(&self) -> bool {
        self.wording.message.is_some() || self.wording.code.is_some()
    }

    fn names_self(&self) -> bool {
        names_self(self.spelling.arguments.clone())
    }

    /// Generates the check of `__value`.
    fn call(&self, scope: Scope<'_>, ty: Option<&Type>) -> Tokens {
        let span = self.span();
        let runtime = scope.runtime.at(span);
        let scope = Scope { runtime: &runtime, ..scope };
        let check = self.wording.reword(&runtime, self.rule.call(CallSite { scope, span, ty }));
        self.bind_names(scope, check)
    }

    /// The check of a field, if it is not about what is inside of an `Option`.
    fn call_on_field(&self, scope: Scope<'_>, ty: &Type, value: &Tokens) -> Option<Tokens> {
        let span = self.span();
        let check = self.rule.call_on_field(FieldSite { scope, span, ty, value })?;
        Some(self.bind_names(scope, self.wording.reword(&scope.runtime.at(span), check)))
    }

    /// Lets the check name other fields than its own.
    fn bind_names(&self, scope: Scope<'_>, check: Tokens) -> Tokens {
        let related = self.rule.relation().map(|relation| &relation.other.member);
        scope.bind_names(check, self.names_self(), related)
    }
}

impl Display for Spelling {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Spelling { key, arguments } = self;
        if arguments.is_empty() {
            write!(f, "{key}")
        } else {
            write!(f, "{key}({})", type_syntax::source_text(arguments.clone()))
        }
    }
}

impl_debug! {
    ParsedRule { spelling, wording }
    CheckedRule { spelling, rule }
}

impl Rules {
    /// Validates the rules of a field. Invalid rules are recorded as mistakes, and dropped.
    pub(crate) fn check_field(
        parsed: Vec<ParsedRule>,
        ty: &Type,
        member: &Member,
        siblings: &Siblings,
        errors: &Errors,
    ) -> Self {
        Rules::check(parsed, RuleContext::of_field(member, ty, siblings, errors))
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds the rule that the value is this one.
    pub(crate) fn add_constant(&mut self, key: Span, value: Expr) {
        let spelling =
            Spelling { key: Ident::new(keys::CONSTANT, key), arguments: value.to_token_stream() };
        let rule = AnyRule::OneOf(OneOf::constant(value));
        self.0.push(CheckedRule { spelling, rule, wording: Wording::default() });
    }

    /// Removes all rules.
    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }

    /// Generates the checks of a field, followed by `more`, which checks what is inside it. `value`
    /// is a reference to the field.
    pub(crate) fn generate_checks(
        &self,
        scope: Scope<'_>,
        ty: &Type,
        value: &Tokens,
        more: Tokens,
    ) -> Tokens {
        let mut checks = Vec::new();
        let mut inside = Vec::new();
        let unwrap = |inside: Vec<Tokens>| {
            let inside = Tokens::from_iter(inside);
            if inside.is_empty() { inside } else { unwrap_then(ty, value, &inside) }
        };
        let mut rules = self.0.as_slice();
        while let [rule, after @ ..] = rules {
            rules = after;
            if let Some(check) = rule.call_on_field(scope, ty, value) {
                checks.push(unwrap(std::mem::take(&mut inside)));
                checks.push(check);
                continue;
            }
            inside.push(call_first(rule, &mut rules, scope, Some(ty)));
        }
        inside.push(more);
        checks.push(unwrap(inside));
        Tokens::from_iter(checks)
    }

    /// Finds a rule that the literal certainly violates, and returns it as written.
    pub(crate) fn find_violated_rule(&self, value: &Literal) -> Option<String> {
        let is_broken = |rule: &&CheckedRule| rule.rule.judge_default(value) == Some(false);
        self.0.iter().find(is_broken).map(|rule| rule.spelling.to_string())
    }

    /// Describes each rule.
    pub(crate) fn descriptions(&self) -> Vec<String> {
        let mut descriptions = Vec::new();
        for rule in &self.0 {
            descriptions.push(rule.rule.describe());
        }
        descriptions
    }

    /// Describes each rule that applies to the elements, keys or values of a collection.
    pub(crate) fn descriptions_of_elements(&self) -> Vec<String> {
        let mut descriptions = Vec::new();
        for rule in &self.0 {
            if rule.rule.is_about_elements() {
                descriptions.push(rule.rule.describe());
            }
        }
        descriptions
    }

    /// Returns the relations to other fields.
    pub(crate) fn relations(&self) -> impl Iterator<Item = Relation<'_>> {
        self.0.iter().filter_map(|rule| rule.rule.relation())
    }
}

impl RuleList for Rules {
    type Parsed = Vec<ParsedRule>;

    fn parse(arguments: Arguments<'_>) -> Result<Vec<ParsedRule>> {
        let Arguments { key, errors, .. } = arguments;
        if arguments.tokens.is_empty() {
            return Err(Error::new(key.span(), arguments.expected("rules")));
        }
        let (mut rules, mut keys) = (Vec::new(), 0);
        attr_list::parse_items(arguments.tokens, "a rule", errors, &mut |key, input| {
            keys += 1;
            rules.push(parse_rule(key, input, errors)?);
            Ok(())
        })?;
        Ok(nest_under_when(rules, keys, errors))
    }

    fn check(parsed: Vec<ParsedRule>, context: RuleContext<'_>) -> Self {
        let length = parsed.iter().find_map(ParsedRule::max_length).cloned();
        let context = context.with_length(length.as_ref());
        let mut rules = Vec::new();
        for rule in parsed {
            if let Some(rule) = rule.check(context) {
                rules.push(rule);
            }
        }
        Rules(rules)
    }

    fn call(&self, scope: Scope<'_>, ty: Option<&Type>) -> Tokens {
        let (mut checks, mut rules) = (Tokens::new(), self.0.as_slice());
        while let [rule, after @ ..] = rules {
            rules = after;
            checks.append(call_first(rule, &mut rules, scope, ty));
        }
        checks
    }

    fn call_on_field(&self, site: FieldSite<'_>) -> Tokens {
        self.generate_checks(site.scope, site.ty, site.value, Tokens::new())
    }

    fn describe(&self) -> String {
        self.descriptions().join(", ")
    }

    fn in_schema(&self, schema: &Tokens) -> InSchema {
        let mut all = InSchema::default();
        for rule in &self.0 {
            all.extend(rule.rule.in_schema(schema));
        }
        all
    }

    fn named_fields(&self) -> Vec<&Member> {
        let mut named = Vec::new();
        for rule in &self.0 {
            named.extend(rule.rule.named_fields());
        }
        named
    }
}
