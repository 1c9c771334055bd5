//! An independent judge of `#[request(schema)]`: a validator of JSON Schema that is not ours holds the
//! schema against what reading and `validate()` make of the same document.
//!
//! A document is made of values that are good or bad at each place: no fault, one fault, or a wild
//! change of anything. It stays within what JSON Schema and Rust both define, see "JSON Schema" in the
//! docs of the rules: no integer written `1.0` or beyond 64 bits, no object written as an array, no
//! element twice in a set, no host name in Punycode.

#![allow(clippy::option_option)]

mod assistants;
mod documents;
mod enums;
mod fields;
mod flattened;
mod foreign;
mod generated;
mod lists;
mod maps;
mod numbers;
mod patterns;
mod strings;
mod variants;

use std::collections::{BTreeMap, BTreeSet};

use jsonschema::{Draft, Validator};
use run_request::schemars::JsonSchema;
use run_request::schemars::generate::SchemaSettings;
use run_request::{RunRequest, Violations};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use documents::Documents;

/// So many documents of each struct are judged unless `SCHEMA_CASES` says otherwise.
const DOCUMENTS: u32 = 2_000;

/// Of 20,000 documents each rule is the only one that is broken in so many.
const ALONE: u32 = 50;

fn cases() -> u32 {
    let cases = std::env::var("SCHEMA_CASES").ok();
    cases.map_or(DOCUMENTS, |cases| cases.parse().expect("SCHEMA_CASES is a number"))
}

/// A validator that takes formats at their word. The schema itself is judged first.
fn validator(schema: &Value) -> Validator {
    jsonschema::draft202012::meta::validate(schema).expect("the schema is one");
    jsonschema::options()
        .with_draft(Draft::Draft202012)
        .should_validate_formats(true)
        .build(schema)
        .expect("the schema can be compiled")
}

/// The schemas of what is read and of what is written.
fn schemas<T: JsonSchema>() -> [Value; 2] {
    [SchemaSettings::draft2020_12(), SchemaSettings::draft2020_12().for_serialize()]
        .map(|settings| settings.into_generator().into_root_schema_for::<T>().into())
}

/// What becomes of a document.
enum Verdict<T> {
    Valid(T),
    Invalid(Violations),
    Unread(serde_json::Error),
}

fn verdict<T: DeserializeOwned + RunRequest>(text: &str) -> Verdict<T> {
    match serde_json::from_str::<T>(text) {
        Err(error) => Verdict::Unread(error),
        Ok(read) => match read.validate() {
            Ok(()) => Verdict::Valid(read),
            Err(violations) => Verdict::Invalid(violations),
        },
    }
}

/// What was judged.
#[derive(Default)]
struct Tally {
    valid: u32,
    /// By the code of a rule, or by the keyword that refuses what cannot be read.
    alone: BTreeMap<String, u32>,
}

impl Tally {
    fn count(&mut self, fault: impl Into<String>) {
        *self.alone.entry(fault.into()).or_default() += 1;
    }

    /// A judge who sees few valid documents, or a rule only where others are broken too, proves little.
    fn is_telling(&self, name: &str, rules: &[&str]) {
        let cases = cases();
        let count = |rule: &&str| (self.alone.get(*rule).copied().unwrap_or(0), (*rule).to_owned());
        let least = rules.iter().map(count).min().expect("there are rules");
        println!("{name}: {} of {cases} valid, and the least often alone is {least:?}", self.valid);
        let known: BTreeSet<&str> = rules.iter().copied().collect();
        assert_eq!(known.len(), rules.len(), "a code is there twice");
        assert!(self.valid >= cases / 5, "{name}: {} valid", self.valid);
        assert!(least.0 * 20_000 >= ALONE * cases, "{name}: {:?}", self.alone);
    }
}

/// The one keyword that refuses the document, if there is but one.
fn only_error(schema: &Validator, document: &Value) -> Option<String> {
    let mut errors = schema.iter_errors(document);
    let first = errors.next()?;
    errors.next().is_none().then(|| first.kind().keyword().to_owned())
}

/// Holds the schema against reading and `validate()`. The documents are always the same ones, so that
/// this never fails by chance.
///
/// `rules` are the codes of the rules, and the keywords that say what cannot be read.
fn agree<T>(name: &str, rules: &[&str], document: impl Fn(&mut Documents) -> Value)
where
    T: DeserializeOwned + Serialize + JsonSchema + RunRequest,
{
    agree_but::<T>(name, rules, |_| false, document);
}

/// The same, but for documents on which Rust and JSON Schema differ.
fn agree_but<T>(
    name: &str,
    rules: &[&str],
    differs: impl Fn(&Value) -> bool,
    document: impl Fn(&mut Documents) -> Value,
) where
    T: DeserializeOwned + Serialize + JsonSchema + RunRequest,
{
    let [read, written] = schemas::<T>();
    let (schema, written) = (validator(&read), validator(&written));
    let (mut tally, mut disagreements) = (Tally::default(), Vec::new());
    let documents = (0..).map(|seed| Documents::of(seed, &document)).filter(|it| !differs(it));
    for document in documents.take(cases() as usize) {
        let text = document.to_string();
        let document: Value = serde_json::from_str(&text).expect("a document is JSON");
        let accepted = schema.is_valid(&document);
        let why = match verdict::<T>(&text) {
            Verdict::Valid(value) => {
                tally.valid += 1;
                let again = serde_json::to_value(&value).expect("what was read is written");
                if accepted && written.is_valid(&again) {
                    continue;
                }
                format!("valid, and written as {again}")
            }
            Verdict::Invalid(violations) => {
                if let (1, 0) = (violations.len(), violations.omitted()) {
                    tally.count(violations.first().code());
                }
                violations.to_string()
            }
            Verdict::Unread(error) => {
                if let Some(keyword) = only_error(&schema, &document) {
                    tally.count(keyword);
                }
                error.to_string()
            }
        };
        let errors: Vec<String> = schema.iter_errors(&document).map(|it| it.to_string()).collect();
        if errors.is_empty() || why.starts_with("valid") {
            disagreements.push(format!("{text}\n  reading: {why}\n  schema: {errors:?}"));
        }
    }
    let count = disagreements.len();
    disagreements.sort_by_key(String::len);
    disagreements.truncate(10);
    assert!(count == 0, "{name}: {count} disagreements\n{}\n{read:#}", disagreements.join("\n"));
    tally.is_telling(name, rules);
}
