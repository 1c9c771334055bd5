// mistakes: 1; errors: 2, the compiler tells of each argument of the map
use std::collections::BTreeMap;

use run_request::Validate;

#[derive(Validate, serde::Serialize, PartialEq, Eq, PartialOrd, Ord)]
struct Name(#[request(length(..=64))] String);

#[derive(Validate)]
struct Tool {
    #[request(length(1..))]
    name: String,
}

type Tools = BTreeMap<Name, Tool>;

#[derive(Validate)]
struct Run {
    tools: Tools,
}

fn main() {}
