//! Enums that are flattened into a request.
//!
//! Which entries belong to the enum depends on its variant. So every entry that any variant could
//! take is kept until the last one has been read. Then the tag tells the variant, and the enum is
//! read from its entries as from a map of their own.

use alloc::string::String;

use serde_core::de::Error;
use serde_core::ser::Serialize;

use super::de::ReadVariants;
use super::entry_names::{EntryNames, join_names};
use super::ser::WriteVariants;
use crate::const_names::Names;
use crate::partial::HasPartial;
use crate::report::Report;
use crate::wire::de::{FieldSource, ReadFields, Remaining, Unread};
use crate::wire::fault;
use crate::wire::foreign::{Buffer, no_variant_error, read_kept, write_foreign};
use crate::wire::ser::{FieldSink, WriteFields};

/// An enum, as types around it see it: enums that are untagged, and requests that flatten it.
pub trait DerivedEnum: HasPartial<Partial = Option<Self>> {
    /// Claims the entries that the value would write, so that they are not left for a flattened
    /// map. This is only asked of a variant whose names are not known.
    fn claim_entries(&self, _buffer: &mut Buffer<'_>) {}
}

/// The entries of an enum that is flattened.
#[derive(Clone, Copy, Debug)]
pub enum FlatForm {
    /// The tag, and the entries of the variant.
    Internal(&'static str),
    /// The tag and the content.
    Adjacent(&'static str, &'static str),
    /// The content of the variant, by one of these names.
    External(&'static [&'static str]),
    /// It has no entries, and so cannot be flattened: a sentence that says why.
    Impossible(&'static str),
}

/// The entries of an enum that is flattened, and their names.
#[derive(Clone, Copy, Debug)]
pub struct FlatEnum {
    /// How they appear among those of the request.
    pub form: FlatForm,
    /// The names of the entries of each variant besides the tag. Only an internally tagged enum has
    /// any.
    pub entries: &'static [EntryNames],
}

impl FlatForm {
    /// The names of the entries, where `entries` are those of the variants besides the tag, and
    /// `variants` their own names.
    const fn list_names(self, entries: &[EntryNames], variants: &[&'static str]) -> Names {
        match self {
            FlatForm::Internal(tag) => join_names(Names::new().with(&[tag]), entries),
            FlatForm::Adjacent(tag, content) => Names::new().with(&[tag, content]),
            FlatForm::External(_) => Names::new().with(variants),
            FlatForm::Impossible(_) => Names::new(),
        }
    }
}

/// What follows for the constants of `HasPartial`. They are not evaluated unless the enum is
/// flattened, because each is the default of the trait.
impl FlatEnum {
    pub(crate) const fn list_names(flat: Option<FlatEnum>) -> Names {
        match flat {
            None => Names::new(),
            Some(FlatEnum { form: FlatForm::External(names), .. }) => Names::new().with(names),
            Some(FlatEnum { form, entries }) => form.list_names(entries, &[]),
        }
    }

    pub(crate) const fn has_map(flat: Option<FlatEnum>) -> bool {
        match flat {
            None => false,
            Some(flat) => EntryNames::have_map(flat.entries),
        }
    }

    pub(crate) const fn has_foreign(flat: Option<FlatEnum>) -> bool {
        match flat {
            None => false,
            Some(flat) => !EntryNames::are_all_known(flat.entries),
        }
    }

    pub(crate) const fn fault(flat: Option<FlatEnum>) -> Option<&'static str> {
        match flat {
            Some(FlatEnum { form: FlatForm::Impossible(reason), .. }) => Some(reason),
            _ => None,
        }
    }
}

/// Takes the enum out of its slot.
///
/// # Errors
///
/// What `missing` makes of the first name, if the slot is empty.
pub fn finish_enum<T: HasPartial<Partial = Option<T>>>(
    slot: &mut Option<T>,
) -> Result<T, &'static str> {
    slot.take().ok_or_else(|| T::NAMES.first().copied().unwrap_or_default())
}

pub(crate) const fn form_of<T: HasPartial>() -> FlatForm {
    match T::FLAT {
        Some(flat) => flat.form,
        None => FlatForm::Impossible("it is no enum"),
    }
}

#[diagnostic::do_not_recommend]
impl<'de, T: ReadVariants<'de>> ReadFields<'de> for T {
    const READ_NAME_LIST: Option<&'static Names> =
        Some(&form_of::<T>().list_names(T::READ_ENTRIES, <T as ReadVariants<'de>>::READ_NAMES));
    const ASKS_HUMAN_READABLE: bool = true;

    fn check_whole(&self, report: &mut Report) {
        <T as ReadVariants<'de>>::check_whole(self, report);
    }

    /// Checks the enum, if it could be read.
    fn check_partial(partial: &Option<T>, _: &Unread<'_>, report: &mut Report) {
        if let Some(value) = partial {
            <T as ReadVariants<'de>>::check_whole(value, report);
        }
    }

    fn find_field(name: &str) -> Option<usize> {
        <T as ReadFields<'de>>::READ_NAMES.iter().position(|known| *known == name)
    }

    /// Keeps the entry.
    fn read_field<S: FieldSource<'de>>(
        _partial: &mut Option<T>,
        field: usize,
        source: &mut S,
    ) -> Result<(), S::Error> {
        match <T as ReadFields<'de>>::READ_NAMES.get(field) {
            Some(name) => source.buffer_value(String::from(*name)),
            None => Ok(()),
        }
    }

