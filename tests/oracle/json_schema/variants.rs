//! Serde's attributes of a single variant, in every representation: the schema accepts a document
//! if, and only if, it can be read and is valid, and the schema for writing accepts what is
//! written. Violations have the paths of the JSON.

use run_request::{RunRequest, Validate};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Value, json};

use super::{Verdict, compile_validator, generate_schemas, judge};

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
mod tripled {
    use super::{Deserialize, Deserializer, Serializer};

    pub(super) fn serialize<S: Serializer>(value: &u8, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&"x".repeat((*value).into()))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.len().try_into().map_err(serde::de::Error::custom)
    }
}

/// Declares a request that holds the enum, and compares the schema on the documents; `paths` are
/// those of the violations in some of them.
macro_rules! variants {
    ($($name:ident: [$($attribute:meta),*] { $($body:tt)* }, [$($document:tt),* $(,)?],
        paths: [$($wrong:tt => $path:literal),* $(,)?];)*) => {$(
        #[test]
        fn $name() {
            #[derive(Validate, Serialize, Deserialize)]
            #[request(schema)]
            $(#[$attribute])*
            enum Voice { $($body)* }

            #[derive(RunRequest)]
            #[request(schema)]
            struct Speech {
                voice: Voice,
            }

            compare_documents::<Speech>(&[$(json!($document)),*], &[$((json!($wrong), $path)),*]);
        }
    )*};
}

fn compare_documents<
    T: DeserializeOwned + Serialize + run_request::schemars::JsonSchema + RunRequest,
>(
    documents: &[Value],
    wrong: &[(Value, &str)],
) {
    let [read, written] = generate_schemas::<T>();
    let (schema, written) = (compile_validator(&read), compile_validator(&written));
    for voice in documents.iter().chain(wrong.iter().map(|(voice, _)| voice)) {
        let document = json!({ "voice": voice });
        let accepted = schema.is_valid(&document);
        let why = match judge::<T>(&document.to_string()) {
            Verdict::Valid(value) => {
                let again =
                    serde_json::to_value(&value).expect("a value that was read can be written");
                assert!(written.is_valid(&again), "{again} is written\n{written:?}");
                None
            }
            Verdict::Invalid(violations) => {
                let path = violations.first().path().to_string();
                let wanted = wrong.iter().find(|(wrong, _)| wrong == voice);
                assert_eq!(wanted.map(|(_, path)| *path), Some(&*path), "{voice}");
                Some(path)
            }
            Verdict::Unread(error) => {
                assert!(wrong.iter().all(|(wrong, _)| wrong != voice), "{voice}: {error}");
                Some(error.to_string())
            }
        };
        assert_eq!(accepted, why.is_none(), "{document}: {why:?}\n{read:#}");
    }
    for (voice, _) in wrong {
        assert!(!schema.is_valid(&json!({ "voice": voice })), "{voice}");
    }
}

variants! {
    untagged_external: [] {
        Alloy,
        Echo,
        Custom { #[request(length(..=2))] id: String },
        #[serde(untagged)]
        Other(#[request(length(..=5))] String),
    }, ["Alloy", "Echo", "abc", 5, null, { "Custom": { "id": "ab" } }, { "id": "ab" }, { "Custom": 1 }],
    paths: ["abcdef" => "voice", { "Custom": { "id": "abc" } } => "voice.Custom.id"];

    untagged_structs: [] {
        Alloy,
        #[serde(untagged)]
        Number(u8),
        #[serde(untagged)]
        Own { #[request(range(..=9))] rate: u8, name: Option<String> },
    }, ["Alloy", "Echo", 5, 300, { "rate": 1 }, { "rate": 1, "name": "n" }, { "name": "n" }, []],
    paths: [{ "rate": 10 } => "voice.rate"];

    untagged_internal: [serde(tag = "type")] {
        Plain { #[request(range(..=9))] rate: u8 },
        Bare,
        #[serde(untagged)]
        Other { #[request(length(..=2))] id: String },
    }, [{ "type": "Plain", "rate": 1 }, { "type": "Bare" }, { "id": "a" }, { "type": "No", "id": "a" }, "Bare", { "type": "Plain" }],
    paths: [{ "type": "Plain", "rate": 10 } => "voice.rate", { "id": "abc" } => "voice.id"];

    untagged_adjacent: [serde(tag = "t", content = "c")] {
        Plain { #[request(range(..=9))] rate: u8 },
        #[serde(untagged)]
        Other(#[request(length(..=2))] String),
    }, [{ "t": "Plain", "c": { "rate": 1 } }, "ab", { "t": "Plain" }, { "t": "Other", "c": "ab" }, 1],
    paths: [{ "t": "Plain", "c": { "rate": 10 } } => "voice.c.rate", "abc" => "voice"];

    other_external: [] {
        Alloy,
        #[serde(alias = "echo", alias = "ECHO")]
        Echo,
        #[serde(other)]
        Unknown,
    }, ["Alloy", "Echo", "echo", "ECHO", "whatever", "Unknown", 1.5, null],
    paths: [];

    other_beside_content: [] {
        Alloy,
        Custom { #[request(length(..=2))] id: String },
        #[serde(other)]
        Unknown,
    }, ["Alloy", "whatever", { "Custom": { "id": "ab" } }, { "Custom": {} }, "Custom"],
    paths: [{ "Custom": { "id": "abc" } } => "voice.Custom.id"];

    other_internal: [serde(tag = "type")] {
        Plain { #[request(range(..=9))] rate: u8 },
        #[serde(other)]
        Unknown,
    }, [{ "type": "Plain", "rate": 1 }, { "type": "New", "rate": "x" }, { "type": "Plain" }, {}, { "rate": 1 }],
    paths: [{ "type": "Plain", "rate": 10 } => "voice.rate"];

    other_adjacent: [serde(tag = "t", content = "c")] {
        Plain(#[request(range(..=9))] u8),
        #[serde(other)]
        Unknown,
    }, [{ "t": "Plain", "c": 1 }, { "t": "New" }, { "t": "Plain" }, {}],
    paths: [{ "t": "Plain", "c": 10 } => "voice.c"];

    aliases: [] {
        #[serde(alias = "alloy")]
        Alloy,
        #[serde(rename = "custom", alias = "own", alias = "mine")]
        Custom(#[request(length(..=2))] String),
    }, ["Alloy", "alloy", "ALLOY", { "custom": "a" }, { "own": "a" }, { "mine": "a" }, { "Custom": "a" }, { "own": "a", "mine": "b" }],
    paths: [{ "mine": "abc" } => "voice.custom"];

    aliases_of_tags: [serde(tag = "type")] {
        #[serde(rename_all = "snake_case", alias = "plain_one")]
        Plain { #[serde(alias = "r")] #[request(range(..=9))] rate: u8 },
        #[serde(alias = "none")]
        Bare,
    }, [{ "type": "Plain", "rate": 1 }, { "type": "plain_one", "r": 1 }, { "type": "none" }, { "type": "Bare" }, { "type": "no" }],
    paths: [{ "type": "plain_one", "rate": 10 } => "voice.rate"];

    skipped: [] {
        Alloy,
        #[serde(skip)]
        #[allow(dead_code)]
        Never { id: u8 },
        #[serde(skip_deserializing)]
        #[allow(dead_code)]
        Written(u8),
    }, ["Alloy", "Never", { "Never": { "id": 1 } }, { "Written": 1 }],
    paths: [];

    with: [] {
        Plain(u8),
        #[serde(with = "tripled")]
        Times(#[request(range(..=3))] u8),
    }, [{ "Plain": 1 }, { "Times": "xxx" }, { "Plain": "x" }],
    paths: [];
}

/// A variant for one direction is only in the schema for that direction.
#[test]
fn each_direction_has_its_variants() {
    #[derive(Validate, Serialize, Deserialize)]
    #[request(schema)]
    #[allow(dead_code)]
    enum Sides {
        Both,
        #[serde(skip_serializing)]
        Read,
        #[serde(skip_deserializing)]
        Written,
        #[serde(skip)]
        None,
        #[serde(rename(serialize = "out", deserialize = "in"), alias = "old")]
        Named,
    }

    let [read, written] = generate_schemas::<Sides>();
    assert_eq!(read["enum"], json!(["Both", "Read", "in", "old"]));
    assert_eq!(written["enum"], json!(["Both", "Written", "out"]));
}
