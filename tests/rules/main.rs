//! What each rule accepts and rejects, and the path and message of its violations.

mod catalogue;
mod conditions;
mod custom_functions;
mod each_rule;
mod json_schema_suite;
mod map_keys;
mod messages;
mod nested;
mod numbers;
mod partial;
mod paths;
mod pointer_types;
mod problem_details;
mod string_formats;
#[path = "../support/mod.rs"]
mod support;
mod translations;
mod valid;
mod violation_data;
