//! Mutated bodies of a bundled request, on which reading must agree with the schema that the API
//! publishes.
//!
//! A test of a request has four parts:
//!
//! - The schema. [`read_published_schema`] reads the file that a variable of the environment names,
//!   because the repository does not contain it. Without the variable, the test is skipped.
//! - Bodies that the schema accepts and that use all of its parts. They are mutated, so a part that
//!   no body uses is never tested.
//! - The differences that are intended. Each of them can repair a document: a difference of the two
//!   verdicts is only accepted if there is none anymore after the repair.
//! - [`Comparison::run`], which reads the mutated bodies as the request.
//!
//! ```ignore
//! let Some(schema) = read_published_schema("PUBLISHED_CHAT_SCHEMA") else { return };
//! let comparison = Comparison { schema: &schema, bodies: &bodies, differences: &DIFFERENCES };
//! comparison.run::<CreateChatCompletionRequest>(MUTATED_BODIES);
//! ```

mod chat;
mod mutate;

use std::collections::BTreeMap;
use std::io::{Write as _, stderr};
use std::{env, fs};

use jsonschema::Validator;
use run_request::{RunRequest, Valid, json};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::dice::Dice;
use crate::json_schema::compile_validator;
use mutate::{Mutator, write_document};

/// How many mutated bodies are compared with a published schema.
pub(crate) const MUTATED_BODIES: u64 = 20_000;

/// An intended difference from the published schema.
pub(crate) struct Difference {
    /// Why it is intended.
    pub(crate) why: &'static str,
    /// Replaces the parts of a document on which the two differ for this reason by others on which
    /// they agree, and changes nothing else.
    pub(crate) repair: fn(&mut Value),
}

/// What reading a request has to agree with.
pub(crate) struct Comparison<'a> {
    /// The schema, of draft 2020-12.
    pub(crate) schema: &'a Value,
    /// Valid bodies, which are mutated.
    pub(crate) bodies: &'a [Value],
    /// In which cases reading may differ from the schema. Each of them must occur.
    pub(crate) differences: &'a [Difference],
}

/// The published schema, or `None` if the variable that should have its path does not exist.
pub(crate) fn read_published_schema(variable: &str) -> Option<Value> {
    let Some(path) = env::var_os(variable) else {
        // Written to stderr directly, which the test harness does not capture.
        let _ = writeln!(stderr(), "SKIPPED: {variable} does not name the published schema");
        return None;
    };
    let published = fs::read_to_string(path).expect("the published schema can be read");
    Some(serde_json::from_str(&published).expect("the published schema is JSON"))
}

impl Comparison<'_> {
    /// Compares reading as `T` with the schema, on the bodies themselves and on `cases` mutations of
    /// them, which are the same in each run. What can be read must also be written as a document
    /// that the schema accepts.
    pub(crate) fn run<T: DeserializeOwned + Serialize + RunRequest>(&self, cases: u64) {
        let schema = compile_validator(self.schema);
        for body in self.bodies {
            let errors: Vec<_> = schema.iter_errors(body).map(|it| it.to_string()).collect();
            assert!(errors.is_empty(), "{body} is not valid to the schema: {errors:?}");
            assert_eq!(read::<T>(&body.to_string()).err(), None, "{body}");
        }
        let mutator = Mutator::new(self.schema, self.bodies);
        let mut tally = Tally { occurred: vec![0; self.differences.len()], ..Tally::default() };
        for seed in 0..cases {
            let mut dice = Dice(seed);
            let document = mutator.make_document(&mut dice);
            let text = write_document(&document, &mut dice);
            self.compare::<T>(&schema, &document, &text, &mut tally);
        }
        tally.assert_meaningful(cases, self.differences);
    }

    fn compare<T: DeserializeOwned + Serialize + RunRequest>(
        &self,
        schema: &Validator,
        document: &Value,
        text: &str,
        tally: &mut Tally,
    ) {
        let accepted = schema.is_valid(document);
        let read = read::<T>(text);
        tally.valid += u64::from(accepted);
        if let Ok(written) = &read {
            assert!(schema.is_valid(written) || !accepted, "{text}\n  is written as {written}");
        }
        if accepted == read.is_ok() {
            return;
        }
        if let Some(repairs) = self.find_repairs::<T>(schema, document) {
            for repair in repairs {
                tally.occurred[repair] += 1;
            }
            return;
        }
        let errors: Vec<_> = schema
            .iter_errors(document)
            .map(|it| format!("{} at {}", it.kind().keyword(), it.instance_path()))
            .collect();
        let kind = match &read {
            Ok(_) => format!("valid to us, but the schema says: {}", errors.join(", ")),
            Err(rejection) => format!("valid to the schema, but we say: {rejection}"),
        };
        // The same for all elements of an array.
        let kind = kind.replace(|it: char| it.is_ascii_digit(), "#");
        let known = tally.disagreements.entry(kind).or_insert((0, text.to_owned()));
        known.0 += 1;
        if text.len() < known.1.len() {
            text.clone_into(&mut known.1);
        }
    }

    /// The differences without which the two verdicts are the same: one of them, or else all that
    /// change the document.
    fn find_repairs<T: DeserializeOwned + Serialize + RunRequest>(
        &self,
        schema: &Validator,
        document: &Value,
    ) -> Option<Vec<usize>> {
        let agrees = |it: &Value| schema.is_valid(it) == read::<T>(&it.to_string()).is_ok();
        let mut all = (document.clone(), Vec::new());
        for (index, difference) in self.differences.iter().enumerate() {
            let mut repaired = document.clone();
            (difference.repair)(&mut repaired);
            if repaired == *document {
                continue;
            }
            if agrees(&repaired) {
                return Some(vec![index]);
            }
            (difference.repair)(&mut all.0);
            all.1.push(index);
        }
        (!all.1.is_empty() && agrees(&all.0)).then_some(all.1)
    }
}

