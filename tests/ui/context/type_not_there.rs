use run_request::RunRequest;

#[derive(RunRequest)]
#[request(context = Limits)]
struct Run {
    name: String,
}

fn main() {}
