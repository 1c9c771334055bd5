use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(custom(function = "check_name"))]
    field: String,
}

fn main() {}
