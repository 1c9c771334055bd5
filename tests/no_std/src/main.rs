//! Builds, reads and validates a request without the standard library, and fails if a result is wrong.

#![no_std]
#![no_main]

extern crate alloc;

mod machine;

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use run_request::{RunRequest, Valid};
use serde_core::de::Deserialize;
use serde_core::de::value::{Error, MapDeserializer};
use serde_core::ser::Serialize;

#[derive(RunRequest)]
#[request(extensible)]
struct Inner {
    #[request(length(1..=64), starts_with("asst_"), ascii)]
    assistant: String,
    #[request(range(0.0..=2.0), multiple_of(0.1))]
    temperature: Option<f64>,
}

#[derive(RunRequest)]
#[serde(deny_unknown_fields)]
#[request(check = together)]
struct Outer {
    #[serde(flatten)]
    inner: Inner,
    #[request(format(url))]
    url: Option<String>,
    #[request(format(uuid))]
    uuid: Option<String>,
    #[request(format(date_time))]
    at: Option<String>,
    #[request(format(ip))]
    ip: Option<String>,
    #[request(unique, length(..=40), inner(range(1..)), each = number)]
    numbers: Option<Vec<u32>>,
    #[request(one_of(1, 2), default = 2)]
    kind: u8,
}

fn together(outer: &Outer) -> Result<(), &'static str> {
    if outer.url.is_some() && outer.ip.is_some() { Err("one address is enough") } else { Ok(()) }
}

/// Returns the number of the first wrong result, starting at 1, or 0.
fn run() -> i32 {
    [build(), refuse(), read()]
        .into_iter()
        .zip(1..)
        .find(|(done, _)| done.is_none())
        .map_or(0, |(_, n)| n)
}

fn build() -> Option<()> {
    let outer = Outer::builder()
        .assistant("asst_1")
        .temperature(0.3)
        .url("https://example.com/")
        .uuid("67e55044-10b1-426f-9247-bb680e5fe0c8")
        .at("2026-02-28T23:59:59Z")
        .number(1)
        .number(2)
        .build()
        .ok()?;
    writable(&outer);
    (outer.kind == 2 && outer.validate().is_ok()).then_some(())
}

fn writable(_: &impl Serialize) {}

fn refuse() -> Option<()> {
    let violations = Outer::builder()
        .assistant("ass")
        .temperature(2.5)
        .url("no")
        .uuid("no")
        .at("no")
        .ip("no")
        .numbers((0..41).collect::<Vec<_>>())
        .build()
        .err()?;
    let paths: Vec<_> = violations.iter().map(|it| it.path().to_string()).collect();
    let expected =
        ["assistant", "temperature", "url", "uuid", "at", "ip", "numbers", "numbers[0]", ""];
    let told = "Invalid 'temperature': decimal above maximum value. \
                Expected a value <= 2, but got 2.5 instead.";
    (paths == expected && violations.to_string().contains(told)).then_some(())
}

fn read() -> Option<()> {
    let document = |assistant: &'static str| {
        MapDeserializer::<_, Error>::new([("assistant", assistant)].into_iter())
    };
    let valid = Valid::<Outer>::deserialize(document("asst_1")).ok()?;
    let error = Valid::<Outer>::deserialize(document("1")).err()?;
    let told = "Invalid 'assistant': string does not start with 'asst_'.";
    (valid.inner.assistant == "asst_1" && error.to_string() == told).then_some(())
}
