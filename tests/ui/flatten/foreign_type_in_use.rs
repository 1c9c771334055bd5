// mistakes: 1; errors: 2, a setter's call on the builder asks for its type again
use run_request::RunRequest;

#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
struct Foo {
    a: u8,
}

#[derive(RunRequest, Debug, Clone)]
#[request(extensible, schema, builder(derive(Clone, Debug)))]
#[serde(deny_unknown_fields)]
struct Run {
    b: u8,
    #[serde(flatten)]
    foo: Foo,
    c: Option<Vec<String>>,
}

fn main() {
    let run: Run = serde_json::from_str("{}").unwrap();
    let _ = serde_json::to_string(&run);
    let _ = run.validate();
    let _ = run.into_builder().c(vec![]);
}
