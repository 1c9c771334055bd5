use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(format(url))]
    priority: u8,
}

fn main() {}
