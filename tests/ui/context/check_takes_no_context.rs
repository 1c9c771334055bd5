use run_request::RunRequest;

struct Limits;

fn check_run(_: &Run) -> Result<(), String> {
    Ok(())
}

#[derive(RunRequest)]
#[request(context = Limits, check = check_run)]
struct Run {
    name: String,
}

fn main() {}
