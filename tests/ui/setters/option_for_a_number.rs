use run_request::RunRequest;

// The compiler has no attribute for what to add to this error. The docs of the setter name the
// other one.
#[derive(RunRequest)]
struct Run {
    temperature: Option<f64>,
}

fn main() {
    let _ = Run::builder().temperature(Some(0.5)).build();
}
