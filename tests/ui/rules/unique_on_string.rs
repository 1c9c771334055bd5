use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(unique)]
    name: String,
}

fn main() {}
