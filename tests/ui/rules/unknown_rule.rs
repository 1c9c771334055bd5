use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(lenght(1..=64))]
    model: String,
}

fn main() {}
