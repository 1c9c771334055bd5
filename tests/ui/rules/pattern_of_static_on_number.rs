use run_request::RunRequest;

static NAME: std::sync::LazyLock<run_request::regex::Regex> =
    std::sync::LazyLock::new(|| run_request::regex::Regex::new("^[a-z]+$").unwrap());

#[derive(RunRequest)]
struct Run {
    #[request(pattern(NAME))]
    name: u8,
}

fn main() {}
