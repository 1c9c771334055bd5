//! Requests in several forms: [`run`] for all stacks, [`enums`], [`bodies`] for crates that read
//! JSON, [`requests`] that are read and validated, and one to measure the cost of flattening.
//!
//! The latter has 24 fields in three levels of eight. In [`ours`], each level flattens the previous
//! one with our derive; in [`nested`], with serde's. In [`flat`], all are fields of one struct with
//! serde's derive.
#![allow(missing_docs, reason = "the fields are only there to be read and written")]

pub mod bodies;
pub mod callgrind;
pub mod cpu_time;
pub mod enums;
pub mod requests;
pub mod run;
pub mod versions;

use serde::{Deserialize, Serialize};

/// Every field is set.
pub const TYPICAL: &str = include_str!("typical.json");

/// The two required fields, and one more.
pub const SMALL: &str = r#"{"model":"gpt-4o","input":"Where is my parcel?","ticket":"T-42"}"#;

/// A nested struct, the same in all forms.
#[derive(run_request::Validate, Serialize, Deserialize)]
pub struct Provider {
    pub order: Vec<String>,
    pub allow_fallbacks: bool,
    pub max_price: f64,
}

macro_rules! forms {
    (
        base { $($needed:ident: $Needed:ty,)* } { $($base:ident: $Base:ty,)* }
        middle { $($middle:ident: $Middle:ty,)* }
        outer { $($outer:ident: $Outer:ty,)* }
    ) => {
        pub mod ours {
            use run_request::RunRequest;

            #[derive(RunRequest)]
            pub struct Base {
                $(pub $needed: $Needed,)*
                $(pub $base: Option<$Base>,)*
            }

            #[derive(RunRequest)]
            pub struct Middle {
                #[serde(flatten)]
                pub base: Base,
                $(pub $middle: Option<$Middle>,)*
            }

            #[derive(RunRequest)]
            pub struct Request {
                #[serde(flatten)]
                pub middle: Middle,
                $(pub $outer: Option<$Outer>,)*
            }
        }

        pub mod flat {
            use serde::{Deserialize, Serialize};

            #[derive(Serialize, Deserialize)]
            pub struct Request {
                $(pub $needed: $Needed,)*
                $(#[serde(skip_serializing_if = "Option::is_none")] pub $base: Option<$Base>,)*
                $(#[serde(skip_serializing_if = "Option::is_none")] pub $middle: Option<$Middle>,)*
                $(#[serde(skip_serializing_if = "Option::is_none")] pub $outer: Option<$Outer>,)*
            }
        }

        pub mod nested {
            use serde::{Deserialize, Serialize};

            #[derive(Serialize, Deserialize)]
            pub struct Base {
                $(pub $needed: $Needed,)*
                $(#[serde(skip_serializing_if = "Option::is_none")] pub $base: Option<$Base>,)*
            }

            #[derive(Serialize, Deserialize)]
            pub struct Middle {
                #[serde(flatten)]
                pub base: Base,
                $(#[serde(skip_serializing_if = "Option::is_none")] pub $middle: Option<$Middle>,)*
            }

            #[derive(Serialize, Deserialize)]
            pub struct Request {
                #[serde(flatten)]
                pub middle: Middle,
                $(#[serde(skip_serializing_if = "Option::is_none")] pub $outer: Option<$Outer>,)*
            }
        }
    };
}

forms! {
    base {
        model: String,
        input: String,
    } {
        temperature: f64,
        top_p: f64,
        max_tokens: u64,
        stream: bool,
        stop: Vec<String>,
        user: String,
    }
    middle {
        provider: crate::Provider,
        models: Vec<String>,
        top_k: u32,
        min_p: f64,
        repetition_penalty: f64,
        session_id: String,
        include_reasoning: bool,
        seed: i64,
    }
    outer {
        ticket: String,
        customer: String,
        priority: u8,
        tags: Vec<String>,
        dry_run: bool,
        deadline_ms: u64,
        region: String,
        note: String,
    }
}

/// Reads and writes `document` in each form.
///
/// # Errors
///
/// Returns an error if a form cannot read it, or does not write the same document.
pub fn in_all_forms(
    document: &str,
) -> Result<(ours::Request, flat::Request, nested::Request), String> {
    Ok((same(document)?, same(document)?, same(document)?))
}

fn same<'a, T: Deserialize<'a> + Serialize>(document: &'a str) -> Result<T, String> {
    let value: T = serde_json::from_str(document).map_err(|error| error.to_string())?;
    let written = serde_json::to_string(&value).map_err(|error| error.to_string())?;
    if written == document.trim_end() {
        Ok(value)
    } else {
        Err(format!("{document} became {written}"))
    }
}
