use run_request::Validate;

#[derive(Validate)]
struct Range {
    #[request(nested)]
    ends: (u8, Option<String>),
}

fn main() {}
