use run_request::RunRequest;

#[derive(serde::Serialize, serde::Deserialize)]
struct Foo {
    a: u8,
}

#[derive(RunRequest)]
struct Run {
    #[serde(flatten)]
    foo: Foo,
    b: u8,
}

fn main() {}
