use run_request::RunRequest;

#[derive(serde::Serialize, serde::Deserialize)]
struct Tool {
    name: String,
}

#[derive(RunRequest)]
struct Run {
    #[request(nested)]
    tools: Vec<Tool>,
}

fn main() {}
