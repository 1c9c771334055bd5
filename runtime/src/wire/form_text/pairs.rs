//! The pairs of a form.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
use core::cmp::Ordering;

use crate::wire::fault::messages::may_repeat;

/// How long a form may be to be compared with a message, in bytes.
const LONGEST_COMPARED: usize = 1 << 16;

/// The pairs of a form, in their order.
#[derive(Debug)]
pub(super) struct Pairs<'de>(Vec<Pair<'de>>);

#[derive(Debug)]
struct Pair<'de> {
    key: Encoded<'de>,
    value: Encoded<'de>,
    /// The next pair with the same key.
    next: Option<usize>,
    /// Whether there is one before it.
    is_repeated: bool,
}

/// A text that is encoded: `+` is a space, and `%41` is the byte 0x41.
#[derive(Debug, Clone, Copy)]
pub(super) struct Encoded<'de>(&'de [u8]);

impl<'de> Pairs<'de> {
    pub(super) fn parse(text: &'de [u8]) -> Self {
        let texts = text.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty());
        let mut pairs = Pairs(texts.map(Pair::parse).collect());
        pairs.link();
        pairs
    }

    /// Links the pairs that have the same key. Sorting them takes less than quadratic time, however
    /// the keys are chosen.
    fn link(&mut self) {
        let pairs = &mut self.0;
        let mut order: Vec<usize> = (0..pairs.len()).collect();
        order.sort_by(|&left, &right| pairs[left].key.compare(pairs[right].key));
        for neighbors in order.windows(2) {
            if let [left, right] = *neighbors {
                if pairs[left].key.compare(pairs[right].key).is_eq() {
                    pairs[left].next = Some(right);
                    pairs[right].is_repeated = true;
                }
            }
        }
    }

    /// The place of the next key, from a place on, that has not been there before.
    pub(super) fn find_key(&self, from: usize) -> Option<usize> {
        let rest = self.0.get(from..)?;
        rest.iter().position(|pair| !pair.is_repeated).map(|offset| from + offset)
    }

    pub(super) fn key(&self, at: usize) -> Encoded<'de> {
        self.0.get(at).map_or(Encoded(&[]), |pair| pair.key)
    }

    pub(super) fn value(&self, at: usize) -> Encoded<'de> {
        self.0.get(at).map_or(Encoded(&[]), |pair| pair.value)
    }

    /// The place of the next pair with the same key.
    pub(super) fn next(&self, at: usize) -> Option<usize> {
        self.0.get(at)?.next
    }

    /// Whether a message may repeat a text of the form.
    pub(super) fn may_be_repeated(&self, message: &str) -> bool {
        let length: usize = self.0.iter().map(|pair| pair.value.0.len()).sum();
        length > LONGEST_COMPARED || self.0.iter().any(|pair| pair.value.may_be_repeated(message))
    }
}

impl<'de> Pair<'de> {
    /// A pair without `=` has an empty value.
    fn parse(text: &'de [u8]) -> Self {
        let equals = text.iter().position(|byte| *byte == b'=').unwrap_or(text.len());
        let (key, value) = text.split_at(equals);
        let value = value.get(1..).unwrap_or_default();
        Pair { key: Encoded(key), value: Encoded(value), next: None, is_repeated: false }
    }
}

impl<'de> Encoded<'de> {
    pub(super) fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    /// Decodes the text; `None` if it is not UTF-8.
    pub(super) fn decode(self) -> Option<Cow<'de, str>> {
        if self.is_plain() {
            core::str::from_utf8(self.0).ok().map(Cow::Borrowed)
        } else {
            String::from_utf8(self.bytes().collect()).ok().map(Cow::Owned)
        }
    }

    /// Whether it is the text that it stands for.
    fn is_plain(self) -> bool {
        !self.0.iter().any(|byte| matches!(byte, b'+' | b'%'))
    }

    /// Decodes byte by byte. A `%` without two digits after it stands for itself, as in browsers.
    fn bytes(self) -> impl Iterator<Item = u8> {
        let mut rest = self.0;
        core::iter::from_fn(move || {
            let (first, mut after) = rest.split_first()?;
            let byte = match (first, after) {
                (b'+', _) => b' ',
                (b'%', [high, low, after_digits @ ..]) => match (digit(*high), digit(*low)) {
                    (Some(high), Some(low)) => {
                        after = after_digits;
                        high << 4 | low
                    }
                    _ => b'%',
                },
                (byte, _) => *byte,
            };
            rest = after;
            Some(byte)
        })
    }

    fn compare(self, other: Self) -> Ordering {
        if self.is_plain() && other.is_plain() {
            self.0.cmp(other.0)
        } else {
            self.bytes().cmp(other.bytes())
        }
    }

    /// Whether a message may repeat the text.
    pub(super) fn may_be_repeated(self, message: &str) -> bool {
        self.decode().is_none_or(|text| may_repeat(message, &text))
    }
}

/// The value of a hexadecimal digit.
fn digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    }
}
