use run_request::RunRequest;

#[derive(RunRequest)]
#[repr(C, packed(2))]
struct Run {
    #[request(range(1..))]
    number: u64,
    text: String,
    option: Option<Vec<u8>>,
}

fn main() {}
