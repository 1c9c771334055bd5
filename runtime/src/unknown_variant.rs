//! The error that a string is not the name of a variant.

use alloc::string::String;
use core::fmt;

use crate::wire::format::shorten;

/// The error that a string is not the name of a variant, returned by the `FromStr` and
/// `TryFrom<&str>` of an enum with `#[request(string)]`.
///
/// It is worded as a deserializer words it. The string may come from a client, so at most 64 of its
/// characters are shown.
///
/// ```
/// # #[cfg(feature = "derive")] {
/// use run_request::RunRequest;
///
/// #[derive(RunRequest, Debug, PartialEq)]
/// #[serde(rename_all = "lowercase")]
/// #[request(string)]
/// enum Effort {
///     Low,
///     Medium,
///     High,
/// }
///
/// assert_eq!("high".parse(), Ok(Effort::High));
/// let error = "hgih".parse::<Effort>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "unknown variant `hgih`, expected one of `low`, `medium`, `high`",
/// );
/// assert_eq!(error.expected(), Effort::NAMES);
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownVariant {
    name: String,
    expected: &'static [&'static str],
}

impl UnknownVariant {
    /// Creates the error for the string `name`, where one of the names `expected` was. Generated
    /// code calls this, and so may an enum whose `FromStr` you write yourself.
    #[cold]
    #[must_use]
    pub fn new(name: &str, expected: &'static [&'static str]) -> Self {
        Self { name: shorten(name).into_owned(), expected }
    }

    /// The names of all variants, in the order of declaration.
    #[must_use]
    pub fn expected(&self) -> &'static [&'static str] {
        self.expected
    }
}

impl fmt::Display for UnknownVariant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown variant `{}`, ", self.name)?;
        match self.expected {
            [] => f.write_str("there are no variants"),
            [name] => write!(f, "expected `{name}`"),
            [first, second] => write!(f, "expected `{first}` or `{second}`"),
            [first, others @ ..] => {
                write!(f, "expected one of `{first}`")?;
                others.iter().try_for_each(|name| write!(f, ", `{name}`"))
            }
        }
    }
}

impl core::error::Error for UnknownVariant {}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use serde_core::de::Error;
    use serde_core::de::value::Error as SerdeError;

    use super::UnknownVariant;

    #[test]
    fn words_errors_as_serde_does() {
        const NAMES: &[&str] = &["a", "b", "c", "d"];
        for count in 0..=NAMES.len() {
            let names = &NAMES[..count];
            let serde_error = SerdeError::unknown_variant("x", names);
            assert_eq!(UnknownVariant::new("x", names).to_string(), serde_error.to_string());
        }
    }

    #[test]
    fn cuts_long_names() {
        let error = UnknownVariant::new(&"ü".repeat(1_000_000), &["a"]);
        let shown = "ü".repeat(64);
        assert_eq!(error.to_string(), alloc::format!("unknown variant `{shown}…`, expected `a`"));
    }
}
