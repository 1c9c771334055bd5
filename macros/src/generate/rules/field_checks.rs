//! The checks of a field: its rules, and those of the values in it that validate themselves.
//!
//! Only the compiler knows whether a type validates itself. So the generated code calls a method
//! that resolves to the impl of the trait if there is one, and to a fallback otherwise.

use quote::format_ident;
use syn::{Index, Member, Type};

use crate::generate::tokens::idents::bound_name;
use crate::generate::tokens::runtime_path::RuntimePath;
use crate::generate::tokens::spans::type_span;
use crate::generate::tokens::unwrap::unwrap_value_then;
use crate::model::{Nested, PathStep, Shape, ValidatedField, Variant};
use crate::quoting::{Tokens, quote, quote_spanned};
use crate::rules::call_site::{FieldAccess, Scope};
use crate::rules::rule::RuleList;
use crate::type_syntax::{self, Contents};

impl Scope<'_> {
    /// The checks of one field.
    pub(crate) fn check_own_field(self, field: &ValidatedField) -> Tokens {
        let (member, span) = (&field.member, type_span(&field.ty));
        let value = match self.fields {
            FieldAccess::OfSelf => quote_spanned!(span=> &self.#member),
            FieldAccess::Bound | FieldAccess::Given { .. } => Tokens::of(&bound_name(member)),
        };
        self.check_field(field, &field.ty, &value)
    }

    /// The checks of the fields of a variant, which a match arm binds.
    pub(crate) fn check_bound_fields<'v>(self, fields: &[&'v ValidatedField]) -> BoundChecks<'v> {
        let mut named: Vec<&Member> =
            fields.iter().flat_map(|field| field.rules.named_fields()).collect();
        let mut checks = Vec::new();
        for field in fields {
            let check = self.check_own_field(field);
            if !check.is_empty() {
                named.push(&field.member);
                checks.push(check);
            }
        }
        let needs_traits = !checks.is_empty();
        BoundChecks { named, checks: Tokens::from_iter(checks), needs_traits }
    }
}

/// The checks of the fields of a variant, which a match arm binds.
#[derive(Default)]
pub(crate) struct BoundChecks<'a> {
    /// The fields that the checks name. A binding that nothing uses would be linted.
    pub(crate) named: Vec<&'a Member>,
    pub(crate) checks: Tokens,
    /// Whether the checks need the traits of [`import_traits`], which take time to resolve.
    pub(crate) needs_traits: bool,
}

impl<'a> BoundChecks<'a> {
    /// Adds the checks of other fields.
    pub(crate) fn extend(&mut self, other: BoundChecks<'a>) {
        self.named.extend(other.named);
        self.checks.append(other.checks);
        self.needs_traits |= other.needs_traits;
    }

