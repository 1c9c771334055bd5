use run_request::RunRequest;

#[derive(serde::Deserialize, serde::Serialize)]
struct Common {
    name: String,
}

#[derive(RunRequest)]
#[serde(tag = "type")]
enum Tool {
    Function {
        #[serde(flatten)]
        common: Common,
        strict: Option<bool>,
    },
}

fn main() {}
