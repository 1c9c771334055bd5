//! What the rules of a field can know about the fields beside it.

use syn::{GenericParam, Generics};

use super::wire_names::field_names;
use crate::ast::{self, Case, SerDe};
use crate::rules::context::{Sibling, Siblings};
use crate::type_syntax;

/// The fields of a struct or variant, inside of an item with these generics.
pub(super) fn find_siblings(
    fields: &[ast::Field],
    cases: SerDe<Case>,
    generics: &Generics,
) -> Siblings {
    let (mut siblings, mut parameters) = (Vec::new(), Vec::new());
    for field in fields {
        siblings.push(Sibling {
            member: field.member.clone(),
            ty: field.ty.clone(),
            name: field_names(field, cases).written,
            is_option: type_syntax::strip_option(&field.ty).is_some(),
            is_flattened: is_flattened(&field.settings),
        });
    }
    for parameter in &generics.params {
        match parameter {
            GenericParam::Type(parameter) => parameters.push(parameter.ident.clone()),
            GenericParam::Const(parameter) => parameters.push(parameter.ident.clone()),
            GenericParam::Lifetime(_) => {}
        }
    }
    Siblings::new(siblings, parameters)
}

/// Whether the field's entries are on the wire among those of the struct.
fn is_flattened(settings: &ast::Settings) -> bool {
    let is_skipped = settings.skip_serializing.is_some() && settings.skip_deserializing.is_some();
    settings.flatten.is_some() && !is_skipped
}
