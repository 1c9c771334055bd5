//! A place in the text of a body.

use alloc::borrow::Cow;
use alloc::string::String;
use core::cell::Cell;

use serde_core::de::IgnoredAny;

/// The text, and the place that has been read up to. All values of a body share it.
///
/// Whatever is moved over must be JSON, or becomes a [doubt](Cursor::doubt).
#[derive(Debug)]
pub(super) struct Cursor<'de> {
    text: &'de str,
    at: Cell<usize>,
    /// Where the array or object that ended last starts, and where it ends.
    ended: Cell<(usize, usize)>,
    is_doubtful: Cell<bool>,
}

impl<'de> Cursor<'de> {
    pub(super) fn new(text: &'de str) -> Self {
        let ended = Cell::new((usize::MAX, 0));
        let cursor = Self { text, at: Cell::new(0), ended, is_doubtful: Cell::new(false) };
        cursor.skip_space();
        cursor
    }

    /// The text may not be JSON.
    #[cold]
    pub(super) fn doubt(&self) {
        self.is_doubtful.set(true);
    }

    /// Nothing is known about the rest of the text.
    #[cold]
    fn give_up(&self) {
        self.doubt();
        self.at.set(self.text.len());
    }

    /// Whether the text is certainly JSON, after the value at `start` was read.
    pub(super) fn is_json(&self, start: usize) -> bool {
        self.finish_value(start);
        self.skip_space();
        self.at.get() == self.text.len() && !self.is_doubtful.get()
    }

    #[inline]
    pub(super) fn place(&self) -> usize {
        self.at.get()
    }

    /// The next byte; 0 at the end.
    #[inline]
    pub(super) fn peek(&self) -> u8 {
        self.text.as_bytes().get(self.at.get()).copied().unwrap_or(0)
    }

    #[inline]
    fn skip_space(&self) {
        // Most bodies have no space where there may be some.
        if self.peek() <= b' ' {
            self.skip_some_space();
        }
    }

    #[inline(never)]
    fn skip_some_space(&self) {
        let rest = &self.text.as_bytes()[self.at.get()..];
        let space = rest.iter().take_while(|byte| matches!(byte, b' ' | b'\n' | b'\r' | b'\t'));
        self.at.set(self.at.get() + space.count());
    }

    /// Moves behind this byte and the space around it, if it comes next.
    #[inline]
    pub(super) fn take(&self, byte: u8) -> bool {
        if self.peek() != byte {
            self.skip_space();
            if self.peek() != byte {
                return false;
            }
        }
        self.at.set(self.at.get() + 1);
        self.skip_space();
        true
    }

    /// Moves behind the colon after a key.
    #[inline]
    pub(super) fn take_colon(&self) {
        if !self.take(b':') {
            self.doubt();
        }
    }

    /// Moves behind the bracket that closes the array or object at `start`, if it comes next,
    /// without space before it.
    #[inline]
    pub(super) fn take_end(&self, start: usize, bracket: u8) -> bool {
        let found = self.peek() == bracket;
        if found {
            self.at.set(self.at.get() + 1);
            self.ended.set((start, self.at.get()));
        }
        found
    }

    /// Moves back to a place.
    pub(super) fn rewind(&self, place: usize) {
        self.at.set(place);
    }

    /// Moves behind the value at `start`, however much of it has been read.
    pub(super) fn finish_value(&self, start: usize) {
        let (ended, end) = self.ended.get();
        if ended == start {
            self.at.set(end);
        } else {
            self.at.set(start);
            self.skip_value();
        }
    }

    /// The text of the value at `start`.
    pub(super) fn value_text(&self, start: usize) -> &'de str {
        let before = self.at.get();
        self.finish_value(start);
        let text = &self.text[start..self.at.get()];
        self.at.set(before);
        text
    }

    /// Moves behind a value.
    pub(super) fn skip_value(&self) {
        let rest = self.text.get(self.at.get()..).unwrap_or_default();
        let mut values = serde_json::Deserializer::from_str(rest).into_iter::<IgnoredAny>();
        match values.next() {
            Some(Ok(_)) => self.at.set(self.at.get() + values.byte_offset()),
            _ => self.give_up(),
        }
    }

    /// Moves behind a number, a boolean or `null`.
    fn skip_word(&self) {
        let rest = &self.text.as_bytes()[self.at.get()..];
        let is_in_word =
            |byte: &&u8| !matches!(byte, b',' | b']' | b'}' | b' ' | b'\n' | b'\r' | b'\t');
        self.at.set(self.at.get() + rest.iter().take_while(is_in_word).count());
    }

    /// Reads a number, a boolean or `null`, which the caller has to look at.
    pub(super) fn take_word(&self) -> &'de str {
        let start = self.at.get();
        self.skip_word();
        &self.text[start..self.at.get()]
    }

    /// Reads a string. `None` if it is none, because an escape stands for half a character.
    pub(super) fn take_string(&self) -> Option<Cow<'de, str>> {
        if self.peek() != b'"' {
            self.give_up();
            return None;
        }
        let bytes = self.text.as_bytes();
        let start = self.at.get();
        let mut has_escape = false;
        let mut end = start + 1;
        loop {
            end = find_special(bytes, end);
            match bytes.get(end) {
                Some(b'"') => break,
                Some(b'\\') => {
                    has_escape = true;
                    end += 2;
                }
                Some(_) => {
                    self.doubt();
                    end += 1;
                }
                None => {
                    self.give_up();
                    return None;
                }
            }
        }
        self.at.set(end + 1);
        if !has_escape {
            return self.text.get(start + 1..end).map(Cow::Borrowed);
        }
        let unescaped = serde_json::from_str::<String>(&self.text[start..=end]);
        if unescaped.is_err() {
            self.doubt();
        }
        unescaped.ok().map(Cow::Owned)
    }
}

/// The place of the next quote, backslash or control character from a place on; the end if there is
/// none.
fn find_special(bytes: &[u8], mut at: usize) -> usize {
    // Eight bytes at once: strings are most of a body.
    while let Some(&word) = bytes.get(at..).and_then(<[u8]>::first_chunk) {
        let word = u64::from_le_bytes(word);
        let quote = word ^ (ONES * 0x22);
        let backslash = word ^ (ONES * 0x5C);
        let found = mark_below(quote, 1) | mark_below(backslash, 1) | mark_below(word, 0x20);
        if found != 0 {
            return at + found.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    let rest = bytes.get(at..).unwrap_or_default();
    let found = rest.iter().position(|&byte| matches!(byte, b'"' | b'\\' | 0..0x20));
    found.map_or(bytes.len(), |found| at + found)
}

const ONES: u64 = u64::from_le_bytes([1; 8]);

/// Sets the highest bit of the first of the eight bytes that is below a limit, and maybe of bytes
/// after it; 0 if none is.
#[inline]
fn mark_below(word: u64, limit: u8) -> u64 {
    // Only a byte that is below the limit borrows from the next one.
    word.wrapping_sub(ONES * u64::from(limit)) & !word & (ONES << 7)
}
