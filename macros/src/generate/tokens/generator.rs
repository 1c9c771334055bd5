//! The context in which everything for one request is written.

use syn::{Lifetime, parse_quote};

use super::runtime_path::RuntimePath;
use crate::model::Request;

/// What every method needs that writes tokens for a request.
///
/// The methods are in the files of the folders beside this one, by topic.
pub(crate) struct Generator<'a> {
    pub(crate) request: &'a Request,
    /// How the tokens name the runtime.
    pub(crate) runtime: RuntimePath,
    /// The lifetime of the input: serde's `'de`, which the user's own bounds may name, unless the
    /// struct declares a lifetime of that name itself.
    pub(crate) de: Lifetime,
}

impl<'a> Generator<'a> {
    /// For the block of impls, which imports the runtime by a short name.
    pub(crate) fn for_impls(request: &'a Request) -> Self {
        Self { request, runtime: RuntimePath::imported(), de: choose_input_lifetime(request) }
    }

    /// For items beside the struct, which name the runtime by its full path.
    pub(crate) fn beside_struct(request: &'a Request) -> Self {
        Self { runtime: RuntimePath::of(&request.runtime), ..Self::for_impls(request) }
    }
}

fn choose_input_lifetime(request: &Request) -> Lifetime {
    let is_taken = request.declared.lifetimes().any(|param| param.lifetime.ident == "de");
    if is_taken { parse_quote!('__de) } else { parse_quote!('de) }
}
