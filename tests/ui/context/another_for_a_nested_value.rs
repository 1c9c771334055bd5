use run_request::RunRequest;

struct Limits;

#[derive(RunRequest)]
#[request(context = Limits)]
struct Tool {
    name: String,
}

#[derive(RunRequest)]
#[request(context = u8)]
struct Run {
    tools: Option<Vec<Tool>>,
}

fn main() {}
