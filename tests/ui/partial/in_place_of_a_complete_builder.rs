use run_request::RunRequest;

#[derive(RunRequest)]
#[request(partial)]
struct Message {
    text: String,
}

#[derive(RunRequest)]
struct Run {
    message: Message,
}

fn main() {
    let _ = Run::builder().message(MessagePartial::default().text("Hi")).build();
}
