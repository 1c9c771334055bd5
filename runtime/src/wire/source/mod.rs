//! Where the values of a request's fields come from: a map, a sequence, or nowhere.

mod map;
mod missing;
mod secret;
mod seq;

use alloc::string::String;
use core::marker::PhantomData;
use core::mem::forget;

use serde_core::de::{DeserializeSeed, Error, IgnoredAny};

pub(super) use self::map::MapSource;
pub(super) use self::missing::{MissingFields, MissingValue};
pub(super) use self::secret::SECRET_SEED;
pub use self::secret::{SecretSource, hide_value};
pub(super) use self::seq::{ElementSeed, SeqSource};
use super::foreign::Buffer;

/// Where the values of fields come from.
pub trait FieldSource<'de> {
    /// The format's error.
    type Error: Error;

    /// Whether the fields are those of a partial request.
    const IS_PARTIAL: bool = false;

    /// Reads the value of the field `name`; `None` if a sequence has ended.
    ///
    /// # Errors
    ///
    /// The format's own.
    fn next_value<D: DeserializeSeed<'de>>(
        &mut self,
        name: &'static str,
        seed: D,
    ) -> Result<Option<D::Value>, Self::Error>;

    /// Reads the value of the field `name` into its slot, which is empty. Returns `false` if a
    /// sequence has ended.
    ///
    /// # Errors
    ///
    /// The format's own. Where faults are collected, the slot may be filled all the same, with a
    /// collection without the elements that could not be read.
    #[inline]
    fn fill_slot<D: DeserializeSeed<'de>>(
        &mut self,
        slot: &mut Option<D::Value>,
        name: &'static str,
        seed: D,
    ) -> Result<bool, Self::Error> {
        match self.next_value(name, seed) {
            Ok(Some(value)) => {
                put(slot, value);
                Ok(true)
            }
            Ok(None) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Decides what a field means that has a value already.
    ///
    /// # Errors
    ///
    /// The duplicate field, unless this source only fills what is missing.
    fn on_duplicate(&mut self, name: &'static str) -> Result<(), Self::Error> {
        Err(Self::Error::duplicate_field(name))
    }

    /// Whether the field was there before, and its value could not be read.
    fn is_repeated(&self) -> bool {
        false
    }

    /// Reads the next value, and ignores it.
    ///
    /// # Errors
    ///
    /// The format's own.
    fn skip_value(&mut self) -> Result<(), Self::Error> {
        self.next_value("", PhantomData::<IgnoredAny>).map(drop)
    }

    /// The error of a sequence that has ended too early.
    fn too_short_error(&self) -> Self::Error {
        Self::Error::custom("a value is missing")
    }

    /// Decides what a value means that has not come: the sequence has ended.
    ///
    /// # Errors
    ///
    /// [`too_short_error`](FieldSource::too_short_error), unless an error has been caught.
    fn on_no_value(&self) -> Result<(), Self::Error> {
        Err(self.too_short_error())
    }

    /// Decides what becomes of an error that is not that of a value.
    ///
    /// # Errors
    ///
    /// The error, unless it is caught, and the reading goes on.
    fn on_error(&mut self, error: Self::Error) -> Result<(), Self::Error> {
        Err(error)
    }

    /// Decides what a missing field means.
    ///
    /// # Errors
    ///
    /// That it is missing, unless the reading goes on.
    fn on_missing(&mut self, name: &'static str) -> Result<(), Self::Error> {
        Err(Self::Error::missing_field(name))
    }

    /// Buffers the next value, for the foreign types.
    ///
    /// # Errors
    ///
    /// The format's own, or a duplicate key.
    fn buffer_value(&mut self, _key: String) -> Result<(), Self::Error> {
        self.next_value("", PhantomData::<IgnoredAny>).map(drop)
    }

    /// The buffer for the foreign types, once all entries have been read.
    fn buffer_mut(&mut self) -> Option<&mut Buffer<'de>> {
        None
    }

    /// The same buffer, if any value was put into it.
    fn filled_buffer(&mut self) -> Option<&mut Buffer<'de>> {
        None
    }

    /// Whether the format is human-readable: other formats know fields by their position.
    fn is_human_readable(&self) -> bool;

    /// Whether the last value was the `None` of a field in an optional request.
    fn was_none(&self) -> bool {
        false
    }

    /// The error to report in place of one that may show a value.
    fn hide_error(&self, error: Self::Error) -> Self::Error {
        error
    }

    /// Whether there are no values, because all entries have been read.
    fn is_exhausted(&self) -> bool {
        false
    }
}

/// Puts a value into its slot, which is empty: there is nothing to drop, which the compiler does not
/// see.
#[inline]
fn put<T>(slot: &mut Option<T>, value: T) {
    forget(slot.replace(value));
}

/// Methods of a [`FieldSource`] that leave all to the source in the field `$inner`.
macro_rules! delegate_source {
    ($inner:tt) => {
        const IS_PARTIAL: bool = S::IS_PARTIAL;

        fn is_repeated(&self) -> bool {
            self.$inner.is_repeated()
        }

        fn skip_value(&mut self) -> Result<(), S::Error> {
            self.$inner.skip_value()
        }

        fn too_short_error(&self) -> S::Error {
            self.$inner.too_short_error()
        }

        fn on_no_value(&self) -> Result<(), S::Error> {
            self.$inner.on_no_value()
        }

        fn on_error(&mut self, error: S::Error) -> Result<(), S::Error> {
            self.$inner.on_error(error)
        }

        fn on_missing(&mut self, name: &'static str) -> Result<(), S::Error> {
            self.$inner.on_missing(name)
        }

        fn buffer_mut(&mut self) -> Option<&mut Buffer<'de>> {
            self.$inner.buffer_mut()
        }

        fn filled_buffer(&mut self) -> Option<&mut Buffer<'de>> {
            self.$inner.filled_buffer()
        }
    };
}
pub(super) use delegate_source;
