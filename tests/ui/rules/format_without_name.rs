use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(format())]
    callback: String,
}

fn main() {}
