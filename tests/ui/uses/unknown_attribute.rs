use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(frobnicate)]
    field: String,
    other: Option<u8>,
}

fn main() {
    let run = Run::builder().field("a").other(1).build().unwrap();
    run.validate().unwrap();
}
