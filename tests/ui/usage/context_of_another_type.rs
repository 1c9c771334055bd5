use run_request::RunRequest;

#[derive(RunRequest)]
#[request(context = u8)]
struct Run {
    field: u8,
}

fn main() {
    let _ = Run::builder().field(1).build_with("context");
}
