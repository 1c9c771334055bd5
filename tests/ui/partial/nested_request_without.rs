use run_request::RunRequest;

#[derive(RunRequest)]
struct Limits {
    tokens: u32,
}

#[derive(RunRequest)]
#[request(partial)]
struct Run {
    model: String,
    #[request(partial)]
    limits: Limits,
}

fn main() {}
