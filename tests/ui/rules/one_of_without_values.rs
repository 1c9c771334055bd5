use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(one_of)]
    level: String,
}

fn main() {}
