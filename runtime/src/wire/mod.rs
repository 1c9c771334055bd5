//! What the generated impls of `Serialize` and `Deserialize` call.

mod borrowed_cow;
mod constant;
pub mod de;
mod entries;
pub(crate) mod fault;
mod field_name;
mod finite;
mod first_key;
pub mod foreign;
#[cfg(feature = "form")]
mod form_text;
pub(crate) mod format;
mod forward;
#[cfg(feature = "json")]
mod json_text;
mod optional;
mod partial;
mod presence;
mod seed;
pub mod ser;
mod sink;
mod source;
mod unknown;
pub mod variants;
#[cfg(feature = "form")]
mod words;

#[cfg(feature = "std")]
pub(crate) use foreign::collect_faults;
#[cfg(feature = "form")]
pub(crate) use form_text::read_form;
#[cfg(feature = "json")]
pub(crate) use json_text::{TextFaults, collect_faults_of_json};
pub(crate) use presence::{is_null, is_set};
pub(crate) use sink::CountingSink;
