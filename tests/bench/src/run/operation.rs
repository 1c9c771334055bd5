//! The operations to measure.

use std::hint::black_box;

use super::by_hand::ByHand;
use super::ours::Ours;
use super::{Size, Stack, requests};

/// An operation on a request.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Operation {
    Build,
    Validate,
    /// Validate a request that breaks three rules.
    Broken,
    /// Validate a request that breaks 25 rules.
    Broken25,
    /// The same, and write the messages, which only the stacks with the API's wording do.
    Shown25,
    Serialize,
    Deserialize,
    /// Build, validate and serialize.
    Whole,
    ValidateExtended,
    SerializeExtended,
    DeserializeExtended,
}

impl Operation {
    pub const ALL: [Operation; 11] = [
        Operation::Build,
        Operation::Validate,
        Operation::Broken,
        Operation::Broken25,
        Operation::Shown25,
        Operation::Serialize,
        Operation::Deserialize,
        Operation::Whole,
        Operation::ValidateExtended,
        Operation::SerializeExtended,
        Operation::DeserializeExtended,
    ];

    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Operation::Build => "build",
            Operation::Validate => "validate",
            Operation::Broken => "validate-broken",
            Operation::Broken25 => "validate-broken-25",
            Operation::Shown25 => "validate-broken-25+show",
            Operation::Serialize => "serialize",
            Operation::Deserialize => "deserialize",
            Operation::Whole => "build+validate+serialize",
            Operation::ValidateExtended => "validate-extended",
            Operation::SerializeExtended => "serialize-extended",
            Operation::DeserializeExtended => "deserialize-extended",
        }
    }

    /// Whether this operation exists for this size. The invalid requests have the typical size.
    #[must_use]
    pub fn takes(self, size: Size) -> bool {
        match self {
            Operation::Broken | Operation::Broken25 | Operation::Shown25 => size == Size::Typical,
            _ => true,
        }
    }

    /// Whether the stack with this name supports the operation.
    #[must_use]
    pub fn is_for(self, stack: &str) -> bool {
        self != Operation::Shown25 || [Ours::NAME, ByHand::NAME].contains(&stack)
    }
}

/// The inputs of the operations for one size.
pub struct Prepared<S: Stack> {
    size: Size,
    json: String,
    extended_json: String,
    run: S::Run,
    broken: S::Run,
    broken_in_25_places: S::Run,
    extended: S::Extended,
}

impl<S: Stack> Prepared<S> {
    /// # Errors
    ///
    /// Returns an error if the JSON or the verdicts of the stack are wrong.
    pub fn new(size: Size) -> Result<Self, String> {
        let read = |error: serde_json::Error| format!("{} cannot read: {error}", S::NAME);
        let (json, extended_json) = (size.json(), size.extended());
        let prepared = Prepared {
            size,
            run: serde_json::from_str(&json).map_err(read)?,
            broken: serde_json::from_str(&requests::broken()).map_err(read)?,
            broken_in_25_places: serde_json::from_str(&requests::broken_in_25_places())
                .map_err(read)?,
            extended: serde_json::from_str(&extended_json).map_err(read)?,
            json,
            extended_json,
        };
        prepared.check()?;
        Ok(prepared)
    }

    /// All stacks must do the same work; otherwise, their numbers are not comparable.
    fn check(&self) -> Result<(), String> {
        let written = [
            (serde_json::to_string(&self.run), &self.json),
            (serde_json::to_string(&S::build(self.size, &self.run)), &self.json),
            (serde_json::to_string(&self.extended), &self.extended_json),
        ];
        for (written, expected) in written {
            let written = written.map_err(|error| error.to_string())?;
            if written != *expected {
                return Err(format!("{} writes {written} for {expected}", S::NAME));
            }
        }
        let valid = S::validate(&self.run) && S::validate_extended(&self.extended);
        let broken = [&self.broken, &self.broken_in_25_places].map(S::broken);
        if !valid || broken != [3, 25] {
            return Err(format!("{}: valid is {valid}, {broken:?} rules are broken", S::NAME));
        }
        match S::sentences(&self.broken) {
            Some(sentences) if sentences != SENTENCES => {
                Err(format!("{} says:\n{sentences}\nand not:\n{SENTENCES}", S::NAME))
            }
            _ => Ok(()),
        }
    }

    /// Runs the operation once.
    pub fn run(&self, operation: Operation) {
        match operation {
            Operation::Build => discard(self.built()),
            Operation::Validate => discard(S::validate(black_box(&self.run))),
            Operation::Broken => discard(S::validate(black_box(&self.broken))),
            Operation::Broken25 => discard(S::validate(black_box(&self.broken_in_25_places))),
            Operation::Shown25 => discard(S::sentences(black_box(&self.broken_in_25_places))),
            Operation::Serialize => discard(serde_json::to_string(black_box(&self.run))),
            Operation::Deserialize => {
                discard(serde_json::from_str::<S::Run>(black_box(&self.json)));
            }
            Operation::Whole => {
                let built = self.built();
                if S::validate_built(&built) {
                    discard(serde_json::to_string(&built));
                }
            }
            Operation::ValidateExtended => {
                discard(S::validate_extended(black_box(&self.extended)));
            }
            Operation::SerializeExtended => {
                discard(serde_json::to_string(black_box(&self.extended)));
            }
            Operation::DeserializeExtended => {
                let json = black_box(&self.extended_json);
                discard(serde_json::from_str::<S::Extended>(json));
            }
        }
    }

    fn built(&self) -> S::Run {
        S::build(self.size, black_box(&self.run))
    }
}

fn discard<T>(result: T) {
    black_box(result);
}

const SENTENCES: &str = "\
Invalid 'temperature': decimal above maximum value. Expected a value <= 2, but got 200 instead.
Invalid 'max_prompt_tokens': integer below minimum value. Expected a value >= 256, but got 10 instead.
Invalid 'truncation_strategy.last_messages': integer below minimum value. Expected a value >= 1, but got 0 instead.";
