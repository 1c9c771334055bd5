use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    model: String,
}

fn main() {
    let _ = Run::builder().model(4).build();
}
