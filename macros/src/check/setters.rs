//! The setters of a request.

use proc_macro2::Ident;
use syn::Type;
use syn::ext::IdentExt;

use super::checker::Checker;
use super::one_sided::key_span;
use crate::ast::Settings;
use crate::keys;
use crate::model::{Argument, Each, EachArguments, Part, SetterKind};
use crate::type_syntax;

impl Checker<'_> {
    /// A setter converts in one way, and what was rejected cannot be added to.
    pub(super) fn reject_beside_try_into(&self, settings: &mut Settings) {
        let (into, each) = (settings.into.as_ref(), settings.each.as_ref());
        let contradicting = [(keys::INTO, key_span(into)), (keys::EACH, key_span(each))];
        let Some(try_into) = &settings.try_into else { return };
        let found = contradicting.into_iter().find_map(|(key, span)| span.map(|_| key));
        if let Some(other) = found {
            let message = format!("`try_into` contradicts `{other}`; remove one of them");
            self.errors.add_at(try_into.key, message);
            settings.try_into = None;
        }
    }

    /// The setter that adds one element to a collection of this type.
    pub(super) fn check_each(&self, settings: &Settings, ty: &Type) -> Option<Each> {
        let setting = settings.each.as_ref()?;
        let argument = |ty: &Type| Argument { into: self.converts_by_default(ty), ty: ty.clone() };
        let arguments = match type_syntax::insertable_types(ty).as_deref() {
            Some([element]) => EachArguments::Element(argument(element)),
            Some([key, value]) => {
                EachArguments::Entry { key: argument(key), value: argument(value) }
            }
            _ => {
                self.errors.add_at(setting.key, "`each` needs a collection");
                EachArguments::Unknown
            }
        };
        Some(Each { ident: setting.value.clone(), arguments })
    }

    /// Rejects a setter that has the name of another method, as only one of them could be called.
    /// It is not generated.
    pub(super) fn reject_setter_conflicts(&self, parts: &mut [Part]) {
        let build = if self.container.context.is_some() { "build_with" } else { "build" };
        // By the name of the setter, in alphabetical order.
        let mut owners: Vec<(String, Ident)> = Vec::new();
        for part in parts {
            let (owner, base) = (part.ident().clone(), part.setter().clone());
            part.setters_mut().retain(|setter| {
                let name = setter.ident.unraw().to_string();
                let conflict = match owners.binary_search_by(|(known, _)| known.cmp(&name)) {
                    _ if name == build => "the builder's own method".to_owned(),
                    Ok(position) => format!("one of field `{}`", owners[position].1.unraw()),
                    Err(position) => {
                        owners.insert(position, (name, owner.clone()));
                        return true;
                    }
                };
                let source = if setter.kind == SetterKind::Each { &setter.ident } else { &base };
                let help = "rename it with `#[request(setter = ...)]`";
                let message = format!("setter `{name}` clashes with {conflict}; {help}");
                self.errors.add(source, message);
                false
            });
        }
    }
}
