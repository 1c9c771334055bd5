//! The schema of an object, collected field by field.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

use super::foreign::{self, Around};
use super::limits::of_type;
use super::rules::Rules;

/// What a field's `null` means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Null {
    /// There is none.
    Never,
    /// The field is not set.
    Unset,
    /// A value of its own.
    Value,
}

/// What is to be said of a field beside its type and rules.
#[derive(Debug)]
pub struct Field {
    /// The name by which it is read; `None` if it is not.
    pub read: Option<&'static str>,
    /// The name by which it is written; `None` if it is not.
    pub written: Option<&'static str>,
    /// Other names by which it is read.
    pub aliases: &'static [&'static str],
    /// Whether it must be there when the request is read.
    pub required: bool,
    /// Whether it is always there when the request is written.
    pub always: bool,
    /// What its `null` means.
    pub null: Null,
    /// The lines of its docs.
    pub docs: &'static [&'static str],
    /// Rules that JSON Schema cannot say, in words.
    pub rules_beyond_schema: &'static [&'static str],
    /// Its title.
    pub title: Option<&'static str>,
    /// Whether it is deprecated.
    pub deprecated: bool,
    /// What it is if it is left out.
    pub default: Option<Value>,
    /// An example of its value.
    pub example: Option<Value>,
}

/// The names by which a field is read and written, others by which it is read, and what its `null` means.
pub type FieldNames = (&'static str, &'static str, &'static [&'static str], Null);

/// The schema of an object, as far as it is known.
#[derive(Debug)]
pub struct Object<'g> {
    generator: &'g mut SchemaGenerator,
    properties: Map<String, Value>,
    required: Vec<Value>,
    /// What must hold of several fields at once.
    all: Vec<Value>,
    /// The schemas of foreign types, and whether they may be left out.
    foreign: Vec<(Schema, bool)>,
    /// What must hold of all other fields.
    rest: Option<Value>,
    names: Option<Value>,
    dependent: Map<String, Value>,
    unsaid: Vec<String>,
}

impl<'g> Object<'g> {
    pub(super) fn new(generator: &'g mut SchemaGenerator) -> Self {
        Object {
            generator,
            properties: Map::new(),
            required: Vec::new(),
            all: Vec::new(),
            foreign: Vec::new(),
            rest: None,
            names: None,
            dependent: Map::new(),
            unsaid: Vec::new(),
        }
    }

