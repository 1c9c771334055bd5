//! The place of an error in a value that is read out of a buffer.
//!
//! The format cannot tell it, because it has read past the value by then. So each step notes itself
//! as an error passes through it, from the inside out, and the message begins with the path.

use alloc::boxed::Box;
use alloc::string::{String, ToString};
use core::cell::Cell;
use core::fmt;

use serde_core::de::{Deserialize, DeserializeSeed, Error};

use super::access::read_content;
use super::content::Content;
use super::value::{Document, Value};
use crate::path::{Path, Segment};
use crate::wire::fault::{self, collects};

/// The place of the last error.
#[derive(Default)]
pub(super) struct Trace {
    /// How many steps have been noted, of any error.
    count: Cell<usize>,
    /// It is in a box, since each level of a nested value may have one on the stack.
    fault: Cell<Option<Box<Fault>>>,
}

impl fmt::Debug for Trace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Trace").finish_non_exhaustive()
    }
}

#[derive(Debug, Default)]
struct Fault {
    /// The steps from the inside out.
    path: Path,
    message: String,
}

impl Trace {
    /// How many steps have been noted.
    #[inline]
    pub(super) fn count(&self) -> usize {
        self.count.get()
    }

    /// Notes that an error has passed through a step, which began when `count` was that.
    ///
    /// A type may ignore an error, and go on. So this is the next step of the same error only if
    /// one was noted within this step, and has the same message.
    #[cold]
    pub(super) fn note<E: Error>(&self, count: usize, step: Segment, error: &E) {
        let message = error.to_string();
        let mut fault = self.fault.take().unwrap_or_default();
        if self.count.get() == count || fault.message != message {
            *fault = Fault { path: Path::default(), message };
        }
        fault.path.push(step);
        self.fault.set(Some(fault));
        self.count.set(self.count.get() + 1);
    }

    /// Puts the path of the last error before its message.
    #[cold]
    pub(super) fn place_error<E: Error>(&self, error: E) -> E {
        if collects!(E) {
            return error;
        }
        let Fault { mut path, message } = self.fault.take().map(|fault| *fault).unwrap_or_default();
        if path.is_root() || error.to_string() != message {
            return error;
        }
        path.reverse();
        E::custom(format_args!("{path}: {message}"))
    }
}

/// Reads what is at a step. An error that collects faults holds their paths itself.
#[inline]
pub(super) fn read_step<T, E: Error>(
    trace: Option<&Trace>,
    step: impl FnOnce() -> Segment,
    read: impl FnOnce() -> Result<T, E>,
) -> Result<T, E> {
    if collects!(E) {
        return read().map_err(|error| fault::add_step(error, &step(), None));
    }
    let count = trace.map(Trace::count);
    let read = read();
    if let (Err(error), Some(trace), Some(count)) = (&read, trace, count) {
        trace.note(count, step(), error);
    }
    read
}

/// Reads the value of an entry of the document. An error begins with its path from there.
///
/// # Errors
///
/// Those of the value.
pub(in crate::wire) fn read_buffered<'de, D: DeserializeSeed<'de>, E: Error>(
    step: impl FnOnce() -> Segment,
    content: Content<'de>,
    human_readable: bool,
    seed: D,
) -> Result<D::Value, E> {
    if collects!(E) {
        return read_content(Document::new(human_readable), step, content, seed);
    }
    let trace = Trace::default();
    let document = Document { trace: Some(&trace), ..Document::new(human_readable) };
    let read: Result<_, E> = seed.deserialize(Value::within(document, content));
    if let Err(error) = &read {
        trace.note(0, step(), error);
    }
    read.map_err(|error| trace.place_error(error))
}

/// Reads a value from entries of the document that were kept. An error in one of them begins with
/// its path.
///
/// # Errors
///
/// Those of the value.
pub(in crate::wire) fn read_kept<'de, T: Deserialize<'de>, E: Error>(
    entries: Content<'de>,
    human_readable: bool,
) -> Result<T, E> {
    let trace = Trace::default();
    let document = Document { trace: Some(&trace), ..Document::new(human_readable) };
    T::deserialize(Value::within(document, entries)).map_err(|error: E| trace.place_error(error))
}
