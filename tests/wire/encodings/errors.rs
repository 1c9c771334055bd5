//! Input that cannot be read is an error, the same as that of serde's twin.

use std::fmt::Debug;

use proptest::collection::vec;
use proptest::prelude::{ProptestConfig, Strategy, any, prop_assert_eq};
use proptest::sample::Index;
use proptest::test_runner::TestRunner;
use run_request::RunRequest;
use serde::de::DeserializeOwned;
use serde::{Serialize, Serializer};

use super::formats::{Bincode, Format, Json, MessagePack, Postcard, Toml, Yaml, each};
use super::requests::{self, human, ours, whole};

/// Fields of small numbers, which every format can hold.
struct Fields<'a>(&'a [(&'a str, u8)]);

impl Serialize for Fields<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().copied())
    }
}

#[derive(RunRequest, Debug, PartialEq)]
struct Inner {
    inside: u8,
    maybe: Option<u8>,
}

#[derive(RunRequest, Debug, PartialEq)]
struct Lax {
    first: u8,
    #[serde(flatten)]
    inner: Inner,
    last: u8,
}

#[derive(RunRequest, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
struct Strict {
    first: u8,
    #[serde(flatten)]
    inner: Inner,
    last: u8,
}

#[test]
fn unknown_fields_are_ignored_or_denied() {
    fn check<F: Format>() {
        let known = [("first", 1), ("inside", 2), ("last", 3)];
        for position in 0..=known.len() {
            let mut fields = known.to_vec();
            fields.insert(position, ("other", 4));
            let bytes = F::write(&Fields(&fields)).unwrap();
            let lax = Lax { first: 1, inner: Inner { inside: 2, maybe: None }, last: 3 };
            assert_eq!(F::read(&bytes), Ok(lax), "{}", F::NAME);
            let error = F::read::<Strict>(&bytes).unwrap_err();
            let expected =
                "unknown field `other`, expected one of `first`, `inside`, `maybe`, `last`";
            assert!(error.contains(expected), "{} {error}", F::NAME);
        }
        let bytes = F::write(&Fields(&known)).unwrap();
        let strict = Strict { first: 1, inner: Inner { inside: 2, maybe: None }, last: 3 };
        assert_eq!(F::read(&bytes), Ok(strict), "{}", F::NAME);
    }
    each!(check: named);
}

#[test]
fn a_missing_field_is_named() {
    fn check<F: Format>() {
        let known = [("first", 1), ("inside", 2), ("last", 3)];
        for (position, (name, _)) in known.iter().enumerate() {
            let mut fields = known.to_vec();
            fields.remove(position);
            let bytes = F::write(&Fields(&fields)).unwrap();
            let error = F::read::<Lax>(&bytes).unwrap_err();
            let expected = format!("missing field `{name}`");
            assert!(error.contains(&expected), "{} {error}", F::NAME);
        }
    }
    each!(check: named);
}

#[test]
fn a_duplicate_field_is_an_error() {
    fn check<F: Format>() {
        for name in ["first", "inside", "maybe"] {
            let fields = [("first", 1), ("inside", 2), ("maybe", 3), ("last", 4), (name, 5)];
            let bytes = F::write(&Fields(&fields)).unwrap();
            let error = F::read::<Lax>(&bytes).unwrap_err();
            let expected = match F::NAME {
                "Toml" => "duplicate key".to_owned(),
                // It reads two values as a list, which is not a number.
                "Form" => "unsupported value".to_owned(),
                _ => format!("duplicate field `{name}`"),
            };
            assert!(error.contains(&expected), "{} {error}", F::NAME);
        }
    }
    each!(check: named);
}

#[test]
fn a_sequence_that_is_too_short_is_an_error() {
    fn read_error<F: Format>() -> String {
        F::read::<Lax>(&F::write(&(1u8, 2u8, None::<u8>)).unwrap()).unwrap_err()
    }
    let counted = "invalid length 3, expected struct Lax with 4 elements";
    assert_eq!(read_error::<MessagePack>(), counted);
    assert_eq!(read_error::<Postcard>(), "Hit the end of buffer, expected more data");
    assert!(read_error::<Bincode>().contains("UnexpectedEnd"), "{}", read_error::<Bincode>());
}