    /// Adds a field whose type, inside of any `Option`, is `T`.
    pub fn add_field<T: JsonSchema + ?Sized>(
        &mut self,
        field: Field,
        rules: impl FnOnce(&mut Rules<'_>),
    ) {
        let schema = of_type::<T>(self.generator);
        self.property(field, schema, rules);
    }

    /// Adds a field that functions of the user's read or write: it may be anything.
    pub fn add_untyped(&mut self, field: Field, rules: impl FnOnce(&mut Rules<'_>)) {
        self.property(field, Schema::default(), rules);
    }

    fn property(&mut self, field: Field, mut schema: Schema, rules: impl FnOnce(&mut Rules<'_>)) {
        let is_written = self.generator.contract().is_serialize();
        let name = if is_written { field.written } else { field.read };
        let Some(name) = name else { return };
        let mut unsaid: Vec<String> = Vec::new();
        rules(&mut Rules::new(&mut schema, self.generator, &mut unsaid));
        unsaid.extend(field.rules_beyond_schema.iter().map(ToString::to_string));
        if field.null != Null::Never {
            or_null(&mut schema);
        }
        // `true` and `false` become objects, which more can be said of.
        schema.ensure_object();
        tell(&mut schema, field.docs, &unsaid);
        if let Some(title) = field.title {
            schema.insert("title".into(), title.into());
        }
        if field.deprecated {
            schema.insert("deprecated".into(), true.into());
        }
        if let Some(default) = field.default {
            schema.insert("default".into(), default);
        }
        if let Some(example) = field.example {
            schema.insert("examples".into(), json!([example]));
        }
        let required = if is_written { field.always } else { field.required };
        let aliases = if is_written { &[] } else { field.aliases };
        self.named(name, aliases, required);
        for name in aliases.iter().copied().chain([name]) {
            self.properties.insert(name.into(), schema.clone().into());
        }
    }

    /// A field goes by one of its names, at most once.
    fn named(&mut self, name: &'static str, aliases: &[&'static str], required: bool) {
        let names: Vec<&str> = aliases.iter().copied().chain([name]).collect();
        let has = |name: &&str| json!({ "required": [name] });
        match (&names[..], required) {
            ([name], true) => self.required.push((*name).into()),
            ([_], false) => {}
            (names, true) => {
                let each: Vec<Value> = names.iter().map(has).collect();
                self.all.push(json!({ "oneOf": each }));
            }
            (names, false) => {
                for (place, one) in names.iter().enumerate() {
                    for other in &names[place + 1..] {
                        self.all.push(json!({ "not": { "required": [one, other] } }));
                    }
                }
            }
        }
    }

    /// If the field `one` is set, `other` must be.
    pub fn add_requires(&mut self, one: FieldNames, other: FieldNames) {
        let (ones, others) = (self.names(one), self.names(other));
        for (name, null) in ones {
            match others[..] {
                [(other, other_null)] if null != Null::Unset && other_null != Null::Unset => {
                    let others = self.dependent.entry(name).or_insert_with(|| json!([]));
                    if let Value::Array(others) = others {
                        others.push(other.into());
                    }
                }
                [other] => {
                    self.all.push(json!({ "if": set(&[(name, null)]), "then": set(&[other]) }));
                }
                _ => {
                    let any: Vec<Value> = others.iter().map(|other| set(&[*other])).collect();
                    self.all.push(json!({ "if": set(&[(name, null)]), "then": { "anyOf": any } }));
                }
            }
        }
    }

    /// Not both fields may be set.
    pub fn add_conflict(&mut self, one: FieldNames, other: FieldNames) {
        for one in self.names(one) {
            for other in self.names(other) {
                self.all.push(json!({ "not": set(&[one, other]) }));
            }
        }
    }

    /// All names by which a field may be there.
    fn names(&self, (read, written, aliases, null): FieldNames) -> Vec<(&'static str, Null)> {
        match self.generator.contract().is_serialize() {
            true => Vec::from([(written, null)]),
            false => aliases.iter().chain([&read]).map(|name| (*name, null)).collect(),
        }
    }

    /// Adds the fields of a type that knows only serde, which may not be there, or only not when it is
    /// written.
    pub fn add_foreign<T: JsonSchema>(&mut self, optional: bool, maybe_written: bool) {
        let schema = T::json_schema(self.generator);
        let is_written = self.generator.contract().is_serialize();
        self.foreign.push((schema, optional || (is_written && maybe_written)));
    }

    /// Whether what is only written, or only read, has a place in this schema.
    #[must_use]
    pub fn is_included(&self, written: bool, read: bool) -> bool {
        if self.generator.contract().is_serialize() { written } else { read }
    }

    /// Adds the fields of a flattened request that may not be there: what must hold of it holds where one of
    /// its names is there. If it is always `read` that is so only of what is written.
    pub fn add_optional(&mut self, written: bool, read: bool, describe: impl FnOnce(&mut Self)) {
        let is_written = self.generator.contract().is_serialize();
        if is_written && !written {
            return;
        }
        if !is_written && read {
            return describe(self);
        }
        let before: Vec<String> = self.properties.keys().cloned().collect();
        let foreign = self.foreign.len();
        let (required, all) = (core::mem::take(&mut self.required), core::mem::take(&mut self.all));
        describe(self);
        for (_, optional) in &mut self.foreign[foreign..] {
            *optional = true;
        }
        let its_required = core::mem::replace(&mut self.required, required);
        let its_all = core::mem::replace(&mut self.all, all);
        let names = self.properties.keys().filter(|name| !before.contains(name));
        let any: Vec<Value> = names.map(|name| json!({ "required": [name] })).collect();
        let mut then = Map::new();
        if !its_required.is_empty() {
            then.insert("required".into(), its_required.into());
        }
        if !its_all.is_empty() {
            then.insert("allOf".into(), its_all.into());
        }
        if !then.is_empty() && !any.is_empty() {
            self.all.push(json!({ "if": { "anyOf": any }, "then": then }));
        }
    }

    /// Adds the map of all other fields.
    pub fn add_map<V: JsonSchema>(&mut self, rules: impl FnOnce(&mut Rules<'_>)) {
        let mut whole = Schema::default();
        let values = of_type::<V>(self.generator);
        whole.insert("additionalProperties".into(), values.into());
        let mut unsaid = Vec::new();
        rules(&mut Rules::new(&mut whole, self.generator, &mut unsaid));
        // A keyword would count the other fields too.
        for (key, most) in [("minProperties", "at least"), ("maxProperties", "at most")] {
            if let Some(count) = whole.get(key) {
                unsaid.push(format!("{most} {count} other fields"));
            }
        }
        self.unsaid.extend(unsaid);
        self.rest = whole.remove("additionalProperties");
        self.names = whole.remove("propertyNames");
    }

    /// Says what JSON Schema cannot.
    pub fn add_rules_beyond_schema(&mut self, rules: &[&str]) {
        self.unsaid.extend(rules.iter().map(ToString::to_string));
    }

    pub(super) fn finish(self, docs: &[&str], deny: bool) -> Schema {
        let mut schema = schemars::json_schema!({ "type": "object" });
        tell(&mut schema, docs, &self.unsaid);
        let (mut known, has_foreign) =
            (self.properties.keys().cloned().collect(), !self.foreign.is_empty());
        let mut all = self.all;
        for (part, optional) in self.foreign {
            let own: &Vec<String> = &known;
            let part = Around { generator: self.generator, own }.part(part, optional);
            foreign::known(&part, &mut known);
            all.push(part);
        }
        if let Some(names) = self.names {
            // Those of the fields need not be as those of the map.
            known.sort_unstable();
            known.dedup();
            schema.insert("propertyNames".into(), json!({ "anyOf": [{ "enum": known }, names] }));
        }
        if !self.properties.is_empty() {
            schema.insert("properties".into(), self.properties.into());
        }
        if !self.required.is_empty() {
            schema.insert("required".into(), self.required.into());
        }
        if !self.dependent.is_empty() {
            schema.insert("dependentRequired".into(), self.dependent.into());
        }
        // The fields of a foreign type are others' too, but not unknown.
        let others = if has_foreign { "unevaluatedProperties" } else { "additionalProperties" };
        if let Some(rest) = self.rest {
            schema.insert(others.into(), rest);
        }
        if deny {
            schema.insert(others.into(), false.into());
        }
        if !all.is_empty() {
            schema.insert("allOf".into(), all.into());
        }
        schema
    }
}

/// All of the fields are set.
fn set(fields: &[(&str, Null)]) -> Value {
    let names: Vec<&str> = fields.iter().map(|(name, _)| *name).collect();
    let mut schema = json!({ "required": names });
    let not_null: Map<String, Value> = fields
        .iter()
        .filter(|(_, null)| *null == Null::Unset)
        .map(|(name, _)| ((*name).into(), json!({ "not": { "type": "null" } })))
        .collect();
    if !not_null.is_empty() {
        schema["properties"] = not_null.into();
    }
    schema
}

/// The docs without their code, which is of no use to who reads a schema.
fn prose(docs: &[&str]) -> String {
    let mut in_code = false;
    let mut text = String::new();
    for line in docs.iter().flat_map(|lines| lines.lines().chain(lines.is_empty().then_some(""))) {
        let line = line.strip_prefix(' ').unwrap_or(line);
        if line.trim_start().starts_with("```") {
            in_code = !in_code;
        } else if !in_code {
            text.push_str(line);
            text.push('\n');
        }
    }
    text.trim().to_string()
}

/// Docs, and what the schema cannot say.
pub(super) fn tell(schema: &mut Schema, docs: &[&str], unsaid: &[String]) {
    let mut text = prose(docs);
    if !unsaid.is_empty() {
        let gap = if text.is_empty() { "" } else { "\n\n" };
        text = format!("{text}{gap}Beyond this schema: {}.", unsaid.join("; "));
    }
    if text.is_empty() {
        return;
    }
    // What was said of the type before may only be added to.
    let before = schema.get("description").and_then(Value::as_str);
    let text = match before {
        Some(before) if docs.is_empty() => format!("{before}\n\n{text}"),
        _ => text,
    };
    schema.insert("description".into(), text.into());
}

/// Lets the schema take `null` as well.
pub(super) fn or_null(schema: &mut Schema) {
    // These would have their say about `null` too.
    const OF_ALL_TYPES: &[&str] =
        &["$ref", "allOf", "anyOf", "const", "enum", "if", "not", "oneOf"];
    let alone = !OF_ALL_TYPES.iter().any(|key| schema.get(*key).is_some());
    if schema.as_object().is_none_or(Map::is_empty) {
        return;
    }
    match schema.get_mut("type").filter(|_| alone) {
        Some(Value::Array(types)) if types.contains(&json!("null")) => {}
        Some(Value::Array(types)) => types.push("null".into()),
        Some(Value::String(one)) => {
            let one = core::mem::take(one);
            schema.insert("type".into(), json!([one, "null"]));
        }
        _ => *schema = schemars::json_schema!({ "anyOf": [schema, { "type": "null" }] }),
    }
}
