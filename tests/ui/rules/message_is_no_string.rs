use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(ascii(message = 1))]
    text: String,
}

fn main() {}
