use run_request::RunRequest;

#[derive(RunRequest)]
enum Run {
    One { field: u8 },
}

fn send(run: &Run) -> Result<(), run_request::Violations> {
    run.validate()
}

fn main() {
    send(&Run::builder().build().unwrap()).unwrap();
}
