//! Rules as keywords of JSON Schema.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use schemars::{Schema, SchemaGenerator};
use serde_core::Serialize;
use serde_json::{Number, Value, json};

use crate::rules::Numeric;

/// Adds rules to the schema of a value.
#[derive(Debug)]
pub struct Rules<'a> {
    schema: &'a mut Schema,
    generator: &'a SchemaGenerator,
    /// What JSON Schema cannot say, in words.
    unsaid: &'a mut Vec<String>,
    /// Whether this is the key of an object, which is always a string.
    is_key: bool,
}

/// The least number that is read as infinity into an `f32`; infinity is in no range.
const BEYOND_F32: f64 = 3.402_823_567_797_336_6e38;

/// What has a length of its own kind.
const LENGTHS: [(&str, &str, &str); 3] = [
    ("string", "minLength", "maxLength"),
    ("array", "minItems", "maxItems"),
    ("object", "minProperties", "maxProperties"),
];

impl<'a> Rules<'a> {
    pub(super) fn new(
        schema: &'a mut Schema,
        generator: &'a SchemaGenerator,
        unsaid: &'a mut Vec<String>,
    ) -> Self {
        schema.ensure_object();
        Rules { schema, generator, unsaid, is_key: false }
    }

    /// `length`, with the ends included.
    pub fn length(&mut self, min: usize, max: usize) {
        let types = self.types();
        for (ty, least, most) in LENGTHS {
            if types.as_ref().is_some_and(|types| !types.iter().any(|it| it == ty)) {
                continue;
            }
            if min > 0 {
                self.bound(least, min.into(), |new, old| new > old);
            }
            if max < usize::MAX {
                self.bound(most, max.into(), |new, old| new < old);
            }
        }
    }

    /// The types that the value may have; `None` if that is not known here.
    fn types(&self) -> Option<Vec<String>> {
        if self.is_key {
            return Some([String::from("string")].into());
        }
        let mut schema = self.schema.as_object()?;
        while let Some(Value::String(reference)) = schema.get("$ref") {
            let name = reference.rsplit('/').next()?;
            schema = self.generator.definitions().get(name)?.as_object()?;
        }
        match schema.get("type")? {
            Value::String(one) => Some([one.clone()].into()),
            Value::Array(types) => {
                Some(types.iter().filter_map(|it| it.as_str().map(String::from)).collect())
            }
            _ => None,
        }
    }

    /// A bound, if it is the stricter one.
    fn bound(&mut self, key: &str, new: Number, is_stricter: fn(f64, f64) -> bool) {
        let old = self.schema.get(key).and_then(Value::as_f64);
        let weaker = |old| new.as_f64().is_some_and(|new| !is_stricter(new, old));
        if !old.is_some_and(weaker) {
            self.schema.insert(key.into(), Value::Number(new));
        }
    }

    /// `range` and `above`: the least value, whether it is allowed itself, and likewise the greatest.
    /// `source` says it in words, for what has no numbers.
    pub fn range(
        &mut self,
        min: Option<(Option<Number>, bool)>,
        max: Option<(Option<Number>, bool)>,
        source: &str,
    ) {
        if self.is_key {
            self.unsaid.push(format!("each key {source}"));
            return;
        }
        let is_f32 = self.schema.get("format").is_some_and(|format| format == "float");
        let beyond = |bound: f64| Number::from_f64(bound).filter(|_| is_f32);
        for (bound, is_least) in [(min, true), (max, false)] {
            let last = if is_least { -BEYOND_F32 } else { BEYOND_F32 };
            match bound.or_else(|| beyond(last).map(|bound| (Some(bound), false))) {
                None => {}
                Some((None, _)) => {
                    self.unsaid.push(source.into());
                    return;
                }
                Some((Some(bound), true)) if is_least => {
                    self.bound("minimum", bound, |new, old| new > old);
                }
                Some((Some(bound), false)) if is_least => {
                    self.bound("exclusiveMinimum", bound, |new, old| new > old);
                }
                Some((Some(bound), true)) => self.bound("maximum", bound, |new, old| new < old),
                Some((Some(bound), false)) => {
                    self.bound("exclusiveMaximum", bound, |new, old| new < old);
                }
            }
        }
        self.also_of_strings(source);
    }

    /// `multiple_of`; `source` says it in words, for what JSON has no number of.
    pub fn multiple_of(&mut self, unit: Option<Number>, source: &str) {
        match unit {
            Some(unit) if self.is_key => self.unsaid.push(format!("each key a multiple of {unit}")),
            Some(unit) => {
                self.and("multipleOf", Value::Number(unit));
                self.also_of_strings(source);
            }
            None => self.unsaid.push(source.into()),
        }
    }

    /// Decimals are strings too, of which a keyword for numbers says nothing.
    fn also_of_strings(&mut self, source: &str) {
        if self.types().is_some_and(|types| types.iter().any(|it| it == "string")) {
            self.unsaid.push(source.into());
        }
    }

    /// `one_of`; `source` says it in words, for what cannot be JSON.
    pub fn one_of(&mut self, values: Option<Vec<Value>>, source: &str) {
        let Some(mut values) = values else {
            self.unsaid.push(source.into());
            return;
        };
        if self.is_key {
            for value in values.iter_mut().filter(|it| it.is_number() || it.is_boolean()) {
                *value = value.to_string().into();
            }
        }
        if self.takes_null() {
            values.push(Value::Null);
        }
        self.and("enum", values.into());
    }

