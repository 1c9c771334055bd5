//! Bodies that are read from JSON and validated: nested, flattened and tagged requests, each with
//! our derive, and with serde's derives and two crates for validation.
//!
//! The rules are the same, and each stack is used as its documentation recommends. `unvalidated` is
//! the least that any of them costs with serde_json and serde's derives: it has no rules, and reads a
//! text, so that serde_json does not check whether each string is UTF-8.

pub mod by_garde;
pub mod by_serde;
pub mod by_validator;
mod documents;
pub mod ours;

use std::hint::black_box;

pub use documents::Shape;

/// Reads a body, and returns whether it could be read and is valid.
type Accepts = fn(&[u8]) -> bool;

/// How requests are read and validated.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stack {
    Ours,
    Garde,
    Validator,
    Unvalidated,
}

impl Stack {
    pub const ALL: [Stack; 4] = [Stack::Ours, Stack::Garde, Stack::Validator, Stack::Unvalidated];

    /// The stacks that validate, besides ours.
    pub const PEERS: [Stack; 2] = [Stack::Garde, Stack::Validator];

    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Stack::Ours => "run-request",
            Stack::Garde => "garde",
            Stack::Validator => "validator",
            Stack::Unvalidated => "unvalidated",
        }
    }

    fn reader(self, shape: Shape) -> Accepts {
        match (self, shape) {
            (Stack::Ours, Shape::Nested) => accepts_with_ours::<ours::Order>,
            (Stack::Ours, Shape::Flattened) => accepts_with_ours::<ours::Tickets>,
            (Stack::Ours, Shape::Tagged) => accepts_with_ours::<ours::Chat>,
            (Stack::Garde, Shape::Nested) => accepts_with_garde::<by_garde::Order>,
            (Stack::Garde, Shape::Flattened) => accepts_with_garde::<by_garde::Tickets>,
            (Stack::Garde, Shape::Tagged) => accepts_with_garde::<by_garde::Chat>,
            (Stack::Validator, Shape::Nested) => accepts_with_validator::<by_validator::Order>,
            (Stack::Validator, Shape::Flattened) => accepts_with_validator::<by_validator::Tickets>,
            (Stack::Validator, Shape::Tagged) => accepts_with_validator::<by_validator::Chat>,
            (Stack::Unvalidated, Shape::Nested) => accepts_unvalidated::<by_serde::Order>,
            (Stack::Unvalidated, Shape::Flattened) => accepts_unvalidated::<by_serde::Tickets>,
            (Stack::Unvalidated, Shape::Tagged) => accepts_unvalidated::<by_serde::Chat>,
        }
    }

    /// Reads and validates the body of this shape several times.
    pub fn repeat(self, shape: Shape, count: u32) {
        let (body, accepts) = (shape.body(), self.reader(shape));
        for _ in 0..count {
            black_box(accepts(black_box(body.as_bytes())));
        }
    }

    /// Checks that the stack accepts the body, and rejects it with any of its rules broken.
    ///
    /// # Errors
    ///
    /// Returns what it gets wrong.
    pub fn check(self, shape: Shape) -> Result<(), String> {
        let accepts = self.reader(shape);
        if !accepts(shape.body().as_bytes()) {
            return Err(format!("{} rejects the {} body", self.name(), shape.name()));
        }
        for (good, bad) in shape.faults() {
            let broken = shape.body().replacen(good, bad, 1);
            if self != Stack::Unvalidated && accepts(broken.as_bytes()) {
                return Err(format!("{} accepts {bad}", self.name()));
            }
        }
        Ok(())
    }
}

fn accepts_with_ours<T>(body: &[u8]) -> bool
where
    T: for<'de> serde::Deserialize<'de> + run_request::Validate,
{
    let read = run_request::json::from_slice::<T>(body);
    black_box(&read).is_ok()
}

fn accepts_with_garde<T>(body: &[u8]) -> bool
where
    T: serde::de::DeserializeOwned + garde::Validate<Context = ()>,
{
    let read = serde_json::from_slice::<garde::Unvalidated<T>>(body);
    black_box(read).is_ok_and(|request| black_box(request.validate()).is_ok())
}

fn accepts_with_validator<T>(body: &[u8]) -> bool
where
    T: serde::de::DeserializeOwned + validator::Validate,
{
    let read = serde_json::from_slice::<T>(body);
    black_box(&read).as_ref().is_ok_and(|request| black_box(request.validate()).is_ok())
}

fn accepts_unvalidated<T: serde::de::DeserializeOwned>(body: &[u8]) -> bool {
    let text = std::str::from_utf8(body);
    text.is_ok_and(|text| black_box(&serde_json::from_str::<T>(text)).is_ok())
}
