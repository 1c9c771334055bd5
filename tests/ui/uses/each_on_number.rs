use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(each = one)]
    field: u8,
}

fn main() {
    let _ = Run::builder().one(1).build();
}
