//! The values of secret fields, which no error shows.

use alloc::string::String;

use serde_core::de::{DeserializeSeed, Deserializer, Error};

use super::{FieldSource, delegate_source};
use crate::wire::fault::{self, collects};
use crate::wire::foreign::Buffer;

/// The beginning of the name of a [`SecretSeed`].
pub(in crate::wire) const SECRET_SEED: &str = concat!(module_path!(), "::SecretSeed<");

/// The source of a secret field: no error shows a value, whoever words it.
#[derive(Debug)]
pub struct SecretSource<'a, S>(pub &'a mut S);

impl<'de, S: FieldSource<'de>> FieldSource<'de> for SecretSource<'_, S> {
    type Error = S::Error;

    delegate_source! { 0 }

    fn on_duplicate(&mut self, name: &'static str) -> Result<(), S::Error> {
        self.0.on_duplicate(name)
    }

    #[inline]
    fn next_value<D: DeserializeSeed<'de>>(
        &mut self,
        name: &'static str,
        seed: D,
    ) -> Result<Option<D::Value>, S::Error> {
        // The error about a missing field shows no value, and has to be reported as it is.
        if self.0.is_exhausted() {
            return self.0.next_value(name, seed);
        }
        self.0.next_value(name, SecretSeed { name, seed })
    }

    #[inline]
    fn fill_slot<D: DeserializeSeed<'de>>(
        &mut self,
        slot: &mut Option<D::Value>,
        name: &'static str,
        seed: D,
    ) -> Result<bool, S::Error> {
        if self.0.is_exhausted() {
            return self.0.fill_slot(slot, name, seed);
        }
        self.0.fill_slot(slot, name, SecretSeed { name, seed })
    }

    fn buffer_value(&mut self, key: String) -> Result<(), S::Error> {
        self.0.buffer_value(key).map_err(|error| hide_secret(error, ""))
    }

    fn hide_error(&self, error: S::Error) -> S::Error {
        hide_secret(error, "")
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

/// Makes a seed whose errors show nothing of the value.
#[must_use]
pub fn hide_value<D>(seed: D) -> SecretSeed<D> {
    SecretSeed { name: "", seed }
}

/// A seed whose errors show nothing of the value.
#[derive(Debug)]
pub struct SecretSeed<D> {
    name: &'static str,
    seed: D,
}

impl<'de, D: DeserializeSeed<'de>> DeserializeSeed<'de> for SecretSeed<D> {
    type Value = D::Value;

    #[inline]
    fn deserialize<F: Deserializer<'de>>(self, deserializer: F) -> Result<D::Value, F::Error> {
        self.seed.deserialize(deserializer).map_err(|error| hide_secret(error, self.name))
    }
}

/// An error that shows nothing of the value. A format that knows the place adds that.
#[cold]
fn hide_secret<E: Error>(error: E, name: &str) -> E {
    if collects!(E) {
        return fault::conceal(error);
    }
    match name {
        "" => E::custom("invalid value of a secret field"),
        name => E::custom(format_args!("invalid value of the secret field `{name}`")),
    }
}
