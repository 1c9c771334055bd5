use run_request::RunRequest;

// A known limitation, which the derive cannot report at another token.
#[derive(
    RunRequest
)]
struct Secret {
    key: String,
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.key.clear();
    }
}

fn main() {}
