use run_request::RunRequest;

#[derive(RunRequest)]
struct Tool {
    r#type: String,
}

fn main() {
    let _ = Tool::builder().build();
}
