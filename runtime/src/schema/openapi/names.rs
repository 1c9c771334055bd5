//! The names of components.
//!
//! schemars numbers types of the same name in the order in which one of its generators meets them.
//! Documents of OpenAPI are put together from the components of many types, each of which has a
//! generator of its own, so the numbers of one would be wrong in another. Therefore, a name that
//! was once given to a component is kept for it until the program ends. What identifies a
//! component is its schema, together with the schemas to which it refers.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::hash::{Hash, Hasher};
use std::hash::DefaultHasher;
use std::sync::{Mutex, PoisonError};

use serde_json::Value;

use super::subschemas::{make_reference, referenced_name, visit};

/// The names that were given so far, each with the identity of its component.
static GIVEN: Mutex<BTreeMap<String, u64>> = Mutex::new(BTreeMap::new());

/// Names the components, of which one is that of the type itself, and makes all references refer to
/// these names.
pub(super) fn assign(
    own: &str,
    definitions: BTreeMap<String, Value>,
) -> (String, BTreeMap<String, Value>) {
    let mut given = GIVEN.lock().unwrap_or_else(PoisonError::into_inner);
    let names: BTreeMap<String, String> = definitions
        .keys()
        .map(|name| {
            let wanted = remove_forbidden(strip_number(name, &definitions));
            (name.clone(), give(&mut given, &wanted, identify(name, &definitions)))
        })
        .collect();
    drop(given);
    let mut components = BTreeMap::new();
    for (name, mut schema) in definitions {
        visit(&mut schema, &mut |keywords| {
            if let Some(reference) = keywords.get_mut("$ref") {
                if let Some(name) = referenced_name(reference).and_then(|name| names.get(&name)) {
                    *reference = make_reference(name).into();
                }
            }
        });
        components.insert(names[&name].clone(), schema);
    }
    (names.get(own).cloned().unwrap_or_default(), components)
}

/// Gives the wanted name to a component, or this name with the first number that is free.
fn give(given: &mut BTreeMap<String, u64>, wanted: &str, identity: u64) -> String {
    let mut name = wanted.to_string();
    for number in 2_u64.. {
        if *given.entry(name.clone()).or_insert(identity) == identity {
            break;
        }
        name = format!("{wanted}{number}");
    }
    name
}

/// Removes the number that schemars added to a name because another type has it too.
fn strip_number<'n>(name: &'n str, definitions: &BTreeMap<String, Value>) -> &'n str {
    let base = name.trim_end_matches(|it: char| it.is_ascii_digit());
    if definitions.contains_key(base) { base } else { name }
}

/// Replaces the characters that OpenAPI forbids in the name of a component.
fn remove_forbidden(name: &str) -> String {
    let is_allowed = |it: char| it.is_ascii_alphanumeric() || matches!(it, '.' | '-' | '_');
    name.chars().map(|it| if is_allowed(it) { it } else { '_' }).collect()
}

/// Hashes a schema and the schemas to which it refers. Names do not count, because those of
/// schemars depend on what else is described.
fn identify(name: &str, definitions: &BTreeMap<String, Value>) -> u64 {
    let mut identity = Identity { definitions, seen: Vec::new(), hasher: DefaultHasher::new() };
    identity.add_definition(name);
    identity.hasher.finish()
}

struct Identity<'d> {
    definitions: &'d BTreeMap<String, Value>,
    /// The definitions that were added, in the order in which they were reached.
    seen: Vec<String>,
    hasher: DefaultHasher,
}

impl Identity<'_> {
    fn add_definition(&mut self, name: &str) {
        let place = self.seen.iter().position(|it| it == name);
        place.hash(&mut self.hasher);
        if place.is_some() {
            return;
        }
        self.seen.push(name.to_string());
        let definitions = self.definitions;
        if let Some(schema) = definitions.get(name) {
            self.add(schema);
        }
    }

    fn add(&mut self, value: &Value) {
        match value {
            Value::Object(object) => {
                object.len().hash(&mut self.hasher);
                for (key, inside) in object {
                    key.hash(&mut self.hasher);
                    let name = Some(inside).filter(|_| key == "$ref").and_then(referenced_name);
                    match name.filter(|name| self.definitions.contains_key(name)) {
                        Some(name) => self.add_definition(&name),
                        None => self.add(inside),
                    }
                }
            }
            Value::Array(list) => {
                list.len().hash(&mut self.hasher);
                for inside in list {
                    self.add(inside);
                }
            }
            leaf => leaf.to_string().hash(&mut self.hasher),
        }
    }
}
