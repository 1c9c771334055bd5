use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(setter = "other")]
    text: String,
}

fn main() {}
