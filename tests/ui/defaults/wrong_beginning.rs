use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(starts_with("asst_"), default = "run_")]
    id: String,
}

fn main() {}
