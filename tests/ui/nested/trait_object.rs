use run_request::Validate;

trait Store {}

#[derive(Validate)]
struct Client {
    store: Box<dyn Store>,
}

fn main() {}
