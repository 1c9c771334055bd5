use run_request::RunRequest;

#[derive(RunRequest)]
#[request(builder = Making)]
struct Run {
    text: String,
}

fn main() {}
