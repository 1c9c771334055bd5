//! Reading a value that several variants may be.

use serde_core::de::Error;

use super::form::{TaggedForm, has_tag_of_variant};
use super::source::UntaggedSource;
use crate::wire::foreign::{ContentRef, Progress, ValueRef};
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
        content: &ContentRef<'_, 'de>,
    ) -> Result<T, E> {
        let progress = Progress::default();
        let value =
            || ValueRef::new(content.reborrow(), self.human_readable).with_progress(&progress);
        let mut furthest = Furthest { error: None, progress: (0, 0) };
        let mut is_named = false;
        if self.tagged {
            match self.form.read(value()) {
                Ok(read) => return Ok(read),
                Err(error) => furthest.add(error, progress.take()),
            }
            is_named = has_tag_of_variant::<T>(self.form.tag(), content);
        }
        for (variant, kinds) in T::UNTAGGED.iter().enumerate() {
            if kinds.intersects(self.kind) {
                match T::read_variant(variant, UntaggedSource(value())) {
                    Ok(read) => return Ok(read),
                    Err(_) if is_named => {}
                    Err(error) => furthest.add(error, progress.take()),
                }
            }
        }
        Err(furthest.error.unwrap_or_else(|| E::custom("no variant takes this value")))
    }
}

/// The error of the variant that came furthest.
struct Furthest<E> {
    error: Option<E>,
    progress: (usize, usize),
}

impl<E> Furthest<E> {
    fn add(&mut self, error: E, progress: (usize, usize)) {
        if self.error.is_none() || progress > self.progress {
            *self = Self { error: Some(error), progress };
        }
    }
}
