use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(format(phone))]
    callback: String,
}

fn main() {}
