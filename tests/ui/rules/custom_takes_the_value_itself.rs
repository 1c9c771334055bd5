use run_request::RunRequest;

fn check_name(_: String) -> Result<(), String> {
    Ok(())
}

#[derive(RunRequest)]
struct Run {
    #[request(custom(check_name))]
    name: String,
}

fn main() {}
