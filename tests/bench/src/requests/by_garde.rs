//! The requests with garde and serde.

use garde::Validate;
use serde::Deserialize;

#[derive(Validate, Deserialize)]
pub struct Order {
    #[garde(length(chars, min = 1, max = 32))]
    pub id: String,
    #[garde(dive)]
    pub customer: Customer,
    #[garde(length(min = 1, max = 100), dive)]
    pub items: Vec<Item>,
    #[garde(length(chars, max = 500))]
    pub note: Option<String>,
}

#[derive(Validate, Deserialize)]
pub struct Customer {
    #[garde(length(chars, min = 1, max = 100))]
    pub name: String,
    #[garde(length(chars, min = 3, max = 254))]
    pub email: String,
    #[garde(dive)]
    pub address: Address,
}

#[derive(Validate, Deserialize)]
pub struct Address {
    #[garde(length(chars, min = 1, max = 100))]
    pub street: String,
    #[garde(length(chars, min = 1, max = 60))]
    pub city: String,
    #[garde(length(chars, min = 2, max = 2))]
    pub country: String,
}

#[derive(Validate, Deserialize)]
pub struct Item {
    #[garde(length(chars, min = 1, max = 32))]
    pub sku: String,
    #[garde(range(min = 1, max = 99))]
    pub quantity: u32,
    #[garde(range(min = 0, max = 1_000_000))]
    pub cents: u64,
    #[garde(length(max = 10), dive)]
    pub options: Option<Vec<Choice>>,
}

#[derive(Validate, Deserialize)]
pub struct Choice {
    #[garde(length(chars, min = 1, max = 32))]
    pub name: String,
    #[garde(length(chars, max = 64))]
    pub value: String,
    #[garde(range(min = 0, max = 10_000))]
    pub cents: Option<u32>,
}

#[derive(Validate, Deserialize)]
pub struct Tickets {
    #[garde(length(min = 1, max = 50), dive)]
    pub tickets: Vec<Ticket>,
}

#[derive(Validate, Deserialize)]
pub struct Ticket {
    #[serde(flatten)]
    #[garde(dive)]
    pub message: Message,
    #[garde(length(chars, min = 1, max = 16))]
    pub ticket: String,
    #[garde(range(min = 1, max = 5))]
    pub priority: u8,
    #[garde(length(max = 8))]
    pub tags: Option<Vec<String>>,
}

#[derive(Validate, Deserialize)]
pub struct Message {
    #[serde(flatten)]
    #[garde(dive)]
    pub sender: Sender,
    #[garde(length(chars, min = 1, max = 200))]
    pub subject: String,
    #[garde(length(chars, max = 5000))]
    pub text: Option<String>,
    #[garde(skip)]
    pub urgent: Option<bool>,
}

#[derive(Validate, Deserialize)]
pub struct Sender {
    #[garde(length(chars, min = 1, max = 100))]
    pub name: String,
    #[garde(length(chars, min = 3, max = 254))]
    pub email: Option<String>,
    #[garde(range(min = 1, max = 1_000_000))]
    pub account: u32,
    #[garde(range(min = 0.0, max = 1.0))]
    pub score: Option<f64>,
}

#[derive(Validate, Deserialize)]
pub struct Chat {
    #[garde(length(chars, min = 1, max = 64))]
    pub model: String,
    #[garde(length(min = 1, max = 200), dive)]
    pub messages: Vec<ChatMessage>,
    #[garde(range(min = 0.0, max = 2.0))]
    pub temperature: Option<f64>,
}

#[derive(Validate, Deserialize)]
#[serde(tag = "role", rename_all = "snake_case")]
pub enum ChatMessage {
    System(#[garde(dive)] System),
    User(#[garde(dive)] User),
    Assistant(#[garde(dive)] Assistant),
    Tool(#[garde(dive)] ToolResult),
}

#[derive(Validate, Deserialize)]
pub struct System {
    #[garde(length(chars, min = 1))]
    pub content: String,
}

#[derive(Validate, Deserialize)]
pub struct User {
    #[garde(length(chars, min = 1))]
    pub content: String,
    #[garde(length(chars, min = 1, max = 64))]
    pub name: Option<String>,
}

#[derive(Validate, Deserialize)]
pub struct Assistant {
    #[garde(skip)]
    pub content: Option<String>,
    #[garde(length(min = 1, max = 128), dive)]
    pub tool_calls: Option<Vec<ToolCall>>,
}

#[derive(Validate, Deserialize)]
pub struct ToolCall {
    #[garde(length(chars, min = 1, max = 64))]
    pub id: String,
    #[garde(length(chars, min = 1, max = 64))]
    pub name: String,
    #[garde(skip)]
    pub arguments: String,
}

#[derive(Validate, Deserialize)]
pub struct ToolResult {
    #[garde(length(chars, min = 1, max = 64))]
    pub tool_call_id: String,
    #[garde(skip)]
    pub content: String,
}
