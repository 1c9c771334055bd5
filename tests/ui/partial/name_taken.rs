use run_request::RunRequest;

struct RunPartial;

#[derive(RunRequest)]
#[request(partial)]
struct Run {
    model: String,
}

fn main() {}
