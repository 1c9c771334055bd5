//! Values by their positions in a sequence.

use core::fmt;

use serde_core::de::{DeserializeSeed, Deserializer, Error, Expected, SeqAccess, Unexpected};

use super::{FieldSource, put};
use crate::wire::{fault, format};

/// The elements of a sequence, each the value of the field at its position. In a human-readable
/// format a sequence is no request, but it is a tuple.
pub(in crate::wire) struct SeqSource<S> {
    seq: S,
    pub(in crate::wire) index: usize,
    expected: ExpectedElements,
    /// Whether the format is known not to be human-readable.
    is_compact: bool,
    /// The request that is no sequence in a human-readable format; `None` for a tuple.
    request: Option<&'static str>,
}

/// `struct CreateRunRequest with 16 elements`, or the user's wording of what is expected.
struct ExpectedElements {
    request: &'static str,
    count: Option<usize>,
}

impl Expected for ExpectedElements {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.request)?;
        match self.count {
            None => Ok(()),
            Some(1) => f.write_str(" with 1 element"),
            Some(count) => write!(f, " with {count} elements"),
        }
    }
}

impl<S> SeqSource<S> {
    pub(in crate::wire) fn new(
        seq: S,
        request: &'static str,
        count: Option<usize>,
        is_compact: bool,
    ) -> Self {
        let expected = ExpectedElements { request, count };
        SeqSource { seq, index: 0, expected, is_compact, request: Some(request) }
    }

    pub(in crate::wire) fn of_tuple(seq: S, tuple: &'static str, count: Option<usize>) -> Self {
        SeqSource { request: None, ..Self::new(seq, tuple, count, true) }
    }
}

impl<'de, S: SeqAccess<'de>> FieldSource<'de> for SeqSource<S> {
    type Error = S::Error;

    #[inline]
    fn next_value<D: DeserializeSeed<'de>>(
        &mut self,
        _: &'static str,
        seed: D,
    ) -> Result<Option<D::Value>, S::Error> {
        let value = self.seq.next_element_seed(ElementSeed { seed, request: self.request })?;
        self.is_compact |= value.is_some();
        Ok(value)
    }

    #[inline]
    fn fill_slot<D: DeserializeSeed<'de>>(
        &mut self,
        slot: &mut Option<D::Value>,
        _: &'static str,
        seed: D,
    ) -> Result<bool, S::Error> {
        match self.seq.next_element_seed(ElementSeed { seed, request: self.request }) {
            Ok(Some(value)) => {
                self.is_compact = true;
                put(slot, value);
                Ok(true)
            }
            Ok(None) => Ok(false),
            Err(error) => Err(error),
        }
    }

    fn is_human_readable(&self) -> bool {
        false
    }

    fn too_short_error(&self) -> S::Error {
        if !self.is_compact {
            return S::Error::invalid_type(Unexpected::Seq, &self.expected.request);
        }
        S::Error::invalid_length(self.index, &self.expected)
    }
}

/// Reads an element. Only its deserializer can be asked whether the format is human-readable; the
/// sequence cannot.
pub(in crate::wire) struct ElementSeed<D> {
    pub(in crate::wire) seed: D,
    /// The request that is no sequence in a human-readable format.
    pub(in crate::wire) request: Option<&'static str>,
}

impl<'de, D: DeserializeSeed<'de>> DeserializeSeed<'de> for ElementSeed<D> {
    type Value = D::Value;

    #[inline]
    fn deserialize<F: Deserializer<'de>>(self, deserializer: F) -> Result<D::Value, F::Error> {
        if let Some(request) = self.request {
            if format::goes_by_names::<F::Error>(deserializer.is_human_readable()) {
                return Err(reject_sequence(request));
            }
        }
        self.seed.deserialize(deserializer)
    }
}

/// The error that a request is no sequence.
#[cold]
fn reject_sequence<E: Error>(request: &'static str) -> E {
    fault::raise_to_parent(E::invalid_type(Unexpected::Seq, &request))
}
