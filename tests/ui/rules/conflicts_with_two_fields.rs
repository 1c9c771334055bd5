use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(conflicts_with(other, third))]
    one: Option<u8>,
    other: Option<u8>,
    third: Option<u8>,
}

fn main() {}
