//! A setter takes a builder in place of a request, but not before everything required is set.

use run_request::RunRequest;

#[derive(RunRequest)]
struct Message {
    role: String,
    content: String,
}

#[derive(RunRequest)]
struct Run {
    #[request(each = message)]
    messages: Vec<Message>,
}

fn main() {
    let _ = Run::builder().message(Message::builder().role("user"));
}
