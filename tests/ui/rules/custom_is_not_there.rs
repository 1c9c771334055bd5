use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(custom(check_name))]
    name: String,
}

fn main() {}
