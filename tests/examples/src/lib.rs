//! What the programs in `bin/` share.

pub mod desk;
pub mod desk_client;
