use run_request::RunRequest;

#[derive(RunRequest)]
#[request(context)]
struct Run {
    name: String,
}

fn main() {}
