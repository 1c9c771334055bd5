//! Bodies as trees in which a key may be there twice, and changes to them.

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Body {
    Null,
    Bool(bool),
    Integer(i64),
    Decimal(f64),
    Text(String),
    Array(Vec<Body>),
    Object(Vec<(String, Body)>),
}

impl Serialize for Body {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Body::Null => serializer.serialize_none(),
            Body::Bool(value) => serializer.serialize_bool(*value),
            Body::Integer(value) => serializer.serialize_i64(*value),
            Body::Decimal(value) => serializer.serialize_f64(*value),
            Body::Text(text) => serializer.serialize_str(text),
            Body::Array(items) => {
                let mut seq = serializer.serialize_seq(Some(items.len()))?;
                items.iter().try_for_each(|item| seq.serialize_element(item))?;
                seq.end()
            }
            Body::Object(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                entries.iter().try_for_each(|(key, value)| map.serialize_entry(key, value))?;
                map.end()
            }
        }
    }
}

/// The place of a value in a body.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(super) struct Place(Vec<Step>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Step {
    Key(String),
    Index(usize),
}

impl Place {
    pub(super) fn key(&self, key: &str) -> Place {
        self.with(Step::Key(key.to_owned()))
    }

    pub(super) fn index(&self, index: usize) -> Place {
        self.with(Step::Index(index))
    }

    fn with(&self, step: Step) -> Place {
        let mut steps = self.0.clone();
        steps.push(step);
        Place(steps)
    }

    /// Whether one of two places is inside of the other, or both are the same.
    pub(super) fn overlaps(&self, other: &Place) -> bool {
        self.0.iter().zip(&other.0).all(|(step, other)| step == other)
    }

    /// The JSON Pointer.
    pub(super) fn pointer(&self) -> String {
        let steps = self.0.iter().map(|step| match step {
            Step::Key(key) => format!("/{}", key.replace('~', "~0").replace('/', "~1")),
            Step::Index(index) => format!("/{index}"),
        });
        steps.collect()
    }
}

/// A change to what is at a place.
#[derive(Clone, Debug)]
pub(super) enum Edit {
    Replace(Body),
    /// Removes the entry.
    Remove,
    /// Gives the entry another name.
    Rename(String),
    /// Adds entries to the object.
    Insert(Vec<(String, Body)>),
    /// Adds elements to the array.
    Push(Vec<Body>),
}

impl Body {
    pub(super) fn edit(&mut self, place: &Place, edit: &Edit) {
        self.edit_at(&place.0, edit);
    }

    fn edit_at(&mut self, steps: &[Step], edit: &Edit) {
        match (self, steps, edit) {
            (Body::Object(entries), [Step::Key(key)], Edit::Remove) => {
                entries.retain(|(name, _)| name != key);
            }
            (Body::Object(entries), [Step::Key(key)], Edit::Rename(other)) => {
                let entry = entries.iter_mut().find(|(name, _)| name == key);
                entry.expect("the entry is there").0.clone_from(other);
            }
            (Body::Object(entries), [Step::Key(key), rest @ ..], _) => {
                let entry = entries.iter_mut().find(|(name, _)| name == key);
                entry.expect("the entry is there").1.edit_at(rest, edit);
            }
            (Body::Array(items), [Step::Index(index), rest @ ..], _) => {
                items[*index].edit_at(rest, edit);
            }
            (Body::Object(entries), [], Edit::Insert(others)) => {
                entries.extend(others.iter().cloned());
            }
            (Body::Array(items), [], Edit::Push(others)) => items.extend(others.iter().cloned()),
            (value, [], Edit::Replace(other)) => *value = other.clone(),
            (value, ..) => panic!("{edit:?} at {steps:?} of {value:?}"),
        }
    }

    /// The entries of an object; no others have any.
    pub(super) fn entries(&self) -> &[(String, Body)] {
        match self {
            Body::Object(entries) => entries,
            _ => &[],
        }
    }

    pub(super) fn entries_mut(&mut self) -> &mut [(String, Body)] {
        match self {
            Body::Object(entries) => entries,
            _ => &mut [],
        }
    }

    pub(super) fn items(&self) -> &[Body] {
        match self {
            Body::Array(items) => items,
            _ => &[],
        }
    }

    pub(super) fn items_mut(&mut self) -> &mut [Body] {
        match self {
            Body::Array(items) => items,
            _ => &mut [],
        }
    }

    pub(super) fn get(&self, key: &str) -> Option<&Body> {
        self.entries().iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    pub(super) fn as_text(&self) -> Option<&str> {
        match self {
            Body::Text(text) => Some(text),
            _ => None,
        }
    }
}
