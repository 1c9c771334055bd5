//! Moving through the text of a JSON body, value by value.

use core::ops::Range;

use super::Location;

/// A position in a body that is JSON.
///
/// Nothing is decoded and nothing is checked. In a body that is not JSON, positions mean nothing,
/// but the scanner still reaches the end, and reads each byte at most once.
#[derive(Debug)]
pub(super) struct Scanner<'a> {
    body: &'a [u8],
    offset: usize,
    line: usize,
    /// The offset of the first byte of the line.
    line_start: usize,
}

impl<'a> Scanner<'a> {
    pub(super) fn new(body: &'a [u8]) -> Self {
        Scanner { body, offset: 0, line: 1, line_start: 0 }
    }

    /// The offset of the next byte.
    pub(super) fn offset(&self) -> usize {
        self.offset
    }

    pub(super) fn text(&self, span: Range<usize>) -> &'a [u8] {
        self.body.get(span).unwrap_or_default()
    }

    /// The location of the next byte, of which one byte is part.
    pub(super) fn location(&self) -> Location {
        let column = self.offset - self.line_start + 1;
        Location { line: self.line, column, span: self.offset..self.offset + 1 }
    }

    /// Skips whitespace and the bytes `also`, and returns the next byte.
    pub(super) fn next_token(&mut self, also: u8) -> Option<u8> {
        while let Some(byte) = self.peek() {
            match byte {
                b'\n' => self.skip_newline(),
                b' ' | b'\t' | b'\r' => self.offset += 1,
                byte if byte == also => self.offset += 1,
                byte => return Some(byte),
            }
        }
        None
    }

    /// Skips a byte that is no newline.
    pub(super) fn skip_byte(&mut self) {
        self.offset += 1;
    }

    /// Skips the value that starts at the next byte.
    pub(super) fn skip_value(&mut self) {
        match self.peek() {
            Some(b'"') => self.skip_string(),
            Some(b'{' | b'[') => self.skip_container(),
            _ => self.skip_scalar(),
        }
    }

    /// Skips a string, whose quote is the next byte.
    pub(super) fn skip_string(&mut self) {
        self.offset += 1;
        while let Some(byte) = self.peek() {
            match byte {
                b'"' => return self.offset += 1,
                b'\\' => self.offset = self.body.len().min(self.offset + 2),
                _ => self.offset += 1,
            }
        }
    }

    /// Skips an array or object at any depth, with a counter in place of recursion.
    fn skip_container(&mut self) {
        let mut depth = 0_usize;
        while let Some(byte) = self.peek() {
            match byte {
                b'"' => self.skip_string(),
                b'\n' => self.skip_newline(),
                b'{' | b'[' => {
                    depth += 1;
                    self.offset += 1;
                }
                b'}' | b']' => {
                    depth -= 1;
                    self.offset += 1;
                    if depth == 0 {
                        return;
                    }
                }
                _ => self.offset += 1,
            }
        }
    }

    fn skip_scalar(&mut self) {
        while let Some(byte) = self.peek() {
            if matches!(byte, b',' | b':' | b']' | b'}' | b'"') || byte.is_ascii_whitespace() {
                return;
            }
            self.offset += 1;
        }
    }

    fn skip_newline(&mut self) {
        self.offset += 1;
        self.line += 1;
        self.line_start = self.offset;
    }

    fn peek(&self) -> Option<u8> {
        self.body.get(self.offset).copied()
    }
}
