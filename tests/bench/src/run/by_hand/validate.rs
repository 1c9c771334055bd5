//! The hand-written rules. A path is only built for a broken rule.

use super::{Extended, Function, Message, Pairs, Run, Tool, Truncation, Violation, Violations};

type Found = Vec<Violation>;

/// The rules of the 16 fields, which two structs share.
macro_rules! shared {
    ($run:ident, $found:ident) => {
        text(&$run.assistant_id, 1, usize::MAX, &mut $found, || "assistant_id".to_owned());
        if let Some(messages) = &$run.additional_messages {
            for (index, message) in messages.iter().enumerate() {
                check_message(message, index, &mut $found);
            }
        }
        if let Some(tools) = &$run.tools {
            array(tools.len(), 20, &mut $found, || "tools".to_owned());
            for (index, tool) in tools.iter().enumerate() {
                check_tool(tool, index, &mut $found);
            }
        }
        if let Some(metadata) = &$run.metadata {
            pairs(metadata, &mut $found, || "metadata".to_owned());
        }
        if let Some(temperature) = $run.temperature {
            decimal(temperature, 2.0, &mut $found, || "temperature".to_owned());
        }
        if let Some(top_p) = $run.top_p {
            decimal(top_p, 1.0, &mut $found, || "top_p".to_owned());
        }
        if let Some(tokens) = $run.max_prompt_tokens {
            integer(tokens, 256, u64::MAX, &mut $found, || "max_prompt_tokens".to_owned());
        }
        if let Some(tokens) = $run.max_completion_tokens {
            integer(tokens, 256, u64::MAX, &mut $found, || "max_completion_tokens".to_owned());
        }
        if let Some(Truncation { last_messages: Some(count), .. }) = $run.truncation_strategy {
            let path = || "truncation_strategy.last_messages".to_owned();
            integer(count, 1, u64::MAX, &mut $found, path);
        }
    };
}

impl Run {
    /// # Errors
    ///
    /// Returns all broken rules.
    pub fn validate(&self) -> Result<(), Violations> {
        let mut found = Found::new();
        shared!(self, found);
        done(found)
    }
}

impl Extended {
    /// # Errors
    ///
    /// Returns all broken rules.
    pub fn validate(&self) -> Result<(), Violations> {
        let mut found = Found::new();
        shared!(self, found);
        text(&self.ticket, 1, 16, &mut found, || "ticket".to_owned());
        integer(self.priority.into(), 1, 5, &mut found, || "priority".to_owned());
        if let Some(tags) = &self.tags {
            array(tags.len(), 8, &mut found, || "tags".to_owned());
        }
        done(found)
    }
}

fn done(found: Found) -> Result<(), Violations> {
    if found.is_empty() { Ok(()) } else { Err(Violations(found)) }
}

#[inline]
fn check_message(message: &Message, index: usize, found: &mut Found) {
    text(&message.content, 1, usize::MAX, found, || {
        format!("additional_messages[{index}].content")
    });
    if let Some(metadata) = &message.metadata {
        pairs(metadata, found, || format!("additional_messages[{index}].metadata"));
    }
}

#[inline]
fn check_tool(tool: &Tool, index: usize, found: &mut Found) {
    if let Some(Function { name, .. }) = &tool.function {
        text(name, 1, 64, found, || format!("tools[{index}].function.name"));
    }
}

/// A string has at most as many characters as bytes, and at least a quarter as many.
#[inline]
fn text_is_within(text: &str, min: usize, max: usize) -> bool {
    if text.len() <= max && text.len().div_ceil(4) >= min {
        return true;
    }
    let count = text.chars().count();
    min <= count && count <= max
}

#[inline]
fn text(text: &str, min: usize, max: usize, found: &mut Found, path: impl FnOnce() -> String) {
    if !text_is_within(text, min, max) {
        found.push(wrong_text(text, min, max, path()));
    }
}

