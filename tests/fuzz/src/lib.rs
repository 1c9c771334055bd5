//! The properties that must hold for every document that a client may send, in three formats.
//!
//! The binaries let libFuzzer generate the documents. The tests replay those that once violated one.

mod requests;

use std::fmt::Debug;
use std::str;

use run_request::assistants::CreateRunRequest;
use run_request::json::{self, Rejection};
use run_request::{ErrorBody, Valid, Validate, Violations};
use serde::Serialize;
use serde::de::DeserializeOwned;

use requests::{Buffered, Extended, Flattening, Open, Rules, Unions};

/// A function that writes a document in some format.
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

/// Formatting an error must not fail.
fn told<T, E: std::error::Error>(read: Result<T, E>) -> Option<T> {
    read.inspect_err(|error| assert!(!error.to_string().is_empty())).ok()
}

/// Checks all properties of a JSON document.
pub fn json(document: &[u8]) {
    hold::<Json>(document);
    holds::<Json, Open>(document);
    holds::<Json, Buffered>(document);
    holds::<Json, Flattening>(document);
    rejects::<CreateRunRequest>(document);
    rejects::<Extended>(document);
    rejects::<Rules>(document);
    rejects::<Unions>(document);
    rejects::<Open>(document);
    rejects::<Buffered>(document);
    rejects::<Flattening>(document);
}

/// Checks all properties of a CBOR document.
pub fn cbor(document: &[u8]) {
    hold::<Cbor>(document);
    holds::<Cbor, Open>(document);
    holds::<Cbor, Buffered>(document);
    holds::<Cbor, Flattening>(document);
}

/// Checks all properties of a postcard document. A request that collects unknown fields needs a
/// format with field names, so it only must not panic here.
pub fn postcard(document: &[u8]) {
    hold::<Postcard>(document);
    Postcard::read::<Open>(document);
    Postcard::read::<Buffered>(document);
    Postcard::read::<Flattening>(document);
}

/// Converts a JSON document to the other formats where possible. Each comes with its format's name.
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
        as_postcard::<Unions>(document),
    ];
    let cbor = cbor.into_iter().map(|document| ("cbor", document));
    cbor.chain(postcards.into_iter().flatten().map(|document| ("postcard", document))).collect()
}

fn hold<F: Format>(document: &[u8]) {
    holds::<F, CreateRunRequest>(document);
    holds::<F, Extended>(document);
    holds::<F, Rules>(document);
    holds::<F, Unions>(document);
}

/// Whatever can be read can be written, unless a flattened map has a key that is reserved, and
/// round-trips. A [`Valid`] can be read if and only if the
/// value is valid. Violations can be formatted, and their size is limited.
fn holds<F, T>(document: &[u8])
where
    F: Format,
    T: Serialize + DeserializeOwned + Validate + Debug,
{
    let Some(value) = F::read::<T>(document) else {
        assert!(F::read::<Valid<T>>(document).is_none());
        return;
    };
    let verdict = value.validate();
    if verdict.as_ref().err().is_none_or(is_writable) {
        let written = F::write(&value);
        let again = F::read::<T>(&written).expect("what was written can be read");
        // Compared as text, because NaN is not equal to itself.
        assert_eq!(format!("{again:?}"), format!("{value:?}"));
    }
    let valid = F::read::<Valid<T>>(document);
    assert_eq!(valid.is_some(), verdict.is_ok());
    if let Some(valid) = valid {
        assert_eq!(valid.into_inner().validate(), Ok(()));
    }
    if let Err(violations) = verdict {
        sayable(&violations);
    }
}

/// Whether an invalid value can be written: a key of a flattened map that is reserved for another
/// variant of an enum beside it is a violation, and an error of the serializer.
fn is_writable(violations: &Violations) -> bool {
    violations.omitted() == 0 && violations.iter().all(|violation| violation.rule() != "flatten")
}

/// A body is rejected if and only if it cannot be read or is invalid. The rejection can be
/// formatted, and each violation has a place in the body. A tree of the same body has the same
/// violations. A body that is not UTF-8 is no JSON, also where serde_json would ignore that part.
fn rejects<T: DeserializeOwned + Validate + Debug>(document: &[u8]) {
    if str::from_utf8(document).is_err() {
        let read = json::from_slice::<T>(document);
        assert!(matches!(read, Err(Rejection::Syntax { message, .. }) if !message.is_empty()));
        return;
    }
    let read = serde_json::from_slice::<T>(document).map(|value| value.validate());
    match (json::from_slice::<T>(document), read) {
        (Ok(_), Ok(Ok(()))) => {}
        (Err(Rejection::Violations(told)), Ok(Err(violations))) => assert_eq!(told, violations),
        (Err(Rejection::Violations(told)), Err(_)) => {
            sayable(&told);
            let places = json::locate_all(document, &told);
            assert!(places.iter().flatten().all(|place| place.span.end <= document.len()));
            assert_eq!(places.iter().flatten().count(), told.len());
            let mut deserializer = serde_json::Deserializer::from_slice(document);
            if let Ok(collected) = run_request::collect::<T, _>(&mut deserializer) {
                assert_eq!(collected.expect_err("the text has violations"), told);
            }
        }
        (Err(Rejection::Syntax { message, .. }), Err(_)) => assert!(!message.is_empty()),
        (rejected, read) => panic!("{rejected:?} but {read:?}"),
    }
}

fn sayable(violations: &Violations) {
    assert!((1..=100).contains(&violations.len()));
    assert!(violations.omitted() == 0 || violations.len() == 100);
    for violation in violations {
        let sentence = violation.to_string();
        if matches!(violation.rule(), "required" | "unknown" | "duplicate") {
            assert!(sentence.ends_with(&format!(" parameter: '{}'.", violation.path())));
        } else {
            assert!(sentence.starts_with("Invalid ") && sentence.ends_with(&*violation.reason()));
        }
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

    /// Reads all documents in a folder next to the one of this file.
    fn documents(folder: &str) -> Vec<Vec<u8>> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
        files.map(|file| fs::read(file).unwrap()).collect()
    }

    fn each(documents: &[Vec<u8>], hold: fn(&[u8])) {
        assert!(!documents.is_empty());
        for document in documents {
            hold(document);
            // Also truncated, as when a connection breaks.
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
