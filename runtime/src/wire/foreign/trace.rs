//! The place of an error in a value that is read out of a buffer.
//!
//! The format cannot tell it, because it has read past the value by then. So each step notes itself
//! as an error passes through it, from the inside out, and the message begins with the path.

use alloc::boxed::Box;
use alloc::string::{String, ToString};
use core::cell::Cell;
use core::fmt;

use serde_core::de::Error;

use crate::path::{Path, Segment};
use crate::wire::fault::collects;

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
