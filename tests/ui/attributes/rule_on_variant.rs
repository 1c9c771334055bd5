use run_request::Validate;

#[derive(Validate)]
enum Part {
    #[request(length(1..))]
    Text(String),
}

fn main() {}
