use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(each = count)]
    counts: Vec<u8>,
}

fn main() {
    let _ = Run::builder().count("one");
}
