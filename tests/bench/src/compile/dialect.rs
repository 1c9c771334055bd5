//! How each stack declares and uses a request.

use crate::shape::{Field, Holds};
use crate::stacks::Stack;

pub(crate) fn imports(stack: Stack) -> &'static str {
    match stack {
        Stack::Ours => "use run_request::RunRequest;\n",
        Stack::Serde | Stack::ByHand => "use serde::{Deserialize, Serialize};\n",
        Stack::Bon => {
            "use bon::Builder;\nuse garde::Validate;\nuse serde::{Deserialize, Serialize};\n\
             use serde_with::skip_serializing_none;\n"
        }
        Stack::Typed => {
            "use serde::{Deserialize, Serialize};\nuse typed_builder::TypedBuilder;\n\
             use validator::Validate;\n"
        }
        Stack::DeriveBuilder => {
            "use derive_builder::Builder;\nuse serde::{Deserialize, Serialize};\n\
             use validator::Validate;\n"
        }
    }
}

pub(crate) fn container(stack: Stack, extensible: bool) -> &'static str {
    match stack {
        Stack::Ours if extensible => "#[derive(RunRequest)]\n#[request(extensible)]\n",
        Stack::Ours => "#[derive(RunRequest)]\n",
        Stack::Serde | Stack::ByHand => "#[derive(Serialize, Deserialize)]\n",
        Stack::Bon => {
            "#[skip_serializing_none]\n#[derive(Builder, Validate, Serialize, Deserialize)]\n\
             #[builder(on(String, into))]\n"
        }
        Stack::Typed => "#[derive(TypedBuilder, Validate, Serialize, Deserialize)]\n",
        // This pattern moves the fields, whereas the default one would clone them.
        Stack::DeriveBuilder => {
            "#[derive(Builder, Validate, Serialize, Deserialize)]\n\
             #[builder(pattern = \"owned\", setter(strip_option))]\n"
        }
    }
}

pub(crate) fn flattened(stack: Stack) -> &'static [&'static str] {
    match stack {
        Stack::Ours | Stack::Serde | Stack::ByHand => &["#[serde(flatten)]"],
        Stack::Bon => &["#[garde(dive)]", "#[serde(flatten)]"],
        Stack::Typed | Stack::DeriveBuilder => &["#[validate(nested)]", "#[serde(flatten)]"],
    }
}

pub(crate) fn field(stack: Stack, field: Field) -> Vec<&'static str> {
    let skipped = if field.required { None } else { skip_none(stack) };
    setter(stack, field).into_iter().chain(rule(stack, field.holds)).chain(skipped).collect()
}

pub(crate) fn skip_none(stack: Stack) -> Option<&'static str> {
    // bon only needs the type, and serde_with's attribute is on the struct.
    let by_serde = !matches!(stack, Stack::Ours | Stack::Bon);
    by_serde.then_some("#[serde(skip_serializing_if = \"Option::is_none\")]")
}

fn setter(stack: Stack, field: Field) -> Option<&'static str> {
    match (stack, field.required, field.holds) {
        (Stack::Typed | Stack::DeriveBuilder, true, Holds::Text) => {
            Some("#[builder(setter(into))]")
        }
        (Stack::Typed, false, Holds::Text) => {
            Some("#[builder(default, setter(into, strip_option))]")
        }
        (Stack::Typed, false, _) => Some("#[builder(default, setter(strip_option))]"),
        (Stack::DeriveBuilder, false, Holds::Text) => Some("#[builder(default, setter(into))]"),
        (Stack::DeriveBuilder, false, _) => Some("#[builder(default)]"),
        _ => None,
    }
}

pub(crate) fn rule(stack: Stack, holds: Holds) -> Option<&'static str> {
    match stack {
        Stack::Ours => match holds {
            Holds::Text => Some("#[request(length(1..=64))]"),
            Holds::Whole => Some("#[request(range(1..=1000))]"),
            Holds::Decimal => Some("#[request(range(0..=2))]"),
            Holds::Flag => None,
        },
        Stack::Serde | Stack::ByHand => None,
        Stack::Bon => Some(match holds {
            Holds::Text => "#[garde(length(chars, min = 1, max = 64))]",
            Holds::Whole => "#[garde(range(min = 1, max = 1000))]",
            Holds::Decimal => "#[garde(range(min = 0.0, max = 2.0))]",
            Holds::Flag => "#[garde(skip)]",
        }),
        Stack::Typed | Stack::DeriveBuilder => match holds {
            Holds::Text => Some("#[validate(length(min = 1, max = 64))]"),
            Holds::Whole => Some("#[validate(range(min = 1, max = 1000))]"),
            Holds::Decimal => Some("#[validate(range(min = 0.0, max = 2.0))]"),
            Holds::Flag => None,
        },
    }
}

pub(crate) fn validates(stack: Stack) -> bool {
    stack != Stack::Serde
}

/// Our `build` already validates, and so does that by hand.
pub(crate) fn validates_apart(stack: Stack) -> bool {
    validates(stack) && !matches!(stack, Stack::Ours | Stack::ByHand)
}

/// Only our builder has setters for the fields of a flattened struct. The others build it
/// separately.
pub(crate) fn inner_setters_are_reached(stack: Stack) -> bool {
    stack == Stack::Ours
}

pub(crate) fn open(stack: Stack, name: &str) -> String {
    match stack {
        Stack::Serde => format!("{name} {{\n"),
        Stack::DeriveBuilder => format!("{name}Builder::default()\n"),
        _ => format!("{name}::builder()\n"),
    }
}

pub(crate) fn set(stack: Stack, indent: &str, name: &str, value: &str) -> String {
    match stack {
        Stack::Serde => format!("{indent}    {name}: {value},\n"),
        _ => format!("{indent}    .{name}({value})\n"),
    }
}

pub(crate) fn close(stack: Stack, indent: &str) -> String {
    match stack {
        Stack::Serde => format!("{indent}}}"),
        Stack::Bon | Stack::Typed => format!("{indent}    .build()"),
        _ => format!("{indent}    .build()?"),
    }
}

pub(crate) fn value(stack: Stack, field: Field) -> &'static str {
    match (stack, field.holds, field.required) {
        (Stack::Serde, Holds::Text, true) => "\"text\".to_owned()",
        (Stack::Serde, Holds::Text, false) => "Some(\"text\".to_owned())",
        (Stack::Serde, Holds::Whole, false) => "Some(7)",
        (Stack::Serde, Holds::Flag, false) => "Some(true)",
        (Stack::Serde, Holds::Decimal, false) => "Some(1.5)",
        (_, Holds::Text, _) => "\"text\"",
        (_, Holds::Whole, _) => "7",
        (_, Holds::Flag, _) => "true",
        (_, Holds::Decimal, _) => "1.5",
    }
}
