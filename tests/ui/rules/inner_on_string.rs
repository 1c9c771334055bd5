use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(inner(length(1..)))]
    model: String,
}

fn main() {}
