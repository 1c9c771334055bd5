use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(pattern("^[a-z]+$"), default = "Auto")]
    mode: String,
}

fn main() {}