/// What our type and serde's twin read from the bytes: a value or an error.
fn read_both<F, Ours, Twin>(bytes: &[u8]) -> (String, String)
where
    F: Format,
    Ours: DeserializeOwned + Debug,
    Twin: DeserializeOwned + Debug,
{
    (format!("{:?}", F::read::<Ours>(bytes)), format!("{:?}", F::read::<Twin>(bytes)))
}

/// Whether the difference is intended: serde reads a sequence as a struct everywhere, we do not in
/// human-readable formats. An empty sequence does not show whether the format is one, and where
/// `MessagePack` reads a byte array as a sequence, the bytes claim that it is, as std's values do.
fn is_intended_difference<F: Format>(bytes: &[u8], ours: &str, twin: &str) -> bool {
    let is_empty = twin.contains("invalid length 0, expected struct ");
    let may_hold_bytes = bytes.iter().any(|byte| (0xc4..=0xc6).contains(byte));
    let is_byte_array = F::NAME.contains("MessagePack") && may_hold_bytes;
    (F::HUMAN || is_empty || is_byte_array)
        && ours.contains("invalid type: sequence, expected struct ")
}

/// Compares what both read from some prefixes of a value's bytes, from those bytes with one of them
/// changed, and from random bytes.
fn compare_broken<F, Ours, Twin>(values: &impl Strategy<Value = Ours>)
where
    F: Format,
    Ours: Serialize + DeserializeOwned + Debug,
    Twin: DeserializeOwned + Debug,
{
    let config = ProptestConfig { cases: 100, failure_persistence: None, ..Default::default() };
    let changes = vec((any::<Index>(), any::<u8>(), any::<Index>()), 8);
    let case = |(value, changes, noise): (Ours, Vec<(Index, u8, Index)>, Vec<u8>)| {
        let whole = F::write(&value).unwrap();
        let same = |bytes: &[u8]| {
            let (ours, twin) = read_both::<F, Ours, Twin>(bytes);
            if !is_intended_difference::<F>(bytes, &ours, &twin) {
                prop_assert_eq!(ours, twin, "{}", F::NAME);
            }
            Ok(())
        };
        for (at, byte, end) in changes {
            same(&whole[..end.index(whole.len())])?;
            let mut bytes = whole.clone();
            bytes[at.index(whole.len())] = byte;
            same(&bytes)?;
        }
        same(&noise)
    };
    TestRunner::new(config).run(&(values, changes, vec(any::<u8>(), 0..40)), case).unwrap();
}

#[test]
fn broken_input_gives_the_error_of_serdes_twin() {
    fn check_human_readable<F: Format>() {
        compare_broken::<F, ours::Page, human::Page>(&requests::generate_page());
        compare_broken::<F, ours::Flat, human::Flat>(&requests::generate_flat());
    }
    fn check_others<F: Format>() {
        compare_broken::<F, ours::Page, whole::Page>(&requests::generate_page());
        compare_broken::<F, ours::Flat, whole::Flat>(&requests::generate_flat());
    }
    fn check_query_strings<F: Format>() {
        compare_broken::<F, ours::Words, human::Words>(&requests::generate_words());
    }
    each!(check_human_readable: Json Yaml Toml HumanMessagePack);
    each!(check_others: NamedMessagePack Cbor MessagePack Postcard Bincode);
    each!(check_query_strings: Urlencoded);
    each!(check_query_strings: Form);
}

#[test]
fn errors_in_flattened_requests_keep_their_position() {
    let error = Json::read::<Lax>(b"{\"first\":1,\n\"inside\":\"x\"}").unwrap_err();
    assert!(error.ends_with("line 2 column 12"), "{error}");
    let error = Toml::read::<Lax>(b"first = 1\ninside = \"x\"\nlast = 3").unwrap_err();
    assert!(error.starts_with("TOML parse error at line 2, column 10"), "{error}");
    let error = Yaml::read::<Lax>(b"first: 1\ninside: x\n").unwrap_err();
    assert!(error.contains("inside: invalid type") && error.contains("line 2 column 9"), "{error}");
}
