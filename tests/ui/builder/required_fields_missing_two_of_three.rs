// mistakes: 2
use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    assistant_id: String,
    ticket: String,
    attempt: u8,
}

fn main() {
    let _ = Run::builder().ticket("T-1").build();
}
