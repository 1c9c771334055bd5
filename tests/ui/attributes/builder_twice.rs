use run_request::RunRequest;

#[derive(RunRequest)]
#[request(builder(name = A), builder(name = B))]
struct Run {
    text: String,
}

fn main() {}
