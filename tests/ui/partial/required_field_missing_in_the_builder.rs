use run_request::RunRequest;

#[derive(RunRequest)]
#[request(partial)]
struct Run {
    assistant_id: String,
    model: Option<String>,
}

fn main() {
    let _ = Run::builder().model("gpt-4o").build();
}
