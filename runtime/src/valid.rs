//! A wrapper for values that have passed validation.

use core::ops::Deref;

use serde_core::de::{Deserialize, Deserializer};
use serde_core::ser::{Serialize, Serializer};

use crate::report::Report;
use crate::validate::{Validate, ValidateWith};
use crate::violation::Violations;
use crate::wire::fault;

/// A value that has passed validation.
///
/// The only way to get one is to validate the value, so a `Valid<T>` is proof that the value is
/// valid.
///
/// It serializes like the value itself, and it validates when it deserializes. If validation fails,
/// the error contains the messages of the violations. A handler that takes a `Json<Valid<T>>`
/// therefore has nothing left to check. With the features `schemars` and `utoipa`, it has the same
/// schema as the value.
///
/// ```
/// use run_request::{RunRequest, Valid};
///
/// #[derive(RunRequest)]
/// struct Sampling {
///     #[request(range(0..=2))]
///     temperature: f64,
/// }
///
/// let sampling: Valid<Sampling> = serde_json::from_str(r#"{"temperature": 0.5}"#)?;
/// assert_eq!(sampling.temperature, 0.5);
///
/// let error = serde_json::from_str::<Valid<Sampling>>(r#"{"temperature": 3}"#).err().unwrap();
/// assert_eq!(
///     error.to_string(),
///     "Invalid 'temperature': decimal above maximum value. Expected a value <= 2, \
///      but got 3 instead.",
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// To change a value, take it out and validate it again:
///
/// ```
/// # use run_request::{RunRequest, Valid, Violations};
/// # #[derive(RunRequest)]
/// # struct Sampling {
/// #     #[request(range(0..=2))]
/// #     temperature: f64,
/// # }
/// fn warmer(sampling: Valid<Sampling>) -> Result<Valid<Sampling>, Violations> {
///     let mut sampling = sampling.into_inner();
///     sampling.temperature += 0.5;
///     Valid::new(sampling)
/// }
/// # let sampling = Valid::new(Sampling { temperature: 1.5 })?;
/// # assert!(warmer(warmer(sampling)?).is_err());
/// # Ok::<(), Violations>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Valid<T>(T);

impl<T: Validate> Valid<T> {
    /// Validates the value.
    ///
    /// # Errors
    ///
    /// Returns all broken rules.
    pub fn new(value: T) -> Result<Self, Violations> {
        value.validate()?;
        Ok(Valid(value))
    }
}

impl<T: ValidateWith> Valid<T> {
    /// Validates a value whose rules depend on a context.
    ///
    /// # Errors
    ///
    /// Returns all broken rules.
    pub fn new_with(value: T, context: &T::Context) -> Result<Self, Violations> {
        value.validate_with(context)?;
        Ok(Valid(value))
    }
}

impl<T> Valid<T> {
    /// Returns the inner value, without the proof.
    #[must_use]
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T> Deref for Valid<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> AsRef<T> for Valid<T> {
    fn as_ref(&self) -> &T {
        &self.0
    }
}

/// Does nothing, because the value is valid already.
impl<T> Validate for Valid<T> {
    fn validate(&self) -> Result<(), Violations> {
        Ok(())
    }

    #[inline]
    fn check(&self, _: &mut Report) {}
}

impl<T: Serialize> Serialize for Valid<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de> + Validate> Deserialize<'de> for Valid<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = T::deserialize(deserializer)?;
        Valid::new(value).map_err(fault::reject_value)
    }
}

#[cfg(feature = "schemars")]
crate::schema::impl_wrapper_schemas!(Valid<T>);
