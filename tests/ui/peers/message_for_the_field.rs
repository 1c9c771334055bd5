use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(length(1..), message = "say something")]
    prompt: String,
}

fn main() {}
