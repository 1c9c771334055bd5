//! Fields that may be given twice, under one name or under a name and an alias: the first value
//! counts.

use serde_core::de::{DeserializeSeed, Deserializer};

use super::fault;
use super::foreign::Buffer;
use super::source::{FieldSource, delegate_source};

/// The source of a field whose first value counts. Later ones are read and ignored.
#[derive(Debug)]
pub struct FirstKeySource<'a, S>(pub &'a mut S);

impl<'de, S: FieldSource<'de>> FieldSource<'de> for FirstKeySource<'_, S> {
    type Error = S::Error;

    delegate_source! { 0 }

    #[inline]
    fn on_duplicate(&mut self, name: &'static str) -> Result<(), S::Error> {
        if self.0.is_exhausted() { self.0.on_duplicate(name) } else { self.0.skip_value() }
    }

    #[inline]
    fn next_value<D: DeserializeSeed<'de>>(
        &mut self,
        name: &'static str,
        seed: D,
    ) -> Result<Option<D::Value>, S::Error> {
        self.0.next_value(name, FirstKeySeed(seed))
    }

    #[inline]
    fn fill_slot<D: DeserializeSeed<'de>>(
        &mut self,
        slot: &mut Option<D::Value>,
        name: &'static str,
        seed: D,
    ) -> Result<bool, S::Error> {
        // The fault of the first value is known already.
        if self.0.is_repeated() {
            return self.0.skip_value().map(|()| true);
        }
        // A collection is known by its seed.
        if self.0.is_exhausted() || fault::may_have_gaps::<D, S::Error>() {
            return self.0.fill_slot(slot, name, seed);
        }
        self.0.fill_slot(slot, name, FirstKeySeed(seed))
    }

    fn hide_error(&self, error: S::Error) -> S::Error {
        self.0.hide_error(error)
    }

    fn is_human_readable(&self) -> bool {
        self.0.is_human_readable()
    }

    fn was_none(&self) -> bool {
        self.0.was_none()
    }

    fn is_exhausted(&self) -> bool {
        self.0.is_exhausted()
    }
}

/// A seed that reads the first of several values with the same key. Only a form gives all of them
/// at once.
#[derive(Debug)]
struct FirstKeySeed<D>(D);

impl<'de, D: DeserializeSeed<'de>> DeserializeSeed<'de> for FirstKeySeed<D> {
    type Value = D::Value;

    #[inline]
    fn deserialize<F: Deserializer<'de>>(self, deserializer: F) -> Result<D::Value, F::Error> {
        #[cfg(feature = "form")]
        if super::form_text::is_form_value::<F>() {
            return super::form_text::read_first(self.0, deserializer);
        }
        self.0.deserialize(deserializer)
    }
}
