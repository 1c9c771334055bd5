//! Dates and times of RFC 3339, and its durations.

/// Whether this is a date, time and offset (RFC 3339), the `date-time` of JSON Schema.
#[cfg(feature = "time")]
#[doc(hidden)]
#[must_use]
pub fn is_date_time(text: &str) -> bool {
    use time::{OffsetDateTime, format_description::well_known::Rfc3339};

    // The crate accepts any byte between date and time.
    matches!(text.as_bytes().get("2006-01-02".len()), Some(b'T' | b't'))
        && OffsetDateTime::parse(text, &Rfc3339).is_ok()
}

/// Whether this is a date (RFC 3339), the `date` of JSON Schema.
#[cfg(feature = "time")]
#[doc(hidden)]
#[must_use]
pub fn is_date(text: &str) -> bool {
    text.len() == "2006-01-02".len() && is_date_time_of(&[text, "T00:00:00Z"])
}

/// Whether this is a time with an offset (RFC 3339), the `time` of JSON Schema.
#[cfg(feature = "time")]
#[doc(hidden)]
#[must_use]
pub fn is_time(text: &str) -> bool {
    let Some((time, rest)) = text.split_at_checked("15:04:05".len()) else { return false };
    // The digits of a fraction may be any number, so they are not part of what the crate reads.
    let offset = match rest.strip_prefix('.') {
        Some(fraction) => {
            let offset = fraction.trim_start_matches(|c: char| c.is_ascii_digit());
            if offset.len() == fraction.len() {
                return false;
            }
            offset
        }
        None => rest,
    };
    if !offset.starts_with(['Z', 'z', '+', '-']) {
        return false;
    }
    // A leap second is the last one of a month in UTC, which is that day or the next one here.
    ["2016-12-31T", "2017-01-01T"].iter().any(|date| is_date_time_of(&[date, time, offset]))
}

/// Whether these parts together are a date, time and offset without a fraction.
#[cfg(feature = "time")]
fn is_date_time_of(parts: &[&str]) -> bool {
    let mut buffer = [0; "2006-01-02T15:04:05+00:00".len()];
    let mut length = 0;
    for part in parts {
        let Some(free) = buffer.get_mut(length..length + part.len()) else { return false };
        free.copy_from_slice(part.as_bytes());
        length += part.len();
    }
    core::str::from_utf8(&buffer[..length]).is_ok_and(is_date_time)
}

/// Whether this is a duration (RFC 3339, appendix A), the `duration` of JSON Schema.
///
/// Units do not skip one: there may be years, months and days, but no years and days. Weeks stand
/// alone, and no number has a fraction or a sign. The crates for ISO 8601 all accept more.
#[doc(hidden)]
#[must_use]
pub fn is_duration(text: &str) -> bool {
    let Some(parts) = text.strip_prefix('P') else { return false };
    match parts.split_once('T') {
        Some((date, time)) => (date.is_empty() || has_units(date, "YMD")) && has_units(time, "HMS"),
        None => has_units(parts, "YMD") || has_units(parts, "W"),
    }
}

/// Whether these are numbers, each with its unit, which follow each other in `units`.
fn has_units(mut text: &str, units: &str) -> bool {
    let mut expected: Option<&str> = None;
    while !text.is_empty() {
        let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
        let Some(unit) = rest.chars().next().filter(|_| rest.len() < text.len()) else {
            return false;
        };
        let after = match expected {
            None => units.split_once(unit).map(|(_, after)| after),
            Some(expected) => expected.strip_prefix(unit),
        };
        if after.is_none() {
            return false;
        }
        (expected, text) = (after, &rest[unit.len_utf8()..]);
    }
    expected.is_some()
}
