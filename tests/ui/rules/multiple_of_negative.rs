use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(multiple_of(-0.5))]
    price: f64,
}

fn main() {}
