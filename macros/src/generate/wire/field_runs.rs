//! The positions by which fields are read.
//!
//! Positions count through all fields of the request and of those that it flattens. How many fields
//! a flattened request has is known only to the compiler, as a constant of its type. So the parts
//! are grouped in runs: own fields, whose number is known here, and flattened requests between
//! them.

use crate::generate::tokens::generator::Generator;
use crate::generate::tokens::spans::type_span;
use crate::model::{Field, Flat, Flattened, Part, Request};
use crate::quoting::{Tokens, quote_spanned};

/// Own fields that follow each other, or a flattened request.
pub(crate) enum Run<'a> {
    Own(Vec<&'a Field>),
    Flattened(&'a Flattened),
}

/// The position of a run's first field: this number, and the counts of the flattened requests
/// before it as tokens that begin with `+`.
pub(crate) struct Offset {
    pub(crate) own: usize,
    pub(crate) flattened: Tokens,
}

/// The parts that are read, in the order of their positions.
pub(crate) fn list_runs(request: &Request) -> Vec<Run<'_>> {
    let mut runs = Vec::new();
    for part in &request.parts {
        match (part, runs.last_mut()) {
            (Part::Flattened(flattened), _) => runs.push(Run::Flattened(flattened)),
            (Part::Field(field), _) if !field.deserialized || field.flat() != Flat::No => {}
            (Part::Field(field), Some(Run::Own(own))) => own.push(field),
            (Part::Field(field), _) => runs.push(Run::Own(vec![field])),
        }
    }
    runs
}

/// How many own fields must be present.
pub(crate) fn count_required(runs: &[Run<'_>]) -> usize {
    let mut count = 0;
    for run in runs {
        if let Run::Own(own) = run {
            count += own.iter().filter(|field| field.must_be_present()).count();
        }
    }
    count
}

impl Generator<'_> {
    /// How many fields the run has.
    pub(crate) fn run_length(&self, run: &Run<'_>) -> Tokens {
        match run {
            Run::Own(own) => Tokens::of(&own.len()),
            Run::Flattened(flattened) => {
                let reader = self.as_reader(flattened);
                quote_spanned!(type_span(&flattened.ty)=> #reader::FIELD_COUNT)
            }
        }
    }

    /// The position of each run's first field.
    pub(crate) fn run_offsets(&self, runs: &[Run<'_>]) -> Vec<Offset> {
        let (mut own, mut flattened) = (0, Tokens::new());
        let mut offsets = Vec::new();
        for run in runs {
            offsets.push(Offset { own, flattened: flattened.clone() });
            match run {
                Run::Own(fields) => own += fields.len(),
                Run::Flattened(inner) => {
                    let length = self.run_length(run);
                    flattened.append(quote_spanned!(type_span(&inner.ty)=> + #length));
                }
            }
        }
        offsets
    }
}
