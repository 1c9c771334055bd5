use run_request::RunRequest;

#[derive(RunRequest)]
#[request(crat = run_request)]
struct Run {
    model: String,
}

fn main() {}
