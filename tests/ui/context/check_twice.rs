use run_request::RunRequest;

fn check_run(_: &Run) -> Result<(), String> {
    Ok(())
}

#[derive(RunRequest)]
#[request(check = check_run, check = check_run)]
struct Run {
    name: String,
}

fn main() {}
