use run_request::RunRequest;

#[derive(RunRequest, Default)]
#[request(builderr(name = Build))]
struct Run {
    field: u8,
    other: Option<u8>,
}

fn check(_: &Run) -> Result<(), String> {
    Ok(())
}

fn check_field(_: &u8) -> Result<(), String> {
    Ok(())
}

fn is_zero(number: &u8) -> bool {
    *number == 0
}

#[derive(serde::Serialize, serde::Deserialize, Default)]
struct Foreign {
    inside: u8,
}

#[derive(RunRequest, Default)]
struct Inner {
    inside: u8,
}

fn main() {
    let _ = Run::builder;
}
