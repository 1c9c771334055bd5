//! The schema of an object, built field by field.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

use super::flattened_enum::FlattenedEnum;
use super::foreign::{ObjectContext, collect_field_names};
use super::limits::describe_type;
use super::rules::Rules;
use crate::wire::variants::FlatForm;

/// What `null` means as the value of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Null {
    /// The field takes no `null`.
    Never,
    /// The field is not set.
    Unset,
    /// It is a value of its own.
    Value,
}

/// The properties of a field besides its type and rules.
#[derive(Debug)]
pub struct Field {
    /// The name by which it is read; `None` if it is not.
    pub read: Option<&'static str>,
    /// The name by which it is written; `None` if it is not.
    pub written: Option<&'static str>,
    /// Other names by which it is read.
    pub aliases: &'static [&'static str],
    /// Whether it is required when the request is read.
    pub required: bool,
    /// Whether it is always present when the request is written.
    pub always: bool,
    /// What `null` means as its value.
    pub null: Null,
    /// The lines of its docs.
    pub docs: &'static [&'static str],
    /// Rules in words, for which JSON Schema has no keyword.
    pub rules_beyond_schema: &'static [&'static str],
    /// Its title.
    pub title: Option<&'static str>,
    /// Whether it is deprecated.
    pub deprecated: bool,
    /// Its value if it is missing.
    pub default: Option<Value>,
    /// An example of its value.
    pub example: Option<Value>,
}

/// The name by which a field is read, the one by which it is written, its aliases, and what `null`
/// means as its value.
pub type FieldNames = (&'static str, &'static str, &'static [&'static str], Null);

/// The schema of an object whose fields are being added.
#[derive(Debug)]
pub struct Object<'g> {
    pub(super) generator: &'g mut SchemaGenerator,
    pub(super) properties: Map<String, Value>,
    required: Vec<Value>,
    /// Schemas that must all hold, of several fields each.
    pub(super) all: Vec<Value>,
    /// The schemas of foreign types, and whether each is optional.
    foreign: Vec<(Schema, bool)>,
    /// The names of the fields of flattened enums.
    enum_names: Vec<String>,
    /// What must hold besides if there is a flattened map.
    beside_map: Vec<Value>,
    /// The schema of the values of unknown fields.
    unknown_values: Option<Value>,
    /// The schema of the names of unknown fields.
    unknown_names: Option<Value>,
    pub(super) dependent_required: Map<String, Value>,
    /// The names of all fields, also of those that are not in this schema.
    pub(super) fields: Vec<FieldNames>,
    /// Rules in words, for which JSON Schema has no keyword.
    pub(super) rules_beyond_schema: Vec<String>,
}

impl<'g> Object<'g> {
    pub(super) fn new(generator: &'g mut SchemaGenerator) -> Self {
        Object {
            generator,
            properties: Map::new(),
            required: Vec::new(),
            all: Vec::new(),
            foreign: Vec::new(),
            enum_names: Vec::new(),
            beside_map: Vec::new(),
            unknown_values: None,
            unknown_names: None,
            dependent_required: Map::new(),
            fields: Vec::new(),
            rules_beyond_schema: Vec::new(),
        }
    }

