use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(each = part)]
    text: Box<str>,
}

fn main() {}
