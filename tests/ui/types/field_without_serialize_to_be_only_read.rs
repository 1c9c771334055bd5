use run_request::RunRequest;

#[derive(serde::Deserialize, run_request::Validate)]
struct Limits {
    #[request(range(1..))]
    limit: u32,
}

#[derive(RunRequest)]
struct Search {
    limits: Limits,
}

fn main() {}
