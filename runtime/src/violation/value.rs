//! The values that a rule lists.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use core::fmt::{self, Write};

use super::number::Number;
use super::param::Param;

/// A value that a rule lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A number.
    Number(Number),
    /// `true` or `false`.
    Bool(bool),
    /// A string, or anything else by its text, which is shown in quotes.
    Text(Cow<'static, str>),
}

impl Value {
    fn to_param(&self) -> Param<'_> {
        match self {
            Value::Number(number) => number.to_param(),
            Value::Bool(flag) => Param::Bool(*flag),
            Value::Text(text) => Param::Text((&**text).into()),
        }
    }

    fn write(&self, f: &mut dyn Write) -> fmt::Result {
        match self {
            Value::Number(number) => write!(f, "{number}"),
            Value::Bool(flag) => write!(f, "{flag}"),
            Value::Text(text) => write!(f, "'{text}'"),
        }
    }
}

/// The values that a rule lists: a static list of strings, or any others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Values {
    Names(&'static [&'static str]),
    Owned(Box<[Value]>),
}

impl Values {
    pub(crate) fn to_param(&self) -> Param<'_> {
        Param::List(match self {
            Values::Names(names) => names.iter().map(|name| Param::from(*name)).collect(),
            Values::Owned(values) => values.iter().map(Value::to_param).collect(),
        })
    }

    /// Writes the list as `'low', 'medium', and 'high'`.
    pub(crate) fn write(&self, f: &mut dyn Write) -> fmt::Result {
        let count = match self {
            Values::Names(names) => names.len(),
            Values::Owned(values) => values.len(),
        };
        for position in 0..count {
            f.write_str(match (position, count - position) {
                (0, _) => "",
                (1, 1) => " and ",
                (_, 1) => ", and ",
                _ => ", ",
            })?;
            match self {
                Values::Names(names) => write!(f, "'{}'", names[position])?,
                Values::Owned(values) => values[position].write(f)?,
            }
        }
        Ok(())
    }
}
