//! The list of all broken rules.

use alloc::string::String;
use alloc::vec::{self, Vec};
use core::fmt::{self, Debug, Display};
use core::slice;

use serde_core::ser::{Serialize, Serializer};

use super::Violation;
use crate::report::CAP;

/// All broken rules of a request, in declaration order. Never empty.
///
/// `Display` writes one line per violation, and another one if any were omitted. So does `Debug`,
/// which `unwrap()` prints, with the rule and the code of each. `Serialize` writes a list of objects
/// with `path`, `pointer`, `code`, `reason`, `rule` and `params`. Use
/// [`ProblemDetails`](crate::ProblemDetails) to include the number of omitted violations.
///
/// ```
/// use run_request::RunRequest;
///
/// #[derive(RunRequest)]
/// struct ChatRequest {
///     #[request(length(1..=64))]
///     model: String,
///     #[request(range(0.0..=2.0))]
///     temperature: Option<f64>,
/// }
///
/// let violations = ChatRequest::builder().model("").temperature(3.0).build().err().unwrap();
/// assert_eq!(violations.len(), 2);
/// assert_eq!(violations.first().path().to_string(), "model");
///
/// // For programs: what is wrong with each field.
/// let mut fields = Vec::new();
/// for violation in &violations {
///     fields.push((violation.path().to_string(), violation.code(), violation.rule()));
/// }
/// assert_eq!(fields[1], ("temperature".to_owned(), "decimal_above_max_value", "range"));
///
/// // For people: a line for each.
/// assert_eq!(
///     violations.to_string(),
///     "Invalid 'model': string too short. Expected a string with minimum length 1, but got an \
///      empty string instead.\n\
///      Invalid 'temperature': decimal above maximum value. Expected a value <= 2, but got 3 \
///      instead.",
/// );
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Violations {
    pub(crate) list: Vec<Violation>,
    pub(crate) omitted: usize,
}

impl Violations {
    /// Iterates over the reported violations, in declaration order.
    pub fn iter(&self) -> slice::Iter<'_, Violation> {
        self.list.iter()
    }

    /// Returns the number of reported violations: from 1 to 100.
    #[expect(clippy::len_without_is_empty, reason = "it is never empty")]
    #[must_use]
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Returns the first violation in declaration order.
    #[must_use]
    pub fn first(&self) -> &Violation {
        &self.list[0]
    }

    /// Makes the result of a function of `check`: an error if there is any violation.
    ///
    /// ```
    /// use run_request::{RunRequest, Violation, Violations};
    ///
    /// #[derive(RunRequest)]
    /// #[request(check = check_totals)]
    /// struct Invoice {
    ///     totals: Vec<i64>,
    /// }
    ///
    /// fn check_totals(invoice: &Invoice) -> Result<(), Violations> {
    ///     let totals = invoice.totals.iter().enumerate();
    ///     let negative = totals.filter(|(_, total)| **total < 0);
    ///     Violations::collect(
    ///         negative.map(|(index, _)| Violation::from("is negative").at("totals").at_index(index)),
    ///     )
    /// }
    ///
    /// assert!(Invoice::builder().totals([1, 2]).build().is_ok());
    /// let violations = Invoice::builder().totals([-1, 2, -3]).build().err().unwrap();
    /// assert_eq!(
    ///     violations.to_string(),
    ///     "Invalid 'totals[0]': is negative\nInvalid 'totals[2]': is negative",
    /// );
    /// ```
    ///
    /// # Errors
    ///
    /// All of the violations, if there are any.
    pub fn collect(violations: impl IntoIterator<Item = Violation>) -> Result<(), Violations> {
        violations.into_iter().collect()
    }

    /// Adds a violation. Beyond 100 it is only counted.
    pub fn push(&mut self, violation: Violation) {
        if self.list.len() < CAP {
            self.list.push(violation);
        } else {
            self.omitted = self.omitted.saturating_add(1);
        }
    }

    /// Returns the number of violations that are not in this list, because it is limited to 100.
    #[must_use]
    pub fn omitted(&self) -> usize {
        self.omitted
    }
}

/// One line per violation, as in
///
/// ```text
/// Violations [
///     Invalid 'model': string too short. [...] (length, string_below_min_length)
///     Missing required parameter: 'messages'. (required, missing_required_parameter)
/// ]
/// ```
impl Debug for Violations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Violations [\n")?;
        for violation in &self.list {
            f.write_str("    ")?;
            violation.write_line(f)?;
            f.write_str("\n")?;
        }
        if self.omitted > 0 {
            writeln!(f, "    and {} more", self.omitted)?;
        }
        f.write_str("]")
    }
}

impl Display for Violations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, violation) in self.list.iter().enumerate() {
            if position > 0 {
                f.write_str("\n")?;
            }
            Display::fmt(violation, f)?;
        }
        match self.omitted {
            0 => Ok(()),
            more => write!(f, "\nand {more} more"),
        }
    }
}

impl core::error::Error for Violations {}

impl From<Violation> for Violations {
    fn from(violation: Violation) -> Self {
        Violations { list: alloc::vec![violation], omitted: 0 }
    }
}

impl From<&'static str> for Violations {
    fn from(reason: &'static str) -> Self {
        Violation::from(reason).into()
    }
}

impl From<String> for Violations {
    fn from(reason: String) -> Self {
        Violation::from(reason).into()
    }
}

impl Extend<Violation> for Violations {
    fn extend<I: IntoIterator<Item = Violation>>(&mut self, violations: I) {
        for violation in violations {
            self.push(violation);
        }
    }
}

/// The result of a function of `check`, as [`Violations::collect`] makes it.
///
/// `Violations` cannot be collected by itself, because it is never empty.
impl FromIterator<Violation> for Result<(), Violations> {
    fn from_iter<I: IntoIterator<Item = Violation>>(violations: I) -> Self {
        let mut violations = violations.into_iter();
        let Some(first) = violations.next() else { return Ok(()) };
        let mut all = Violations::from(first);
        all.extend(violations);
        Err(all)
    }
}

impl IntoIterator for Violations {
    type Item = Violation;
    type IntoIter = vec::IntoIter<Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.into_iter()
    }
}

impl<'a> IntoIterator for &'a Violations {
    type Item = &'a Violation;
    type IntoIter = slice::Iter<'a, Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl Serialize for Violations {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.list.serialize(serializer)
    }
}
