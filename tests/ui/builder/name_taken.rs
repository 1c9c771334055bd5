// mistakes: 1; errors: 2, as no derive sees the type of that name, whose parameters the impls then miss
use run_request::RunRequest;

pub struct Draft;

#[derive(RunRequest)]
#[request(builder(name = Draft))]
pub struct Ping {
    pub note: String,
}

fn main() {
    let _ = Ping::builder().note("hello").build();
}
