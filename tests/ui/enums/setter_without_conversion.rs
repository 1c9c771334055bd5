use run_request::RunRequest;

#[derive(RunRequest)]
struct Function {
    name: String,
}

#[derive(RunRequest)]
#[serde(tag = "type")]
enum Tool {
    Function(Function),
}

#[derive(RunRequest)]
struct Run {
    tool: Tool,
}

fn main() -> Result<(), run_request::Violations> {
    let function = Function::builder().name("search").build()?;
    let _ = Run::builder().tool(function);
    Ok(())
}
