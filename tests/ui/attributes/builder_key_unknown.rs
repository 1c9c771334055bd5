use run_request::RunRequest;

#[derive(RunRequest)]
#[request(builder(nam = Making))]
struct Run {
    text: String,
}

fn main() {}
