use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    assistant_id: String,
    model: Option<String>,
}

fn main() {
    let _ = Run::builder().assistant_id("a").model("m").assistant_id("b").build();
}
