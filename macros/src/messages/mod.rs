//! Tests of messages: what the derives say about each mistake, and at which tokens.
//!
//! The tables are the files in `macros/messages/`. An entry is one mistake: a comment that names
//! it, the declaration, and below the token that is wrong the message, as the compiler would show
//! it. A declaration without a `derive` derives `RunRequest`.
//!
//! ```text
//! // ascii_with_argument
//! struct Run {
//!     #[request(ascii(true))]
//!     //              ^^^^ `ascii` takes no such argument
//!     text: String,
//! }
//! ```
//!
//! One mistake is one error. An entry with more than one mistake gives their number after its name:
//! `// several_mistakes; mistakes: 3`.
//!
//! `UPDATE=1 cargo test -p run-request-macros --all-features messages` writes the messages into the
//! tables, and `keys.rs` from the keys. What the compiler itself says of a mistake is tested in
//! `tests/ui/`; that it adds nothing to the messages here, by `tests/ui.rs`.

mod derives;
mod keys;
mod silence;
mod table;
