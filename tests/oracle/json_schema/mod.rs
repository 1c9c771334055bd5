//! Compares the schema of `#[request(schema)]`, as the crate `jsonschema` validates documents by
//! it, with what reading and `validate()` accept. The component for utoipa must accept the same
//! documents.
//!
//! Documents are made of good and bad values at each place: with no fault, with one fault, or with
//! random changes. They stay within what JSON Schema and Rust both define, see "JSON Schema" in the
//! docs of the rules: no integer written `1.0` or beyond 64 bits, no object written as an array, no
//! duplicate element of a set, no host name in Punycode.

#![allow(clippy::option_option)]

mod assistants;
mod derived_enums;
mod documents;
mod enums;
mod fields;
mod flattened;
mod foreign;
mod generator;
mod groups;
mod lists;
mod maps;
mod numbers;
mod openapi;
mod patterns;
mod strings;
mod variants;

use std::collections::{BTreeMap, BTreeSet};

use jsonschema::{Draft, Validator};
use run_request::schemars::JsonSchema;
use run_request::schemars::generate::SchemaSettings;
use run_request::utoipa::ToSchema;
use run_request::{RunRequest, Violations};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use documents::Documents;
use openapi::generate_component;

/// How many documents of each struct are compared, unless `SCHEMA_CASES` is set.
const DOCUMENTS: u32 = 2_000;

/// In how many of 20,000 documents, at least, each rule has to be the only one that is broken.
const ALONE: u32 = 50;

fn count_cases() -> u32 {
    let cases = std::env::var("SCHEMA_CASES").ok();
    cases.map_or(DOCUMENTS, |cases| cases.parse().expect("SCHEMA_CASES is a number"))
}

/// A validator that checks formats too. The schema itself is validated first.
pub(crate) fn compile_validator(schema: &Value) -> Validator {
    jsonschema::draft202012::meta::validate(schema).expect("the schema is one");
    jsonschema::options()
        .with_draft(Draft::Draft202012)
        .should_validate_formats(true)
        .build(schema)
        .expect("the schema can be compiled")
}

/// The schemas for reading and for writing.
fn generate_schemas<T: JsonSchema>() -> [Value; 2] {
    [SchemaSettings::draft2020_12(), SchemaSettings::draft2020_12().for_serialize()]
        .map(|settings| settings.into_generator().into_root_schema_for::<T>().into())
}

/// The result of reading and validating a document.
enum Verdict<T> {
    Valid(T),
    Invalid(Violations),
    Unread(serde_json::Error),
}

fn judge<T: DeserializeOwned + RunRequest>(text: &str) -> Verdict<T> {
    match serde_json::from_str::<T>(text) {
        Err(error) => Verdict::Unread(error),
        Ok(read) => match read.validate() {
            Ok(()) => Verdict::Valid(read),
            Err(violations) => Verdict::Invalid(violations),
        },
    }
}

/// What was compared.
#[derive(Default)]
struct Tally {
    cases: u32,
    valid: u32,
    /// By the code of the rule, or by the keyword that rejects what cannot be read.
    alone: BTreeMap<String, u32>,
}

impl Tally {
    fn count(&mut self, fault: impl Into<String>) {
        *self.alone.entry(fault.into()).or_default() += 1;
    }

    /// Agreement proves little if few documents are valid, or if a rule is only broken together
    /// with others.
    fn assert_meaningful(&self, name: &str, rules: &[&str]) {
        let cases = self.cases;
        let count = |rule: &&str| (self.alone.get(*rule).copied().unwrap_or(0), (*rule).to_owned());
        let least = rules.iter().map(count).min().expect("there are rules");
        println!("{name}: {} of {cases} valid, and the least often alone is {least:?}", self.valid);
        let known: BTreeSet<&str> = rules.iter().copied().collect();
        assert_eq!(known.len(), rules.len(), "a code is there twice");
        assert!(self.valid >= cases / 5, "{name}: {} valid", self.valid);
        assert!(least.0 * 20_000 >= ALONE * cases, "{name}: {:?}", self.alone);
    }
}

/// The keyword that rejects the document, if there is exactly one.
fn find_sole_keyword(schema: &Validator, document: &Value) -> Option<String> {
    let mut errors = schema.iter_errors(document);
    let first = errors.next()?;
    errors.next().is_none().then(|| first.kind().keyword().to_owned())
}

/// Compares the schema with reading and `validate()`. The random documents are the same in each
/// run.
///
/// `rules` are the codes of the rules, and the keywords that reject what cannot be read.
fn compare_schema<T>(name: &str, rules: &[&str], document: impl Fn(&mut Documents) -> Value)
where
    T: DeserializeOwned + Serialize + JsonSchema + ToSchema + RunRequest,
{
    compare_schema_except::<T>(name, rules, |_| false, document);
}

/// The same with more documents, for a type so large that each rule is rarely the only one that is
/// broken.
fn compare_large_schema<T>(name: &str, rules: &[&str], document: impl Fn(&mut Documents) -> Value)
where
    T: DeserializeOwned + Serialize + JsonSchema + ToSchema + RunRequest,
{
    let documents = (0..).map(|seed| Documents::make(seed, &document));
    compare_documents::<T>(name, rules, documents.take(5 * count_cases() as usize));
}

/// The same, except for documents on which Rust and JSON Schema differ.
fn compare_schema_except<T>(
    name: &str,
    rules: &[&str],
    differs: impl Fn(&Value) -> bool,
    document: impl Fn(&mut Documents) -> Value,
) where
    T: DeserializeOwned + Serialize + JsonSchema + ToSchema + RunRequest,
{
    let documents = (0..).map(|seed| Documents::make(seed, &document)).filter(|it| !differs(it));
    compare_documents::<T>(name, rules, documents.take(count_cases() as usize));
}

fn compare_documents<T>(name: &str, rules: &[&str], documents: impl Iterator<Item = Value>)
where
    T: DeserializeOwned + Serialize + JsonSchema + ToSchema + RunRequest,
{
    let [read, written] = generate_schemas::<T>();
    let component = generate_component::<T>();
    let (schema, written) = (compile_validator(&read), compile_validator(&written));
    let openapi = compile_validator(&component);
    let (mut tally, mut disagreements) = (Tally::default(), Vec::new());
    for document in documents {
        tally.cases += 1;
        let text = document.to_string();
        let document: Value = serde_json::from_str(&text).expect("a document is JSON");
        let accepted = schema.is_valid(&document);
        let is_accepted_by_utoipa = openapi.is_valid(&document);
        assert_eq!(is_accepted_by_utoipa, accepted, "{name}: {text}\n{component:#}");
        let why = match judge::<T>(&text) {
            Verdict::Valid(value) => {
                tally.valid += 1;
                let again =
                    serde_json::to_value(&value).expect("a value that was read can be written");
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
                if let Some(keyword) = find_sole_keyword(&schema, &document) {
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
    tally.assert_meaningful(name, rules);
}