    fn takes_null(&self) -> bool {
        let is_null = |it: &Value| it["type"] == "null";
        let types = self.schema.get("type").and_then(Value::as_array);
        let any = self.schema.get("anyOf").and_then(Value::as_array);
        types.is_some_and(|types| types.contains(&json!("null")))
            || any.is_some_and(|any| any.iter().any(is_null))
    }

    /// `unique`.
    pub fn unique(&mut self) {
        self.and("uniqueItems", true.into());
    }

    /// `pattern`, in the words of `regex`, which the schema has in those of ECMA-262.
    #[cfg(feature = "regex")]
    pub fn pattern(&mut self, pattern: &str) {
        match super::pattern::translated(pattern) {
            Some(pattern) => self.and("pattern", pattern.into()),
            None => self.unsaid.push(format!("matches `{pattern}`")),
        }
    }

    /// `ascii`.
    pub fn ascii(&mut self) {
        self.and("pattern", r"^[\x00-\x7F]*$".into());
    }

    /// `starts_with`.
    pub fn starts_with(&mut self, text: &str) {
        self.and("pattern", format!("^{}", escaped(text)).into());
    }

    /// `ends_with`.
    pub fn ends_with(&mut self, text: &str) {
        self.and("pattern", format!("{}$", escaped(text)).into());
    }

    /// `contains`.
    pub fn contains(&mut self, text: &str) {
        self.and("pattern", escaped(text).into());
    }

    /// `format`.
    pub fn format(&mut self, name: &str) {
        match name {
            "ip" => self.and("anyOf", json!([{ "format": "ipv4" }, { "format": "ipv6" }])),
            "url" => self.and("format", "uri".into()),
            "date_time" => self.and("format", "date-time".into()),
            name => self.and("format", name.into()),
        }
    }

    /// `inner`.
    pub fn inner(&mut self, rules: impl FnOnce(&mut Rules<'_>)) {
        self.inside("items", rules);
    }

    /// `keys`.
    pub fn keys(&mut self, rules: impl FnOnce(&mut Rules<'_>)) {
        self.inside("propertyNames", rules);
    }

    /// `values`.
    pub fn values(&mut self, rules: impl FnOnce(&mut Rules<'_>)) {
        // Where keys are numbers, the values stand beside what such a key looks like.
        let Some(Value::Object(patterns)) = self.schema.get("patternProperties") else {
            return self.inside("additionalProperties", rules);
        };
        let mut patterns = patterns.clone();
        if let Some(values) = patterns.values_mut().next() {
            let mut schema = Schema::try_from(values.take()).unwrap_or_default();
            rules(&mut Rules::new(&mut schema, self.generator, self.unsaid));
            *values = schema.into();
        }
        self.schema.insert("patternProperties".into(), patterns.into());
    }

    /// Adds rules to what stands in a keyword, or would.
    fn inside(&mut self, key: &str, rules: impl FnOnce(&mut Rules<'_>)) {
        let there = self.schema.remove(key).and_then(|it| Schema::try_from(it).ok());
        let mut schema = there.unwrap_or_default();
        let mut inside = Rules::new(&mut schema, self.generator, self.unsaid);
        inside.is_key = key == "propertyNames";
        rules(&mut inside);
        if schema.as_object().is_none_or(|it| !it.is_empty()) {
            self.schema.insert(key.into(), schema.into());
        }
    }

    /// Adds a keyword; beside one of the same name it must hold as well.
    fn and(&mut self, key: &str, value: Value) {
        match self.schema.get(key) {
            None => {
                self.schema.insert(key.into(), value);
            }
            Some(there) if *there == value => {}
            Some(_) => {
                let also = json!({ key: value });
                match self.schema.get_mut("allOf") {
                    Some(Value::Array(all)) => all.push(also),
                    _ => {
                        self.schema.insert("allOf".into(), json!([also]));
                    }
                }
            }
        }
    }
}

/// A value of the source, as JSON has it; what it can be is found by the first of two methods of the
/// same name.
#[derive(Debug)]
pub struct ToJson<'a, T: ?Sized>(pub &'a T);

impl<T: Numeric + Serialize> ToJson<'_, T> {
    /// The number.
    #[must_use]
    pub fn number(self) -> Option<Number> {
        match serde_json::to_value(self.0) {
            Ok(Value::Number(number)) => Some(number),
            _ => None,
        }
    }
}

impl<T: Serialize + ?Sized> ToJson<'_, T> {
    /// The value.
    #[must_use]
    pub fn value(self) -> Option<Value> {
        serde_json::to_value(self.0).ok()
    }
}

/// Found for any other value.
pub trait Fallback {
    /// It is no number.
    fn number(&self) -> Option<Number> {
        None
    }

    /// It is nothing that JSON has.
    fn value(&self) -> Option<Value> {
        None
    }
}

impl<T: ?Sized> Fallback for ToJson<'_, T> {}

/// The text as a pattern that matches it, in every dialect.
fn escaped(text: &str) -> String {
    let mut pattern = String::new();
    for c in text.chars() {
        if "\\^$.|?*+()[]{}".contains(c) {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern
}
