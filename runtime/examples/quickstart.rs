//! Builds requests, and checks those of others.

fn main() {}