    /// Adds a field whose type is `T`, without any `Option` around it.
    pub fn add_field<T: JsonSchema + ?Sized>(
        &mut self,
        field: Field,
        rules: impl FnOnce(&mut Rules<'_>),
    ) {
        let schema = describe_type::<T>(self.generator);
        self.add_property(field, schema, rules);
    }

    /// Adds a field that is read or written by functions of the user's, so that it may be anything.
    pub fn add_untyped(&mut self, field: Field, rules: impl FnOnce(&mut Rules<'_>)) {
        self.add_property(field, Schema::default(), rules);
    }

    fn add_property(
        &mut self,
        field: Field,
        mut schema: Schema,
        rules: impl FnOnce(&mut Rules<'_>),
    ) {
        let is_written = self.generator.contract().is_serialize();
        let name = if is_written { field.written } else { field.read };
        let (read, written) = (field.read.unwrap_or_default(), field.written.unwrap_or_default());
        self.fields.push((read, written, field.aliases, field.null));
        let Some(name) = name else { return };
        let mut beyond: Vec<String> = Vec::new();
        rules(&mut Rules::new(&mut schema, self.generator, &mut beyond));
        beyond.extend(field.rules_beyond_schema.iter().map(ToString::to_string));
        if field.null != Null::Never {
            allow_null(&mut schema);
        }
        // The schemas `true` and `false` take no keywords until they are objects.
        schema.ensure_object();
        add_description(&mut schema, field.docs, &beyond);
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
        self.add_presence(name, aliases, required);
        for name in aliases.iter().copied().chain([name]) {
            self.properties.insert(name.into(), schema.clone().into());
        }
    }

    /// Requires a field by exactly one of its names, or allows for at most one of them.
    fn add_presence(&mut self, name: &'static str, aliases: &[&'static str], required: bool) {
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

    /// Adds the fields of a foreign type, which may be `optional`, or only `skippable` when it is
    /// written.
    pub fn add_foreign<T: JsonSchema>(&mut self, optional: bool, skippable: bool) {
        let schema = T::json_schema(self.generator);
        let is_written = self.generator.contract().is_serialize();
        self.foreign.push((schema, optional || (is_written && skippable)));
    }

    /// Adds the fields of an enum, all of which are known.
    pub(super) fn add_enum<T: JsonSchema>(&mut self, form: FlatForm) {
        let FlattenedEnum { schema, names, beside_map } =
            FlattenedEnum::new(form, T::json_schema(self.generator));
        self.all.push(schema);
        self.enum_names.extend(names);
        self.beside_map.extend(beside_map);
    }

    /// Whether this schema includes something that is only `written`, or only `read`.
    #[must_use]
    pub fn is_included(&self, written: bool, read: bool) -> bool {
        if self.generator.contract().is_serialize() { written } else { read }
    }

    /// Adds the fields of an optional flattened request: its required fields, and whatever else it
    /// demands, are only demanded of a document that has one of its names. If it is always `read`,
    /// it is only optional when it is written.
    pub fn add_optional(&mut self, written: bool, read: bool, describe: impl FnOnce(&mut Self)) {
        let is_written = self.generator.contract().is_serialize();
        if is_written && !written {
            return;
        }
        if !is_written && read {
            return describe(self);
        }
        let before: Vec<String> = self.properties.keys().cloned().collect();
        let (foreign, enum_names) = (self.foreign.len(), self.enum_names.len());
        let (required, all) = (core::mem::take(&mut self.required), core::mem::take(&mut self.all));
        describe(self);
        for (_, optional) in &mut self.foreign[foreign..] {
            *optional = true;
        }
        let required_inside = core::mem::replace(&mut self.required, required);
        let all_inside = core::mem::replace(&mut self.all, all);
        let names = self.properties.keys().filter(|name| !before.contains(name));
        let names = names.chain(&self.enum_names[enum_names..]);
        let any: Vec<Value> = names.map(|name| json!({ "required": [name] })).collect();
        let mut then = Map::new();
        if !required_inside.is_empty() {
            then.insert("required".into(), required_inside.into());
        }
        if !all_inside.is_empty() {
            then.insert("allOf".into(), all_inside.into());
        }
        if !then.is_empty() && !any.is_empty() {
            self.all.push(json!({ "if": { "anyOf": any }, "then": then }));
        }
    }

    /// Adds the flattened map, which collects unknown fields.
    pub fn add_map<V: JsonSchema>(&mut self, rules: impl FnOnce(&mut Rules<'_>)) {
        let mut map = Schema::default();
        let values = describe_type::<V>(self.generator);
        map.insert("additionalProperties".into(), values.into());
        let mut beyond = Vec::new();
        rules(&mut Rules::new(&mut map, self.generator, &mut beyond));
        // The keywords would count the fields of the request too.
        for (key, limit) in [("minProperties", "at least"), ("maxProperties", "at most")] {
            if let Some(count) = map.get(key) {
                beyond.push(format!("{limit} {count} other fields"));
            }
        }
        self.rules_beyond_schema.extend(beyond);
        self.unknown_values = map.remove("additionalProperties");
        self.unknown_names = map.remove("propertyNames");
    }

    /// Adds rules in words, for which JSON Schema has no keyword.
    pub fn add_rules_beyond_schema(&mut self, rules: &[&str]) {
        self.rules_beyond_schema.extend(rules.iter().map(ToString::to_string));
    }

    pub(super) fn finish(self, docs: &[&str], deny: bool) -> Schema {
        let mut schema = schemars::json_schema!({ "type": "object" });
        add_description(&mut schema, docs, &self.rules_beyond_schema);
        let (mut known, has_foreign): (Vec<String>, bool) =
            (self.properties.keys().cloned().collect(), !self.foreign.is_empty());
        let has_enum = !self.enum_names.is_empty();
        known.extend(self.enum_names);
        let mut all = self.all;
        for (schema, optional) in self.foreign {
            let own: &Vec<String> = &known;
            let part = ObjectContext { generator: self.generator, own }.adapt(schema, optional);
            collect_field_names(&part, &mut known);
            all.push(part);
        }
        if let Some(names) = self.unknown_names {
            // The names of the fields need not keep the rules for the keys of the map.
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
        if !self.dependent_required.is_empty() {
            schema.insert("dependentRequired".into(), self.dependent_required.into());
        }
        // The fields of a foreign type are additional too, but not unknown.
        let is_nested = has_foreign || has_enum;
        let unknown = if is_nested { "unevaluatedProperties" } else { "additionalProperties" };
        if let Some(values) = self.unknown_values {
            all.extend(self.beside_map);
            schema.insert(unknown.into(), values);
        }
        if deny {
            schema.insert(unknown.into(), false.into());
        }
        if !all.is_empty() {
            schema.insert("allOf".into(), all.into());
        }
        schema
    }
}

/// Strips the docs of their code, which is of no use to readers of a schema.
fn strip_code(docs: &[&str]) -> String {
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

/// Adds the docs as a description, and the rules for which JSON Schema has no keyword.
pub(super) fn add_description(schema: &mut Schema, docs: &[&str], rules_beyond_schema: &[String]) {
    let mut text = strip_code(docs);
    if !rules_beyond_schema.is_empty() {
        let gap = if text.is_empty() { "" } else { "\n\n" };
        text = format!("{text}{gap}Beyond this schema: {}.", rules_beyond_schema.join("; "));
    }
    if text.is_empty() {
        return;
    }
    // The description of the type itself may only be added to.
    let before = schema.get("description").and_then(Value::as_str);
    let text = match before {
        Some(before) if docs.is_empty() => format!("{before}\n\n{text}"),
        _ => text,
    };
    schema.insert("description".into(), text.into());
}

/// Allows for `null` as well.
pub(super) fn allow_null(schema: &mut Schema) {
    // These keywords would have to allow for `null` too.
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