#[cold]
fn wrong_text(text: &str, min: usize, max: usize, path: String) -> Violation {
    let count = text.chars().count();
    if count > max {
        let reason = format!(
            "string too long. Expected a string with maximum length {max}, \
             but got a string with length {count} instead."
        );
        return Violation { path, code: "string_above_max_length", reason };
    }
    let got = match count {
        0 => "an empty string".to_owned(),
        _ => format!("a string with length {count}"),
    };
    let reason = format!(
        "string too short. Expected a string with minimum length {min}, but got {got} instead."
    );
    Violation { path, code: "string_below_min_length", reason }
}

#[inline]
fn array(count: usize, max: usize, found: &mut Found, path: impl FnOnce() -> String) {
    if count > max {
        let reason = format!(
            "array too long. Expected an array with maximum length {max}, \
             but got an array with length {count} instead."
        );
        found.push(Violation { path: path(), code: "array_above_max_length", reason });
    }
}

#[inline]
fn decimal(value: f64, max: f64, found: &mut Found, path: impl FnOnce() -> String) {
    if !(0.0..=max).contains(&value) {
        found.push(wrong_decimal(value, max, path()));
    }
}

#[cold]
fn wrong_decimal(value: f64, max: f64, path: String) -> Violation {
    let (code, side, sign, bound) = if value < 0.0 {
        ("decimal_below_min_value", "below minimum", ">=", 0.0)
    } else {
        ("decimal_above_max_value", "above maximum", "<=", max)
    };
    let reason =
        format!("decimal {side} value. Expected a value {sign} {bound}, but got {value} instead.");
    Violation { path, code, reason }
}

#[inline]
fn integer(value: u64, min: u64, max: u64, found: &mut Found, path: impl FnOnce() -> String) {
    if value < min || value > max {
        found.push(wrong_integer(value, min, max, path()));
    }
}

#[cold]
fn wrong_integer(value: u64, min: u64, max: u64, path: String) -> Violation {
    let (code, side, sign, bound) = if value < min {
        ("integer_below_min_value", "below minimum", ">=", min)
    } else {
        ("integer_above_max_value", "above maximum", "<=", max)
    };
    let reason =
        format!("integer {side} value. Expected a value {sign} {bound}, but got {value} instead.");
    Violation { path, code, reason }
}

#[inline]
fn pairs(pairs: &Pairs, found: &mut Found, path: impl Fn() -> String) {
    let fits = pairs.len() <= 16
        && pairs
            .iter()
            .all(|(key, value)| text_is_within(key, 0, 64) && text_is_within(value, 0, 512));
    if !fits {
        wrong_pairs(pairs, found, &path());
    }
}

#[cold]
fn wrong_pairs(pairs: &Pairs, found: &mut Found, path: &str) {
    if pairs.len() > 16 {
        let reason = format!(
            "too many properties. Expected an object with at most 16 properties, \
             but got an object with {} properties instead.",
            pairs.len(),
        );
        found.push(Violation::new(path, "object_above_max_properties", reason));
    }
    for key in pairs.keys().filter(|key| !text_is_within(key, 0, 64)) {
        let reason = format!(
            "'{}…' is too long. Expected a string with maximum length 64, \
             but got a string with length {} instead.",
            key.chars().take(32).collect::<String>(),
            key.chars().count(),
        );
        found.push(Violation::new(path, "property_name_above_max_length", reason));
    }
    for (key, value) in pairs.iter().filter(|(_, value)| !text_is_within(value, 0, 512)) {
        found.push(wrong_text(value, 0, 512, step(path, key)));
    }
}

/// The path of a value: `metadata.actual`, or `metadata["a.b"]` if the key is not an identifier.
fn step(path: &str, key: &str) -> String {
    let mut letters = key.chars();
    let starts = letters.next().is_some_and(|letter| letter.is_ascii_alphabetic() || letter == '_');
    if starts && letters.all(|letter| letter.is_ascii_alphanumeric() || letter == '_') {
        format!("{path}.{key}")
    } else {
        format!("{path}[{key:?}]")
    }
}
