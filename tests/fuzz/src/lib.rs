//! What must hold of every document that anyone may send, in three formats.
//!
//! The binaries have libFuzzer make the documents; the tests read those again that once were trouble.

mod requests;

use std::fmt::Debug;

use run_request::assistants::{CreateRunRequest, ErrorBody};
use run_request::{Valid, Validate, Violations};
use serde::Serialize;
use serde::de::DeserializeOwned;

use requests::{Buffered, Extended, Open, Rules};

/// A way to write documents.
trait Format {
    fn read<T: DeserializeOwned>(document: &[u8]) -> Option<T>;
    fn write(value: &impl Serialize) -> Vec<u8>;
}

struct Json;

impl Format for Json {
    fn read<T: DeserializeOwned>(document: &[u8]) -> Option<T> {
        told(serde_json::from_slice(document))
    }

    fn write(value: &impl Serialize) -> Vec<u8> {
        serde_json::to_vec(value).expect("what was read can be written")
    }
}

struct Cbor;

impl Format for Cbor {
    fn read<T: DeserializeOwned>(document: &[u8]) -> Option<T> {
        told(ciborium::from_reader(document))
    }

    fn write(value: &impl Serialize) -> Vec<u8> {
        let mut document = Vec::new();
        ciborium::into_writer(value, &mut document).expect("what was read can be written");
        document
    }
}

struct Postcard;

impl Format for Postcard {
    fn read<T: DeserializeOwned>(document: &[u8]) -> Option<T> {
        told(postcard::from_bytes(document))
    }

    fn write(value: &impl Serialize) -> Vec<u8> {
        postcard::to_stdvec(value).expect("what was read can be written")
    }
}

/// An error must at least be sayable.
fn told<T, E: std::error::Error>(read: Result<T, E>) -> Option<T> {
    read.inspect_err(|error| assert!(!error.to_string().is_empty())).ok()
}

/// Holds a JSON document to all of it.
pub fn json(document: &[u8]) {
    hold::<Json>(document);
    holds::<Json, Open>(document);
    holds::<Json, Buffered>(document);
}

/// Holds a CBOR document to all of it.
pub fn cbor(document: &[u8]) {
    hold::<Cbor>(document);
    holds::<Cbor, Open>(document);
    holds::<Cbor, Buffered>(document);
}

/// Holds a postcard document to all of it. What collects unknown fields needs a format with names, so
/// there it must only not panic.
pub fn postcard(document: &[u8]) {
    hold::<Postcard>(document);
    Postcard::read::<Open>(document);
    Postcard::read::<Buffered>(document);
}

/// A JSON document in the other formats, each with its name, as far as it can be written there.
#[must_use]
pub fn translated(document: &[u8]) -> Vec<(&'static str, Vec<u8>)> {
    fn as_postcard<T: Serialize + DeserializeOwned>(document: &[u8]) -> Option<Vec<u8>> {
        postcard::to_stdvec(&Json::read::<T>(document)?).ok()
    }
    let cbor = Json::read::<serde_json::Value>(document).map(|value| Cbor::write(&value));
    let postcards = [
        as_postcard::<CreateRunRequest>(document),
        as_postcard::<Extended>(document),
        as_postcard::<Rules>(document),
    ];
    let cbor = cbor.into_iter().map(|document| ("cbor", document));
    cbor.chain(postcards.into_iter().flatten().map(|document| ("postcard", document))).collect()
}

fn hold<F: Format>(document: &[u8]) {
    holds::<F, CreateRunRequest>(document);
    holds::<F, Extended>(document);
    holds::<F, Rules>(document);
}

/// What is read can be written, and is read again as the same; a [`Valid`] is read exactly if it is
/// valid; and whatever is wrong can be said in bounds.
fn holds<F, T>(document: &[u8])
where
    F: Format,
    T: Serialize + DeserializeOwned + Validate + Debug,
{
    let Some(value) = F::read::<T>(document) else {
        assert!(F::read::<Valid<T>>(document).is_none());
        return;
    };
    let written = F::write(&value);
    let again = F::read::<T>(&written).expect("what was written can be read");
    // As text, because NaN is not equal to itself.
    assert_eq!(format!("{again:?}"), format!("{value:?}"));
    let verdict = value.validate();
    let valid = F::read::<Valid<T>>(document);
    assert_eq!(valid.is_some(), verdict.is_ok());
    if let Some(valid) = valid {
        assert_eq!(valid.into_inner().validate(), Ok(()));
    }
    if let Err(violations) = verdict {
        sayable(&violations);
    }
}

fn sayable(violations: &Violations) {
    assert!((1..=100).contains(&violations.len()));
    assert!(violations.omitted() == 0 || violations.len() == 100);
    for violation in violations {
        let sentence = violation.to_string();
        assert!(sentence.starts_with("Invalid ") && sentence.ends_with(violation.reason()));
        assert!(violation.path().is_root() || violation.path().pointer().starts_with('/'));
        assert!(!violation.code().is_empty());
    }
    let listed: serde_json::Value =
        serde_json::from_slice(&Json::write(violations)).expect("the list is JSON");
    assert_eq!(listed.as_array().map(Vec::len), Some(violations.len()));
    let body = ErrorBody::from(violations);
    assert_eq!(body.error.message, violations.first().to_string());
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    /// Each document of a folder, beside this file's own.
    fn documents(folder: &str) -> Vec<Vec<u8>> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
        files.map(|file| fs::read(file).unwrap()).collect()
    }

    fn each(documents: &[Vec<u8>], hold: fn(&[u8])) {
        assert!(!documents.is_empty());
        for document in documents {
            hold(document);
            // Also as it is when the connection breaks.
            (0..document.len()).for_each(|end| hold(&document[..end]));
        }
    }

    #[test]
    fn seeds_hold() {
        let seeds = documents("seeds");
        each(&seeds, super::json);
        let translated: Vec<_> = seeds.iter().flat_map(|seed| super::translated(seed)).collect();
        for (format, hold) in [("cbor", super::cbor as fn(&[u8])), ("postcard", super::postcard)] {
            let of_format = translated.iter().filter(|(name, _)| *name == format);
            each(&of_format.map(|(_, document)| document.clone()).collect::<Vec<_>>(), hold);
        }
    }
}
