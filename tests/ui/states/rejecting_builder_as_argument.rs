// mistakes: 2
use run_request::RunRequest;

#[derive(RunRequest)]
#[request(extensible)]
struct Part {
    #[request(try_into)]
    small: u8,
}

#[derive(RunRequest)]
struct Extended {
    #[serde(flatten)]
    part: Part,
}

#[derive(RunRequest)]
struct Whole {
    part: Part,
    extended: Extended,
}

fn main() {
    let _ = Whole::builder().part(Part::builder().small(300));
    let _ = Whole::builder().extended(Extended::builder().small(300));
}
