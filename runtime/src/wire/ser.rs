//! Serialization: fields that are unset are omitted, and the length is exact.

use serde_core::ser::{Serialize, SerializeStruct, Serializer};

/// Where fields go.
pub trait Sink {
    /// The format's error.
    type Error;

    /// Writes a field.
    ///
    /// # Errors
    ///
    /// The format's own.
    fn put<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Self::Error>;

    /// Leaves a field out.
    ///
    /// # Errors
    ///
    /// The format's own.
    fn skip(&mut self, name: &'static str) -> Result<(), Self::Error>;
}

/// A struct on the wire.
struct Fields<S>(S);

impl<S: SerializeStruct> Sink for Fields<S> {
    type Error = S::Error;

    #[inline]
    fn put<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), S::Error> {
        self.0.serialize_field(name, value)
    }

    #[inline]
    fn skip(&mut self, name: &'static str) -> Result<(), S::Error> {
        self.0.skip_field(name)
    }
}

/// A request that knows how to write its fields.
pub trait Emit {
    /// The struct's name, for formats that write it.
    const NAME: &'static str;

    /// How many fields [`emit`](Emit::emit) will write.
    fn count(&self, human: bool) -> usize;

    /// Writes the fields. `human` is whether the format is human-readable: the others know fields
    /// by their position, so nothing is left out there.
    ///
    /// # Errors
    ///
    /// The format's own.
    fn emit<S: Sink>(&self, human: bool, sink: &mut S) -> Result<(), S::Error>;
}

/// Writes a whole request.
///
/// # Errors
///
/// The format's own.
#[inline]
pub fn request<T: Emit, S: Serializer>(request: &T, serializer: S) -> Result<S::Ok, S::Error> {
    let human = serializer.is_human_readable();
    let mut fields = Fields(serializer.serialize_struct(T::NAME, request.count(human))?);
    request.emit(human, &mut fields)?;
    fields.0.end()
}

/// Writes a field that may be left out.
///
/// # Errors
///
/// The format's own.
#[inline]
pub fn put_unless<S: Sink, T: Serialize + ?Sized>(
    omitted: bool,
    sink: &mut S,
    name: &'static str,
    value: &T,
) -> Result<(), S::Error> {
    if omitted { sink.skip(name) } else { sink.put(name, value) }
}
