use run_request::RunRequest;

#[derive(RunRequest)]
struct Common {
    name: Option<String>,
}

#[derive(RunRequest)]
enum Tool {
    Function {
        name: String,
        #[serde(flatten)]
        common: Common,
    },
}

fn main() {}
