use run_request::RunRequest;

#[derive(RunRequest)]
#[request(email)]
struct Run {
    model: String,
}

fn main() {}
