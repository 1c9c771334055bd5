use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(email)]
    field: String,
}

fn main() {}
