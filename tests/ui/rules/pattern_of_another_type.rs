use run_request::RunRequest;

static NAME: &str = "^[a-z]+$";

#[derive(RunRequest)]
struct Run {
    #[request(pattern(NAME))]
    name: String,
}

fn main() {}
