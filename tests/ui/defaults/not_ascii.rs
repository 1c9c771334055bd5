use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(ascii, default = "é")]
    mode: String,
}

fn main() {}
