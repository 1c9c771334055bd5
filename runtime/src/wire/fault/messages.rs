//! Messages of other crates, and of functions of the user's, which may repeat what they have read.

use alloc::string::String;
use core::fmt::{self, Display, Write};

use crate::violation::HIDDEN;

/// How long a message may be, in bytes: longer ones are likely to hold much of the body.
const LONGEST: usize = 256;

/// How much of a string of the body shows that a message repeats it, in bytes.
const TELLTALE: usize = 6;

/// How long a string of the body may be to be compared.
const LONGEST_COMPARED: usize = 4096;

/// Writes a message, unless it is too long.
pub(super) fn limit(message: &dyn Display) -> String {
    let mut limited = Limited(String::new());
    match write!(limited, "{message}") {
        Ok(()) => limited.0,
        Err(fmt::Error) => HIDDEN.into(),
    }
}

struct Limited(String);

impl Write for Limited {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if self.0.len() + text.len() > LONGEST {
            return Err(fmt::Error);
        }
        self.0.push_str(text);
        Ok(())
    }
}

/// Whether a message may repeat a string: it has the whole of it as a word, or a part of it.
pub(crate) fn may_repeat(message: &str, text: &str) -> bool {
    if text.len() > LONGEST_COMPARED {
        return true;
    }
    if text.len() < TELLTALE {
        return !text.is_empty() && has_word(message, text);
    }
    let (message, text) = (message.as_bytes(), text.as_bytes());
    message.windows(TELLTALE).any(|part| text.windows(TELLTALE).any(|other| other == part))
}

fn has_word(message: &str, word: &str) -> bool {
    let is_part = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    message.match_indices(word).any(|(start, _)| {
        let (before, after) = (&message[..start], &message[start + word.len()..]);
        !is_part(before.chars().next_back()) && !is_part(after.chars().next())
    })
}
