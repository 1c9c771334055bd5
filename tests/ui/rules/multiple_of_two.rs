use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(multiple_of(2, 3))]
    price: u32,
}

fn main() {}
