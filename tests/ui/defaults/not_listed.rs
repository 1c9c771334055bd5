use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(one_of("auto", "none"), default = "any")]
    mode: String,
}

fn main() {}
