//! The three states of a field, on the way in and on the way out.

#![allow(clippy::option_option)]

use run_request::RunRequest;

#[derive(RunRequest, Debug, PartialEq, Default)]
struct States {
    plain: Option<u8>,
    #[request(not_null)]
    strict: Option<u8>,
    #[request(nullable)]
    nullable: Option<u8>,
    double: Option<Option<u8>>,
}

fn read(json: &str) -> Result<States, String> {
    serde_json::from_str(json).map_err(|error| error.to_string())
}

#[test]
fn absent() {
    let absent = States::default();
    assert_eq!(read(r#"{"nullable":null}"#), Ok(absent));
    assert_eq!(read("{}"), Err("missing field `nullable` at line 1 column 2".into()));
}

#[test]
fn null_in() {
    let null = States { double: Some(None), ..States::default() };
    assert_eq!(read(r#"{"plain":null,"nullable":null,"double":null}"#), Ok(null));
    let error = "invalid type: null, expected u8 at line 1 column 14";
    assert_eq!(read(r#"{"strict":null}"#), Err(error.into()));
}

#[test]
fn values_in() {
    let values =
        States { plain: Some(1), strict: Some(2), nullable: Some(3), double: Some(Some(4)) };
    let json = r#"{"plain":1,"strict":2,"nullable":3,"double":4}"#;
    assert_eq!(serde_json::to_string(&values).unwrap(), json);
    assert_eq!(read(json), Ok(values));
}

#[test]
fn out_when_unset() {
    let written = |states: &States| serde_json::to_string(states).unwrap();
    assert_eq!(written(&States::default()), r#"{"nullable":null}"#);
    let null = States { double: Some(None), ..States::default() };
    assert_eq!(written(&null), r#"{"nullable":null,"double":null}"#);
}

#[test]
fn set_by_the_builder() {
    let states = States::builder().nullable(1).double(2).strict(3).plain(4).build().unwrap();
    assert_eq!(
        states,
        States { plain: Some(4), strict: Some(3), nullable: Some(1), double: Some(Some(2)) }
    );
    let states = States::builder().maybe_nullable(None).double_null().build().unwrap();
    assert_eq!(states, States { double: Some(None), ..States::default() });
    let states = States::builder().maybe_nullable(Some(1)).maybe_double(None).build().unwrap();
    assert_eq!(states, States { nullable: Some(1), ..States::default() });
}

#[test]
fn defaults_stand_in_for_what_is_absent_only() {
    #[derive(RunRequest, Debug, PartialEq)]
    struct Defaulted {
        #[request(default = Some(1))]
        plain: Option<u8>,
        #[request(default = Some(2), not_null)]
        strict: Option<u8>,
        #[request(default = Some(3), nullable)]
        nullable: Option<u8>,
        #[request(default = Some(Some(4)))]
        double: Option<Option<u8>>,
    }
    let read = |json: &str| serde_json::from_str::<Defaulted>(json).unwrap();
    let absent = read("{}");
    assert_eq!(absent, Defaulted::builder().build().unwrap());
    assert_eq!((absent.plain, absent.strict, absent.nullable), (Some(1), Some(2), Some(3)));
    assert_eq!(absent.double, Some(Some(4)));
    let null = read(r#"{"plain":null,"nullable":null,"double":null}"#);
    assert_eq!((null.plain, null.nullable, null.double), (None, None, Some(None)));
    assert_eq!(
        serde_json::to_string(&null).unwrap(),
        r#"{"strict":2,"nullable":null,"double":null}"#
    );
}
