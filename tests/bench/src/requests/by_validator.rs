//! The requests with validator and serde.

use serde::{Deserialize, Serialize};
use validator::{Validate, ValidationErrors};

#[derive(Validate, Serialize, Deserialize)]
pub struct Order {
    #[validate(length(min = 1, max = 32))]
    pub id: String,
    #[validate(nested)]
    pub customer: Customer,
    #[validate(length(min = 1, max = 100), nested)]
    pub items: Vec<Item>,
    #[validate(length(max = 500))]
    pub note: Option<String>,
}

#[derive(Validate, Serialize, Deserialize)]
pub struct Customer {
    #[validate(length(min = 1, max = 100))]
    pub name: String,
    #[validate(length(min = 3, max = 254))]
    pub email: String,
    #[validate(nested)]
    pub address: Address,
}

#[derive(Validate, Serialize, Deserialize)]
pub struct Address {
    #[validate(length(min = 1, max = 100))]
    pub street: String,
    #[validate(length(min = 1, max = 60))]
    pub city: String,
    #[validate(length(min = 2, max = 2))]
    pub country: String,
}

#[derive(Validate, Serialize, Deserialize)]
pub struct Item {
    #[validate(length(min = 1, max = 32))]
    pub sku: String,
    #[validate(range(min = 1, max = 99))]
    pub quantity: u32,
    #[validate(range(min = 0, max = 1_000_000))]
    pub cents: u64,
    #[validate(length(max = 10), nested)]
    pub options: Option<Vec<Choice>>,
}

#[derive(Validate, Serialize, Deserialize)]
pub struct Choice {
    #[validate(length(min = 1, max = 32))]
    pub name: String,
    #[validate(length(max = 64))]
    pub value: String,
    #[validate(range(min = 0, max = 10_000))]
    pub cents: Option<u32>,
}

#[derive(Validate, Serialize, Deserialize)]
pub struct Tickets {
    #[validate(length(min = 1, max = 50), nested)]
    pub tickets: Vec<Ticket>,
}

#[derive(Validate, Serialize, Deserialize)]
pub struct Ticket {
    #[serde(flatten)]
    #[validate(nested)]
    pub message: Message,
    #[validate(length(min = 1, max = 16))]
    pub ticket: String,
    #[validate(range(min = 1, max = 5))]
    pub priority: u8,
    #[validate(length(max = 8))]
    pub tags: Option<Vec<String>>,
}

#[derive(Validate, Serialize, Deserialize)]
pub struct Message {
    #[serde(flatten)]
    #[validate(nested)]
    pub sender: Sender,
    #[validate(length(min = 1, max = 200))]
    pub subject: String,
    #[validate(length(max = 5000))]
    pub text: Option<String>,
    pub urgent: Option<bool>,
}

#[derive(Validate, Serialize, Deserialize)]
pub struct Sender {
    #[validate(length(min = 1, max = 100))]
    pub name: String,
    #[validate(length(min = 3, max = 254))]
    pub email: Option<String>,
    #[validate(range(min = 1, max = 1_000_000))]
    pub account: u32,
    #[validate(range(min = 0.0, max = 1.0))]
    pub score: Option<f64>,
}

#[derive(Validate, Serialize, Deserialize)]
pub struct Chat {
    #[validate(length(min = 1, max = 64))]
    pub model: String,
    #[validate(length(min = 1, max = 200), nested)]
    pub messages: Vec<ChatMessage>,
    #[validate(range(min = 0.0, max = 2.0))]
    pub temperature: Option<f64>,
}

#[derive(Serialize, Deserialize)]
#[serde(tag = "role", rename_all = "snake_case")]
pub enum ChatMessage {
    System(System),
    User(User),
    Assistant(Assistant),
    Tool(ToolResult),
}

/// validator has no derive for enums.
impl Validate for ChatMessage {
    fn validate(&self) -> Result<(), ValidationErrors> {
        match self {
            ChatMessage::System(message) => message.validate(),
            ChatMessage::User(message) => message.validate(),
            ChatMessage::Assistant(message) => message.validate(),
            ChatMessage::Tool(message) => message.validate(),
        }
    }
}

#[derive(Validate, Serialize, Deserialize)]
pub struct System {
    #[validate(length(min = 1))]
    pub content: String,
}

#[derive(Validate, Serialize, Deserialize)]
pub struct User {
    #[validate(length(min = 1))]
    pub content: String,
    #[validate(length(min = 1, max = 64))]
    pub name: Option<String>,
}

#[derive(Validate, Serialize, Deserialize)]
pub struct Assistant {
    pub content: Option<String>,
    #[validate(length(min = 1, max = 128), nested)]
    pub tool_calls: Option<Vec<ToolCall>>,
}

#[derive(Validate, Serialize, Deserialize)]
pub struct ToolCall {
    #[validate(length(min = 1, max = 64))]
    pub id: String,
    #[validate(length(min = 1, max = 64))]
    pub name: String,
    pub arguments: String,
}

#[derive(Validate, Serialize, Deserialize)]
pub struct ToolResult {
    #[validate(length(min = 1, max = 64))]
    pub tool_call_id: String,
    pub content: String,
}
