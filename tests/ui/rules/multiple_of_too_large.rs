use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(multiple_of(200))]
    field: i8,
}

fn main() {}
