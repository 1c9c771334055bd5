use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    name: Option<String>,
}

fn main() {
    let _ = Run::builder().name(Some("a")).build();
}
