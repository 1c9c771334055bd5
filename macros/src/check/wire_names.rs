//! The names that things have on the wire.

use proc_macro2::Ident;
use syn::ext::IdentExt;
use syn::{LitStr, Member};

use crate::ast::{self, Case, Container, SerDe, Setting};
use crate::case::{rename_field, rename_variant};

/// The names by which a field, variant or container is written and read.
pub(super) struct WireNames {
    pub(super) written: String,
    pub(super) read: String,
}

/// The names by which a variant with these aliases is read.
pub(super) fn list_read_names(aliases: &[LitStr], names: &WireNames) -> Vec<String> {
    let mut all = vec![names.read.clone()];
    for alias in aliases {
        all.push(alias.value());
    }
    all
}

/// The values of a setting for writing and for reading; none if it is not given.
pub(super) fn ser_de_pair<T: Clone>(setting: Option<&Setting<SerDe<T>>>) -> SerDe<T> {
    setting.map_or(SerDe { serialize: None, deserialize: None }, |setting| setting.value.clone())
}

/// The cases of the names of a variant's fields. In a direction of which the variant says nothing,
/// they are those that the enum gives to all variants.
pub(super) fn variant_field_cases(
    variant: &ast::VariantSettings,
    container: &ast::Container,
) -> SerDe<Case> {
    let own = ser_de_pair(variant.rename_all.as_ref());
    let all = ser_de_pair(container.rename_all_fields.as_ref());
    SerDe {
        serialize: own.serialize.or(all.serialize),
        deserialize: own.deserialize.or(all.deserialize),
    }
}

/// The names of a field, where `cases` is what the container says about them.
pub(super) fn field_names(field: &ast::Field, cases: SerDe<Case>) -> WireNames {
    choose_names(field.settings.rename.as_ref(), cases, |case| match &field.member {
        Member::Named(ident) => rename_field(&ident.unraw().to_string(), case),
        Member::Unnamed(index) => index.index.to_string(),
    })
}

pub(super) fn variant_names(variant: &ast::Variant, cases: SerDe<Case>) -> WireNames {
    let name = variant.ident.unraw().to_string();
    choose_names(variant.settings.rename.as_ref(), cases, |case| rename_variant(&name, case))
}

pub(super) fn container_names(container: &Container, ident: &Ident) -> WireNames {
    let no_cases = SerDe { serialize: None, deserialize: None };
    choose_names(container.rename.as_ref(), no_cases, |_| ident.unraw().to_string())
}

/// `rename` comes before `rename_all`, for each direction by itself.
fn choose_names(
    rename: Option<&Setting<SerDe<LitStr>>>,
    cases: SerDe<Case>,
    rename_all: impl Fn(Option<Case>) -> String,
) -> WireNames {
    let choose = |rename: Option<LitStr>, case: Option<Case>| {
        rename.map_or_else(|| rename_all(case), |name| name.value())
    };
    let rename = ser_de_pair(rename);
    WireNames {
        written: choose(rename.serialize, cases.serialize),
        read: choose(rename.deserialize, cases.deserialize),
    }
}
