use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(default_value = "gpt-4o")]
    model: String,
}

fn main() {}
