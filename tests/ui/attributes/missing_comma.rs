use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(length(1..) pattern("a"))]
    callback: String,
}

fn main() {}
