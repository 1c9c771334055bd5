use run_request::RunRequest;

fn read<'de, D: serde::Deserializer<'de>>(_: D) -> Result<u8, D::Error> {
    Ok(0)
}

#[derive(RunRequest)]
enum Part {
    #[serde(deserialize_with = "read")]
    Text(String),
}

fn main() {}
