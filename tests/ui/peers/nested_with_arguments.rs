use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(nested(skip))]
    field: Inner,
}

#[derive(RunRequest)]
struct Inner {
    text: String,
}

fn main() {}
