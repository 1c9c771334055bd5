use run_request::RunRequest;

type Refusal = String;

#[derive(RunRequest)]
#[request(from)]
enum Part {
    Text(String),
    Refusal(Refusal),
}

fn main() {}
