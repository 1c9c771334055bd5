//! The API's error body, whose `Serialize` and `Deserialize` are written by hand.

use run_request::{ErrorBody, ErrorObject};
use serde_json::json;

fn error(param: Option<&str>, code: Option<&str>) -> ErrorBody {
    ErrorBody {
        error: ErrorObject {
            message: "No such model.".to_owned(),
            r#type: "invalid_request_error".to_owned(),
            param: param.map(str::to_owned),
            code: code.map(str::to_owned),
        },
    }
}

#[test]
fn round_trips() {
    for body in [error(None, None), error(Some("model"), Some("model_not_found"))] {
        let json = serde_json::to_string(&body).unwrap();
        assert_eq!(serde_json::from_str::<ErrorBody>(&json).unwrap(), body);
        let value = serde_json::to_value(&body).unwrap();
        assert_eq!(serde_json::from_value::<ErrorBody>(value).unwrap(), body);
        let yaml = yaml_serde::to_string(&body).unwrap();
        assert_eq!(yaml_serde::from_str::<ErrorBody>(&yaml).unwrap(), body);
        let postcard = postcard::to_stdvec(&body).unwrap();
        assert_eq!(postcard::from_bytes::<ErrorBody>(&postcard).unwrap(), body);
        let by_position = rmp_serde::to_vec(&body).unwrap();
        assert_eq!(rmp_serde::from_slice::<ErrorBody>(&by_position).unwrap(), body);
        let mut cbor = Vec::new();
        ciborium::into_writer(&body, &mut cbor).unwrap();
        assert_eq!(ciborium::from_reader::<ErrorBody, _>(&*cbor).unwrap(), body);
    }
}

#[test]
fn absent_options_are_none_and_unknown_fields_are_ignored() {
    let json = json!({
        "object": "error",
        "error": {"message": "No such model.", "type": "invalid_request_error", "request_id": 7},
    });
    assert_eq!(serde_json::from_value::<ErrorBody>(json).unwrap(), error(None, None));
}

#[test]
fn errors_are_those_of_serde() {
    for (json, message) in [
        ("{}", "missing field `error` at line 1 column 2"),
        (r#"{"error": {}}"#, "missing field `message` at line 1 column 12"),
        (r#"{"error": {"message": ""}}"#, "missing field `type` at line 1 column 25"),
        (
            r#"{"error": {"code": null, "code": null}}"#,
            "duplicate field `code` at line 1 column 31",
        ),
        (
            r#"{"error": ["", "", null, null]}"#,
            "invalid type: sequence, expected struct ErrorObject at line 1 column 11",
        ),
        ("[]", "invalid type: sequence, expected struct ErrorBody at line 1 column 2"),
        ("7", "invalid type: integer `7`, expected struct ErrorBody at line 1 column 1"),
    ] {
        assert_eq!(serde_json::from_str::<ErrorBody>(json).unwrap_err().to_string(), message);
    }
}
