use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(multiple_of(5))]
    name: String,
}

fn main() {}
