//! `CreateRunRequest` of the Assistants API, and everything that it contains.
