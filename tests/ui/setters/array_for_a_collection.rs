use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(each = tag)]
    tags: Vec<String>,
}

fn main() {
    let _ = Run::builder().tags(["a"]).build();
}
