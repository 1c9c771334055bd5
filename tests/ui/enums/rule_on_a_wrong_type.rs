use run_request::RunRequest;

#[derive(RunRequest)]
enum Part {
    Text(#[request(range(1..))] String),
}

fn main() {}
