use run_request::RunRequest;
use std::fmt;

#[derive(RunRequest)]
#[request(string)]
enum Role {
    User,
    Assistant,
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("role")
    }
}

fn main() {}
