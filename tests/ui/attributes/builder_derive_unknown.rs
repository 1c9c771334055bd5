use run_request::RunRequest;

#[derive(RunRequest)]
#[request(builder(derive(Default)))]
struct Run {
    text: String,
}

fn main() {}
