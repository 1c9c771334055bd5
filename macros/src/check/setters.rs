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
    /// A setter converts in one way, what was rejected cannot be added to, and a partial request
    /// has no place for it.
    pub(super) fn reject_beside_try_into(&self, settings: &mut Settings) {
        let (into, each) = (settings.into.as_ref(), settings.each.as_ref());
        let Some(try_into) = &settings.try_into else { return };
        if self.container.partial.is_some() {
            let message = "`try_into` contradicts `partial`: a partial request has no place for \
                values that were rejected";
            self.errors.add_at(try_into.key, message);
            settings.try_into = None;
            return;
        }
        let contradicting = [(keys::INTO, key_span(into)), (keys::EACH, key_span(each))];
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

    /// The methods of the builder, which may be a partial request, that are no setters.
    fn list_own_methods(&self) -> Vec<String> {
        let has_context = self.container.context.is_some();
        let mut methods = vec![if has_context { "build_with" } else { "build" }.to_owned()];
        if self.container.partial.is_some() {
            let validate = self.container.validate.as_ref().map(|setting| setting.value.unraw());
            methods.extend(["default", "defaults", "into_partial", "or"].map(str::to_owned));
            methods.push(validate.map_or_else(|| "validate".to_owned(), |name| name.to_string()));
        }
        methods
    }

    /// Rejects a setter that has the name of another method, as only one of them could be called.
    /// It is not generated.
    pub(super) fn reject_setter_conflicts(&self, parts: &mut [Part]) {
        let mut methods = self.list_own_methods();
        for part in parts.iter() {
            if let Part::Field(field) = part {
                if field.is_partial {
                    methods.push(field.partial_setter().to_string());
                }
            }
        }
        // By the name of the setter, in alphabetical order.
        let mut owners: Vec<(String, Ident)> = Vec::new();
        for part in parts {
            let (owner, base) = (part.ident().clone(), part.setter().clone());
            part.setters_mut().retain(|setter| {
                let name = setter.ident.unraw().to_string();
                let conflict = match owners.binary_search_by(|(known, _)| known.cmp(&name)) {
                    _ if methods.contains(&name) => "the builder's own method".to_owned(),
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