    /// The match arm for the variant.
    pub(crate) fn declare_arm(&self, variant: &Variant) -> Tokens {
        let Self { named, checks, .. } = self;
        let Variant { ident, shape, fields, within, .. } = variant;
        let mut patterns = Tokens::new();
        for ValidatedField { member, .. } in fields.validated() {
            let binding = bound_name(member);
            let pattern = if named.contains(&member) { quote!(#binding) } else { quote!(_) };
            patterns.append(match shape {
                Shape::Named => quote!(#member: #pattern,),
                Shape::Tuple | Shape::Unit => quote!(#pattern,),
            });
        }
        let pattern = match shape {
            Shape::Named => quote!(Self::#ident { #patterns }),
            Shape::Tuple => quote!(Self::#ident(#patterns)),
            Shape::Unit => quote!(Self::#ident),
        };
        if checks.is_empty() || within.is_empty() {
            return quote!(#pattern => { #checks });
        }
        quote! {
            #pattern => {
                let __variant = __report.mark();
                #checks
                #(__report.prefix_field(__variant, #within);)*
            }
        }
    }
}

/// Checks the variant that `self` is.
pub(crate) fn match_variants<'a>(
    variants: impl Iterator<Item = (&'a Variant, &'a BoundChecks<'a>)>,
) -> Tokens {
    let arms: Vec<_> = variants.map(|(variant, checks)| checks.declare_arm(variant)).collect();
    if arms.is_empty() {
        return quote!(match *self {});
    }
    quote!(match self { #(#arms)* })
}

impl Scope<'_> {
    /// The checks of one field, where `value` is a reference to it, or to what is inside of its
    /// `Option`, and `ty` the type of that.
    pub(super) fn check_field(self, field: &ValidatedField, ty: &Type, value: &Tokens) -> Tokens {
        if field.rules.is_empty() && field.nested.is_skipped() {
            return Tokens::new();
        }
        let inside = match &field.nested {
            Nested::Skipped => Tokens::new(),
            nested => self.check_nested(nested, type_syntax::innermost_type(&field.ty)),
        };
        let mut checks = field.rules.generate_checks(self, ty, value, inside);
        if checks.is_empty() {
            return checks;
        }
        checks = conceal_if(field.secret, checks);
        let prefix = match &field.path_step {
            PathStep::Field(name) if matches!(self.fields, FieldAccess::Given { .. }) => {
                return quote!(#checks __report.close_field(&mut __mark, #name););
            }
            PathStep::Field(name) => quote!(__report.prefix_field(__mark, #name);),
            PathStep::Index(index) => quote!(__report.prefix_index(__mark, #index);),
            PathStep::Same => return checks,
        };
        quote! {
            let __mark = __report.mark();
            #checks
            #prefix
        }
    }

    /// Validates `__value`, whose type is `ty`, if its type validates itself.
    ///
    /// In a tuple some elements may validate themselves and others may not, and likewise the keys
    /// and values of a map. So each type inside such a type is treated separately.
    fn check_nested(self, nested: &Nested, ty: &Type) -> Tokens {
        // If the field says `nested` and holds nothing to validate, the error is about its type.
        if matches!(nested, Nested::Declared(parameters) if parameters.is_empty())
            && type_syntax::is_leaf(ty)
        {
            return self.probe_value(nested, ty);
        }
        match type_syntax::find_contents(ty) {
            Contents::Tuple(types) => {
                let mut elements = Tokens::new();
                for (index, ty) in types.iter().enumerate() {
                    elements.append(self.check_tuple_element(nested, index, ty));
                }
                elements
            }
            Contents::Elements(element) => self.check_each(nested, ty, "inner", element),
            Contents::Entries(key, value) => {
                let keys = self.check_each(nested, ty, "keys", key);
                let values = self.check_each(nested, ty, "values", value);
                quote!(#keys #values)
            }
            // No primitive validates itself. Not to ask saves much of the compile time.
            Contents::Opaque if type_syntax::is_primitive(ty) || type_syntax::is_function(ty) => {
                Tokens::new()
            }
            Contents::Opaque => self.probe_value(nested, ty),
        }
    }

    fn check_tuple_element(self, nested: &Nested, index: usize, ty: &Type) -> Tokens {
        let (position, checks) = (Index::from(index), self.check_contained(nested, ty));
        if checks.is_empty() {
            return checks;
        }
        quote! {{
            let __mark = __report.mark();
            let __value = &__value.#position;
            #checks
            __report.prefix_index(__mark, #index);
        }}
    }

    /// Validates each element, key or value of a collection by the runtime's function of that name.
    fn check_each(self, nested: &Nested, collection: &Type, function: &str, ty: &Type) -> Tokens {
        let span = type_span(collection);
        let (runtime, function) = (self.runtime.at(span), format_ident!("{function}", span = span));
        let checks = self.check_contained(nested, ty);
        if checks.is_empty() {
            return checks;
        }
        quote_spanned! {span=>
            #runtime::rules::#function(__value, __report, |__value, __report| { #checks });
        }
    }

    /// Validates `__value`, which a tuple or a collection holds.
    fn check_contained(self, nested: &Nested, ty: &Type) -> Tokens {
        if matches!(nested, Nested::Declared(_)) && type_syntax::is_leaf(ty) {
            return Tokens::new();
        }
        let checks = self.check_nested(nested, type_syntax::innermost_type(ty));
        unwrap_value_then(ty, checks)
    }

    /// Validates `__value` by its own rules if its type has any. Otherwise the type must be known
    /// to hold nothing to validate, or the field must say `skip`.
    fn probe_value(self, nested: &Nested, ty: &Type) -> Tokens {
        let span = type_span(ty);
        let runtime = self.runtime.at(span);
        let method = match nested {
            Nested::Flattened => "check_flattened",
            Nested::Declared(parameters)
                if parameters.is_empty()
                    || type_syntax::find_type_param(ty, parameters).is_some() =>
            {
                "check_nested"
            }
            Nested::IfAny | Nested::Declared(_) | Nested::Skipped => "check",
        };
        let hint = match nested {
            Nested::Flattened => None,
            _ => type_syntax::find_feature_hint(ty),
        };
        let probe = match hint {
            Some(feature) => {
                let feature = format_ident!("{feature}", span = span);
                quote_spanned!(span=> #runtime::hints::#feature(__value))
            }
            None => quote_spanned!(span=> #runtime::Probe(__value)),
        };
        if self.has_context {
            let method = format_ident!("{method}_with", span = span);
            return quote_spanned!(span=> #probe.#method(__report, __context););
        }
        let method = format_ident!("{method}", span = span);
        quote_spanned!(span=> #probe.#method(__report);)
    }
}

/// Checks whose violations show no values, if the field `is_secret`.
pub(crate) fn conceal_if(is_secret: bool, checks: Tokens) -> Tokens {
    if !is_secret {
        return checks;
    }
    quote! {
        let __open = __report.enter_secret();
        #checks
        __report.leave_secret(__open);
    }
}

/// Imports the traits whose methods are chosen by what a type implements.
pub(crate) fn import_traits(runtime: &RuntimePath) -> Tokens {
    quote! {
        use #runtime::fallbacks::*;
    }
}
