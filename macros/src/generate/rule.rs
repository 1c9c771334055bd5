//! The calls that check rules.

use proc_macro2::{Group, Ident, Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Expr, ExprPath, LitStr, Member, Type};

use crate::generate::tokens::idents::ident_string;
use crate::generate::tokens::runtime_path::RuntimePath;
use crate::generate::tokens::spans::{error_span, respan};
use crate::generate::tokens::unwrap::{unwrap_then, unwrap_value_then};
use crate::literal::{Kind, Number, kind, number};
use crate::model::{Pattern, Position, Range, Rule, RuleKind};
use crate::type_syntax;

/// What the checks are written for.
#[derive(Clone, Copy)]
pub(crate) struct Scope<'a> {
    /// The runtime's private module.
    pub(crate) private: &'a RuntimePath,
    /// Whether functions that check are given `__context`.
    pub(crate) context: bool,
    /// Whether the fields are bound by a match arm; if not, they are those of `self`.
    pub(crate) bound: bool,
}

impl Scope<'_> {
    /// A reference to a field.
    fn field(self, member: &Member) -> TokenStream {
        match self.bound {
            true => bound(member).into_token_stream(),
            false => quote!(&self.#member),
        }
    }

    /// The call of a function of the user's that checks.
    pub(crate) fn verdict(self, path: &ExprPath, value: &TokenStream) -> TokenStream {
        let context = self.context.then(|| quote!(, __context));
        let arguments = respan(&quote!(#value #context), error_span(path.span()));
        quote_spanned!(error_span(path.span())=> #path(#arguments))
    }
}

/// The name by which a match arm binds a field.
pub(crate) fn bound(member: &Member) -> Ident {
    match member {
        Member::Named(ident) => format_ident!("__{}", ident_string(ident)),
        Member::Unnamed(index) => format_ident!("__{}", index.index),
    }
}

/// The checks of a field, `value` being a reference to it, and then `more` of what is in it.
pub(crate) fn of_field(
    scope: Scope<'_>,
    rules: &[Rule],
    ty: &Type,
    value: &TokenStream,
    more: TokenStream,
) -> TokenStream {
    let mut checks = TokenStream::new();
    let mut inside = TokenStream::new();
    for rule in rules {
        match of_presence(scope, rule, ty, value) {
            None => inside.extend(one_rule(scope, rule, Some(ty))),
            Some(check) => {
                checks.extend(within(ty, value, std::mem::take(&mut inside)));
                checks.extend(check);
            }
        }
    }
    inside.extend(more);
    checks.extend(within(ty, value, inside));
    checks
}

fn within(ty: &Type, value: &TokenStream, checks: TokenStream) -> TokenStream {
    match checks.is_empty() {
        true => checks,
        false => unwrap_then(ty, value, &checks),
    }
}

/// The check of a rule that is not about what is in an `Option`.
fn of_presence(
    scope: Scope<'_>,
    rule: &Rule,
    ty: &Type,
    value: &TokenStream,
) -> Option<TokenStream> {
    let span = error_span(rule.span);
    let (other, is_fault, function) = match &rule.kind {
        RuleKind::Requires(other) => (other, quote!(is_none), "requires"),
        RuleKind::ConflictsWith(other) => (other, quote!(is_some), "conflicts_with"),
        RuleKind::When(condition, rules) => {
            let condition = of_self(quote!(#condition));
            let checks = of_field(scope, rules, ty, value, TokenStream::new());
            return Some(only_if(scope.private, span, &condition, &checks));
        }
        _ => return None,
    };
    let (private, function) = (scope.private.at(span), format_ident!("{function}", span = span));
    let (name, other) = (&other.name, scope.field(&other.member));
    let check = quote_spanned! {span=>
        if #private::Option::is_some(#value) && #private::Option::#is_fault(#other) {
            #private::rules::#function(#name, __report);
        }
    };
    Some(reworded(&private, rule, check))
}

fn only_if(
    private: &RuntimePath,
    span: Span,
    condition: &TokenStream,
    checks: &TokenStream,
) -> TokenStream {
    let private = private.at(span);
    quote_spanned! {span=> {
        let __holds: #private::bool = #condition;
        if __holds {
            #checks
        }
    }}
}

/// The tokens, their `self` being that of the generated method.
fn of_self(tokens: TokenStream) -> TokenStream {
    let own = |token: TokenTree| match token {
        TokenTree::Ident(ident) if ident == "self" => {
            Ident::new("self", error_span(ident.span())).into()
        }
        TokenTree::Group(group) => {
            let mut own = Group::new(group.delimiter(), of_self(group.stream()));
            own.set_span(group.span());
            own.into()
        }
        token => token,
    };
    tokens.into_iter().map(own).collect()
}

/// The checks of `__value`; its type is `ty` if that is spelled out.
fn rules(scope: Scope<'_>, rules: &[Rule], ty: Option<&Type>) -> TokenStream {
    rules.iter().map(|rule| one_rule(scope, rule, ty)).collect()
}

fn one_rule(scope: Scope<'_>, rule: &Rule, ty: Option<&Type>) -> TokenStream {
    let span = error_span(rule.span);
    let scope = Scope { private: &scope.private.at(span), ..scope };
    reworded(scope.private, rule, check(scope, span, rule, ty))
}

/// The check, and then what it says in the user's own words.
fn reworded(private: &RuntimePath, rule: &Rule, check: TokenStream) -> TokenStream {
    if rule.message.is_none() && rule.code.is_none() {
        return check;
    }
    let text = |text: &Option<LitStr>| match text {
        Some(text) => quote!(#private::Some(#text)),
        None => quote!(#private::None),
    };
    let (message, code) = (text(&rule.message), text(&rule.code));
    quote! {{
        let __rule = __report.mark();
        #check
        __report.reword(__rule, #message, #code);
    }}
}

fn check(scope: Scope<'_>, span: Span, rule: &Rule, ty: Option<&Type>) -> TokenStream {
    let private = scope.private;
    let checked = |name: &str, arguments: TokenStream| {
        let name = format_ident!("{name}", span = span);
        quote_spanned!(span=> #private::rules::#name(__value, #arguments __report);)
    };
    match &rule.kind {
        RuleKind::Length(range) => checked("length", least_and_greatest(private, range)),
        RuleKind::Bytes(range) => checked("bytes", least_and_greatest(private, range)),
        RuleKind::MultipleOf(unit) => {
            let unit = numbers(private, [&**unit], ty);
            checked("multiple_of", quote!(#(#unit)*,))
        }
        RuleKind::Ascii => checked("ascii", TokenStream::new()),
        RuleKind::Substring(Position::Start, text) => checked("starts_with", quote!(#text,)),
        RuleKind::Substring(Position::End, text) => checked("ends_with", quote!(#text,)),
        RuleKind::Substring(Position::Anywhere, text) => checked("contains", quote!(#text,)),
        RuleKind::Above(_) | RuleKind::Range(_) => bounds(private, span, rule, ty),
        RuleKind::OneOf(values) => {
            let sources = values.iter().map(|value| type_syntax::source_text(quote!(#value)));
            let values = numbers(private, values, ty);
            quote_spanned! {span=>
                #private::rules::OneOf {
                    value: __value,
                    supported: [#(#values),*],
                    sources: &[#(#sources),*],
                }
                .check(__report);
            }
        }
        RuleKind::Unique(length) => {
            let few = few(private, span, length.as_ref());
            quote_spanned!(span=> #private::rules::Unique { value: __value, short: #few }.check(__report);)
        }
        RuleKind::Pattern(Pattern::Source(pattern)) => quote_spanned! {span=> {
            static __PATTERN: #private::rules::Pattern = #private::rules::Pattern::new(#pattern);
            #private::rules::pattern(__value, &__PATTERN, __report);
        }},
        RuleKind::Pattern(Pattern::Static(path)) => {
            let regex = quote_spanned!(error_span(path.span())=> &#path);
            checked("pattern_regex", quote!(#regex,))
        }
        RuleKind::Format(format) => {
            let (holds, shown) = (format_ident!("is_{}", format.key, span = span), format.shown);
            checked("format", quote_spanned!(span=> #shown, #private::rules::#holds,))
        }
        RuleKind::Custom(path) => {
            let verdict = scope.verdict(path, &quote!(__value));
            let private = private.at(error_span(path.span()));
            quote_spanned!(error_span(path.span())=> #private::rules::custom(#verdict).report_to(__report);)
        }
        RuleKind::Inner(inner) => {
            each(scope, "inner", span, inner, pointed(ty, type_syntax::element_type))
        }
        RuleKind::Keys(keys) => each(scope, "keys", span, keys, pointed(ty, type_syntax::key_type)),
        RuleKind::Values(values) => {
            each(scope, "values", span, values, pointed(ty, type_syntax::element_type))
        }
        RuleKind::When(condition, inside) => {
            let (condition, checks) = (of_self(quote!(#condition)), rules(scope, inside, ty));
            only_if(scope.private, span, &condition, &checks)
        }
        // Where these may stand they are checked with the field.
        RuleKind::Requires(_) | RuleKind::ConflictsWith(_) => TokenStream::new(),
    }
}

/// `range` and `above`.
fn bounds(private: &RuntimePath, span: Span, rule: &Rule, ty: Option<&Type>) -> TokenStream {
    let (min, max, ends, check, source) = match &rule.kind {
        RuleKind::Range(Range { min, max, exclusive, source }) => {
            let ends = if *exclusive { "Lower" } else { "Both" };
            (min.as_deref(), max.as_deref(), ends, "check", format!("in {source}"))
        }
        RuleKind::Above(bound) => {
            let source = format!("above {}", type_syntax::source_text(quote!(#bound)));
            (Some(&**bound), None, "Upper", "check_above", source)
        }
        _ => return TokenStream::new(),
    };
    let [ends, check] = [ends, check].map(|name| format_ident!("{name}", span = span));
    let mut ends_of_it = numbers(private, min.into_iter().chain(max), ty).into_iter();
    let min = min.and_then(|_| ends_of_it.next());
    let max = ends_of_it.next();
    let [min, max] = [min, max].map(IntoIterator::into_iter);
    quote_spanned! {span=>
        #private::rules::Bounds {
            value: __value,
            min: [#(#min)*],
            max: [#(#max)*],
            inclusive: #private::rules::Inclusive::#ends,
            source: #source,
        }
        .#check(__report);
    }
}

/// What numbers are held against. A literal is told by all of its digits where a float is not what is
/// meant, or has no room for them.
fn numbers<'a>(
    private: &RuntimePath,
    values: impl IntoIterator<Item = &'a Expr>,
    ty: Option<&Type>,
) -> Vec<TokenStream> {
    let values: Vec<&Expr> = values.into_iter().collect();
    let is_decimal = ty.map(type_syntax::innermost_type).is_some_and(type_syntax::is_decimal);
    let fractions: Option<Vec<Number>> = values
        .iter()
        .map(|value| number(value).filter(|_| kind(value) == Some(Kind::Fraction)))
        .collect();
    let written = fractions.filter(|it| is_decimal || !it.iter().all(|it| it.is_float()));
    match written {
        None => values.into_iter().map(ToTokens::to_token_stream).collect(),
        Some(fractions) => std::iter::zip(values, fractions)
            .map(|(value, number)| {
                let Number { mantissa, exponent } = number;
                // Digits that a float has no room for would be linted.
                let near = match number.nearest_float() {
                    None => value.to_token_stream(),
                    Some(float) => {
                        let sign = (float < 0.0).then(|| quote!(-));
                        let float = Literal::f64_suffixed(float.abs());
                        respan(&quote!(#sign #float), error_span(value.span()))
                    }
                };
                quote!(#private::rules::DecimalLiteral {
                    nearest_float: #near,
                    mantissa: #mantissa,
                    exponent: #exponent,
                })
            })
            .collect(),
    }
}

/// Whether a sequence of this length has so few elements that each can be held against each other.
fn few(private: &RuntimePath, span: Span, length: Option<&Range>) -> TokenStream {
    const MANY: u16 = 1024;
    match length {
        Some(Range { max: Some(max), exclusive, .. }) => {
            let most = Literal::u16_unsuffixed(MANY + u16::from(*exclusive));
            quote_spanned!(span=> #private::rules::KnownShort::<{ #max <= #most }>)
        }
        _ => quote_spanned!(span=> #private::rules::KnownShort::<false>),
    }
}

/// What `part` finds in `ty`, behind any `Option` and pointer.
fn pointed<'a>(ty: Option<&'a Type>, part: fn(&'a Type) -> Option<&'a Type>) -> Option<&'a Type> {
    part(type_syntax::innermost_type(ty?))
}

/// The rules for each element, key or value.
fn each(
    scope: Scope<'_>,
    function: &str,
    span: Span,
    inside: &[Rule],
    ty: Option<&Type>,
) -> TokenStream {
    let (private, function) = (scope.private, format_ident!("{function}", span = span));
    let checks = rules(scope, inside, ty);
    let checks = match ty {
        Some(ty) => unwrap_value_then(ty, checks),
        None => checks,
    };
    quote_spanned! {span=>
        #private::rules::#function(__value, __report, |__value, __report| { #checks });
    }
}

/// The ends of a range of lengths, both included.
pub(crate) fn least_and_greatest(
    private: &RuntimePath,
    Range { min, max, exclusive, .. }: &Range,
) -> TokenStream {
    let min = match min {
        None => quote!(0),
        Some(min) => quote!(#min),
    };
    let max = match max {
        None => quote!(#private::usize::MAX),
        Some(max) if *exclusive => quote!(#private::usize::saturating_sub(#max, 1)),
        Some(max) => quote!(#max),
    };
    quote!(#min, #max,)
}
