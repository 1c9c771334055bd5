use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    items: &'static [String],
}

fn main() {}
