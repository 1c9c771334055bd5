//! Builds, validates and writes one request with our derive, to measure the size of the program.

use std::error::Error;

use run_request_bench::run::ours::Run;

fn main() -> Result<(), Box<dyn Error>> {
    let id = std::env::args().nth(1).unwrap_or_default();
    let run = Run::builder()
        .assistant_id(id)
        .model("gpt-4o")
        .temperature(0.2)
        .max_prompt_tokens(1000_u64)
        .stream(true)
        .build()?;
    println!("{}", serde_json::to_string(&run)?);
    Ok(())
}
