//! `length(utf16, RANGE)` and `length(graphemes, RANGE)`: how long a string is to other
//! programs and to people. What their violations keep is shared with the rule `bytes`.

use core::fmt::{self, Write};

use super::{Text, for_rule};
use crate::report::Report;
use crate::violation::{Broken, Params, Violation};

for_rule! {
    /// Types that the rule `length` can check in units of strings.
    #[diagnostic::on_unimplemented(
        message = "`length` cannot check a `{Self}` in this unit",
        label = "not a string",
        note = "implement `run_request::rules::Text` for your own types"
    )]
    Measured: Text;
}

#[doc(hidden)]
#[inline]
pub fn length_utf16<T: Measured + ?Sized>(value: &T, min: usize, max: usize, report: &mut Report) {
    let Some(text) = value.text() else { return };
    // A unit is encoded in one to three bytes.
    if text.len() > max || text.len().div_ceil(3) < min {
        let count = text.chars().map(char::len_utf16).sum();
        report_count(TextUnit::Utf16, count, min, max, report);
    }
}

#[cfg(feature = "graphemes")]
#[doc(hidden)]
#[inline]
pub fn length_graphemes<T: Measured + ?Sized>(
    value: &T,
    min: usize,
    max: usize,
    report: &mut Report,
) {
    let Some(text) = value.text() else { return };
    // A grapheme is encoded in any number of bytes.
    if text.len() > max || min > usize::from(!text.is_empty()) {
        let count = unicode_segmentation::UnicodeSegmentation::graphemes(text, true).count();
        report_count(TextUnit::Graphemes, count, min, max, report);
    }
}

#[cold]
fn report_count(unit: TextUnit, count: usize, min: usize, max: usize, report: &mut Report) {
    if count < min || count > max {
        TextLengthFault::report(unit, count, min, max, report);
    }
}

/// The unit in which the length of a string is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TextUnit {
    Bytes,
    Utf16,
    #[cfg(feature = "graphemes")]
    Graphemes,
}

/// A string that is too long or too short in another unit than its characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TextLengthFault {
    unit: TextUnit,
    is_above: bool,
    bound: usize,
    /// `None` if it is secret.
    actual: Option<usize>,
}

impl TextLengthFault {
    #[cold]
    pub(super) fn report(
        unit: TextUnit,
        count: usize,
        min: usize,
        max: usize,
        report: &mut Report,
    ) {
        let is_above = count >= min;
        let bound = if is_above { max } else { min };
        let actual = (!report.is_secret()).then_some(count);
        report.add(|| Violation::of(TextLengthFault { unit, is_above, bound, actual }));
    }

    fn shown_unit(&self) -> &'static str {
        match self.unit {
            TextUnit::Bytes => "bytes",
            TextUnit::Utf16 => "UTF-16 code units",
            #[cfg(feature = "graphemes")]
            TextUnit::Graphemes => "graphemes",
        }
    }
}

impl Broken for TextLengthFault {
    fn rule(&self) -> &'static str {
        if self.unit == TextUnit::Bytes { "bytes" } else { "length" }
    }

    fn code(&self) -> &'static str {
        if self.is_above { "string_above_max_length" } else { "string_below_min_length" }
    }

    fn write_reason(&self, f: &mut dyn Write) -> fmt::Result {
        let TextLengthFault { is_above, bound, actual, .. } = self;
        let (side, limit) = if *is_above { ("long", "maximum") } else { ("short", "minimum") };
        let unit = self.shown_unit();
        write!(f, "string too {side}. Expected a string with {limit} length {bound} {unit}")?;
        match actual {
            None => f.write_str("."),
            Some(0) => f.write_str(", but got an empty string instead."),
            Some(actual) => write!(f, ", but got a string with length {actual} {unit} instead."),
        }
    }

    fn add_params<'a>(&'a self, params: &mut Params<'a>) {
        params.set(if self.is_above { "max" } else { "min" }, self.bound);
        if let Some(actual) = self.actual {
            params.set("actual", actual);
        }
        let unit = match self.unit {
            TextUnit::Bytes => "bytes",
            TextUnit::Utf16 => "utf16",
            #[cfg(feature = "graphemes")]
            TextUnit::Graphemes => "graphemes",
        };
        params.set("unit", unit);
    }

    fn conceal(&mut self) {
        self.actual = None;
    }
}
