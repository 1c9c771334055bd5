use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(format(ipv4), default = "localhost")]
    host: String,
}

fn main() {}
