//! What must hold for each body.

use std::fmt::Debug;

use run_request::json::Rejection;
use run_request::{ErrorBody, ProblemDetails, Validate, Violations};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};

use super::body::Body;
use super::breaks::Break;
use super::maker::CANARY;

/// A valid body, and what breaks it.
pub(super) struct Case {
    pub(super) seed: u64,
    pub(super) body: Body,
    pub(super) breaks: Vec<Break>,
    /// The strings of the body that are not made of the letters of [`CANARY`].
    pub(super) canaries: Vec<String>,
}

/// The violations of a body, as JSON Pointers and codes.
type Told = Vec<(String, String)>;

fn read_json<T: DeserializeOwned>(body: &Body) -> Result<T, Violations> {
    let body = serde_json::to_vec(body).unwrap();
    run_request::collect(&mut serde_json::Deserializer::from_slice(&body)).unwrap()
}

fn read_yaml<T: DeserializeOwned>(body: &Body) -> Result<T, Violations> {
    let body = yaml_serde::to_string(body).unwrap();
    run_request::collect(yaml_serde::Deserializer::from_str(&body)).unwrap()
}

fn read_cbor<T: DeserializeOwned>(body: &Body) -> Result<T, Violations> {
    let mut bytes = Vec::new();
    ciborium::into_writer(body, &mut bytes).unwrap();
    ciborium::from_reader::<Collected<T>, _>(&bytes[..]).unwrap().0
}

/// The deserializer of this format is private.
struct Collected<T>(Result<T, Violations>);

impl<'de, T: DeserializeOwned> Deserialize<'de> for Collected<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        run_request::collect(deserializer).map(Collected)
    }
}

fn list_told(violations: &Violations) -> Told {
    let told = violations.iter();
    told.map(|violation| (violation.path().pointer(), violation.code().to_owned())).collect()
}

impl Case {
    fn apply(&self, breaks: &[&Break]) -> Body {
        let mut body = self.body.clone();
        for (place, edit) in breaks.iter().flat_map(|one| &one.edits) {
            body.edit(place, edit);
        }
        body
    }

    /// Checks that all breaks are told, in any format, and that a body without them is valid.
    pub(super) fn check<T: DeserializeOwned + Validate + Debug>(&self, reads_cbor: bool) {
        let mut left: Vec<&Break> = self.breaks.iter().collect();
        self.check_formats::<T>(&left, reads_cbor);
        while !left.is_empty() {
            let violations = self.check_told::<T>(&left);
            let first = violations.first().path().pointer();
            let mended = left.iter().position(|one| one.told.iter().any(|(at, _)| *at == first));
            left.remove(mended.expect("the violation is that of a break"));
        }
        let read = read_json::<T>(&self.body);
        assert!(read.is_ok(), "{}: {}\n{read:?}", self.seed, show(&self.body));
        self.check_agreement::<T>(&self.body);
    }

    /// Checks that the violations are those of the breaks.
    fn check_told<T: DeserializeOwned + Validate + Debug>(&self, breaks: &[&Break]) -> Violations {
        let body = self.apply(breaks);
        let Err(violations) = read_json::<T>(&body) else {
            panic!("{}: nothing is told of {}\n{breaks:?}", self.seed, show(&body));
        };
        let told = list_told(&violations);
        let mut expected: Told = breaks
            .iter()
            .flat_map(|one| one.told.iter().map(|(at, code)| (at.clone(), (*code).to_owned())))
            .collect();
        let mut sorted = told.clone();
        sorted.sort();
        expected.sort();
        assert_eq!(sorted, expected, "{}: {}\n{breaks:?}\n{violations}", self.seed, show(&body));
        self.check_agreement::<T>(&body);
        violations
    }

    /// Checks that other formats are told the same.
    fn check_formats<T: DeserializeOwned + Debug>(&self, breaks: &[&Break], reads_cbor: bool) {
        let body = self.apply(breaks);
        let json = read_json::<T>(&body);
        let text = format!("{json:?}");
        assert_eq!(format!("{:?}", read_yaml::<T>(&body)), text, "{}", show(&body));
        if reads_cbor && !breaks.iter().any(|one| one.only_by_names) {
            // The type that is expected may be worded differently, as names are read differently.
            let cbor = read_cbor::<T>(&body).map_err(|violations| list_told(&violations));
            let json = json.map_err(|violations| list_told(&violations));
            assert_eq!(format!("{cbor:?}"), format!("{json:?}"), "{}", show(&body));
        }
    }

    /// Checks what holds for every body: it is valid exactly if it can be read and keeps all rules,
    /// and no violation repeats a string of it.
    pub(super) fn check_agreement<T: DeserializeOwned + Validate + Debug>(&self, body: &Body) {
        let text = show(body);
        let plain = serde_json::from_str::<T>(&text);
        let is_readable = plain.is_ok();
        let is_valid = plain.as_ref().is_ok_and(|value| value.validate().is_ok());
        let collected = read_json::<T>(body);
        let read = run_request::json::from_slice::<T>(text.as_bytes());
        assert_eq!(read.is_ok(), is_valid, "{}: {text}\n{read:?}", self.seed);
        assert_eq!(collected.is_ok(), is_valid, "{}: {text}\n{collected:?}", self.seed);
        match (read, collected) {
            (Ok(value), Ok(other)) => {
                let values = [plain.unwrap(), value.into_inner(), other];
                let [plain, value, other] = values.map(|value| format!("{value:?}"));
                assert!(plain == value && plain == other, "{}: {text}", self.seed);
            }
            (Err(rejection), Err(violations)) => {
                assert_eq!(rejection.to_string(), violations.to_string());
                self.check_secrecy(rejection, &text);
                if is_readable {
                    assert_eq!(Err(violations), plain.unwrap().validate());
                }
            }
            _ => unreachable!("both are valid, or none"),
        }
    }

    fn check_secrecy(&self, rejection: Rejection, body: &str) {
        let mut all = vec![rejection.to_string(), format!("{rejection:?}\n{rejection:#?}")];
        let Rejection::Violations(violations) = &rejection else {
            panic!("{}: {rejection:?} of {body}", self.seed)
        };
        all.push(format!("{violations:?}"));
        all.push(serde_json::to_string(violations).unwrap());
        for violation in violations {
            all.push(format!("{violation}\n{violation:?}\n{}", violation.reason()));
            all.push(format!("{:?}", violation.params().iter().collect::<Vec<_>>()));
        }
        all.push(format!("{:?}", ErrorBody::from(&rejection)));
        all.push(format!("{:?}", ProblemDetails::from(rejection)));
        for text in all {
            let repeats = has_canary(&text) || self.canaries.iter().any(|it| text.contains(it));
            assert!(!repeats, "{}: {text}\nrepeats what is in {body}", self.seed);
        }
    }
}

fn show(body: &Body) -> String {
    serde_json::to_string(body).unwrap()
}

/// Whether several letters of a canary follow each other.
fn has_canary(text: &str) -> bool {
    let mut count = 0;
    text.chars().any(|c| {
        count = if CANARY.contains(c) { count + 1 } else { 0 };
        count == 4
    })
}
