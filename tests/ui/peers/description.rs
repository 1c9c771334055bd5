use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(description = "A name.")]
    field: String,
}

fn main() {}
