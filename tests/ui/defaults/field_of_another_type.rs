use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    count: u8,
    #[request(default = self.count)]
    limit: u32,
}

fn main() {}
