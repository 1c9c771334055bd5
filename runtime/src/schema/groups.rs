//! Groups of fields of which a certain number must be set.

use alloc::vec::Vec;

use serde_json::{Value, json};

use super::object::{Null, Object};
use super::relations::require_set;

impl Object<'_> {
    /// Requires that exactly one of the fields is set.
    pub fn add_exactly_one_of(&mut self, fields: &[&'static str]) {
        match self.require_each(fields) {
            Some(each) => self.add_keywords(json!({ "oneOf": each })),
            None => self.add_at_most_one_of(fields),
        }
    }

    /// Requires that at least one of the fields is set.
    pub fn add_at_least_one_of(&mut self, fields: &[&'static str]) {
        if let Some(each) = self.require_each(fields) {
            self.add_keywords(json!({ "anyOf": each }));
        }
    }

    /// Requires that at most one of the fields is set.
    pub fn add_at_most_one_of(&mut self, fields: &[&'static str]) {
        let mut pairs = Vec::new();
        for (place, one) in fields.iter().enumerate() {
            for other in &fields[place + 1..] {
                for one in self.find_names(one) {
                    pairs.extend(
                        self.find_names(other).into_iter().map(|other| require_set(&[one, other])),
                    );
                }
            }
        }
        if pairs.is_empty() {
            return;
        }
        let both = if pairs.len() == 1 { pairs.remove(0) } else { json!({ "anyOf": pairs }) };
        self.add_keywords(json!({ "not": both }));
    }

    /// For each field, the schema of an object in which it is set; `None` if that cannot be seen
    /// of one of them, because it is not on the wire.
    fn require_each(&self, fields: &[&'static str]) -> Option<Vec<Value>> {
        let mut each = Vec::new();
        for field in fields {
            let mut names: Vec<Value> =
                self.find_names(field).into_iter().map(|name| require_set(&[name])).collect();
            each.push(match names.len() {
                0 => return None,
                1 => names.remove(0),
                _ => json!({ "anyOf": names }),
            });
        }
        Some(each)
    }

    /// All names that the field may have in a document, of which one is its name when it is
    /// written.
    fn find_names(&self, field: &'static str) -> Vec<(&'static str, Null)> {
        let found = self.fields.iter().find(|(read, written, ..)| {
            *written == field || (written.is_empty() && *read == field)
        });
        let names = found.map_or((field, field, &[][..], Null::Unset), |names| *names);
        let mut names = self.possible_names(names);
        names.retain(|(name, _)| !name.is_empty());
        names
    }
}
