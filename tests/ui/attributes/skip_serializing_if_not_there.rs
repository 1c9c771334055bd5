use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[serde(skip_serializing_if = "leaves_it_out")]
    field: u8,
}

fn main() {}
