use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    stream: bool,
    #[request(when(self.stream), range(1..), default = 1)]
    options: u8,
}

fn main() {}
