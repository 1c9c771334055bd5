use run_request::RunRequest;

#[derive(RunRequest)]
#[request(check = check_run)]
struct Run {
    name: String,
}

fn main() {}
