use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(above(0))]
    text: String,
}

fn main() {}
