use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(length(1..), when(self.strict))]
    name: String,
    strict: bool,
}

fn main() {}
