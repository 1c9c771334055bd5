use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    assistant_id: String,
}

fn main() {
    let _: RunPartial = serde_json::from_str("{}").unwrap();
}