/// Reads a body. The value is written again; or else, the result is everything that is wrong with
/// the body.
fn read<T: DeserializeOwned + Serialize + RunRequest>(text: &str) -> Result<Value, String> {
    match json::from_str::<T>(text).map(Valid::into_inner) {
        Ok(value) => Ok(serde_json::to_value(&value).expect("what was read can be written")),
        Err(rejection) => Err(rejection.to_string()),
    }
}

/// What was compared.
#[derive(Default)]
struct Tally {
    valid: u64,
    /// How often each difference occurred.
    occurred: Vec<u64>,
    /// How often the two differ for each other reason, with the shortest document.
    disagreements: BTreeMap<String, (u64, String)>,
}

impl Tally {
    /// Agreement proves little if few documents are valid, or if few are not.
    fn assert_meaningful(&self, cases: u64, differences: &[Difference]) {
        let count: u64 = self.disagreements.values().map(|(count, _)| count).sum();
        let mut listed: Vec<_> = self.disagreements.iter().collect();
        listed.sort_by_key(|(_, (count, _))| std::cmp::Reverse(*count));
        let listed: Vec<_> = listed
            .into_iter()
            .take(20)
            .map(|(kind, (count, text))| format!("{count} times {kind}\n  {text}"))
            .collect();
        assert!(listed.is_empty(), "{count} disagreements\n{}", listed.join("\n"));
        for (difference, occurred) in differences.iter().zip(&self.occurred) {
            println!("{occurred} times: {}", difference.why);
            assert!(*occurred > 0, "no longer a difference: {}", difference.why);
        }
        println!("{} of {cases} valid", self.valid);
        assert!((cases / 5..cases * 4 / 5).contains(&self.valid), "{} valid", self.valid);
    }
}

/// Calls the function for the value and for everything inside it.
pub(crate) fn visit_values(value: &mut Value, visit: &mut impl FnMut(&mut Value)) {
    visit(value);
    match value {
        Value::Array(array) => array.iter_mut().for_each(|it| visit_values(it, visit)),
        Value::Object(object) => object.values_mut().for_each(|it| visit_values(it, visit)),
        _ => {}
    }
}

/// JSON Schema takes `1.0` for an integer, and a type of Rust does not.
pub(crate) const WHOLE_DECIMALS: Difference = Difference {
    why: "`256.0` is an integer in JSON Schema, and not in Rust",
    repair: |document| visit_values(document, &mut write_without_fraction),
};

fn write_without_fraction(value: &mut Value) {
    let whole = value.as_f64().filter(|it| value.is_f64() && it.fract() == 0.0);
    // Integers up to this one are exact.
    if let Some(whole) = whole.filter(|it| it.abs() <= 9_007_199_254_740_992.0) {
        #[allow(clippy::cast_possible_truncation)]
        let whole = whole as i64;
        *value = whole.into();
    }
}

/// Integers of JSON Schema have no limit, and those of Rust do.
pub(crate) const LARGE_INTEGERS: Difference = Difference {
    why: "integers in Rust have at most 64 bits, and integers in JSON Schema have no limit",
    repair: |document| visit_values(document, &mut write_in_64_bits),
};

fn write_in_64_bits(value: &mut Value) {
    match value.as_f64().filter(|_| value.is_f64()) {
        Some(large) if large > 9_007_199_254_740_992.0 => *value = 9_007_199_254_740_992_i64.into(),
        Some(small) if small < -9_007_199_254_740_992.0 => {
            *value = (-9_007_199_254_740_992_i64).into();
        }
        _ => {}
    }
}
