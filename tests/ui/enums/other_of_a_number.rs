use run_request::RunRequest;

#[derive(RunRequest)]
enum Status {
    Ok,
    #[request(other)]
    Other(u16),
}

fn main() {}
