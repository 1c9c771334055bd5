#![doc = include_str!("../../../runtime/docs/server.md")]
