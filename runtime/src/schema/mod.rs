//! JSON Schema of requests: what `#[request(schema)]` calls.
//!
//! A request describes its fields to an [`Object`], and so does each that it flattens, to the same one:
//! nothing is nested in the schema that is not nested on the wire.

mod foreign;
mod limits;
mod object;
#[cfg(feature = "regex")]
mod pattern;
mod rules;
mod shapes;

pub use alloc::borrow::Cow;
use alloc::format;
pub use alloc::vec::Vec;

pub use schemars::{JsonSchema, Schema, SchemaGenerator};
pub use serde_json::Value;

pub use object::{Field, Named, Null, Object};
pub use rules::{Rules, Shown, Unshown};
pub use shapes::{
    Name, adjacent, any_of, external, has, inline, internal, object, one_of, told, tuple, unit,
    value,
};

/// A request that can describe its fields.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no schema, so what flattens it has none either",
    label = "it does not say `schema`",
    note = "say `#[request(schema)]` on it too"
)]
pub trait Describe {
    /// Adds the fields.
    fn describe(object: &mut Object<'_>);
}

/// The schema of a request; `deny` says whether it has no other fields.
pub fn of<T: Describe>(generator: &mut SchemaGenerator, docs: &[&str], deny: bool) -> Schema {
    let mut object = Object::new(generator);
    T::describe(&mut object);
    object.finish(docs, deny)
}

/// The name of a schema, with those of its type arguments.
#[must_use]
pub fn name(own: &'static str, arguments: &[Cow<'static, str>]) -> Cow<'static, str> {
    match arguments {
        [] => Cow::Borrowed(own),
        arguments => Cow::Owned(format!("{own}_for_{}", arguments.join("_and_"))),
    }
}
