use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    stream: bool,
    #[request(when(self.stream), required)]
    options: Option<u8>,
}

fn main() {}
