use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(ascii(message = "a", message = "b"))]
    text: String,
}

fn main() {}
