//! Peculiarities of some formats: `Some` in RON, rows in CSV, and numbers as strings in the sources
//! of a program's configuration.

use std::collections::HashMap;

use figment::Figment;
use figment::providers::{Format as _, Json as FigmentJson};
use proptest::prelude::{ProptestConfig, prop_assert_eq, proptest};
use run_request::RunRequest;
use serde::{Deserialize, Serialize};

use super::formats::{Bson, Format, Ron, each};
use super::requests::{self, human, ours};

fn check_round_trips<F: Format>() {
    let config = ProptestConfig { cases: 50, failure_persistence: None, ..Default::default() };
    proptest!(config, |(page in requests::generate_page(), flat in requests::generate_flat())| {
        let bytes = F::write(&page).unwrap();
        let twin: human::Page = F::read(&bytes).unwrap();
        prop_assert_eq!(F::read(&bytes), Ok(page), "{}", F::NAME);
        prop_assert_eq!(F::write(&twin), Ok(bytes), "{}", F::NAME);
        if let Ok(bytes) = F::write(&flat) {
            prop_assert_eq!(F::read(&bytes), Ok(flat), "{}", F::NAME);
        }
    });
}

#[test]
fn requests_round_trip_and_equal_their_twins() {
    each!(check_round_trips: Json5 SonicRs SimdJson Ron);
}

#[test]
fn requests_round_trip_in_bson() {
    let page = ours::Page { cursor: "c".to_owned(), limit: None, by: vec!["a".to_owned()] };
    let bytes = Bson::write(&page).unwrap();
    assert_eq!(Bson::read(&bytes), Ok(page));
}

#[derive(RunRequest, Debug, PartialEq, Clone)]
struct States {
    plain: Option<bool>,
    #[request(not_null)]
    strict: Option<bool>,
    #[request(nullable)]
    nullable: Option<bool>,
    double: Option<Option<bool>>,
    #[request(default = Some(true))]
    defaulted: Option<bool>,
}

#[derive(Serialize, Deserialize, Debug)]
struct Twin {
    plain: Option<bool>,
    strict: Option<bool>,
    nullable: Option<bool>,
    double: Option<Option<bool>>,
    defaulted: Option<bool>,
}

fn list_states() -> Vec<States> {
    let mut states = Vec::new();
    for double in [None, Some(None), Some(Some(true))] {
        for some in [None, Some(false), Some(true)] {
            let (plain, strict, nullable, defaulted) = (some, some, some, some);
            states.push(States { plain, strict, nullable, double, defaulted });
        }
    }
    states
}

/// RON writes `Some`, so that it distinguishes the states of a double `Option` by itself.
#[test]
fn all_states_round_trip_in_ron() {
    for states in list_states() {
        let written = Ron::write(&states).unwrap();
        assert_eq!(Ron::read(&written).as_ref(), Ok(&states));
        let States { plain, strict, nullable, double, defaulted } = states.clone();
        let twin = Twin { plain, strict, nullable, double, defaulted };
        let read = Ron::read(&Ron::write(&twin).unwrap());
        match strict {
            Some(_) => assert_eq!(read, Ok(states)),
            // Serde's twin writes every `None`, which `not_null` rejects like `null`.
            None => assert!(read.is_err(), "{twin:?}"),
        }
    }
    let read = |text: &str| Ron::read::<States>(text.as_bytes()).map(|it| it.double);
    assert_eq!(read("(nullable:None)"), Ok(None));
    assert_eq!(read("(nullable:None,double:None)"), Ok(None));
    assert_eq!(read("(nullable:None,double:Some(None))"), Ok(Some(None)));
    assert_eq!(read("(nullable:None,double:Some(Some(true)))"), Ok(Some(Some(true))));
}

#[test]
fn all_states_round_trip_in_the_other_formats() {
    fn check<F: Format>() {
        for states in list_states() {
            let written = F::write(&states).unwrap();
            assert_eq!(F::read(&written), Ok(states), "{}", F::NAME);
        }
    }
    each!(check: Json5 SonicRs SimdJson);
}

/// All rows of a table have the same columns, so that `None` is an empty cell.
#[derive(RunRequest, Debug, PartialEq, Clone)]
struct Row {
    name: String,
    maybe: Option<u8>,
    #[request(not_null)]
    strict: Option<u8>,
    #[request(nullable)]
    nullable: Option<u8>,
    #[serde(skip_serializing_if = "is_zero", default)]
    skipped: u8,
    #[serde(flatten)]
    inner: Cells,
}

#[derive(RunRequest, Debug, PartialEq, Clone)]
struct Cells {
    inside: Option<u16>,
    last: f64,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "what serde passes")]
fn is_zero(number: &u8) -> bool {
    *number == 0
}

