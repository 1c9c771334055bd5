//! The calls that check rules.

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::{LitStr, Type};

use super::validate::looked_through;
use super::{located, shown_at};
use crate::model::{Range, Rule, RuleKind, Where};
use crate::spelled;

/// The checks of `__value`; its type is `ty` if that is spelled out.
pub(super) fn rules(private: &TokenStream, rules: &[Rule], ty: Option<&Type>) -> TokenStream {
    rules.iter().map(|rule| one_rule(private, rule, ty)).collect()
}

fn one_rule(private: &TokenStream, rule: &Rule, ty: Option<&Type>) -> TokenStream {
    let span = shown_at(rule.span);
    let check = check(&located(private, span), span, rule, ty);
    if rule.message.is_none() && rule.code.is_none() {
        return check;
    }
    let text = |text: &Option<LitStr>| match text {
        Some(text) => quote!(::core::option::Option::Some(#text)),
        None => quote!(::core::option::Option::None),
    };
    let (message, code) = (text(&rule.message), text(&rule.code));
    quote! {{
        let __rule = __report.mark();
        #check
        __report.reword(__rule, #message, #code);
    }}
}

fn check(private: &TokenStream, span: Span, rule: &Rule, ty: Option<&Type>) -> TokenStream {
    match &rule.kind {
        RuleKind::Length(range) => {
            let (min, max) = least_and_greatest(range);
            quote_spanned! {span=>
                #private::rules::length(__value, #min, #max, __report);
            }
        }
        RuleKind::Bytes(range) => {
            let (min, max) = least_and_greatest(range);
            quote_spanned! {span=>
                #private::rules::bytes(__value, #min, #max, __report);
            }
        }
        RuleKind::Above(bound) => {
            let source = format!("above {}", spelled::source(quote!(#bound)));
            quote_spanned! {span=>
                #private::rules::Bounds {
                    value: __value,
                    min: ::core::option::Option::Some(#bound),
                    max: ::core::option::Option::None,
                    ends: #private::rules::Ends::Above,
                    source: #source,
                }
                .check_above(__report);
            }
        }
        RuleKind::Ascii => quote_spanned!(span=> #private::rules::ascii(__value, __report);),
        RuleKind::Holds(part, text) => {
            let holds = match part {
                Where::Start => quote_spanned!(span=> starts_with),
                Where::End => quote_spanned!(span=> ends_with),
                Where::Anywhere => quote_spanned!(span=> contains),
            };
            quote_spanned!(span=> #private::rules::#holds(__value, #text, __report);)
        }
        RuleKind::Range(Range { min, max, exclusive, source }) => {
            let ends = match exclusive {
                true => quote_spanned!(span=> Below),
                false => quote_spanned!(span=> Within),
            };
            let source = format!("in {source}");
            let (min, max) = (optional(min.as_deref()), optional(max.as_deref()));
            quote_spanned! {span=>
                #private::rules::Bounds {
                    value: __value,
                    min: #min,
                    max: #max,
                    ends: #private::rules::Ends::#ends,
                    source: #source,
                }
                .check(__report);
            }
        }
        RuleKind::Pattern(pattern) => quote_spanned! {span=> {
            static __PATTERN: #private::rules::Pattern = #private::rules::Pattern::new(#pattern);
            #private::rules::pattern(__value, &__PATTERN, __report);
        }},
        RuleKind::Format(format) => {
            let (holds, shown) = (format_ident!("{}", format.key, span = span), format.shown);
            quote_spanned! {span=>
                #private::rules::format(__value, #shown, #private::rules::#holds, __report);
            }
        }
        RuleKind::Inner(inner) => {
            each(private, "inner", rule, inner, pointed(ty, spelled::element))
        }
        RuleKind::Keys(keys) => each(private, "keys", rule, keys, pointed(ty, spelled::key)),
        RuleKind::Values(values) => {
            each(private, "values", rule, values, pointed(ty, spelled::element))
        }
    }
}

/// What `part` finds in `ty`, behind any `Option` and pointer.
fn pointed<'a>(ty: Option<&'a Type>, part: fn(&'a Type) -> Option<&'a Type>) -> Option<&'a Type> {
    part(spelled::behind(ty?))
}

/// The rules for each element, key or value.
fn each(
    private: &TokenStream,
    function: &str,
    rule: &Rule,
    inside: &[Rule],
    ty: Option<&Type>,
) -> TokenStream {
    let span = shown_at(rule.span);
    let function = format_ident!("{function}", span = span);
    let checks = rules(private, inside, ty);
    let checks = match ty {
        Some(ty) => looked_through(ty, &quote!(__value), &checks),
        None => checks,
    };
    quote_spanned! {span=>
        #private::rules::#function(__value, __report, |__value, __report| { #checks });
    }
}

/// The ends of a range of lengths, both included.
fn least_and_greatest(Range { min, max, exclusive, .. }: &Range) -> (TokenStream, TokenStream) {
    let min = match min {
        None => quote!(0),
        Some(min) => quote!(#min),
    };
    let max = match max {
        None => quote!(::core::primitive::usize::MAX),
        Some(max) if *exclusive => quote!(::core::primitive::usize::saturating_sub(#max, 1)),
        Some(max) => quote!(#max),
    };
    (min, max)
}

fn optional(bound: Option<&syn::Expr>) -> TokenStream {
    match bound {
        Some(bound) => quote!(::core::option::Option::Some(#bound)),
        None => quote!(::core::option::Option::None),
    }
}
