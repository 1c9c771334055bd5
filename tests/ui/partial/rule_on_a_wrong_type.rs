use run_request::RunRequest;

#[derive(RunRequest)]
#[request(partial)]
struct Run {
    #[request(length(1..=4))]
    temperature: Option<f64>,
}

fn main() {}