fn make_rows() -> Vec<Row> {
    let row = |some: Option<u8>, skipped| Row {
        name: "n".to_owned(),
        maybe: some,
        strict: some,
        nullable: some,
        skipped,
        inner: Cells { inside: some.map(u16::from), last: 0.5 },
    };
    vec![row(None, 0), row(Some(1), 2), row(None, 3), row(Some(4), 0)]
}

#[test]
fn rows_of_csv_have_all_columns() {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in make_rows() {
        writer.serialize(row).unwrap();
    }
    let written = String::from_utf8(writer.into_inner().unwrap()).unwrap();
    assert_eq!(
        written,
        "name,maybe,strict,nullable,skipped,inside,last\n\
         n,,,,0,,0.5\nn,1,1,1,2,1,0.5\nn,,,,3,,0.5\nn,4,4,4,0,4,0.5\n"
    );
    let mut reader = csv::Reader::from_reader(written.as_bytes());
    let read: Vec<Row> = reader.deserialize().collect::<Result<_, _>>().unwrap();
    assert_eq!(read, make_rows());
}

#[test]
fn csv_without_headers_is_read_by_position() {
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).from_reader(&b"n,1,,,2,,0.5\n"[..]);
    let row: Row = reader.deserialize().next().unwrap().unwrap();
    assert_eq!((row.maybe, row.strict, row.skipped, row.inner.last), (Some(1), None, 2, 0.5));
    let mut reader = csv::Reader::from_reader(&b"last,name,nullable,other\n0.5,n,,1\n"[..]);
    let row: Row = reader.deserialize().next().unwrap().unwrap();
    assert_eq!((row.nullable, row.maybe, row.inner.last), (None, None, 0.5));
}

#[derive(RunRequest, Debug, PartialEq)]
struct Settings {
    name: String,
    #[serde(flatten)]
    limits: Limits,
}

#[derive(RunRequest, Debug, PartialEq)]
struct Limits {
    most: u32,
    rate: Option<f64>,
    strict: Option<bool>,
}

/// Serde's `flatten` buffers the fields inside as strings, which are not read as numbers
/// afterwards.
#[derive(Deserialize, Debug)]
struct SettingsTwin {
    #[expect(dead_code, reason = "only read")]
    name: String,
    #[serde(flatten)]
    #[expect(dead_code, reason = "only read")]
    limits: LimitsTwin,
}

#[derive(Deserialize, Debug)]
struct LimitsTwin {
    #[expect(dead_code, reason = "only read")]
    most: u32,
    #[expect(dead_code, reason = "only read")]
    rate: Option<f64>,
    #[expect(dead_code, reason = "only read")]
    strict: Option<bool>,
}

fn make_settings() -> Settings {
    let limits = Limits { most: 3, rate: Some(0.5), strict: Some(true) };
    Settings { name: "n".to_owned(), limits }
}

const VARIABLES: [(&str, &str); 4] =
    [("NAME", "n"), ("MOST", "3"), ("RATE", "0.5"), ("STRICT", "true")];

#[test]
fn envy_reads_flattened_numbers() {
    let variables = || VARIABLES.map(|(name, value)| (name.to_owned(), value.to_owned()));
    assert_eq!(envy::from_iter::<_, Settings>(variables()).unwrap(), make_settings());
    let error = envy::from_iter::<_, SettingsTwin>(variables()).unwrap_err().to_string();
    assert!(error.contains("invalid type: string \"3\", expected u32"), "{error}");
}

#[test]
fn config_reads_flattened_numbers() {
    let built = || {
        let mut builder = config::Config::builder();
        for (name, value) in VARIABLES {
            builder = builder.set_override(name.to_lowercase(), value).unwrap();
        }
        builder.build().unwrap()
    };
    assert_eq!(built().try_deserialize::<Settings>().unwrap(), make_settings());
    let error = built().try_deserialize::<SettingsTwin>().unwrap_err().to_string();
    assert!(error.contains("invalid type: string"), "{error}");
}

#[test]
fn figment_reads_flattened_numbers() {
    let json = r#"{"name": "n", "most": 3, "rate": 0.5, "strict": true}"#;
    let figment = Figment::from(FigmentJson::string(json));
    assert_eq!(figment.extract::<Settings>().unwrap(), make_settings());
    let texts: HashMap<_, _> = VARIABLES.into_iter().map(|(k, v)| (k.to_lowercase(), v)).collect();
    let figment = || Figment::from(figment::providers::Serialized::defaults(&texts));
    let error = figment().extract::<SettingsTwin>().unwrap_err().to_string();
    assert!(error.contains("invalid type"), "{error}");
    let _ = figment().extract::<Settings>().unwrap_err();
}
