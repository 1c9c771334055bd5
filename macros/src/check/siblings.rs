//! What the rules of a field may know of the fields beside it.

use syn::Generics;

use super::field::{Cases, wire_name};
use crate::ast;
use crate::rules::context::{Sibling, Siblings};
use crate::type_syntax;

/// The fields of a struct or variant, inside of an item with these generics.
pub(super) fn siblings_of(fields: &[ast::Field], cases: Cases, generics: &Generics) -> Siblings {
    let fields = fields.iter().map(|field| Sibling {
        member: field.member.clone(),
        name: wire_name(field, cases),
        is_option: type_syntax::strip_option(&field.ty).is_some(),
        is_flattened: is_flattened(&field.settings),
    });
    let types = generics.type_params().map(|param| param.ident.clone());
    let consts = generics.const_params().map(|param| param.ident.clone());
    Siblings::new(fields, types.chain(consts).collect())
}

/// Whether the field's entries are on the wire among those of the struct.
fn is_flattened(settings: &ast::Settings) -> bool {
    let is_skipped = settings.skip_serializing.is_some() && settings.skip_deserializing.is_some();
    settings.flatten.is_some() && !is_skipped
}
