use run_request::RunRequest;

#[derive(RunRequest)]
struct Run(u8);

#[derive(RunRequest)]
struct Outer {
    run: Run,
}

fn main() {
    let run: Run = Run::builder().build().unwrap();
    run.validate().unwrap();
    let outer = Outer::builder().run(run).build().unwrap();
    let _ = outer.run.into_builder();
}
