use run_request::RunRequest;

#[derive(RunRequest)]
#[request(serialize_only)]
struct Run<'a> {
    #[serde(borrow)]
    field: std::borrow::Cow<'a, str>,
}

fn main() {}
