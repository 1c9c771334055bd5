//! The hand-written builder.

use super::{Choice, Message, Pairs, ResponseFormat, Run, Tool, Truncation, Violation, Violations};

/// All fields, each of which may be unset.
#[must_use]
#[derive(Default)]
pub struct RunBuilder {
    assistant_id: Option<String>,
    model: Option<String>,
    instructions: Option<String>,
    additional_instructions: Option<String>,
    additional_messages: Option<Vec<Message>>,
    tools: Option<Vec<Tool>>,
    metadata: Option<Pairs>,
    temperature: Option<f64>,
    top_p: Option<f64>,
    stream: Option<bool>,
    max_prompt_tokens: Option<u64>,
    max_completion_tokens: Option<u64>,
    truncation_strategy: Option<Truncation>,
    tool_choice: Option<Choice>,
    parallel_tool_calls: Option<bool>,
    response_format: Option<ResponseFormat>,
}

impl Run {
    pub fn builder() -> RunBuilder {
        RunBuilder::default()
    }
}

macro_rules! setters {
    ($($name:ident: $Type:ty,)*) => {$(
        pub fn $name(mut self, value: impl Into<$Type>) -> Self {
            self.$name = Some(value.into());
            self
        }
    )*};
}

impl RunBuilder {
    setters! {
        assistant_id: String,
        model: String,
        instructions: String,
        additional_instructions: String,
        additional_messages: Vec<Message>,
        tools: Vec<Tool>,
        metadata: Pairs,
        temperature: f64,
        top_p: f64,
        stream: bool,
        max_prompt_tokens: u64,
        max_completion_tokens: u64,
        truncation_strategy: Truncation,
        tool_choice: Choice,
        parallel_tool_calls: bool,
        response_format: ResponseFormat,
    }

    /// # Errors
    ///
    /// Returns an error if a required field is missing or a rule is broken.
    pub fn build(self) -> Result<Run, Violations> {
        let Some(assistant_id) = self.assistant_id else {
            let missing =
                Violation::new("assistant_id", "missing_required_parameter", "is missing");
            return Err(Violations(vec![missing]));
        };
        let run = Run {
            assistant_id,
            model: self.model,
            instructions: self.instructions,
            additional_instructions: self.additional_instructions,
            additional_messages: self.additional_messages,
            tools: self.tools,
            metadata: self.metadata,
            temperature: self.temperature,
            top_p: self.top_p,
            stream: self.stream,
            max_prompt_tokens: self.max_prompt_tokens,
            max_completion_tokens: self.max_completion_tokens,
            truncation_strategy: self.truncation_strategy,
            tool_choice: self.tool_choice,
            parallel_tool_calls: self.parallel_tool_calls,
            response_format: self.response_format,
        };
        run.validate()?;
        Ok(run)
    }
}
