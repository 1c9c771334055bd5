use run_request::Validate;

#[derive(Validate)]
union Run {
    a: u8,
}

fn main() {}
