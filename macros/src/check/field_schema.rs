//! The facts about a field that only a schema needs.

use syn::{LitStr, Type};

use super::wire_names::WireNames;
use crate::ast;
use crate::model::{FieldSchema, Flat, NullPolicy, Presence, WhenNone, WhenUnset};

/// The schema of a field of a request. Its default is generated together with that of the builder.
pub(super) fn request_field_schema(
    field: &ast::Field,
    names: &WireNames,
    presence: &Presence,
    ty: &Type,
) -> FieldSchema {
    let is_omitted_at_times =
        field.settings.skip_serializing_if.is_some() || presence.when_none() != WhenNone::Written;
    FieldSchema {
        required: matches!(
            presence.when_unset(),
            WhenUnset::Required(_) | WhenUnset::Constant { may_be_absent: false, .. }
        ),
        always: !is_omitted_at_times,
        null_policy: presence.null_policy(),
        flatten: presence.flat() != Flat::No,
        default: None,
        ..declared_schema(field, names, ty)
    }
}

/// The schema of a field that serde's own derives read and write.
pub(super) fn serde_field_schema(
    field: &ast::Field,
    names: &WireNames,
    option: Option<&Type>,
    has_struct_default: bool,
) -> FieldSchema {
    let has_default = field.settings.default.is_some() || has_struct_default;
    FieldSchema {
        required: !has_default && option.is_none(),
        null_policy: match option {
            Some(_) => NullPolicy::Option,
            None => NullPolicy::NotOption,
        },
        ..declared_schema(field, names, option.unwrap_or(&field.ty))
    }
}

/// The facts that both derives take from the declaration.
fn declared_schema(field: &ast::Field, names: &WireNames, ty: &Type) -> FieldSchema {
    let settings = &field.settings;
    let (is_read, is_written) =
        (settings.skip_deserializing.is_none(), settings.skip_serializing.is_none());
    FieldSchema {
        ty: ty.clone(),
        read: is_read.then(|| names.read.clone()),
        written: is_written.then(|| names.written.clone()),
        aliases: settings.aliases.iter().map(LitStr::value).collect(),
        required: false,
        always: settings.skip_serializing_if.is_none(),
        null_policy: NullPolicy::NotOption,
        with: settings.serialize_with.is_some() || settings.deserialize_with.is_some(),
        flatten: settings.flatten.is_some(),
        docs: field.docs.clone(),
        title: settings.title.as_ref().map(|setting| setting.value.clone()),
        example: settings.example.as_ref().map(|setting| setting.value.clone()),
        deprecated: field.deprecated.is_some(),
        default: settings.default.as_ref().map(|setting| setting.value.clone()),
    }
}
