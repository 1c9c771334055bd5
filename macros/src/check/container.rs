//! Attributes of the struct or enum.

use proc_macro2::Ident;
use quote::format_ident;
use syn::ext::IdentExt;
use syn::{Path, Visibility, parse_quote};

use super::checker::Checker;
use crate::ast::{self, Setting};
use crate::diagnostics::Errors;
use crate::model::{Builder, ContainerCheck};
use crate::name_set::NameSet;
use crate::type_syntax;

impl Checker<'_> {
    /// The check of the struct or enum as a whole. `flattens` tells whether it flattens a request.
    pub(super) fn check_whole(&self, flattens: bool) -> ContainerCheck {
        let (mut names, mut checks) = (NameSet::default(), Vec::new());
        for Setting { key, value: path } in &self.container.checks {
            if !names.insert(&type_syntax::source_text(path)) {
                self.errors.add_at(*key, "duplicate `check` of the same function");
            }
            checks.push(path.clone());
        }
        let mut groups = Vec::new();
        for group in &self.container.groups {
            if let Some(group) = group.check(self.siblings, flattens, self.errors) {
                groups.push(group);
            }
        }
        ContainerCheck {
            checks,
            groups,
            context: self.container.context.as_ref().map(|setting| setting.value.clone()),
        }
    }

    /// Whether `JsonSchema` is implemented: it is asked for, and the feature is on.
    pub(super) fn check_schema(&self) -> bool {
        let is_enabled = cfg!(feature = "schemars");
        match &self.container.schema {
            Some(schema) if !is_enabled => {
                let message = "`schema` needs the `schemars` feature of `run-request`";
                self.errors.add_at(schema.key, message);
                false
            }
            Some(_) => true,
            None => false,
        }
    }
}

/// The path of the runtime: `::run_request` unless the user gives another one.
pub(super) fn runtime_path(setting: Option<&Setting<Path>>) -> Path {
    setting.map_or_else(|| parse_quote!(::run_request), |setting| setting.value.clone())
}

/// Rejects `packed`: rules and serde borrow fields, which a packed struct does not allow.
pub(super) fn rejects_packed(packed: Option<&Ident>, errors: &Errors) -> bool {
    if let Some(packed) = packed {
        let message = "the fields of a packed struct cannot be borrowed, as rules and serde do; \
            remove `packed`";
        errors.add(packed, message);
    }
    packed.is_some()
}

/// The builder: `{Struct}Builder`, as visible as the struct, unless the user says otherwise.
pub(super) fn check_builder(
    ident: &Ident,
    vis: &Visibility,
    setting: Option<Setting<ast::Builder>>,
    errors: &Errors,
) -> Builder {
    let ast::Builder { name, vis: own_vis, derive } =
        setting.map(|setting| setting.value).unwrap_or_default();
    let mut name = name.map(|setting| setting.value);
    if let Some(taken) = name.take_if(|name| name == ident) {
        let message = format!("`{taken}` is the request itself; the builder needs another name");
        errors.add(taken, message);
    }
    let default_name = || format_ident!("{}Builder", ident.unraw(), span = ident.span());
    let mut builder = Builder {
        ident: name.unwrap_or_else(default_name),
        own_vis: own_vis.is_some() && !matches!(vis, Visibility::Inherited),
        vis: own_vis.map_or_else(|| vis.clone(), |setting| setting.value),
        clone: false,
        debug: false,
        partial_eq: false,
    };
    for derived in derive.map(|setting| setting.value).unwrap_or_default() {
        match derived.to_string().as_str() {
            "Clone" => builder.clone = true,
            "Debug" => builder.debug = true,
            "PartialEq" => builder.partial_eq = true,
            _ => errors.add(&derived, "a builder can derive `Clone`, `Debug` and `PartialEq`"),
        }
    }
    builder
}

/// The name of the partial form, if the struct has one.
pub(super) fn name_partial_form(ident: &Ident, setting: Option<&Setting<()>>) -> Option<Ident> {
    setting.map(|_| format_ident!("{}Partial", ident.unraw(), span = ident.span()))
}

#[cfg(all(test, not(feature = "schemars")))]
mod tests {
    use quote::quote;

    use crate::expand;

    #[test]
    fn of_features_that_are_off_the_one_of_schemas_is_named() {
        const WANTED: &str = "`schema` needs the `schemars` feature of `run-request`";
        let input = quote!(
            #[request(schema)]
            struct Run {
                field: u8,
            }
        );
        for derive in [expand::run_request, expand::validate] {
            let output = derive(input.clone()).to_string();
            assert!(output.contains(WANTED), "{output}");
            assert_eq!(output.matches("compile_error").count(), 1, "{output}");
            assert!(!output.contains("JsonSchema"), "{output}");
        }
        let plain = expand::run_request(quote!(
            struct Run {
                field: u8,
            }
        ))
        .to_string();
        assert!(!plain.contains("compile_error"), "{plain}");
    }
}
