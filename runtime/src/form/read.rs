//! Reading a form and validating it.

use serde_core::de::Deserialize;

use crate::wire::read_form;
use crate::{Rejection, Valid, Validate, ValidateWith};

/// Reads and validates a query string or the body of a form.
///
/// ```
/// use run_request::{RunRequest, form};
///
/// #[derive(RunRequest, Debug)]
/// struct Search<'a> {
///     q: &'a str,
///     page: Option<u32>,
/// }
///
/// let search = form::from_str::<Search>("q=rust&page=2")?;
/// assert_eq!((search.q, search.page), ("rust", Some(2)));
///
/// let rejection = form::from_str::<Search>("page=-1").unwrap_err();
/// assert_eq!(
///     rejection.to_string(),
///     "Missing required parameter: 'q'.\n\
///      Invalid 'page': integer below minimum value. Expected a value >= 0, but got -1 instead.",
/// );
/// # Ok::<(), run_request::Rejection>(())
/// ```
///
/// # Errors
///
/// Everything that is wrong with it, as [`Rejection::Violations`].
pub fn from_str<'de, T>(form: &'de str) -> Result<Valid<T>, Rejection>
where
    T: Deserialize<'de> + Validate,
{
    from_slice(form.as_bytes())
}

/// Reads a query string or the body of a form, and validates it with a
/// [context](crate::guide::context).
///
/// # Errors
///
/// Everything that is wrong with it. If it cannot be deserialized, the rules that depend on the
/// context are not checked.
pub fn from_str_with<'de, T>(form: &'de str, context: &T::Context) -> Result<Valid<T>, Rejection>
where
    T: Deserialize<'de> + ValidateWith,
{
    from_slice_with(form.as_bytes(), context)
}

/// Reads and validates the body of a form, as [`from_str`] does.
///
/// # Errors
///
/// Those of [`from_str`].
pub fn from_slice<'de, T>(form: &'de [u8]) -> Result<Valid<T>, Rejection>
where
    T: Deserialize<'de> + Validate,
{
    Ok(Valid::new(read_form(form)?)?)
}

/// Reads the body of a form, and validates it with a context, as [`from_str_with`] does.
///
/// # Errors
///
/// Those of [`from_str_with`].
pub fn from_slice_with<'de, T>(form: &'de [u8], context: &T::Context) -> Result<Valid<T>, Rejection>
where
    T: Deserialize<'de> + ValidateWith,
{
    Ok(Valid::new_with(read_form(form)?, context)?)
}
