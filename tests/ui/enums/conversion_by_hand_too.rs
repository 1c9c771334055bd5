use run_request::RunRequest;

#[derive(RunRequest)]
#[request(from)]
enum Part {
    Text(String),
}

impl From<String> for Part {
    fn from(text: String) -> Self {
        Part::Text(text)
    }
}

fn main() {}
