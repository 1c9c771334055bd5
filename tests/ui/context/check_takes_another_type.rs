use run_request::RunRequest;

fn check_name(_: &str) -> Result<(), String> {
    Ok(())
}

#[derive(RunRequest)]
#[request(check = check_name)]
struct Run {
    name: String,
}

fn main() {}
