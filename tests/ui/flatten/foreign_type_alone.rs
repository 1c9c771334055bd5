use run_request::RunRequest;

#[derive(serde::Serialize, serde::Deserialize)]
struct Foo {
    a: u8,
}

#[derive(RunRequest)]
#[request(builder(derive(Clone)))]
struct Run {
    #[serde(flatten)]
    foo: Foo,
}

fn main() {}
