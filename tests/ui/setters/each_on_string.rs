use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(each = part)]
    text: String,
}

fn main() {}
