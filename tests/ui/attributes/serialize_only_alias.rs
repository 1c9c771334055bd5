use run_request::RunRequest;

#[derive(RunRequest)]
#[request(serialize_only)]
struct Run {
    #[serde(alias = "mood")]
    field: u8,
}

fn main() {}