    fn read_remaining<S: FieldSource<'de>>(
        partial: &mut Option<T>,
        remaining: Remaining,
        source: &mut S,
    ) -> Result<(), S::Error> {
        if partial.is_some() || !matches!(remaining, Remaining::Missing) {
            return Ok(());
        }
        match read_flattened(source) {
            Ok(value) => {
                *partial = Some(value);
                Ok(())
            }
            Err(error) => source.on_error(error),
        }
    }
}

/// Reads an enum from the entries that have been kept.
fn read_flattened<'de, T: ReadVariants<'de>, S: FieldSource<'de>>(
    source: &mut S,
) -> Result<T, S::Error> {
    let Some(buffer) = source.buffer_mut() else {
        return Err(S::Error::custom("a flattened enum is read from entries that were kept"));
    };
    let read = match form_of::<T>() {
        FlatForm::Internal(tag) | FlatForm::Adjacent(tag, _)
            if !buffer.has(tag) && T::DEFAULT.is_none() =>
        {
            return Err(S::Error::missing_field(tag));
        }
        FlatForm::Internal(tag) => read_internal(tag, buffer),
        FlatForm::Adjacent(tag, content) => {
            read_kept(&buffer.take_entries(tag, &[content]), buffer.is_human_readable())
        }
        FlatForm::External(_) => {
            let names = <T as ReadVariants<'de>>::READ_NAMES;
            match buffer.take_sole(names)? {
                Some((name, entry)) => {
                    let read = read_kept(&entry, buffer.is_human_readable());
                    fault::and(read, || buffer.reject_beside(name, names))
                }
                None => return Err(no_variant_error(<T as ReadVariants<'de>>::NAME, names)),
            }
        }
        FlatForm::Impossible(reason) => Err(S::Error::custom(reason)),
    };
    read.map_err(|error| source.hide_error(error))
}

/// Reads an internally tagged enum. A variant whose names are not known sees all entries.
fn read_internal<'de, T: ReadVariants<'de>, E: Error>(
    tag: &'static str,
    buffer: &mut Buffer<'de>,
) -> Result<T, E> {
    let variant = match buffer.text(tag) {
        Some(name) => T::find_variant(name).or(T::OTHER),
        None if buffer.has(tag) => None,
        None => T::DEFAULT,
    };
    let entries = variant.and_then(|variant| T::READ_ENTRIES.get(variant)).copied();
    let human_readable = buffer.is_human_readable();
    match entries.unwrap_or(EntryNames::NONE).known() {
        Some(names) => read_kept(&buffer.take_entries(tag, names), human_readable),
        None => {
            let value: T = read_kept(&buffer.copy_entries(tag), human_readable)?;
            value.claim_entries(buffer);
            Ok(value)
        }
    }
}

#[diagnostic::do_not_recommend]
impl<T: WriteVariants> WriteFields for T {
    const ASKS_HUMAN_READABLE: bool = true;

    fn write_fields<S: FieldSink>(
        &self,
        human_readable: bool,
        sink: &mut S,
    ) -> Result<(), S::Error> {
        write_foreign(self, human_readable, &mut EntriesSink { names: T::NAMES, sink })
    }
}

/// Writes the entries of an enum. Those whose names are known are fields, and the others must not
/// have the name of one.
struct EntriesSink<'a, S> {
    names: &'static [&'static str],
    sink: &'a mut S,
}

impl<S: FieldSink> FieldSink for EntriesSink<'_, S> {
    type Error = S::Error;

    fn write_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), S::Error> {
        self.sink.write_field(name, value)
    }

    fn skip_field(&mut self, name: &'static str) -> Result<(), S::Error> {
        self.sink.skip_field(name)
    }

    fn write_entry<T: Serialize + ?Sized>(&mut self, key: &str, value: &T) -> Result<(), S::Error> {
        match self.names.iter().find(|name| **name == key) {
            Some(name) => self.sink.write_field(name, value),
            None => self.sink.write_entry(key, value),
        }
    }
}
