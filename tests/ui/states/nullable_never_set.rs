use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(nullable)]
    text: Option<String>,
}

fn main() {
    let _ = Run::builder().build();
}
