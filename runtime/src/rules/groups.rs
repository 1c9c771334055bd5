//! `exactly_one_of(FIELDS)`, `at_least_one_of(FIELDS)` and `at_most_one_of(FIELDS)`: how many of
//! several optional fields may be set.

use alloc::vec::Vec;
use core::fmt::{self, Write};

use crate::report::Report;
use crate::violation::{Broken, Param, Params, Violation, write_names};
use crate::wire::ser::WriteFields;

/// Reports if not exactly one of the fields is set.
#[doc(hidden)]
#[inline]
pub fn exactly_one_of(fields: &'static [&'static str], are_set: &[bool], report: &mut Report) {
    if count_set(are_set) != 1 {
        add_fault(GroupRule::Exactly, fields, are_set, report);
    }
}

/// Reports if none of the fields is set.
#[doc(hidden)]
#[inline]
pub fn at_least_one_of(fields: &'static [&'static str], are_set: &[bool], report: &mut Report) {
    if count_set(are_set) == 0 {
        add_fault(GroupRule::AtLeast, fields, are_set, report);
    }
}

/// Reports if more than one of the fields is set.
#[doc(hidden)]
#[inline]
pub fn at_most_one_of(fields: &'static [&'static str], are_set: &[bool], report: &mut Report) {
    if count_set(are_set) > 1 {
        add_fault(GroupRule::AtMost, fields, are_set, report);
    }
}

#[inline]
fn count_set(are_set: &[bool]) -> usize {
    are_set.iter().filter(|is_set| **is_set).count()
}

#[cold]
fn add_fault(
    rule: GroupRule,
    fields: &'static [&'static str],
    are_set: &[bool],
    report: &mut Report,
) {
    report.add(|| {
        let of_set = fields.iter().zip(are_set).filter(|(_, is_set)| **is_set);
        let set = of_set.map(|(field, _)| *field).collect();
        Violation::of(GroupFault { rule, fields, set })
    });
}

/// A request whose fields a rule of another request can name.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be serialized, so no rule can find out which of its fields are set",
    label = "has `#[request(deserialize_only)]`",
    note = "remove `deserialize_only` from it, or write a function for `#[request(check = ...)]`"
)]
#[doc(hidden)]
pub trait NamedFields: Sized {
    /// The names of the fields that the request writes.
    const FIELD_NAMES: &'static [&'static str];

    /// Whether the request writes this field, with a value other than `None`.
    fn is_set(request: &Self, field: &str) -> bool;
}

#[diagnostic::do_not_recommend]
impl<T: WriteFields> NamedFields for T {
    const FIELD_NAMES: &'static [&'static str] = T::WRITTEN_NAMES;

    fn is_set(request: &T, field: &str) -> bool {
        crate::wire::is_set(request, field)
    }
}

/// How many of the fields must be set: one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum GroupRule {
    Exactly,
    AtLeast,
    AtMost,
}

/// Fields of which too many or too few are set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct GroupFault {
    rule: GroupRule,
    /// The wire names of all fields of the group.
    fields: &'static [&'static str],
    /// The wire names of those that are set.
    set: Vec<&'static str>,
}

impl Broken for GroupFault {
    fn rule(&self) -> &'static str {
        match self.rule {
            GroupRule::Exactly => "exactly_one_of",
            GroupRule::AtLeast => "at_least_one_of",
            GroupRule::AtMost => "at_most_one_of",
        }
    }

    fn write_reason(&self, f: &mut dyn Write) -> fmt::Result {
        f.write_str(match self.rule {
            GroupRule::Exactly => "exactly one of ",
            GroupRule::AtLeast => "at least one of ",
            GroupRule::AtMost => "at most one of ",
        })?;
        write_names(self.fields, f)?;
        let is_limit = self.rule == GroupRule::AtMost;
        f.write_str(if is_limit { " may be set, but " } else { " must be set, but " })?;
        if self.set.is_empty() {
            return f.write_str("none is.");
        }
        write_names(&self.set, f)?;
        f.write_str(" are.")
    }

    fn add_params<'a>(&'a self, params: &mut Params<'a>) {
        let list = |names: &[&'static str]| {
            Param::List(names.iter().map(|name| Param::from(*name)).collect())
        };
        params.set("fields", list(self.fields));
        params.set("set", list(&self.set));
    }
}
