use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(starts_with)]
    text: String,
}

fn main() {}
