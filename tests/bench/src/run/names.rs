//! The enums with their wire names, the same in all stacks.

use run_request::Leaf;
use serde::{Deserialize, Serialize};

macro_rules! words {
    ($($Name:ident { $($Word:ident),* })*) => {$(
        #[derive(Clone, Copy, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $Name {
            $($Word,)*
        }

        impl Leaf for $Name {}
    )*};
}

words! {
    Role { User, Assistant }
    ToolType { CodeInterpreter, FileSearch, Function }
    Cut { Auto, LastMessages }
    Choice { None, Auto, Required }
    Format { Text, JsonObject }
}
