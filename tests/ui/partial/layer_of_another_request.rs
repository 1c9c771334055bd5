use run_request::RunRequest;

#[derive(RunRequest)]
#[request(partial)]
struct Run {
    assistant_id: String,
}

#[derive(RunRequest)]
#[request(partial)]
struct Thread {
    title: String,
}

fn main() {
    let _ = RunPartial::default().or(ThreadPartial::default());
}
