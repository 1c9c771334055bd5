use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(values(length(1..)))]
    text: String,
}

fn main() {}
