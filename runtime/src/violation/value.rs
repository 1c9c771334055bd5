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
    pub(crate) fn to_param(&self) -> Param<'_> {
        match self {
            Value::Number(number) => number.to_param(),
            Value::Bool(flag) => Param::Bool(*flag),
            Value::Text(text) => Param::Text((&**text).into()),
        }
    }

    pub(crate) fn write(&self, f: &mut dyn Write) -> fmt::Result {
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
        match self {
            Values::Names(names) => write_names(names, f),
            Values::Owned(values) => {
                write_list(values.len(), f, |position, f| values[position].write(f))
            }
        }
    }
}

/// Writes names as `'low', 'medium', and 'high'`.
pub(crate) fn write_names(names: &[&str], f: &mut dyn Write) -> fmt::Result {
    write_list(names.len(), f, |position, f| write!(f, "'{}'", names[position]))
}

fn write_list(
    count: usize,
    f: &mut dyn Write,
    write_item: impl Fn(usize, &mut dyn Write) -> fmt::Result,
) -> fmt::Result {
    for position in 0..count {
        f.write_str(match (position, count - position) {
            (0, _) => "",
            (1, 1) => " and ",
            (_, 1) => ", and ",
            _ => ", ",
        })?;
        write_item(position, f)?;
    }
    Ok(())
}
