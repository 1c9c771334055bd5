use run_request::RunRequest;

#[derive(RunRequest)]
struct Run {
    temperature: Option<f64>,
}

fn main() {
    let run = Run::builder().build().unwrap();
    println!("{:?}", run.top_p);
}
