use run_request::RunRequest;

#[derive(RunRequest)]
struct ChatRequest {
    model: String,
    temperature: Option<f64>,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let request = ChatRequest::builder().temperature(0.2).build()?;
    println!("{}", serde_json::to_string(&request)?);
    Ok(())
}
