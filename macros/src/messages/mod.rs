//! Tests of messages: what the derives report for each mistake, and at which tokens.
//!
//! The tables are the files in `macros/messages/`. Each entry is one mistake: a comment with its
//! name, the declaration, and each message below the token at which it is reported. A declaration
//! without a `derive` derives `RunRequest`.
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
//! One mistake must cause one error. An entry with more mistakes states their number after its
//! name: `// several_mistakes; mistakes: 3`.
//!
//! `UPDATE=1 cargo test -p run-request-macros --all-features messages` updates the messages in the
//! tables, and generates `keys.rs` and `places.rs` from the lists of keys. `tests/ui/messages.rs`
//! checks that the compiler reports nothing else; its own messages are tested by the cases in
//! `tests/ui/`.

mod derives;
mod keys;
mod no_messages;
mod places;
mod table;
