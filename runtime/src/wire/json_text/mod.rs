//! Reading on after a fault, straight out of the text of a body.
//!
//! Where a value cannot be read, it is skipped, and reading goes on behind it. So a body needs no
//! memory for this, however many values it has. If the text is not JSON, what was found means
//! nothing; the [cursor](cursor::Cursor) has a doubt then.

mod access;
mod cursor;
mod key;
mod variant;

use alloc::borrow::Cow;
use alloc::string::String;

use serde_core::de::value::{BorrowedStrDeserializer, MapDeserializer};
use serde_core::de::{Deserialize, Deserializer, Error, Expected, Unexpected, Visitor};
use serde_core::forward_to_deserialize_any;

use self::access::{Entries, Items};
use self::cursor::Cursor;
use self::variant::Variant;
use super::fault::{Fault, Gaps};
use super::foreign::Content;
use crate::violation::Violations;

/// How deeply values may be nested, as in serde_json.
const DEEPEST: usize = 127;

/// How long the text of a value may be to be compared with a message, in bytes.
const LONGEST_COMPARED: usize = 1 << 16;

/// What is found in a text.
#[derive(Debug)]
pub(crate) struct TextFaults {
    /// Everything that is wrong with the value; `None` if it can be read.
    pub(crate) violations: Option<Violations>,
    /// Whether the text is certainly JSON.
    pub(crate) is_json: bool,
}

/// Finds everything that is wrong with a value in a text.
pub(crate) fn collect_faults_of_json<'de, T: Deserialize<'de>>(text: &'de str) -> TextFaults {
    let cursor = Cursor::new(text);
    let start = cursor.place();
    let read = T::deserialize(TextValue::new(&cursor));
    let violations = read.err().map(|fault| {
        fault.into_violations(&|message| may_be_repeated(cursor.value_text(start), message))
    });
    TextFaults { violations, is_json: cursor.is_json(start) }
}

/// Whether a message may repeat a string in this text.
fn may_be_repeated(text: &str, message: &str) -> bool {
    if text.len() > LONGEST_COMPARED {
        return true;
    }
    let cursor = Cursor::new(text);
    match Content::deserialize(TextValue::new(&cursor)) {
        Ok(content) => content.may_be_repeated(message),
        Err(_) => true,
    }
}

/// The value at the cursor.
#[derive(Clone, Copy, Debug)]
pub(super) struct TextValue<'c, 'de> {
    cursor: &'c Cursor<'de>,
    /// How many arrays and objects it is in.
    depth: usize,
    /// Where the gaps of a collection are noted.
    gaps: Option<&'c Gaps>,
}

impl<'c, 'de> TextValue<'c, 'de> {
    fn new(cursor: &'c Cursor<'de>) -> Self {
        TextValue { cursor, depth: 0, gaps: None }
    }

    fn visit_number<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let word = self.take_number();
        let is_float = word.bytes().any(|byte| matches!(byte, b'.' | b'e' | b'E'));
        if !is_float && word != "-0" {
            if let Ok(number) = word.parse() {
                return visitor.visit_u64(number);
            }
            if let Ok(number) = word.parse() {
                return visitor.visit_i64(number);
            }
        }
        match serde_json::from_str(word) {
            Ok(number) => visitor.visit_f64(number),
            Err(_) => {
                self.cursor.doubt();
                Err(Fault::with_reason("number out of range"))
            }
        }
    }

    /// Reads a number. Rust parses zeros before it, which JSON does not have.
    fn take_number(self) -> &'de str {
        let word = self.cursor.take_word();
        if let [b'0', b'0'..=b'9', ..] = word.strip_prefix('-').unwrap_or(word).as_bytes() {
            self.cursor.doubt();
        }
        word
    }

    fn visit_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.cursor.take_string() {
            Some(Cow::Borrowed(text)) => visitor.visit_borrowed_str(text),
            Some(Cow::Owned(text)) => visitor.visit_string(text),
            None => Err(half_character()),
        }
    }

    /// Reads an array, whose elements may be all of one type.
    fn visit_items<V: Visitor<'de>>(self, alike: bool, visitor: V) -> Result<V::Value, Fault> {
        let gaps = self.gaps.filter(|_| alike);
        let mut items = Items::new(self.enter()?, alike, gaps);
        let value = visitor.visit_seq(&mut items)?;
        items.expect_end()?;
        Ok(value)
    }

    fn visit_entries<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let mut entries = Entries::new(self.enter()?, self.gaps);
        let value = visitor.visit_map(&mut entries)?;
        entries.expect_end()?;
        Ok(value)
    }

    /// The error that a value of another kind was expected. The value is not read, since it may be
    /// large.
    #[cold]
    fn type_error(self, expected: &dyn Expected) -> Fault {
        let unexpected = match self.cursor.peek() {
            b'"' => Unexpected::Str(""),
            b'[' => Unexpected::Seq,
            b'{' => Unexpected::Map,
            _ => {
                return match Content::deserialize(self) {
                    Ok(content) => content.type_error(expected),
                    Err(fault) => fault,
                };
            }
        };
        Fault::invalid_type(unexpected, expected)
    }

    /// The same place, for the values inside.
    fn enter(self) -> Result<Self, Fault> {
        if self.depth == DEEPEST {
            return Err(Fault::with_reason("nested too deeply"));
        }
        Ok(Self { depth: self.depth + 1, gaps: None, ..self })
    }
}

