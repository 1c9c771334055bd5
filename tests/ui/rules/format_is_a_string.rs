use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(format("url"))]
    callback: String,
}

fn main() {}
