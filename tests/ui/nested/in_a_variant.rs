// mistakes: 2
use run_request::Validate;

struct Tool;
struct Image;

#[derive(Validate)]
enum Part {
    Tool(Tool),
    Image { image: Image },
    Nothing,
}

fn main() {}
