// mistakes: 5
use std::collections::{BTreeMap, HashMap};

use run_request::{RunRequest, Validate};

macro_rules! tools {
    ($($Tool:ident)*) => {$(
        #[derive(serde::Serialize, serde::Deserialize, PartialEq, Eq, PartialOrd, Ord, Hash)]
        struct $Tool {
            name: String,
        }
    )*};
}

tools! { InVec InOption InMap InKey InTuple }

#[derive(Validate, serde::Serialize, serde::Deserialize)]
struct Message {
    #[request(length(1..))]
    content: String,
}

#[derive(RunRequest)]
struct Run {
    #[request(length(..=8))]
    tools: Vec<InVec>,
    tool: Option<Box<InOption>>,
    by_name: BTreeMap<String, Vec<InMap>>,
    by_tool: HashMap<InKey, Message>,
    pair: (Message, InTuple, u8),
}

fn main() {}
