//! Reading a value that several variants may be.

use serde_core::de::Error;

use super::form::{TaggedForm, has_tag_of_variant};
use super::source::UntaggedSource;
use crate::wire::fault::{self, collects};
use crate::wire::foreign::{Attempt, Content, Value};
use crate::wire::variants::Kinds;
use crate::wire::variants::de::ReadVariants;

/// The attempts of the variants that take a kind of value.
#[derive(Debug)]
pub(super) struct Attempts<F> {
    pub(super) form: F,
    /// Whether those that have a tag are among them.
    pub(super) tagged: bool,
    pub(super) human_readable: bool,
    pub(super) kind: Kinds,
}

impl<F: TaggedForm> Attempts<F> {
    /// Lets each variant try to read the value, those with a tag first.
    ///
    /// # Errors
    ///
    /// If the tag is that of a variant, the errors of that. Otherwise those of the variant that
    /// came furthest: the one that has read most values inside of this one, and of several the
    /// first.
    #[inline(never)]
    pub(super) fn read_furthest<'de, T: ReadVariants<'de>, E: Error>(
        self,
        content: &Content<'de>,
    ) -> Result<T, E> {
        let mut furthest = Furthest::default();
        let mut is_named = false;
        if self.tagged {
            let attempt = Attempt::default();
            match self.form.read(Value::new(content, self.human_readable, Some(&attempt))) {
                Ok(read) => return Ok(read),
                Err(error) if collects!(E) && fault::is_readable(&error) => return Err(error),
                Err(error) => furthest.add(attempt, error),
            }
            is_named = has_tag_of_variant::<T>(self.form.tag(), content);
        }
        for (variant, kinds) in T::UNTAGGED.iter().enumerate() {
            if kinds.intersects(self.kind) {
                let attempt = Attempt::default();
                let value = Value::new(content, self.human_readable, Some(&attempt));
                match T::read_variant(variant, UntaggedSource(value)) {
                    Ok(read) => return Ok(read),
                    Err(error) if collects!(E) && fault::is_readable(&error) => {
                        return Err(error);
                    }
                    Err(_) if is_named => {}
                    Err(error) => furthest.add(attempt, error),
                }
            }
        }
        match furthest.0 {
            Some((attempt, error)) => Err(attempt.place_error(error)),
            None => Err(E::custom("no variant takes this value")),
        }
    }
}

/// The attempt that came furthest, and its error.
struct Furthest<E>(Option<(Attempt, E)>);

impl<E> Default for Furthest<E> {
    fn default() -> Self {
        Self(None)
    }
}

impl<E> Furthest<E> {
    fn add(&mut self, attempt: Attempt, error: E) {
        match &self.0 {
            Some((furthest, _)) if attempt.progress() <= furthest.progress() => {}
            _ => self.0 = Some((attempt, error)),
        }
    }
}
