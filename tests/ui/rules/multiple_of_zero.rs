use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(multiple_of(0))]
    price: u32,
}

fn main() {}
