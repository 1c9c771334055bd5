//! What must hold of setters.

use std::collections::HashMap;

use proc_macro2::Ident;
use syn::Type;
use syn::ext::IdentExt;

use crate::ast::Setting;
use crate::diagnostics::Errors;
use crate::model::{Argument, Each, Part};
use crate::type_syntax;

/// What `each` adds to.
pub(super) fn each(
    setting: Option<&Setting<Ident>>,
    ty: &Type,
    into: impl Fn(&Type) -> bool,
    errors: &Errors,
) -> Option<Each> {
    let setting = setting?;
    let types = type_syntax::insertable_types(ty).unwrap_or_else(|| {
        errors.add_at(setting.key, "`each` needs a collection");
        Vec::new()
    });
    let argument = |ty: &Type| Argument { into: into(ty), ty: ty.clone() };
    let arguments = types.into_iter().map(argument).collect();
    Some(Each { ident: setting.value.clone(), arguments })
}

/// A method that hides another is found by nobody. One that would is not made.
pub(super) fn differ(parts: &mut [Part], build: &str, errors: &Errors) {
    let mut seen: HashMap<String, Ident> = HashMap::new();
    for part in parts {
        let ident = part.ident().clone();
        for (position, (name, at)) in names(part).into_iter().enumerate() {
            let clash = match seen.get(&name) {
                _ if name == build => "the builder's own method".to_owned(),
                Some(other) => format!("one of field `{}`", other.unraw()),
                None => {
                    seen.insert(name, ident.clone());
                    continue;
                }
            };
            let help = "rename it with `#[request(setter = ...)]`";
            errors.add(at, format!("setter `{name}` clashes with {clash}; {help}"));
            match part {
                Part::Field(field) => field.clashing.push(position),
                Part::Flattened(it) => it.clashing.push(position),
            }
        }
    }
}

/// The names of all setters of a part, in the order in which they are made, each with the name in the source that it comes from.
fn names(part: &Part) -> Vec<(String, Ident)> {
    let (setter, each, more) = match part {
        Part::Field(field) => {
            let more = [field.maybe_setter(), field.null_setter()];
            (&field.setter, field.each.as_ref(), more)
        }
        Part::Flattened(it) => (&it.setter, None, [it.maybe_setter(), None]),
    };
    let mut names = vec![(setter.unraw().to_string(), setter.clone())];
    names.extend(more.into_iter().flatten().map(|it| (it.unraw().to_string(), setter.clone())));
    names.extend(each.map(|each| (each.ident.unraw().to_string(), each.ident.clone())));
    names
}
