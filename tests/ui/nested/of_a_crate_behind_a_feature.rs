// mistakes: 2
use run_request::Validate;

/// Stands for that of the crate `chrono`, whose feature is off in these tests.
struct DateTime;

/// Stands for that of the crate `http`.
mod http {
    pub struct Uri;
}

#[derive(Validate)]
struct Run {
    seen: Vec<DateTime>,
    from: Option<http::Uri>,
}

fn main() {}
