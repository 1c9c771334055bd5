// mistakes: 6
use run_request::RunRequest;

#[derive(RunRequest)]
#[request(extensibel, builder(nam = Build))]
struct Run {
    #[request(lenght(1..))]
    name: String,
    #[request(range(5..=1), default = 3, default = 4)]
    level: u8,
    #[request(nullable)]
    other: u8,
}

fn main() {
    let _ = Run::builder().name("a").other(1).build();
}
