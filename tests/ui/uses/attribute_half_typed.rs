// mistakes: 2
use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(length(1..), def)]
    field: String,
    #[request(setter)]
    other: Option<u8>,
}

fn main() {
    let run = Run::builder().field("a").other(1).build().unwrap();
    run.validate().unwrap();
}
