use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(default = "three")]
    priority: u8,
}

fn main() {}
