//! Code shared by the programs in `bin/`.

pub mod desk;
pub mod desk_client;
