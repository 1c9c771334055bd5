use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(setter = build)]
    create: Option<String>,
}

fn main() {}
