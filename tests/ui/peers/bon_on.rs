use run_request::RunRequest;

#[derive(RunRequest)]
#[request(builder(on(String, into)))]
struct Run {
    model: String,
}

fn main() {}
