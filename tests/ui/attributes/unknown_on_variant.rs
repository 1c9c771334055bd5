use run_request::Validate;

#[derive(Validate)]
enum Part {
    #[request(frobnicate)]
    Text(String),
}

fn main() {}