fn half_character() -> Fault {
    Fault::with_reason("not a string: a Unicode escape is half a surrogate pair")
}

/// What `serde_json::value::RawValue` asks for.
const RAW_VALUE: &str = "$serde_json::private::RawValue";

macro_rules! deserialize_wide {
    ($($method:ident: $type:ty => $visit:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
            let start = self.cursor.place();
            if !matches!(self.cursor.peek(), b'-' | b'0'..=b'9') {
                return Err(self.type_error(&visitor));
            }
            match self.take_number().parse::<$type>() {
                Ok(number) => visitor.$visit(number),
                Err(_) => {
                    self.cursor.rewind(start);
                    self.deserialize_any(visitor)
                }
            }
        }
    )*};
}

/// Methods for types that may read more kinds of value than they ask for, of which JSON only hands
/// them what they ask for: values that begin with these bytes.
macro_rules! expect_kinds {
    ($($($method:ident)+: $kinds:pat,)*) => {$($(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
            match self.cursor.peek() {
                $kinds => self.deserialize_any(visitor),
                _ => Err(self.type_error(&visitor)),
            }
        }
    )+)*};
}

impl<'de> Deserializer<'de> for TextValue<'_, 'de> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.cursor.peek() {
            b'"' => self.visit_string(visitor),
            b'[' => self.visit_items(false, visitor),
            b'{' => self.visit_entries(visitor),
            b'-' | b'0'..=b'9' => self.visit_number(visitor),
            _ => match self.cursor.take_word() {
                "true" => visitor.visit_bool(true),
                "false" => visitor.visit_bool(false),
                word => {
                    if word != "null" {
                        self.cursor.doubt();
                    }
                    visitor.visit_unit()
                }
            },
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        if self.cursor.peek() == b'n' {
            if self.cursor.take_word() != "null" {
                self.cursor.doubt();
            }
            return visitor.visit_none();
        }
        visitor.visit_some(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.cursor.peek() {
            b'[' => self.visit_items(true, visitor),
            _ => Err(self.type_error(&visitor)),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        if name != RAW_VALUE {
            return visitor.visit_newtype_struct(self);
        }
        let start = self.cursor.place();
        self.cursor.skip_value();
        let raw = BorrowedStrDeserializer::<Fault>::new(self.cursor.value_text(start));
        let key = BorrowedStrDeserializer::<Fault>::new(RAW_VALUE);
        visitor.visit_map(MapDeserializer::new([(key, raw)].into_iter()))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match self.cursor.peek() {
            b'"' => visitor.visit_enum(Variant::Name(self)),
            b'{' => {
                let mut entries = Entries::new(self.enter()?, None);
                let value = visitor.visit_enum(Variant::Entry(&mut entries));
                // What has several keys is no variant, so its first key is not its name.
                entries.expect_sole()?;
                value
            }
            _ => Err(self.type_error(&"string or map")),
        }
    }

    /// serde_json hands the bytes of a string to who asks for bytes.
    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        if self.cursor.peek() != b'"' {
            return self.deserialize_any(visitor);
        }
        match self.cursor.take_string() {
            Some(Cow::Borrowed(text)) => visitor.visit_borrowed_bytes(text.as_bytes()),
            Some(Cow::Owned(text)) => visitor.visit_byte_buf(String::into_bytes(text)),
            None => Err(half_character()),
        }
    }

    fn deserialize_byte_buf<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_bytes(visitor)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.cursor.skip_value();
        visitor.visit_unit()
    }

    deserialize_wide! {
        deserialize_i128: i128 => visit_i128
        deserialize_u128: u128 => visit_u128
    }

    expect_kinds! {
        deserialize_bool: b't' | b'f',
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64
        deserialize_f32 deserialize_f64: b'-' | b'0'..=b'9',
        deserialize_char deserialize_str deserialize_string deserialize_identifier: b'"',
        deserialize_map: b'{',
    }

    forward_to_deserialize_any! {
        unit unit_struct tuple tuple_struct struct
    }
}
