use run_request::Validate;

#[derive(Validate)]
struct Run {
    #[request(default = 1)]
    field: u8,
}

fn main() {}
