use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(when(self.strict))]
    name: String,
    strict: bool,
}

fn main() {}
