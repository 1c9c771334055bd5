// mistakes: 2
use run_request::Validate;

/// Stands for that of the crate `chrono`, whose feature is off in these tests.
struct DateTime;

/// Stands for that of the crate `secrecy`.
mod secrecy {
    pub struct SecretString;
}

#[derive(Validate)]
struct Run {
    seen: Vec<DateTime>,
    key: Option<secrecy::SecretString>,
}

fn main() {}
