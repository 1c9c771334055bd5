//! `Valid`: a value that has passed validation.

use run_request::{RunRequest, Valid, Validate};

#[derive(RunRequest, Debug, Clone, PartialEq)]
#[serde(deny_unknown_fields)]
struct Run {
    #[request(length(1..=8))]
    model: String,
    #[request(range(0..=2))]
    temperature: Option<f64>,
}

#[test]
fn only_values_that_keep_their_rules_are_valid() {
    let run = Run { model: "m".to_owned(), temperature: None };
    let valid = Valid::new(run.clone()).unwrap();
    assert_eq!(*valid, run);
    assert_eq!(valid.model, "m");
    assert_eq!(valid.as_ref(), &run);
    assert!(Validate::validate(&valid).is_ok());
    assert_eq!(valid.clone().into_inner(), run);
    assert_eq!(serde_json::to_string(&valid).unwrap(), r#"{"model":"m"}"#);

    let violations = Valid::new(Run { model: String::new(), ..run }).unwrap_err();
    assert_eq!(violations.first().code(), "string_below_min_length");
}

#[test]
fn reading_validates() {
    let read = serde_json::from_str::<Valid<Run>>;
    assert_eq!(read(r#"{"model":"m","temperature":1}"#).unwrap().temperature, Some(1.0));
    assert_eq!(
        read(r#"{"model":"","temperature":3}"#).unwrap_err().to_string(),
        "Invalid 'model': string too short. Expected a string with minimum length 1, \
         but got an empty string instead.\n\
         Invalid 'temperature': decimal above maximum value. Expected a value <= 2, \
         but got 3 instead.",
    );
    // The error of a document that cannot be read is unchanged.
    assert_eq!(
        read(r#"{"model":"m","top":1}"#).unwrap_err().to_string(),
        "unknown field `top`, expected `model` or `temperature` at line 1 column 18",
    );
    let bytes = postcard::to_allocvec(&Run { model: String::new(), temperature: None }).unwrap();
    assert!(postcard::from_bytes::<Valid<Run>>(&bytes).is_err());
}

#[test]
fn a_field_can_hold_a_valid_value() {
    #[derive(RunRequest)]
    struct Batch {
        #[request(length(1..))]
        runs: Vec<Valid<Run>>,
    }
    let batch = serde_json::from_str::<Batch>(r#"{"runs":[{"model":"much-too-long"}]}"#);
    assert!(batch.is_err());
    let run = Valid::new(Run { model: "m".to_owned(), temperature: None }).unwrap();
    assert!(Batch::builder().runs([run]).build().is_ok());
}

#[test]
fn the_schema_of_valid_is_that_of_the_value() {
    use run_request::schemars::{JsonSchema, SchemaGenerator, schema_for};

    #[derive(RunRequest)]
    #[request(schema)]
    struct Sampling {
        #[request(range(0..=2))]
        temperature: Option<f64>,
    }

    #[derive(RunRequest)]
    #[request(schema)]
    struct Batch {
        first: Valid<Sampling>,
        more: Option<Vec<Valid<Sampling>>>,
        least: Sampling,
    }

    assert_eq!(schema_for!(Valid<Sampling>), schema_for!(Sampling));
    assert_eq!(Valid::<Sampling>::schema_id(), Sampling::schema_id());
    assert!(Valid::<u8>::inline_schema());
    let mut generator = SchemaGenerator::default();
    let batch = Batch::json_schema(&mut generator);
    let reference = serde_json::json!({ "$ref": "#/$defs/Sampling" });
    assert_eq!(batch.get("properties").unwrap()["first"], reference);
    assert_eq!(batch.get("properties").unwrap()["least"], reference);
    assert_eq!(generator.definitions().len(), 1);
}
