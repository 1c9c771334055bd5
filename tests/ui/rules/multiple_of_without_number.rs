use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(multiple_of)]
    price: u32,
}

fn main() {}
