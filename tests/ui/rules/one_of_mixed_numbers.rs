use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(one_of(1, 2.5))]
    field: f64,
}

fn main() {}
