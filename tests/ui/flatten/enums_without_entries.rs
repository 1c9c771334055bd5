// mistakes: 5
use run_request::RunRequest;

#[derive(RunRequest)]
enum Level {
    Low,
    High,
}

#[derive(RunRequest)]
#[serde(untagged)]
enum Untagged {
    Text(String),
    Fields { text: String },
}

#[derive(RunRequest)]
enum External {
    Fields { text: String },
    Unit,
}

#[derive(RunRequest)]
enum WithTuple {
    Fields { text: String },
    Tuple(u8, u8),
}

#[derive(RunRequest)]
#[serde(tag = "type")]
enum WithBare {
    #[request(bare)]
    Auto,
    Fields { text: String },
}

#[derive(RunRequest)]
struct Run {
    #[serde(flatten)]
    level: Level,
    #[serde(flatten)]
    untagged: Untagged,
    #[serde(flatten)]
    external: Option<External>,
    #[serde(flatten)]
    with_tuple: Box<WithTuple>,
    #[serde(flatten)]
    with_bare: WithBare,
}

fn main() {}
