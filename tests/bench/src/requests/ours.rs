//! The requests with our derive.

use run_request::RunRequest;

#[derive(RunRequest)]
pub struct Order {
    #[request(length(1..=32))]
    pub id: String,
    pub customer: Customer,
    #[request(length(1..=100))]
    pub items: Vec<Item>,
    #[request(length(..=500))]
    pub note: Option<String>,
}

#[derive(RunRequest)]
pub struct Customer {
    #[request(length(1..=100))]
    pub name: String,
    #[request(length(3..=254))]
    pub email: String,
    pub address: Address,
}

#[derive(RunRequest)]
pub struct Address {
    #[request(length(1..=100))]
    pub street: String,
    #[request(length(1..=60))]
    pub city: String,
    #[request(length(2..=2))]
    pub country: String,
}

#[derive(RunRequest)]
pub struct Item {
    #[request(length(1..=32))]
    pub sku: String,
    #[request(range(1..=99))]
    pub quantity: u32,
    #[request(range(0..=1_000_000))]
    pub cents: u64,
    #[request(length(..=10))]
    pub options: Option<Vec<Choice>>,
}

#[derive(RunRequest)]
pub struct Choice {
    #[request(length(1..=32))]
    pub name: String,
    #[request(length(..=64))]
    pub value: String,
    #[request(range(0..=10_000))]
    pub cents: Option<u32>,
}

#[derive(RunRequest)]
pub struct Tickets {
    #[request(length(1..=50))]
    pub tickets: Vec<Ticket>,
}

#[derive(RunRequest)]
pub struct Ticket {
    #[serde(flatten)]
    pub message: Message,
    #[request(length(1..=16))]
    pub ticket: String,
    #[request(range(1..=5))]
    pub priority: u8,
    #[request(length(..=8))]
    pub tags: Option<Vec<String>>,
}

#[derive(RunRequest)]
pub struct Message {
    #[serde(flatten)]
    pub sender: Sender,
    #[request(length(1..=200))]
    pub subject: String,
    #[request(length(..=5000))]
    pub text: Option<String>,
    pub urgent: Option<bool>,
}

#[derive(RunRequest)]
pub struct Sender {
    #[request(length(1..=100))]
    pub name: String,
    #[request(length(3..=254))]
    pub email: Option<String>,
    #[request(range(1..=1_000_000))]
    pub account: u32,
    #[request(range(0..=1))]
    pub score: Option<f64>,
}

#[derive(RunRequest)]
pub struct Chat {
    #[request(length(1..=64))]
    pub model: String,
    #[request(length(1..=200))]
    pub messages: Vec<ChatMessage>,
    #[request(range(0..=2))]
    pub temperature: Option<f64>,
}

#[derive(RunRequest)]
#[serde(tag = "role", rename_all = "snake_case")]
pub enum ChatMessage {
    System(System),
    User(User),
    Assistant(Assistant),
    Tool(ToolResult),
}

#[derive(RunRequest)]
pub struct System {
    #[request(length(1..))]
    pub content: String,
}

#[derive(RunRequest)]
pub struct User {
    #[request(length(1..))]
    pub content: String,
    #[request(length(1..=64))]
    pub name: Option<String>,
}

#[derive(RunRequest)]
pub struct Assistant {
    pub content: Option<String>,
    #[request(length(1..=128))]
    pub tool_calls: Option<Vec<ToolCall>>,
}

#[derive(RunRequest)]
pub struct ToolCall {
    #[request(length(1..=64))]
    pub id: String,
    #[request(length(1..=64))]
    pub name: String,
    pub arguments: String,
}

#[derive(RunRequest)]
pub struct ToolResult {
    #[request(length(1..=64))]
    pub tool_call_id: String,
    pub content: String,
}
