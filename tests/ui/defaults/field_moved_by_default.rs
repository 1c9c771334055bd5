use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    name: String,
    #[request(default = self.name)]
    title: String,
}

fn main() {}
