use run_request::RunRequest;

struct Bad;

fn check_name(_: &str) -> Result<(), Bad> {
    Ok(())
}

#[derive(RunRequest)]
struct Run {
    #[request(custom(check_name))]
    name: String,
}

fn main() {}
