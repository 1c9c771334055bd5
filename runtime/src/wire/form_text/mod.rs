//! Reading a query string or the body of a form.
//!
//! The text is split into its pairs once. Those with the same key are linked, because a field that
//! is a sequence is given once for each element. Only then are they read as the entries of a map,
//! whose values are texts: the type of a field decides whether a text is a number. So nothing has
//! to be buffered where a request flattens another one.
//!
//! The error is generic: a form is first read with [`Failed`], which costs nothing, and if that
//! fails again, for all faults.

mod access;
mod key;
mod pairs;
mod value;

use core::any::type_name;
use core::fmt::{self, Display};
use core::marker::PhantomData;

use serde_core::de::{Deserialize, Deserializer, Error, Visitor};
use serde_core::forward_to_deserialize_any;

use self::access::Entries;
use self::pairs::Pairs;
use self::value::FormValue;
pub(super) use self::value::read_first;
use super::fault::Fault;
use crate::violation::{Violation, Violations};

/// Reads a value from the text of a form.
///
/// # Errors
///
/// Everything that is wrong with it.
pub(crate) fn read_form<'de, T: Deserialize<'de>>(text: &'de [u8]) -> Result<T, Violations> {
    let pairs = Pairs::parse(text);
    let read = T::deserialize(Form::<Failed>::new(&pairs));
    read.map_err(|Failed| collect_faults::<T>(&pairs))
}

/// Finds everything that is wrong with a form that cannot be read. If nothing is found, `T` reads
/// the same text in different ways.
#[cold]
#[inline(never)]
fn collect_faults<'de, T: Deserialize<'de>>(pairs: &Pairs<'de>) -> Violations {
    match T::deserialize(Form::<Fault>::new(pairs)) {
        Ok(_) => Violation::from("the value cannot be read").into(),
        Err(fault) => fault.into_violations(&|message| pairs.may_be_repeated(message)),
    }
}

/// Whether a deserializer is that of a value of a form. The names of two types may be equal, but
/// not if one of them is ours.
#[inline]
pub(super) fn is_form_value<'de, D: Deserializer<'de>>() -> bool {
    type_name::<D>() == type_name::<FormValue<'_, '_, D::Error>>()
}

/// The error that something is wrong with a form.
#[derive(Debug)]
struct Failed;

impl Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the form is invalid")
    }
}

impl core::error::Error for Failed {}

impl Error for Failed {
    fn custom<T: Display>(_: T) -> Self {
        Failed
    }
}

/// The deserializer of a whole form, which is a map.
struct Form<'p, 'de, E> {
    pairs: &'p Pairs<'de>,
    error: PhantomData<fn() -> E>,
}

impl<'p, 'de, E> Form<'p, 'de, E> {
    fn new(pairs: &'p Pairs<'de>) -> Self {
        Self { pairs, error: PhantomData }
    }
}

impl<'de, E: Error> Deserializer<'de> for Form<'_, 'de, E> {
    type Error = E;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        Entries::new(self.pairs).visit(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, E> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct seq tuple tuple_struct map struct enum identifier
    }
}
