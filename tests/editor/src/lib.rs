//! What `check.py` opens in rust-analyzer. It hovers over each key, and replaces attributes to
//! complete others.

use std::collections::BTreeMap;

use run_request::{RunRequest, Validate};

#[derive(RunRequest)]
#[request(at_least_one_of(tags, top_k), check = check_run, context = Limits)]
#[request(builder(name = Builder, vis = pub, derive(Clone)), crate = ::run_request, extensible)]
#[request(validate = check_rules)]
#[serde(rename_all = "camelCase", rename = "Request")]
pub struct Run {
    #[request(length(1..=64, message = "is not a model", code = "model"), setter = with_model)]
    #[serde(rename = "model_name", alias = "model_id")]
    pub model: String,
    #[request(inner(length(utf16, 1..)), length(..=8), unique, each = tag, title = "Tags")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<String>>,
    #[request(keys(ascii), values(range(0..)), default)]
    pub metadata: BTreeMap<String, u32>,
    #[request(format(ip), starts_with(":"), ends_with("1"), default = "::1".to_owned())]
    pub address: String,
    #[request(contains("a"), not_contains("b"), bytes(..=9), custom(check_user))]
    #[request(secret, into = true)]
    #[serde(with = "text")]
    pub user: String,
    #[request(
        above(0),
        multiple_of(2),
        none_of(4),
        requires(tags),
        conflicts_with(seed),
        nullable
    )]
    pub top_k: Option<u8>,
    #[request(when(self.top_k.is_some()), one_of(1, 2), finite)]
    #[request(example = 1.0, not_null)]
    pub seed: Option<f64>,
    #[request(constant = 1, first_key_wins)]
    pub version: u8,
    #[request(skip)]
    pub name: Name,
    #[request(foreign, skip)]
    #[serde(flatten)]
    pub rest: Foreign,
}

#[derive(RunRequest)]
#[request(partial, at_most_one_of(low, high), not_null)]
pub struct Settings {
    pub low: Option<u8>,
    pub high: Option<u8>,
}

#[derive(RunRequest)]
pub struct Retries {
    #[request(try_into)]
    pub retries: u8,
}

#[derive(Clone)]
pub struct Limits;

#[derive(RunRequest)]
#[request(deserialize_only)]
#[serde(tag = "type")]
pub enum Content {
    #[request(default)]
    Text {
        #[request(length(1..))]
        #[serde(default)]
        text: String,
    },
    #[request(bare)]
    Nothing,
}

#[derive(RunRequest)]
#[request(string, serialize_only)]
pub enum Effort {
    Low,
    #[request(other)]
    Unknown(String),
}

#[derive(RunRequest)]
#[request(from)]
#[serde(untagged)]
pub enum Input {
    Text(#[request(ascii)] String),
    Numbers(Vec<u8>),
}

#[derive(Validate, Clone, serde::Serialize, serde::Deserialize)]
#[request(check = check_name)]
pub struct Name(#[request(length(1..))] pub String);

#[derive(Validate)]
#[request(context = Limits)]
pub enum Names {
    One(#[request(ascii)] String),
}

fn check_run(_: &Run, _: &Limits) -> Result<(), &'static str> {
    Ok(())
}

fn check_user(_: &str, _: &Limits) -> Result<(), &'static str> {
    Ok(())
}

fn check_name(_: &Name) -> Result<(), &'static str> {
    Ok(())
}

#[derive(serde::Serialize, serde::Deserialize, Clone)]
pub struct Foreign {
    pub store: Option<bool>,
}

mod text {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(crate) fn serialize<S: Serializer>(text: &String, to: S) -> Result<S::Ok, S::Error> {
        text.serialize(to)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
        String::deserialize(from)
    }
}
