use run_request::RunRequest;

fn check_run(_: &Run) -> bool {
    true
}

#[derive(RunRequest)]
#[request(check = check_run)]
struct Run {
    name: String,
}

fn main() {}
