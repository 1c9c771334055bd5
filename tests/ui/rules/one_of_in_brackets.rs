use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(one_of(["low", "high"]))]
    effort: Option<String>,
}

fn main() {}
