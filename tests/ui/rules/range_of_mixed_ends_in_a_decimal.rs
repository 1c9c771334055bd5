use run_request::RunRequest;

use rust_decimal::Decimal;

#[derive(RunRequest)]
struct Run {
    #[request(range(0..=1.5))]
    field: Decimal,
}

fn main() {}
