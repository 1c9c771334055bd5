//! What each rule accepts and rejects, where a violation is, and what it says.

mod conditions;
mod custom_functions;
mod each_rule;
mod map_keys;
mod messages;
mod nested;
mod numbers;
mod paths;
mod pointer_types;
mod problem_details;
mod string_formats;
#[path = "../support/mod.rs"]
mod support;
mod valid;
