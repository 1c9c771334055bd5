use run_request::Validate;

#[derive(Validate)]
struct Tool {
    #[request(length(1..))]
    name: String,
}

type Numbered = (u32, Tool);

#[derive(Validate)]
struct Run {
    tools: Vec<Numbered>,
}

fn main() {}
