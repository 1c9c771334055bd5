//! What is measured: a document that is read, or whose values are written.

use std::hint::black_box;

use super::documents::{self, Form};
use super::{Derives, Wire};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Direction {
    Read,
    Write,
}

impl Direction {
    pub const ALL: [Direction; 2] = [Direction::Read, Direction::Write];

    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Direction::Read => "read",
            Direction::Write => "write",
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Case {
    TagFirst,
    TagLast,
    Actions,
    External,
    Adjacent,
    StringOrArray,
    StringOrObject,
    Names,
    Messages,
}

impl Case {
    pub const ALL: [Case; 9] = [
        Case::TagFirst,
        Case::TagLast,
        Case::Actions,
        Case::External,
        Case::Adjacent,
        Case::StringOrArray,
        Case::StringOrObject,
        Case::Names,
        Case::Messages,
    ];

    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Case::TagFirst => "tag-first",
            Case::TagLast => "tag-last",
            Case::Actions => "actions",
            Case::External => "external",
            Case::Adjacent => "adjacent",
            Case::StringOrArray => "string-or-array",
            Case::StringOrObject => "string-or-object",
            Case::Names => "names",
            Case::Messages => "messages",
        }
    }

    /// Whether this case exists. Where the tag was in the document makes no difference in writing.
    #[must_use]
    pub fn has(self, direction: Direction) -> bool {
        (self, direction) != (Case::TagLast, Direction::Write)
    }

    fn document(self) -> String {
        match self {
            Case::TagFirst => documents::parts(Form::TagFirst),
            Case::TagLast => documents::parts(Form::TagLast),
            Case::Actions => documents::actions(),
            Case::External => documents::parts(Form::External),
            Case::Adjacent => documents::parts(Form::Adjacent),
            Case::StringOrArray => documents::texts(),
            Case::StringOrObject => documents::choices(),
            Case::Names => documents::roles(),
            Case::Messages => documents::messages(),
        }
    }

    /// Prepares an operation, and checks that it does its work.
    ///
    /// # Errors
    ///
    /// Returns an error if the document cannot be read, or if another one is written.
    pub fn prepare<D: Derives>(self, direction: Direction) -> Result<Box<dyn Fn()>, String> {
        let prepared = match self {
            Case::TagFirst | Case::TagLast => self.operation::<D::Internal>(direction),
            Case::Actions => self.operation::<D::Action>(direction),
            Case::External => self.operation::<D::External>(direction),
            Case::Adjacent => self.operation::<D::Adjacent>(direction),
            Case::StringOrArray => self.operation::<D::Texts>(direction),
            Case::StringOrObject => self.operation::<D::Choice>(direction),
            Case::Names => self.operation::<D::Role>(direction),
            Case::Messages => self.operation::<D::Message>(direction),
        };
        prepared.map_err(|error| format!("{}, {}: {error}", D::NAME, self.name()))
    }

    fn operation<T: Wire>(self, direction: Direction) -> Result<Box<dyn Fn()>, String> {
        let document = self.document();
        let values: Vec<T> = serde_json::from_str(&document).map_err(|error| error.to_string())?;
        let written = serde_json::to_string(&values).map_err(|error| error.to_string())?;
        let expected =
            if self == Case::TagLast { Case::TagFirst.document() } else { self.document() };
        if written != expected {
            return Err(format!("{document} became {written}"));
        }
        Ok(match direction {
            Direction::Read => Box::new(move || {
                let _ = black_box(serde_json::from_str::<Vec<T>>(black_box(&document)));
            }),
            Direction::Write => Box::new(move || {
                let _ = black_box(serde_json::to_string(black_box(&values)));
            }),
        })
    }
}
