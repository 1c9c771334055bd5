use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(one_of(1.5, 2.5))]
    field: i64,
}

fn main() {}
