//! A place in the text of a body that is known to be JSON.

use alloc::borrow::Cow;
use alloc::string::String;
use core::cell::Cell;

/// The text, and the place that has been read up to. All values of a body share it.
#[derive(Debug)]
pub(super) struct Cursor<'de> {
    text: &'de str,
    at: Cell<usize>,
    /// Where the array or object that ended last starts, and where it ends.
    ended: Cell<(usize, usize)>,
}

impl<'de> Cursor<'de> {
    pub(super) fn new(text: &'de str) -> Self {
        let cursor = Self { text, at: Cell::new(0), ended: Cell::new((usize::MAX, 0)) };
        cursor.skip_space();
        cursor
    }

    pub(super) fn place(&self) -> usize {
        self.at.get()
    }

    /// The next byte; 0 at the end.
    pub(super) fn peek(&self) -> u8 {
        self.text.as_bytes().get(self.at.get()).copied().unwrap_or(0)
    }

    fn skip_space(&self) {
        let rest = &self.text.as_bytes()[self.at.get()..];
        let space = rest.iter().take_while(|byte| matches!(byte, b' ' | b'\n' | b'\r' | b'\t'));
        self.at.set(self.at.get() + space.count());
    }

    /// Moves behind this byte and the space around it, if it comes next.
    pub(super) fn take(&self, byte: u8) -> bool {
        self.skip_space();
        let found = self.peek() == byte;
        if found {
            self.at.set(self.at.get() + 1);
            self.skip_space();
        }
        found
    }

    /// Moves behind the bracket that closes the array or object at `start`, if it comes next.
    pub(super) fn take_end(&self, start: usize, bracket: u8) -> bool {
        self.skip_space();
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
        let mut depth = 0_usize;
        loop {
            self.skip_space();
            match self.peek() {
                b'"' => self.skip_string(),
                b'[' | b'{' => {
                    depth += 1;
                    self.at.set(self.at.get() + 1);
                    continue;
                }
                b']' | b'}' => {
                    depth -= 1;
                    self.at.set(self.at.get() + 1);
                }
                b',' | b':' => {
                    self.at.set(self.at.get() + 1);
                    continue;
                }
                0 => return,
                _ => self.skip_word(),
            }
            if depth == 0 {
                return;
            }
        }
    }

    fn skip_string(&self) {
        let bytes = self.text.as_bytes();
        let mut at = self.at.get() + 1;
        while let Some(byte) = bytes.get(at) {
            match byte {
                b'"' => break,
                b'\\' => at += 2,
                _ => at += 1,
            }
        }
        self.at.set((at + 1).min(bytes.len()));
    }

    /// Moves behind a number, a boolean or `null`.
    fn skip_word(&self) {
        let rest = &self.text.as_bytes()[self.at.get()..];
        let is_in_word =
            |byte: &&u8| !matches!(byte, b',' | b']' | b'}' | b' ' | b'\n' | b'\r' | b'\t');
        // A word has a byte at least, so that this always moves.
        self.at.set(self.at.get() + rest.iter().take_while(is_in_word).count().max(1));
    }

    /// Reads a number, a boolean or `null`.
    pub(super) fn take_word(&self) -> &'de str {
        let start = self.at.get();
        self.skip_word();
        &self.text[start..self.at.get()]
    }

    /// Reads a string. `None` if it is none, because an escape stands for half a character.
    pub(super) fn take_string(&self) -> Option<Cow<'de, str>> {
        let start = self.at.get();
        self.skip_string();
        let quoted = &self.text[start..self.at.get()];
        if quoted.contains('\\') {
            return serde_json::from_str::<String>(quoted).ok().map(Cow::Owned);
        }
        quoted.get(1..quoted.len().saturating_sub(1)).map(Cow::Borrowed)
    }
}
