use run_request::RunRequest;

struct Limits;

#[derive(serde::Serialize, serde::Deserialize)]
struct Tool {
    name: String,
}

#[derive(RunRequest)]
#[request(context = Limits)]
struct Run {
    tools: Vec<Tool>,
}

fn main() {}
