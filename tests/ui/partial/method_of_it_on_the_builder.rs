use run_request::RunRequest;

#[derive(RunRequest)]
#[request(partial)]
struct Run {
    assistant_id: String,
}

fn main() {
    let settings = RunPartial::default();
    let _ = Run::builder().assistant_id("a").or(settings);
}
