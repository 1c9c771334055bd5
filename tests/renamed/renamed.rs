//! Uses the runtime under another name in `Cargo.toml`.

use requests::utoipa::{PartialSchema, ToSchema};
use requests::{RunRequest, Validate};

#[derive(RunRequest, Debug)]
#[request(crate = requests, extensible, schema)]
struct Inner {
    #[request(range(..=1))]
    field: u8,
}

#[derive(RunRequest, Debug)]
#[request(crate = ::requests, schema)]
struct Outer {
    #[serde(flatten)]
    inner: Inner,
    part: Option<Part>,
}

#[derive(Validate, Debug, serde::Serialize, serde::Deserialize)]
#[request(crate = requests, schema)]
struct Part(#[request(length(1..))] String);

#[derive(RunRequest, Debug)]
#[request(crate = requests, from, schema)]
#[serde(tag = "type")]
enum Tool {
    Inner(Inner),
    Search {
        #[request(length(1..))]
        query: String,
    },
}

#[derive(RunRequest, Debug)]
#[request(crate = requests, string)]
#[serde(rename_all = "lowercase")]
enum Model {
    Small,
    #[request(other)]
    Other(String),
}

#[test]
fn the_runtime_of_an_enum_can_have_another_name() {
    let tool: Tool = serde_json::from_str(r#"{"type":"Search","query":""}"#).unwrap();
    assert_eq!(tool.validate().unwrap_err().first().path().to_string(), "query");
    assert!(matches!(Tool::from(Inner { field: 1 }), Tool::Inner(_)));
    assert!(matches!(Model::from("small"), Model::Small));
}

#[test]
fn the_runtime_can_have_another_name() {
    let outer = Outer::builder().field(1).part(Part(String::new())).build();
    let violations = outer.unwrap_err();
    assert_eq!(violations.first().path().to_string(), "part");
    assert!(serde_json::from_str::<Outer>(r#"{"field":1}"#).unwrap().validate().is_ok());
}

#[test]
fn the_runtime_of_a_schema_can_have_another_name() {
    let mut components = Vec::new();
    Outer::schemas(&mut components);
    let names: Vec<String> = components.into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["Part"]);
    let tool = serde_json::to_value(Tool::schema()).unwrap();
    assert_eq!(tool["discriminator"]["propertyName"], "type");
}
