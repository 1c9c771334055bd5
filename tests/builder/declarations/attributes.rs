//! Attributes of rustc: representations, deprecation and other lints.

use run_request::{RunRequest, Validate};
use serde::{Deserialize, Serialize};

use crate::support::json::assert_round_trip;

#[repr(C)]
#[derive(RunRequest, Debug, PartialEq)]
struct InOrder {
    small: u8,
    large: u64,
}

#[repr(transparent)]
#[derive(RunRequest, Debug, PartialEq)]
struct Transparent {
    only: u8,
}

#[repr(align(16))]
#[derive(RunRequest, Debug, PartialEq)]
struct Aligned {
    only: u8,
}

#[repr(C, u8)]
#[derive(Validate)]
enum Tagged {
    One(#[request(range(1..))] u8),
}

#[test]
fn representations_are_kept() {
    assert_round_trip(&InOrder { small: 1, large: 2 }, r#"{"small":1,"large":2}"#);
    assert_round_trip(&Transparent { only: 1 }, r#"{"only":1}"#);
    assert_round_trip(&Aligned { only: 1 }, r#"{"only":1}"#);
    assert_eq!(align_of::<Aligned>(), 16);
    assert!(Tagged::One(0).validate().is_err());
}

#[deprecated(since = "1.0.0", note = "use `New`")]
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[request(schema, extensible, builder(vis = pub(crate), derive(Clone, Debug)))]
pub struct Old {
    name: String,
    #[deprecated(note = "use `other`")]
    field: Option<u8>,
    #[deprecated]
    #[request(each = one)]
    required: Vec<u8>,
}

#[deprecated]
#[derive(Validate, Serialize, Deserialize)]
#[request(schema)]
struct OldTuple(#[request(range(1..))] u8, Option<Box<Self>>);

#[derive(Validate, Serialize, Deserialize)]
#[request(schema)]
enum Partly {
    #[deprecated(note = "use `New`")]
    Old(#[request(range(1..))] u8),
    New {
        #[deprecated]
        #[request(range(1..))]
        field: u8,
    },
}

/// Generated code allows the lints that the declaration allows.
#[allow(deprecated)]
#[derive(RunRequest)]
#[request(schema)]
struct UsesOld {
    #[serde(flatten)]
    old: Old,
    tuple: Option<OldTuple>,
}

#[derive(RunRequest)]
struct ExpectsOld {
    #[expect(deprecated, reason = "the API still takes it")]
    #[request(each = tuple)]
    tuples: Vec<OldTuple>,
    #[allow(deprecated)]
    old: Option<Old>,
}

#[derive(Validate)]
enum AllowsOld {
    #[allow(deprecated)]
    Tuple(OldTuple),
    #[allow(deprecated)]
    Named { old: Box<Old> },
}

#[non_exhaustive]
#[must_use]
#[doc(hidden)]
#[expect(non_snake_case)]
#[cfg_attr(all(), derive(RunRequest, Debug, PartialEq), serde(rename_all = "UPPERCASE"))]
#[cfg_attr(all(), request(validate = check_rules))]
pub struct Attributes {
    #[doc(hidden)]
    pub camelCase: u8,
    #[cfg(test)]
    pub here: u8,
    #[cfg(not(test))]
    pub gone: Nowhere,
    #[cfg_attr(all(), serde(rename = "other"), request(range(..=9)))]
    pub renamed: Option<u8>,
}

#[test]
fn generated_code_triggers_no_lints() {
    let attributes = Attributes::builder().camelCase(1).here(2).renamed(3).build().unwrap();
    assert!(attributes.check_rules().is_ok());
    assert_round_trip(&attributes, r#"{"CAMELCASE":1,"HERE":2,"other":3}"#);
    #[expect(deprecated)]
    let old = Old::builder().name("n").field(1).one(2).build().unwrap();
    assert_round_trip(&old, r#"{"name":"n","field":1,"required":[2]}"#);
    let uses = UsesOld::builder().old(old).build().unwrap();
    assert_eq!(serde_json::to_string(&uses).unwrap(), r#"{"name":"n","field":1,"required":[2]}"#);
    let wrong: Partly = serde_json::from_str(r#"{"Old":0}"#).unwrap();
    assert!(wrong.validate().is_err());
}

#[derive(Deserialize, Validate, Default)]
#[request(schema)]
struct NeverWritten {
    #[request(range(1..))]
    number: u8,
}

#[derive(RunRequest)]
#[request(deserialize_only, schema)]
struct OnlyRead {
    #[request(default)]
    inner: NeverWritten,
    #[request(default = 3)]
    number: u8,
}

#[test]
fn deserialize_only_requests_have_a_schema() {
    let schema = run_request::schemars::schema_for!(OnlyRead);
    let number = &schema.as_value()["properties"]["number"];
    assert_eq!(number["default"], 3);
}
