use run_request::RunRequest;

struct Bad;

fn check_run(_: &Run) -> Result<(), Bad> {
    Ok(())
}

#[derive(RunRequest)]
#[request(check = check_run)]
struct Run {
    name: String,
}

fn main() {}
