//! The requests with serde alone, and no rules.

use serde::Deserialize;

#[derive(Deserialize)]
pub struct Order {
    pub id: String,
    pub customer: Customer,
    pub items: Vec<Item>,
    pub note: Option<String>,
}

#[derive(Deserialize)]
pub struct Customer {
    pub name: String,
    pub email: String,
    pub address: Address,
}

#[derive(Deserialize)]
pub struct Address {
    pub street: String,
    pub city: String,
    pub country: String,
}

#[derive(Deserialize)]
pub struct Item {
    pub sku: String,
    pub quantity: u32,
    pub cents: u64,
    pub options: Option<Vec<Choice>>,
}

#[derive(Deserialize)]
pub struct Choice {
    pub name: String,
    pub value: String,
    pub cents: Option<u32>,
}

#[derive(Deserialize)]
pub struct Tickets {
    pub tickets: Vec<Ticket>,
}

#[derive(Deserialize)]
pub struct Ticket {
    #[serde(flatten)]
    pub message: Message,
    pub ticket: String,
    pub priority: u8,
    pub tags: Option<Vec<String>>,
}

#[derive(Deserialize)]
pub struct Message {
    #[serde(flatten)]
    pub sender: Sender,
    pub subject: String,
    pub text: Option<String>,
    pub urgent: Option<bool>,
}

#[derive(Deserialize)]
pub struct Sender {
    pub name: String,
    pub email: Option<String>,
    pub account: u32,
    pub score: Option<f64>,
}

#[derive(Deserialize)]
pub struct Chat {
    pub model: String,
    pub messages: Vec<ChatMessage>,
    pub temperature: Option<f64>,
}

#[derive(Deserialize)]
#[serde(tag = "role", rename_all = "snake_case")]
pub enum ChatMessage {
    System(System),
    User(User),
    Assistant(Assistant),
    Tool(ToolResult),
}

#[derive(Deserialize)]
pub struct System {
    pub content: String,
}

#[derive(Deserialize)]
pub struct User {
    pub content: String,
    pub name: Option<String>,
}

#[derive(Deserialize)]
pub struct Assistant {
    pub content: Option<String>,
    pub tool_calls: Option<Vec<ToolCall>>,
}

#[derive(Deserialize)]
pub struct ToolCall {
    pub id: String,
    pub name: String,
    pub arguments: String,
}

#[derive(Deserialize)]
pub struct ToolResult {
    pub tool_call_id: String,
    pub content: String,
}
