use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(bytes(..=3), default = "éé")]
    mode: String,
}

fn main() {}
