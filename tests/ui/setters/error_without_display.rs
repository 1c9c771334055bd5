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

struct Failed;

impl TryFrom<Other> for Level {
    type Error = Failed;

    fn try_from(_: Other) -> Result<Self, Failed> {
        Err(Failed)
    }
}

fn main() {
    let _ = Run::builder().level(Other).build();
}
