use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(when(self.strict), when(self.strict), length(1..))]
    name: String,
    strict: bool,
}

fn main() {}
