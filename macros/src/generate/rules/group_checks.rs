//! The checks of groups of fields: how many of them are set.

use quote::format_ident;
use syn::{LitStr, Member};

use crate::generate::tokens::generator::Generator;
use crate::generate::tokens::runtime_path::RuntimePath;
use crate::generate::tokens::spans::{error_span, type_span};
use crate::model::{Flattened, WhenUnset};
use crate::quoting::{Tokens, our_ident, quote, quote_spanned};
use crate::rules::groups::{Group, GroupField};
use crate::rules::other_field::FieldRef;

/// The checks of the groups of a struct that flattens no request.
pub(super) fn check_own_groups(groups: &[Group], runtime: &RuntimePath) -> Tokens {
    let is_set = |field: &GroupField| match field {
        GroupField::Own(field) => is_own_set(field, runtime),
        GroupField::Flattened(_) => Tokens::new(),
    };
    call_groups(groups, runtime, &is_set)
}

impl Generator<'_> {
    /// The checks of all groups of a whole request.
    pub(super) fn check_groups(&self) -> Tokens {
        let is_set = |field: &GroupField| match field {
            GroupField::Own(field) => is_own_set(field, &self.runtime),
            GroupField::Flattened(name) => self.is_flattened_set(name),
        };
        call_groups(&self.request.container_check.groups, &self.runtime, &is_set)
    }

    /// The checks of those groups all of whose fields have a value in a `Partial`.
    pub(super) fn check_partial_groups(&self) -> Tokens {
        let mut checks = Tokens::new();
        for group in &self.request.container_check.groups {
            checks.append(self.check_partial_group(group));
        }
        checks
    }

    /// The fields of a flattened request are not known one by one, so a group that names some is
    /// not checked.
    fn check_partial_group(&self, group: &Group) -> Option<Tokens> {
        let runtime = &self.runtime;
        let mut values = Vec::new();
        for field in &group.fields {
            let GroupField::Own(FieldRef { member, .. }) = field else { return None };
            values.push(self.borrow_own_slot(member)?);
        }
        let are_set: Vec<_> =
            (0..values.len()).map(|place| our_ident(&format!("__{place}"))).collect();
        let bound = are_set.iter();
        let flags: Vec<_> =
            are_set.iter().map(|value| quote!(#runtime::Option::is_some(#value))).collect();
        let call = call_group(group, runtime, &flags);
        Some(quote! {
            if let (#(#runtime::Some(#bound),)*) = (#(#values,)*) {
                #call
            }
        })
    }

    /// A field in the `Partial`, as an `Option` of a reference to it.
    fn borrow_own_slot(&self, member: &Member) -> Option<Tokens> {
        let fields = self.request.fields();
        let field = fields.into_iter().find(|field| field.validated.member == *member)?;
        let (ident, read_name) = (&field.ident, &field.read_name);
        Some(match field.when_unset() {
            WhenUnset::None => quote!(__unread.find_optional(&__partial.#ident, #read_name)),
            _ => quote!(__unread.find(__partial.#ident.as_ref(), #read_name)),
        })
    }

    /// Whether one of the flattened requests has set the field.
    fn is_flattened_set(&self, name: &LitStr) -> Tokens {
        let mut any = Vec::new();
        for flattened in self.named_flattened() {
            any.push(self.is_set_in(flattened, name));
        }
        quote!(#(#any)||*)
    }

    /// The flattened requests whose fields a group can name: of a type parameter none are known.
    fn named_flattened(&self) -> Vec<&Flattened> {
        let mut all = self.request.flattened();
        all.retain(|flattened| !flattened.is_generic);
        all
    }

    fn is_set_in(&self, flattened: &Flattened, name: &LitStr) -> Tokens {
        let (ident, ty, span) = (&flattened.ident, &flattened.ty, type_span(&flattened.ty));
        let runtime = self.runtime.at(span);
        let is_set = quote_spanned!(span=> <#ty as #runtime::rules::NamedFields>::is_set);
        if flattened.optional {
            quote_spanned! {span=>
                (if let #runtime::Some(__value) = &self.#ident {
                    #is_set(__value, #name)
                } else {
                    false
                })
            }
        } else {
            quote_spanned!(span=> #is_set(&self.#ident, #name))
        }
    }

    /// Constant checks that the flattened requests have the fields which groups name.
    pub(crate) fn check_group_names(&self) -> Vec<Tokens> {
        let runtime = &self.runtime;
        let mut checks = Vec::new();
        for group in &self.request.container_check.groups {
            for field in &group.fields {
                let GroupField::Flattened(name) = field else { continue };
                let flattened = self.named_flattened();
                let lists = flattened.iter().map(|flattened| {
                    let ty = self.flattened_type(flattened);
                    quote_spanned! {type_span(&flattened.ty)=>
                        <#ty as #runtime::rules::NamedFields>::FIELD_NAMES
                    }
                });
                let message = format!("no flattened request writes a field `{}`", name.value());
                checks.push(quote_spanned! {error_span(name.span())=>
                    ::core::assert!(#(#runtime::has_name(#lists, #name))||*, #message);
                });
            }
        }
        checks
    }
}

fn call_groups(
    groups: &[Group],
    runtime: &RuntimePath,
    is_set: &dyn Fn(&GroupField) -> Tokens,
) -> Tokens {
    let mut calls = Tokens::new();
    for group in groups {
        let are_set: Vec<_> = group.fields.iter().map(is_set).collect();
        calls.append(call_group(group, runtime, &are_set));
    }
    calls
}

fn is_own_set(field: &FieldRef, runtime: &RuntimePath) -> Tokens {
    let member = &field.member;
    quote!(#runtime::Option::is_some(&self.#member))
}

/// Calls the runtime's function with the names of all fields, and whether each is set.
fn call_group(group: &Group, runtime: &RuntimePath, are_set: &[Tokens]) -> Tokens {
    let key = &group.key;
    let names = group.fields.iter().map(GroupField::name);
    let span = error_span(key.span());
    let function = format_ident!("{key}", span = span);
    let call = quote_spanned! {span=>
        #runtime::rules::#function(&[#(#names),*], &[#(#are_set),*], __report);
    };
    group.wording.reword(runtime, call)
}
