//! The parameters of a generated function that checks fields.

use std::cell::{Cell, RefCell};
use std::fmt::{self, Debug, Formatter};

use syn::{Member, Type};

use super::self_refs::SelfRefs;
use crate::generate::tokens::idents::{WHOLE, bound_name};
use crate::generate::tokens::runtime_path::RuntimePath;
use crate::quoting::{Tokens, our_ident, quote};
use crate::type_syntax;

/// The fields, and perhaps `self`, that checks are given as an `Option` of a reference each: the
/// deserializer does not have all of them.
pub(crate) struct Parameters<'a> {
    /// All fields of the struct or variant.
    siblings: &'a [&'a Member],
    /// Whether an `Option` is given as what is inside of it, which costs less to compile. Rules of
    /// other fields need all of it.
    opens_options: bool,
    /// The fields that are named by rules of others.
    named: RefCell<Vec<Member>>,
    /// The fields whose own rules name them in an expression.
    self_named: RefCell<Vec<Member>>,
    /// Whether a rule needs `self`.
    needs_self: Cell<bool>,
}

impl Debug for Parameters<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Parameters").field("needs_self", &self.needs_self).finish_non_exhaustive()
    }
}

impl<'a> Parameters<'a> {
    /// Nothing is needed yet.
    pub(crate) fn new(siblings: &'a [&'a Member], opens_options: bool) -> Self {
        Parameters {
            siblings,
            opens_options,
            named: RefCell::default(),
            self_named: RefCell::default(),
            needs_self: Cell::default(),
        }
    }

    /// Whether a field of this type is given as what is inside of its `Option`.
    pub(crate) fn opens(&self, ty: &Type) -> bool {
        self.opens_options && type_syntax::strip_option(ty).is_some()
    }

    /// The type that a field is given as.
    pub(crate) fn given_type<'t>(&self, ty: &'t Type) -> &'t Type {
        match type_syntax::strip_option(ty) {
            Some(inside) if self.opens_options => inside,
            _ => ty,
        }
    }

    /// Whether a rule names another field.
    pub(crate) fn names_any(&self) -> bool {
        !self.named.borrow().is_empty()
    }

    /// Whether a rule of another field names this one.
    pub(crate) fn names(&self, member: &Member) -> bool {
        self.named.borrow().contains(member)
    }

    /// Whether the value of the field decides more than whether it keeps its own rules.
    pub(crate) fn depend_on(&self, member: &Member) -> bool {
        self.names(member) || self.self_named.borrow().contains(member)
    }

    /// Whether a rule needs `self`.
    pub(crate) fn needs_self(&self) -> bool {
        self.needs_self.get()
    }

    /// Runs the check of a field if everything that it names has a value: `related`, and what its
    /// tokens mention of `self`.
    pub(super) fn require(
        &self,
        check: Tokens,
        owner: &Member,
        related: Option<&Member>,
    ) -> Tokens {
        let runtime = RuntimePath::imported();
        let mut refs = SelfRefs::default();
        let mut check = Tokens::of(&refs.replace(check.into(), self.siblings));
        if let Some(related) = related {
            refs.fields.push(related.clone());
        }
        if refs.fields.contains(owner) {
            self.self_named.borrow_mut().push(owner.clone());
        }
        for member in refs.fields.iter().filter(|member| *member != owner) {
            let binding = bound_name(member);
            check = quote!(if let #runtime::Some(#binding) = #binding { #check });
            if !self.names(member) {
                self.named.borrow_mut().push(member.clone());
            }
        }
        if refs.is_whole {
            let whole = our_ident(WHOLE);
            self.needs_self.set(true);
            check = quote!(if let #runtime::Some(#whole) = #whole { #check });
        }
        check
    }
}
