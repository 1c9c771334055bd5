//! The setters of a field or a flattened request.

use std::slice;

use proc_macro2::Ident;
use quote::format_ident;
use syn::Type;
use syn::ext::IdentExt;

use super::presence::NullPolicy;
use crate::debug::impl_debug;

/// The setters that are generated for one part, in this order.
#[derive(Debug)]
pub(crate) struct Setters(Vec<Setter>);

impl Setters {
    /// Those of an `Option` called `name`, or of any other value.
    pub(crate) fn new(name: &Ident, null_policy: NullPolicy, each: Option<&Each>) -> Self {
        let base = name.unraw();
        let mut setters = vec![Setter { kind: SetterKind::Value, ident: name.clone() }];
        if null_policy != NullPolicy::NotOption {
            let ident = format_ident!("maybe_{base}", span = name.span());
            setters.push(Setter { kind: SetterKind::Maybe, ident });
        }
        if null_policy == NullPolicy::DoubleOption {
            let ident = format_ident!("{base}_null", span = name.span());
            setters.push(Setter { kind: SetterKind::Null, ident });
        }
        if let Some(each) = each {
            setters.push(Setter { kind: SetterKind::Each, ident: each.ident.clone() });
        }
        Setters(setters)
    }

    /// Those of a field that always has the same value.
    pub(crate) fn none() -> Self {
        Setters(Vec::new())
    }

    pub(crate) fn iter(&self) -> slice::Iter<'_, Setter> {
        self.0.iter()
    }

    /// The setter of this kind, if there is one.
    pub(crate) fn get(&self, kind: SetterKind) -> Option<&Setter> {
        self.iter().find(|setter| setter.kind == kind)
    }

    pub(crate) fn retain(&mut self, keep: impl FnMut(&Setter) -> bool) {
        self.0.retain(keep);
    }
}

/// A setter that is generated. The others clash with one of the same name, which is reported.
#[derive(Debug)]
pub(crate) struct Setter {
    pub(crate) kind: SetterKind,
    pub(crate) ident: Ident,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SetterKind {
    /// `x(value)`.
    Value,
    /// `maybe_x(option)`, which every `Option` has.
    Maybe,
    /// `x_null()`, where `null` is distinguished from absent.
    Null,
    /// The setter that adds one element.
    Each,
}

/// The type of a setter's argument.
pub(crate) struct Argument {
    pub(crate) ty: Type,
    /// Whether it takes everything that converts into the type.
    pub(crate) into: bool,
}

/// The setter that adds one element.
#[derive(Debug)]
pub(crate) struct Each {
    pub(crate) ident: Ident,
    pub(crate) arguments: EachArguments,
}

/// What a setter for one element takes.
#[expect(clippy::large_enum_variant, reason = "there are few of them")]
#[derive(Debug)]
pub(crate) enum EachArguments {
    Element(Argument),
    Entry {
        key: Argument,
        value: Argument,
    },
    /// The field is no collection, which is reported.
    Unknown,
}

impl_debug! {
    Argument { into; ty }
}
