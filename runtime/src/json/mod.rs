//! Reading the JSON body of a request.

mod rejection;

pub use rejection::Rejection;
