//! Reading a body with each crate.

use std::fmt::Display;
use std::hint::black_box;

use run_request::json::Rejection;
use run_request::{Valid, Violations};

use super::{by_deserr, by_eserde, ours};

/// A crate that reads bodies.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reader {
    Ours,
    SerdeJson,
    PathToError,
    Eserde,
    Deserr,
}

impl Reader {
    pub const ALL: [Reader; 5] =
        [Reader::Ours, Reader::SerdeJson, Reader::PathToError, Reader::Eserde, Reader::Deserr];

    /// The name of the crate.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Reader::Ours => "run-request",
            Reader::SerdeJson => "serde_json",
            Reader::PathToError => "serde_path_to_error",
            Reader::Eserde => "eserde",
            Reader::Deserr => "deserr",
        }
    }

    /// Reads a body several times.
    pub fn repeat(self, body: &[u8], count: u32) {
        for _ in 0..count {
            let body = black_box(body);
            match self {
                Reader::Ours => drop(black_box(read_with_ours(body))),
                Reader::SerdeJson => drop(black_box(read_with_serde_json(body))),
                Reader::PathToError => drop(black_box(read_with_path(body))),
                Reader::Eserde => drop(black_box(read_with_eserde(body))),
                Reader::Deserr => drop(black_box(read_with_deserr(body))),
            }
        }
    }

    /// The messages about a body, without the position in it; none if it can be read and is valid.
    #[must_use]
    pub fn messages(self, body: &[u8]) -> Vec<String> {
        let messages = match self {
            Reader::Ours => match read_with_ours(body).err() {
                Some(Rejection::Violations(violations)) => list(&violations),
                Some(rejection) => vec![rejection.to_string()],
                None => Vec::new(),
            },
            Reader::SerdeJson => read_with_serde_json(body).err().map_or(Vec::new(), Refused::list),
            Reader::PathToError => read_with_path(body).err().map_or(Vec::new(), Refused::list),
            Reader::Eserde => match read_with_eserde(body) {
                Ok(_) => Vec::new(),
                Err(errors) => errors.iter().map(ToString::to_string).collect(),
            },
            Reader::Deserr => read_with_deserr(body).err().map_or(Vec::new(), |faults| faults.0),
        };
        messages.iter().map(|message| without_position(message).to_owned()).collect()
    }
}

fn list(violations: &Violations) -> Vec<String> {
    violations.iter().map(ToString::to_string).collect()
}

fn without_position(message: &str) -> &str {
    message.rsplit_once(" at line ").map_or(message, |(message, _)| message)
}

fn read_with_ours(body: &[u8]) -> Result<Valid<ours::ChatRequest>, Rejection> {
    run_request::json::from_slice(body)
}

/// Why a body is refused, if reading and validating are two steps.
enum Refused<E> {
    Unreadable(E),
    Invalid(Violations),
}

impl<E: Display> Refused<E> {
    fn list(self) -> Vec<String> {
        match self {
            Refused::Unreadable(error) => vec![error.to_string()],
            Refused::Invalid(violations) => list(&violations),
        }
    }
}

fn read_with_serde_json(body: &[u8]) -> Result<ours::ChatRequest, Refused<serde_json::Error>> {
    let request: ours::ChatRequest = serde_json::from_slice(body).map_err(Refused::Unreadable)?;
    request.validate().map_err(Refused::Invalid)?;
    Ok(request)
}

type PathError = serde_path_to_error::Error<serde_json::Error>;

fn read_with_path(body: &[u8]) -> Result<ours::ChatRequest, Refused<PathError>> {
    let mut json = serde_json::Deserializer::from_slice(body);
    let request: ours::ChatRequest =
        serde_path_to_error::deserialize(&mut json).map_err(Refused::Unreadable)?;
    request.validate().map_err(Refused::Invalid)?;
    Ok(request)
}

fn read_with_eserde(body: &[u8]) -> Result<by_eserde::ChatRequest, eserde::DeserializationErrors> {
    eserde::json::from_slice(body)
}

fn read_with_deserr(body: &[u8]) -> Result<by_deserr::ChatRequest, by_deserr::Faults> {
    let value: serde_json::Value =
        serde_json::from_slice(body).map_err(|error| by_deserr::Faults(vec![error.to_string()]))?;
    deserr::deserialize(value)
}
