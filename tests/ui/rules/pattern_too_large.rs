use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(pattern(r"\w{1000}{1000}"))]
    name: String,
}

fn main() {}
