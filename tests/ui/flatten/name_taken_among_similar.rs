use run_request::RunRequest;

#[derive(RunRequest)]
struct Page {
    sort_a_by: Option<u32>,
    sort_b_by: Option<u32>,
    sert_a_by: Option<u32>,
    list: Option<u32>,
}

#[derive(RunRequest)]
struct Search {
    surt_a_by: Option<u8>,
    sort_a_by: Option<u8>,
    lost: Option<u8>,
    #[serde(flatten)]
    page: Page,
}

fn main() {}
