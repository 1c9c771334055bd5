//! What rust-analyzer needs to complete and document the keys in `#[request(...)]`.
//!
//! An editor knows nothing of the syntax in an attribute of a derive, but it finds each token of
//! it in the code that the derive generates. So the runtime has a hidden module of constants, one
//! for each key, whose docs are those of the key ([`document_keys`]), and the derives mention each
//! key as the path of its constant ([`mention_keys`]). Both exist in rust-analyzer only.

mod documented;
mod mentions;
mod place;

pub(crate) use documented::document_keys;
pub(crate) use mentions::mention_keys;
