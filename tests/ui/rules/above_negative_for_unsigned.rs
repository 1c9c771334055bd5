use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(above(-1))]
    field: std::num::NonZeroU16,
}

fn main() {}
