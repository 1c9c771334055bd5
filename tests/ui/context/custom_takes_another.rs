use run_request::RunRequest;

struct Limits;

fn check_name(_: &str, _: &u8) -> Result<(), String> {
    Ok(())
}

#[derive(RunRequest)]
#[request(context = Limits)]
struct Run {
    #[request(custom(check_name))]
    name: String,
}

fn main() {}
