//! Fields and flattened requests.

use std::slice;

use proc_macro2::Ident;
use quote::format_ident;

use super::field::{Field, With};
use super::flattened::Flattened;
use super::setters::Setters;
use super::validated_field::ValidatedField;
use crate::name_set::NameSet;

/// A part of a request.
#[expect(clippy::large_enum_variant, reason = "most parts are fields")]
#[derive(Debug)]
pub(crate) enum Part {
    Field(Field),
    /// A flattened request.
    Flattened(Flattened),
}

impl Part {
    pub(crate) fn ident(&self) -> &Ident {
        match self {
            Part::Field(field) => &field.ident,
            Part::Flattened(flattened) => &flattened.ident,
        }
    }

    /// The name of the setter that takes the value.
    pub(crate) fn setter(&self) -> &Ident {
        match self {
            Part::Field(field) => &field.setter,
            Part::Flattened(flattened) => &flattened.setter,
        }
    }

    /// The setters that are generated.
    pub(crate) fn setters(&self) -> &Setters {
        match self {
            Part::Field(field) => &field.setters,
            Part::Flattened(flattened) => &flattened.setters,
        }
    }

    pub(crate) fn setters_mut(&mut self) -> &mut Setters {
        match self {
            Part::Field(field) => &mut field.setters,
            Part::Flattened(flattened) => &mut flattened.setters,
        }
    }

    /// Whether functions of the user's read or write it, and with which bounds.
    pub(crate) fn with(&self) -> &With {
        match self {
            Part::Field(field) => &field.with,
            Part::Flattened(flattened) => &flattened.with,
        }
    }

    pub(crate) fn validated(&self) -> &ValidatedField {
        match self {
            Part::Field(field) => &field.validated,
            Part::Flattened(flattened) => &flattened.validated,
        }
    }

    pub(crate) fn validated_mut(&mut self) -> &mut ValidatedField {
        match self {
            Part::Field(field) => &mut field.validated,
            Part::Flattened(flattened) => &mut flattened.validated,
        }
    }

    /// Leaves nothing that borrows the field: no rule, and no writing.
    pub(crate) fn forbid_borrowing(&mut self) {
        match self {
            Part::Field(field) => field.forbid_borrowing(),
            Part::Flattened(flattened) => flattened.validated.forget_rules(),
        }
    }

    /// The type parameter of the builder that tells whether this part is set.
    fn state_mut(&mut self) -> Option<&mut Ident> {
        match self {
            Part::Field(field) => field.presence.state_mut(),
            Part::Flattened(flattened) => Some(&mut flattened.state),
        }
    }
}

/// The parts of a request in declaration order, whose states have names of their own.
#[derive(Debug)]
pub(crate) struct Parts(Vec<Part>);

impl Parts {
    pub(crate) fn new(mut parts: Vec<Part>) -> Self {
        uniquify_states(&mut parts);
        Parts(parts)
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    pub(crate) fn iter(&self) -> slice::Iter<'_, Part> {
        self.0.iter()
    }

    pub(crate) fn as_slice(&self) -> &[Part] {
        &self.0
    }

    // The adapters of an iterator are compiled for each closure that they are given. Lists are
    // compiled once, which matters in every build from scratch.
    pub(crate) fn fields(&self) -> Vec<&Field> {
        let mut fields = Vec::new();
        for part in self {
            if let Part::Field(field) = part {
                fields.push(field);
            }
        }
        fields
    }

    pub(crate) fn flattened(&self) -> Vec<&Flattened> {
        let mut all = Vec::new();
        for part in self {
            if let Part::Flattened(flattened) = part {
                all.push(flattened);
            }
        }
        all
    }
}

impl<'a> IntoIterator for &'a Parts {
    type Item = &'a Part;
    type IntoIter = slice::Iter<'a, Part>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// Fields such as `a_b` and `a__b` would give one name to two type parameters of the builder.
fn uniquify_states(parts: &mut [Part]) {
    let mut seen = NameSet::default();
    for (position, part) in parts.iter_mut().enumerate() {
        let Some(state) = part.state_mut() else { continue };
        if !seen.insert(&state.to_string()) {
            *state = format_ident!("{state}{position}");
        }
    }
}
