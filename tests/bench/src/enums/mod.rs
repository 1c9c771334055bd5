//! Enums in all forms, with our derive and with serde's, and documents of a hundred values each.

pub mod case;
mod documents;

use serde::Serialize;
use serde::de::DeserializeOwned;

pub use case::{Case, Direction};

/// A type that is read and written.
pub trait Wire: Serialize + DeserializeOwned + 'static {}

impl<T: Serialize + DeserializeOwned + 'static> Wire for T {}

/// The same enums with one of the derives.
pub trait Derives {
    const NAME: &'static str;

    /// Tagged by `type`, beside the fields: content parts, which are mostly text.
    type Internal: Wire;
    /// The same, but mostly numbers.
    type Action: Wire;
    type External: Wire;
    type Adjacent: Wire;
    /// A string, or an array of strings.
    type Texts: Wire;
    /// A string, or an object.
    type Choice: Wire;
    type Role: Wire;
    /// Tagged by `role`, with a string or an array of parts, which are tagged themselves.
    type Message: Wire;
}

macro_rules! tagged {
    ($Name:ident, [$($derive:path),*], $form:meta) => {
        #[derive($($derive),*)]
        #[$form]
        pub enum $Name {
            Text { text: String },
            ImageUrl { image_url: Image },
            Function(ToolCall),
            FileSearch,
        }
    };
}

macro_rules! enums {
    ($module:ident, $Stack:ident, $name:literal, [$($derive:path),*]) => {
        pub mod $module {
            #[derive($($derive),*)]
            pub struct Image {
                pub url: String,
                #[serde(skip_serializing_if = "Option::is_none")]
                pub detail: Option<String>,
                #[serde(skip_serializing_if = "Option::is_none")]
                pub width: Option<u32>,
            }

            #[derive($($derive),*)]
            pub struct ToolCall {
                pub id: String,
                pub function: Function,
            }

            #[derive($($derive),*)]
            pub struct Function {
                pub name: String,
                pub arguments: String,
            }

            tagged!(Internal, [$($derive),*], serde(tag = "type", rename_all = "snake_case"));
            tagged!(External, [$($derive),*], serde(rename_all = "snake_case"));
            tagged!(
                Adjacent,
                [$($derive),*],
                serde(tag = "type", content = "value", rename_all = "snake_case")
            );

            #[derive($($derive),*)]
            #[serde(tag = "type", rename_all = "snake_case")]
            pub enum Action {
                Click { button: String, x: u32, y: u32 },
                DoubleClick { x: u32, y: u32 },
                Scroll { x: u32, y: u32, scroll_x: i32, scroll_y: i32 },
                Keypress { keys: Vec<String> },
                Wait,
            }

            #[derive($($derive),*)]
            #[serde(untagged)]
            pub enum Texts {
                One(String),
                Many(Vec<String>),
            }

            #[derive($($derive),*)]
            pub struct Named {
                pub name: String,
                #[serde(skip_serializing_if = "Option::is_none")]
                pub strict: Option<bool>,
            }

            #[derive($($derive),*)]
            #[serde(untagged)]
            pub enum Choice {
                Mode(String),
                Named(Named),
            }

            #[derive($($derive),*)]
            #[serde(rename_all = "snake_case")]
            pub enum Role {
                System,
                Developer,
                User,
                Assistant,
                Tool,
            }

            #[derive($($derive),*)]
            #[serde(untagged)]
            pub enum Content {
                Text(String),
                Parts(Vec<Internal>),
            }

            #[derive($($derive),*)]
            #[serde(tag = "role", rename_all = "snake_case")]
            pub enum Message {
                System { content: Content },
                User {
                    content: Content,
                    #[serde(skip_serializing_if = "Option::is_none")]
                    name: Option<String>,
                },
                Assistant {
                    #[serde(skip_serializing_if = "Option::is_none")]
                    content: Option<Content>,
                    #[serde(skip_serializing_if = "Option::is_none")]
                    tool_calls: Option<Vec<ToolCall>>,
                },
            }
        }

        #[derive(Clone, Copy, Debug)]
        pub struct $Stack;

        impl Derives for $Stack {
            const NAME: &'static str = $name;

            type Internal = $module::Internal;
            type Action = $module::Action;
            type External = $module::External;
            type Adjacent = $module::Adjacent;
            type Texts = $module::Texts;
            type Choice = $module::Choice;
            type Role = $module::Role;
            type Message = $module::Message;
        }
    };
}

enums!(ours, Ours, "ours", [run_request::RunRequest]);
enums!(by_serde, BySerde, "serde", [serde::Serialize, serde::Deserialize]);
