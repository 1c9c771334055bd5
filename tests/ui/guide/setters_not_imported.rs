use run_request::RunRequest;

mod api {
    use run_request::RunRequest;

    #[derive(RunRequest)]
    #[request(extensible)]
    pub struct ChatRequest {
        pub model: String,
        pub temperature: Option<f64>,
    }
}

#[derive(RunRequest)]
struct SupportRequest {
    #[serde(flatten)]
    chat: api::ChatRequest,
}

fn main() {
    let _ = SupportRequest::builder().temperature(0.2);
}
