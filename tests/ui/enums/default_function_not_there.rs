use run_request::RunRequest;

#[derive(RunRequest)]
enum Tool {
    Function {
        #[serde(default = "name")]
        name: String,
    },
}

fn main() {}
