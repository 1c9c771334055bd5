use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request("length")]
    callback: String,
}

fn main() {}
