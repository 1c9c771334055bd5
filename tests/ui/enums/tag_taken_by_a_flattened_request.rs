use run_request::RunRequest;

#[derive(RunRequest)]
struct Common {
    #[serde(alias = "type")]
    kind: Option<String>,
}

#[derive(RunRequest)]
#[serde(tag = "type")]
enum Tool {
    Function {
        name: String,
        #[serde(flatten)]
        common: Common,
    },
}

fn main() {}
