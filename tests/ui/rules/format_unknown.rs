use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(format(uri))]
    callback: String,
}

fn main() {}
