use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(range(1.0..), default = Some(-0.5))]
    scale: Option<f64>,
}

fn main() {}
