use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(ascii(code))]
    text: String,
}

fn main() {}
