use run_request::RunRequest;

#[derive(RunRequest)]
#[serde(tag = "type")]
enum Tool {
    Function { name: String },
}

fn main() {
    let _ = Tool::builder();
}
