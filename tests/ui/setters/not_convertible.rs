use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    #[request(try_into)]
    #[request(skip)]
    #[serde(skip)]
    level: Option<Level>,
}

struct Level;

struct Other;

fn main() {
    let _ = Run::builder().level(Other).build();
}
