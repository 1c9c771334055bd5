//! Values round-trip, and are written as serde's twin writes them.

use std::fmt::Debug;

use proptest::prelude::{ProptestConfig, Strategy, TestCaseError, prop_assert_eq};
use proptest::test_runner::TestRunner;
use run_request::RunRequest;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::formats::{Form, Format, Urlencoded, each};
use super::requests::{self, Audit, HumanAudit, WholeAudit, human, ours, whole};

/// Compares `Ours` with a twin that skips fields, in human-readable formats, and with one that
/// skips none, in the others.
fn compare_with_twins<F, Ours, Human, Whole>(values: &impl Strategy<Value = Ours>)
where
    F: Format,
    Ours: Serialize + DeserializeOwned + Debug + PartialEq,
    Human: Serialize + DeserializeOwned,
    Whole: Serialize + DeserializeOwned,
{
    let config = ProptestConfig { cases: 100, failure_persistence: None, ..Default::default() };
    let case = |value: Ours| {
        let fail = |error| TestCaseError::fail(format!("{}: {error}", F::NAME));
        let bytes = F::write(&value).map_err(fail)?;
        let again = if F::HUMAN {
            F::write(&F::read::<Human>(&bytes).map_err(fail)?)
        } else {
            F::write(&F::read::<Whole>(&bytes).map_err(fail)?)
        };
        prop_assert_eq!(&again.map_err(fail)?, &bytes, "{}", F::NAME);
        prop_assert_eq!(&F::read::<Ours>(&bytes).map_err(fail)?, &value, "{}", F::NAME);
        // That the twin writes the same bytes does not show that it has read the same value.
        let twin = F::read::<Human>(&bytes).map_err(fail)?;
        let json = |json: serde_json::Result<String>| json.unwrap();
        prop_assert_eq!(
            json(serde_json::to_string(&twin)),
            json(serde_json::to_string(&value)),
            "{}",
            F::NAME
        );
        Ok(())
    };
    TestRunner::new(config).run(values, case).unwrap();
}

#[test]
fn a_flat_request_round_trips() {
    fn check<F: Format>() {
        compare_with_twins::<F, ours::Flat, human::Flat, whole::Flat>(&requests::generate_flat());
    }
    each!(check: nesting);
}

#[test]
fn a_request_with_few_fields_round_trips() {
    fn check<F: Format>() {
        compare_with_twins::<F, ours::Page, human::Page, whole::Page>(&requests::generate_page());
    }
    each!(check: nesting);
}

#[test]
fn single_values_round_trip_in_query_strings() {
    fn check<F: Format>() {
        compare_with_twins::<F, ours::Words, human::Words, whole::Words>(
            &requests::generate_words(),
        );
    }
    each!(check: Urlencoded);
    each!(check: Form);
}

#[test]
fn a_composition_of_two_levels_round_trips() {
    fn check<F: Format>() {
        compare_with_twins::<F, Audit, HumanAudit, WholeAudit>(&requests::generate_audit());
    }
    each!(check: all);
}

#[test]
fn integers_of_128_bits_round_trip() {
    fn check<F: Format>() {
        compare_with_twins::<F, ours::Wide, human::Wide, whole::Wide>(&requests::generate_wide());
    }
    each!(check: nesting);
}

#[test]
fn query_strings_with_integers_of_128_bits_cannot_be_read() {
    fn check<F: Format>() {
        let wide =
            ours::Wide { unsigned: u128::MAX, between: None, signed: i128::MIN, maybe: None };
        let bytes = F::write(&wide).unwrap();
        let expected = format!("unsigned={}&signed={}", u128::MAX, i128::MIN);
        assert_eq!(bytes, expected.as_bytes(), "{}", F::NAME);
        let error = F::read::<ours::Wide>(&bytes).unwrap_err();
        assert_eq!(error, "u128 is not supported", "{}", F::NAME);
        assert_eq!(F::read::<human::Wide>(&bytes).map(drop), Err(error), "{}", F::NAME);
    }
    each!(check: Urlencoded);
    each!(check: Form);
}

#[test]
fn lists_round_trip_in_forms() {
    compare_with_twins::<Form, ours::Lists, human::Lists, whole::Lists>(&requests::generate_lists());
}

#[test]
fn nested_values_cannot_be_written_to_a_query_string() {
    fn check<F: Format>() {
        #[derive(RunRequest)]
        struct Nests {
            page: ours::Page,
        }
        let page = ours::Page { cursor: "c".to_owned(), limit: None, by: vec![] };
        assert!(F::write(&Nests { page }).is_err(), "{}", F::NAME);
    }
    each!(check: Urlencoded);
    each!(check: Form);
    let lists = ours::Lists { list: vec![1], last: 1, maybe: None };
    assert_eq!(Urlencoded::write(&lists), Err("unsupported value".to_owned()));
}
