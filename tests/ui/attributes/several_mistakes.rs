// mistakes: 3
use run_request::RunRequest;

#[derive(RunRequest)]
#[serde(untagged)]
struct Run {
    #[request(lenght(1..=64), default = "m")]
    model: String,
    #[request(range(5..=1))]
    priority: u8,
}

fn main() {
    let _ = Run::builder().priority(3).build();
}
