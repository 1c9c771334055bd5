use run_request::Validate;

#[derive(Validate)]
#[request(extensible)]
struct Run {
    field: u8,
}

fn main() {}
