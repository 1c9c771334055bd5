use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(custom(|name| Ok(())))]
    name: String,
}

fn main() {}
