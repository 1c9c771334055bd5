//! What is read from JSON and written as JSON.

use std::fmt::Debug;

use serde::Serialize;
use serde::de::DeserializeOwned;

/// The value is written as `json`, and `json` is read as the value.
#[track_caller]
pub(crate) fn assert_round_trip<T>(value: &T, json: &str)
where
    T: Serialize + DeserializeOwned + PartialEq + Debug,
{
    assert_eq!(serde_json::to_string(value).unwrap(), json);
    assert_eq!(&serde_json::from_str::<T>(json).unwrap(), value);
}

/// Both types read each document as the same value, which both write alike; or both fail with the
/// same error.
#[track_caller]
pub(crate) fn assert_twins<Ours, Theirs>(documents: &[&str])
where
    Ours: Serialize + DeserializeOwned + Debug,
    Theirs: Serialize + DeserializeOwned + Debug,
{
    for document in documents {
        match (serde_json::from_str::<Ours>(document), serde_json::from_str::<Theirs>(document)) {
            (Ok(ours), Ok(theirs)) => {
                assert_eq!(format!("{ours:?}"), format!("{theirs:?}"), "{document}");
                let (ours, theirs) = (serde_json::to_string(&ours), serde_json::to_string(&theirs));
                assert_eq!(ours.unwrap(), theirs.unwrap(), "{document}");
            }
            (Err(ours), Err(theirs)) => {
                assert_eq!(ours.to_string(), theirs.to_string(), "{document}");
            }
            (ours, theirs) => panic!("{document}: {ours:?} but {theirs:?}"),
        }
    }
}
