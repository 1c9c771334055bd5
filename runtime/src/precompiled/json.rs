//! Requests with fields of the most common types, which are read and written as JSON.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use serde_json::{Error, Map, Value};

use crate::RunRequest;

#[derive(RunRequest)]
struct Request {
    text: String,
    integer: u32,
    decimal: f64,
    flag: bool,
    texts: Vec<String>,
    maybe_text: Option<String>,
    maybe_integer: Option<u32>,
    maybe_decimal: Option<f64>,
    maybe_flag: Option<bool>,
    maybe_texts: Option<Vec<String>>,
    metadata: Option<BTreeMap<String, String>>,
    value: Option<Value>,
    object: Option<Map<String, Value>>,
    name: Option<Name>,
    tagged: Option<Tagged>,
    content: Option<Content>,
}

#[derive(RunRequest)]
enum Name {
    First,
    Second,
}

/// The fields of a variant are read out of the rest of a map, or out of a buffer.
#[derive(RunRequest)]
#[serde(tag = "type")]
enum Tagged {
    Fields {
        text: String,
        integer: u32,
        decimal: f64,
        flag: bool,
        texts: Vec<String>,
        maybe_text: Option<String>,
        maybe_integer: Option<u32>,
        maybe_decimal: Option<f64>,
        maybe_flag: Option<bool>,
        maybe_texts: Option<Vec<String>>,
        metadata: Option<BTreeMap<String, String>>,
        value: Option<Value>,
        object: Option<Map<String, Value>>,
    },
}

/// An enum with a tag that is inside of one without is read out of a buffer.
#[derive(RunRequest)]
#[serde(untagged)]
enum Content {
    Text(String),
    Parts(Vec<Part>),
}

#[derive(RunRequest)]
#[serde(tag = "type")]
enum Part {
    Text { text: String },
    End,
}

/// Reads a request, and writes it.
///
/// # Errors
///
/// Those of JSON.
pub fn rewrite(body: &str) -> Result<String, Error> {
    serde_json::to_string(&serde_json::from_str::<Request>(body)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_is_rewritten() {
        let fields = r#""text":"a","integer":1,"decimal":0.5,"flag":true,"texts":["b"]"#;
        let tagged = alloc::format!(r#"{{"type":"Fields",{fields},"value":[null]}}"#);
        let parts = r#"[{"type":"Text","text":"a"},{"type":"End"}]"#;
        let rest = alloc::format!(r#""name":"First","tagged":{tagged},"content":{parts}"#);
        let body = alloc::format!("{{{fields},{rest}}}");
        assert_eq!(rewrite(&body).unwrap(), body);
    }
}
