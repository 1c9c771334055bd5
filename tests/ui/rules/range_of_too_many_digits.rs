use run_request::RunRequest;

use rust_decimal::Decimal;

#[derive(RunRequest)]
struct Run {
    #[request(range(..=0.1234567890123456789012345678901234567890))]
    field: Decimal,
}

fn main() {}
