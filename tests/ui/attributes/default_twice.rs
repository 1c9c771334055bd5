use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(default = 3, default)]
    priority: u8,
}

fn main() {}
