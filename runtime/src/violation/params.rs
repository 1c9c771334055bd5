//! The facts of a violation by name.

use alloc::borrow::Cow;
use alloc::vec::{self, Vec};
use core::fmt::{self, Debug};

use serde_core::ser::{Serialize, Serializer};

use super::param::Param;

/// The facts of a [`Violation`](crate::Violation) by name, such as `max` and `actual`.
///
/// It serializes as a map. [The guide](crate::guide::violations) lists the names that each rule
/// has.
///
/// ```
/// use run_request::{Param, RunRequest};
///
/// #[derive(RunRequest)]
/// struct Sampling {
///     #[request(length(..=4))]
///     stop: Vec<String>,
/// }
///
/// let stop = ["\n"; 5].map(String::from);
/// let violations = Sampling::builder().stop(stop).build().err().unwrap();
/// let params = violations.first().params();
/// assert_eq!(params.get("max"), Some(Param::Integer(4)));
/// assert_eq!(
///     serde_json::to_value(&params)?,
///     serde_json::json!({"max": 4, "actual": 5, "unit": "elements"}),
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Params<'a> {
    list: Vec<(Cow<'a, str>, Param<'a>)>,
}

impl<'a> Params<'a> {
    /// Returns the fact with this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<Param<'a>> {
        self.list.iter().find(|(other, _)| other == name).map(|(_, param)| param.clone())
    }

    /// Iterates over the names and facts.
    #[must_use]
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&str, &Param<'a>)> + Clone {
        self.list.iter().map(|(name, param)| (&**name, param))
    }

    /// Returns `true` if the violation has no facts.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Returns the number of facts.
    #[must_use]
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Copies what is borrowed from the violation.
    #[must_use]
    pub fn into_owned(self) -> Params<'static> {
        let owned = |(name, param): (Cow<'a, str>, Param<'a>)| {
            (Cow::Owned(name.into_owned()), param.into_owned())
        };
        Params { list: self.list.into_iter().map(owned).collect() }
    }

    /// Adds a fact, or replaces the one with the same name.
    pub(crate) fn set(&mut self, name: impl Into<Cow<'a, str>>, param: impl Into<Param<'a>>) {
        let (name, param) = (name.into(), param.into());
        match self.list.iter_mut().find(|(other, _)| *other == name) {
            Some((_, old)) => *old = param,
            None => self.list.push((name, param)),
        }
    }
}

impl Debug for Params<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

impl<'a> IntoIterator for Params<'a> {
    type Item = (Cow<'a, str>, Param<'a>);
    type IntoIter = vec::IntoIter<(Cow<'a, str>, Param<'a>)>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.into_iter()
    }
}

impl Serialize for Params<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}
