use run_request::RunRequest;

#[derive(RunRequest)]
#[serde(rename_all(serialize = "camelCase"))]
#[serde(rename_all(deserialize = "camelCase"))]
struct Run {
    #[serde(rename(serialize = "a"))]
    #[serde(rename = "b")]
    field: u8,
}

fn main() {}
