use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(ascii(true))]
    text: String,
}

fn main() {}
