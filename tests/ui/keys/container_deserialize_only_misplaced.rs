use run_request::RunRequest;

#[derive(RunRequest, Default)]
struct Run {
    #[request(deserialize_only)]
    field: u8,
    other: Option<u8>,
}

fn check(_: &Run) -> Result<(), String> {
    Ok(())
}

fn check_field(_: &u8) -> Result<(), String> {
    Ok(())
}

fn is_zero(number: &u8) -> bool {
    *number == 0
}

mod with {
    pub use serde::{Deserialize, Serialize};

    pub fn serialize<S: serde::Serializer>(number: &u8, serializer: S) -> Result<S::Ok, S::Error> {
        number.serialize(serializer)
    }

    pub fn deserialize<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
        u8::deserialize(deserializer)
    }
}

#[derive(run_request::Validate, serde::Serialize, serde::Deserialize, Default)]
struct Foreign {
    inside: u8,
}

#[derive(RunRequest, Default)]
struct Inner {
    inside: u8,
}

fn main() {
    let _ = Run::builder;
}
