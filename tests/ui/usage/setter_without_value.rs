use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    temperature: Option<f64>,
}

fn main() {
    let _ = Run::builder().temperature().build();
}
