use run_request::RunRequest;

#[derive(RunRequest)]
#[request(builder(pattern = "owned"))]
struct Run {
    model: String,
}

fn main() {}
