use run_request::RunRequest;

fn check_name(_: &str) -> bool {
    true
}

#[derive(RunRequest)]
struct Run {
    #[request(custom(check_name))]
    name: String,
}

fn main() {}
