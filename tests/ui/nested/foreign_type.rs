use run_request::RunRequest;

#[derive(serde::Serialize, serde::Deserialize)]
struct Paging {
    limit: u8,
}

#[derive(RunRequest)]
struct Listing {
    #[serde(flatten)]
    #[request(foreign)]
    paging: Paging,
}

fn main() {}
