use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(strip_option)]
    field: Option<String>,
}

fn main() {}
