//! What `check.py` opens in rust-analyzer. It replaces the attributes.

use std::collections::BTreeMap;

use run_request::{RunRequest, Validate};

#[derive(RunRequest)]
#[request(crate = ::run_request, deserialize_only, builder(vis = pub(crate)))]
#[serde(rename_all = "camelCase")]
pub struct Run {
    #[request(length(1..=64, message = "is not a model"), setter = with_model)]
    #[serde(rename = "model_name")]
    pub model: String,
    #[request(inner(length(utf16, 1..)), title = "Tags")]
    pub tags: Vec<String>,
    #[request(keys(ascii), values(range(0..)))]
    #[serde(default)]
    pub metadata: BTreeMap<String, u32>,
    #[request(format(ip), default = "::1".to_owned())]
    pub address: String,
}

#[derive(RunRequest)]
#[request(validate = check_content)]
#[serde(tag = "type")]
pub enum Content {
    #[request(default)]
    Text {
        #[request(length(1..))]
        text: String,
    },
    #[request(bare)]
    Nothing,
}

#[derive(Validate)]
#[request(check = check_name)]
pub struct Name(#[request(ascii)] pub String);

fn check_name(_: &Name) -> Result<(), &'static str> {
    Ok(())
}
