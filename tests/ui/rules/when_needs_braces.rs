use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(when(self.level.is_some_and(|it| it > 1)), length(1..))]
    name: String,
    level: Option<u8>,
}

fn main() {}
