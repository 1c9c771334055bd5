//! What must hold of setters.

use std::collections::HashMap;

use proc_macro2::Ident;
use syn::Type;
use syn::ext::IdentExt;

use crate::ast::Setting;
use crate::diagnostics::Errors;
use crate::model::{Argument, Each, Field};
use crate::spelled;

/// What `each` adds to.
pub(super) fn each(
    setting: Option<&Setting<Ident>>,
    ty: &Type,
    into: impl Fn(&Type) -> bool,
    errors: &Errors,
) -> Option<Each> {
    let setting = setting?;
    let Some(types) = spelled::elements(ty) else {
        errors.add_at(setting.key, "`each` needs a collection");
        return None;
    };
    let argument = |ty: &Type| Argument { into: into(ty), ty: ty.clone() };
    let arguments = types.into_iter().map(argument).collect();
    Some(Each { ident: setting.value.clone(), arguments })
}

/// A method that hides another is found by nobody. One that would is not made.
pub(super) fn differ(fields: &mut [Field], errors: &Errors) {
    let mut seen: HashMap<String, Ident> = HashMap::new();
    for field in fields {
        for (name, at) in names(field) {
            let clash = match seen.get(&name) {
                _ if name == "build" => "the builder's own method".to_owned(),
                Some(other) => format!("one of field `{}`", other.unraw()),
                None => {
                    seen.insert(name, field.ident.clone());
                    continue;
                }
            };
            let help = "rename it with `#[request(setter = ...)]`";
            errors.add(at, format!("setter `{name}` clashes with {clash}; {help}"));
            field.clashing.push(name);
        }
    }
}

/// The names of all setters of a field, each with the name in the source that it comes from.
fn names(field: &Field) -> Vec<(String, Ident)> {
    let setter = &field.setter;
    let each = field.each.as_ref().map(|each| each.ident.clone());
    let derived = |name: Ident| (name.unraw().to_string(), setter.clone());
    let mut names = vec![derived(setter.clone())];
    names.extend(field.maybe_setter().map(derived));
    names.extend(field.null_setter().map(derived));
    names.extend(each.map(|each| (each.unraw().to_string(), each)));
    names
}
