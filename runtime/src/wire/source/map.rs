//! Values by the keys of a map.

use alloc::string::String;
use serde_core::de::{DeserializeSeed, Error, IgnoredAny, MapAccess};

use super::{FieldSource, put};
use crate::wire::fault::{self, Aside, Duplicate, collects};
use crate::wire::foreign::Buffer;

/// The values of a map, and those that are buffered for foreign types.
pub(in crate::wire) struct MapSource<'de, M, const IS_PARTIAL: bool = false> {
    pub(in crate::wire) map: M,
    pub(in crate::wire) human_readable: bool,
    /// Whether the value to be read next is that of a field whose value could not be read before.
    pub(in crate::wire) is_repeated: bool,
    /// Created with the first buffered value, because most requests have none.
    pub(in crate::wire) buffer: Option<Buffer<'de>>,
}

impl<'de, M: MapAccess<'de>, const IS_PARTIAL: bool> MapSource<'de, M, IS_PARTIAL> {
    /// Reads the next value, and ignores it.
    #[inline]
    pub(in crate::wire) fn ignore_value(&mut self) -> Result<(), M::Error> {
        match self.map.next_value::<IgnoredAny>() {
            Ok(_) => Ok(()),
            Err(error) => Err(error),
        }
    }

    /// Reads a value into its slot, where faults are collected.
    fn fill_slot_to_end<D: DeserializeSeed<'de>>(
        &mut self,
        slot: &mut Option<D::Value>,
        seed: D,
    ) -> Result<bool, M::Error> {
        if self.is_repeated {
            return self.map.next_value_seed(Duplicate).map(|()| true);
        }
        if fault::may_have_gaps::<D, M::Error>() {
            let read = |aside: Aside<'_, D, D::Value>| self.map.next_value_seed(aside);
            return fault::fill_with_gaps(slot, seed, read).map(|()| true);
        }
        put(slot, self.map.next_value_seed(seed)?);
        Ok(true)
    }
}

impl<'de, M: MapAccess<'de>, const IS_PARTIAL: bool> FieldSource<'de>
    for MapSource<'de, M, IS_PARTIAL>
{
    type Error = M::Error;

    const IS_PARTIAL: bool = IS_PARTIAL;

    #[inline]
    fn next_value<D: DeserializeSeed<'de>>(
        &mut self,
        _: &'static str,
        seed: D,
    ) -> Result<Option<D::Value>, M::Error> {
        if collects!(M::Error) && self.is_repeated {
            return self.map.next_value_seed(Duplicate).map(|()| None);
        }
        self.map.next_value_seed(seed).map(Some)
    }

    #[inline]
    fn fill_slot<D: DeserializeSeed<'de>>(
        &mut self,
        slot: &mut Option<D::Value>,
        _: &'static str,
        seed: D,
    ) -> Result<bool, M::Error> {
        if collects!(M::Error) {
            return self.fill_slot_to_end(slot, seed);
        }
        match self.map.next_value_seed(seed) {
            Ok(value) => {
                put(slot, value);
                Ok(true)
            }
            Err(error) => Err(error),
        }
    }

    #[inline]
    fn on_duplicate(&mut self, name: &'static str) -> Result<(), M::Error> {
        if collects!(M::Error) {
            return self.map.next_value_seed(Duplicate);
        }
        Err(M::Error::duplicate_field(name))
    }

    // Only known where reading goes on after a fault.
    #[inline]
    fn is_repeated(&self) -> bool {
        collects!(M::Error) && self.is_repeated
    }

    fn skip_value(&mut self) -> Result<(), M::Error> {
        self.ignore_value()
    }

    fn is_human_readable(&self) -> bool {
        self.human_readable
    }

    fn buffer_value(&mut self, key: String) -> Result<(), M::Error> {
        let mut buffer = self.buffer.take().unwrap_or_else(|| Buffer::new(self.human_readable));
        let pushed = buffer.push(key, self);
        self.buffer = Some(buffer);
        pushed
    }
}
