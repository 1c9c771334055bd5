// mistakes: 2
use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    strict: bool,
    #[request(when(self.strict), lenght(1..))]
    names: Vec<String>,
    #[request(inner(when(self.strict), default = 1))]
    numbers: Vec<u8>,
}

fn main() {}
