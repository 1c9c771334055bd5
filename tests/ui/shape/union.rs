use run_request::RunRequest;

#[derive(RunRequest)]
union Run {
    a: u8,
}

fn main() {}
