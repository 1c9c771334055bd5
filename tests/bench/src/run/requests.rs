//! The requests as JSON.

use std::fmt::Write;

/// How many fields of the request are set.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Size {
    /// Only the required field.
    Small,
    /// 12 fields.
    Typical,
    /// All 16, with 100 messages, 20 tools and 16 pairs of metadata.
    Large,
}

impl Size {
    pub const ALL: [Size; 3] = [Size::Small, Size::Typical, Size::Large];

    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Size::Small => "small",
            Size::Typical => "typical",
            Size::Large => "large",
        }
    }

    /// The JSON of the request of this size, as every stack writes it.
    #[must_use]
    pub fn json(self) -> String {
        match self {
            Size::Small => r#"{"assistant_id":"asst_abc123"}"#.to_owned(),
            Size::Typical => typical("0.2", "1000"),
            Size::Large => large(),
        }
    }

    /// The same with four more fields.
    #[must_use]
    pub fn extended(self) -> String {
        let mut json = self.json();
        json.pop();
        json + r#","ticket":"T-42","priority":3,"tags":["billing","urgent"],"dry_run":false}"#
    }
}

/// The typical request with three broken rules.
#[must_use]
pub fn broken() -> String {
    typical("200.0", "10").replace("\"last_messages\":10", "\"last_messages\":0")
}

/// The typical request with 25 broken rules: the three above and two more numbers, a text that is
/// too long in the metadata, and ten messages and nine names of tools that are empty.
#[must_use]
pub fn broken_in_25_places() -> String {
    let message = r#"{"role":"user","content":""}"#;
    let tool = r#"{"type":"function","function":{"name":""}}"#;
    let mut tools = vec![tool; 9];
    tools.resize(20, r#"{"type":"code_interpreter"}"#);
    broken()
        .replace("\"top_p\":0.9", "\"top_p\":9.0")
        .replace("\"max_completion_tokens\":2000", "\"max_completion_tokens\":20")
        .replace("eu-north", &"e".repeat(513))
        .replace(
            "\"metadata\"",
            &format!(
                "\"additional_messages\":[{}],\"tools\":[{}],\"metadata\"",
                [message; 10].join(","),
                tools.join(","),
            ),
        )
}

const HEAD: &str = r#""assistant_id":"asst_abc123","model":"gpt-4o","instructions":"Answer in one sentence, and say where you have it from.","additional_instructions":"Be kind.""#;

fn typical(temperature: &str, tokens: &str) -> String {
    format!(
        "{{{HEAD},{},{}}}",
        r#""metadata":{"customer":"C-1001","region":"eu-north"}"#,
        tail(temperature, tokens, r#""parallel_tool_calls":true"#),
    )
}

fn large() -> String {
    let message = |number: usize| {
        let role = if number % 2 == 0 { "user" } else { "assistant" };
        format!(
            r#"{{"role":"{role}","content":"Message {number}: where is the parcel that I sent to Oslo last week?","metadata":{{"from":"web"}}}}"#
        )
    };
    let tool = |number: usize| match number {
        0 => r#"{"type":"code_interpreter"}"#.to_owned(),
        _ => format!(
            r#"{{"type":"function","function":{{"name":"get_temperature_{number}","description":"The temperature in a city.","strict":true}}}}"#
        ),
    };
    let mut pairs = String::new();
    for number in 0..16 {
        let comma = if number == 0 { "" } else { "," };
        let _ = write!(pairs, r#"{comma}"key_{number:02}":"the value of number {number}""#);
    }
    let list = |items: Vec<String>| items.join(",");
    format!(
        "{{{HEAD},\"additional_messages\":[{}],\"tools\":[{}],\"metadata\":{{{pairs}}},{}}}",
        list((0..100).map(message).collect()),
        list((0..20).map(tool).collect()),
        tail(
            "0.2",
            "1000",
            r#""tool_choice":"required","parallel_tool_calls":true,"response_format":{"type":"json_object"}"#,
        ),
    )
}

fn tail(temperature: &str, tokens: &str, end: &str) -> String {
    format!(
        r#""temperature":{temperature},"top_p":0.9,"stream":true,"max_prompt_tokens":{tokens},"max_completion_tokens":2000,"truncation_strategy":{{"type":"last_messages","last_messages":10}},{end}"#
    )
}
