//! A variant of the enum that `derive(RunRequest)` is given.

use proc_macro2::Ident;
use quote::format_ident;
use syn::{Attribute, Generics, Path, Type, Visibility, parse_quote};

use super::checker::Checker;
use super::generics::bound_defaults;
use super::siblings::find_siblings;
use super::validate_only::{container_tagging, find_content_path};
use super::wire_names::{
    WireNames, list_read_names, ser_de_pair, variant_field_cases, variant_names,
};
use crate::ast::{self, Container, Shape, VariantSettings};
use crate::model::{
    Bound, Builder, ContainerCheck, Content, Directions, EnumVariant, Form, Functions, Part, Parts,
    PathStep, Request, Tagging, Variant, VariantFields, VariantOf,
};
use crate::name_set::NameSet;

/// A variant whose fields are checked.
pub(super) struct VariantDraft {
    index: usize,
    ident: Ident,
    shape: Shape,
    docs: Vec<Attribute>,
    is_deprecated: bool,
    settings: VariantSettings,
    names: WireNames,
    tagging: Tagging,
    /// The fields; `None` if it is a unit.
    pub(super) parts: Option<Parts>,
}

/// Whether something besides the name is on the wire.
pub(super) fn has_content(variant: &ast::Variant) -> bool {
    if variant.settings.with.is_some() {
        return true;
    }
    match (variant.shape, &variant.fields[..]) {
        (Shape::Unit, _) => false,
        (Shape::Tuple, [field]) => {
            let skips = &field.settings;
            skips.skip_serializing.is_none() || skips.skip_deserializing.is_none()
        }
        (Shape::Tuple | Shape::Named, _) => true,
    }
}

impl Checker<'_> {
    /// Checks the fields of a variant.
    pub(super) fn draft_variant(
        &self,
        index: usize,
        variant: ast::Variant,
        form: &Form,
        generics: &Generics,
    ) -> VariantDraft {
        let names = variant_names(&variant, self.field_cases);
        let ast::Variant { ident, settings, docs, is_deprecated, shape, mut fields } = variant;
        let field_cases = variant_field_cases(&settings, self.container);
        let siblings = find_siblings(&fields, field_cases, generics);
        let checker = Checker { siblings: &siblings, field_cases, ..*self };
        let is_newtype = shape == Shape::Tuple && fields.len() == 1;
        let parts = (shape != Shape::Unit).then(|| {
            if let Form::Internal(tag) = form {
                checker.reject_name_of_tag(tag, &settings, &fields);
            }
            checker.check_variant_fields(shape, &settings, &mut fields);
            Parts::new(checker.check_variant_parts(fields, is_newtype))
        });
        let tagging = if settings.bare.is_some() {
            Tagging::External
        } else if settings.untagged.is_some() || settings.open.is_some() {
            Tagging::Untagged
        } else {
            container_tagging(self.container)
        };
        VariantDraft { index, ident, shape, docs, is_deprecated, settings, names, tagging, parts }
    }

    /// The fields of a variant, each checked by itself.
    fn check_variant_parts(&self, fields: Vec<ast::Field>, is_newtype: bool) -> Vec<Part> {
        let mut parts = self.check_parts(fields);
        self.check_unknown_field_sink(&parts);
        self.reject_duplicate_names(&parts);
        if is_newtype {
            for part in &mut parts {
                part.validated_mut().path_step = PathStep::Same;
            }
        }
        parts
    }

    /// Two variants of one name could not be told apart.
    pub(super) fn reject_duplicate_variants(&self, drafts: &[VariantDraft]) {
        let (mut written, mut read) = (NameSet::default(), NameSet::default());
        for draft in drafts {
            let VariantDraft { ident, settings, names, tagging, .. } = draft;
            if matches!(tagging, Tagging::Untagged) {
                continue;
            }
            let mut taken = None;
            if settings.skip_serializing.is_none() && !written.insert(&names.written) {
                taken = Some(names.written.clone());
            }
            if settings.skip_deserializing.is_none() {
                let mut own = NameSet::default();
                own.insert_all(&list_read_names(&settings.aliases, names));
                for name in own.into_vec() {
                    if !read.insert(&name) {
                        taken = taken.or(Some(name));
                    }
                }
            }
            if let Some(name) = taken {
                self.errors.add(ident, format!("duplicate variant name `{name}`"));
            }
        }
    }

    /// The variant with its fields as those of a request, and the type that converts into it.
    pub(super) fn finish_variant(
        &self,
        draft: VariantDraft,
        from: Option<Type>,
        owner: &Owner<'_>,
    ) -> EnumVariant {
        let VariantDraft { index, ident, shape, docs, settings, names, tagging, parts, .. } = draft;
        let content = find_content(parts.as_ref(), shape);
        let bound = self.check_variant_bound(&settings);
        let owner = &Owner { directions: find_directions(owner.directions, &settings), ..*owner };
        let fields = parts.map_or(VariantFields::OfSerde(Vec::new()), |parts| {
            let variant = VariantOf {
                index,
                of: owner.ident.clone(),
                ident: ident.clone(),
                shape,
                writer: format_ident!("__Fields{index}_"),
                partial: format_ident!("__Partial{index}_"),
            };
            let request = self.hidden_request(owner, variant, bound, parts);
            let (name, read_name) = (names.written.clone(), names.read.clone());
            VariantFields::Own(Box::new(Request { name, read_name, ..request }))
        });
        EnumVariant {
            index,
            described: Variant {
                within: find_content_path(&names.written, &tagging),
                names: list_read_names(&settings.aliases, &names),
                written: names.written,
                deserialized: settings.skip_deserializing.is_none(),
                serialized: settings.skip_serializing.is_none(),
                other: settings.other.is_some(),
                default: settings.default.is_some(),
                deprecated: draft.is_deprecated,
                with: settings.with.is_some(),
                tagging,
                docs,
                fields,
                shape,
                ident,
            },
            content,
            functions: Functions {
                serialize: settings.serialize_with.map(|setting| setting.value),
                deserialize: settings.deserialize_with.map(|setting| setting.value),
            },
            untagged: settings.untagged.is_some() || self.container.untagged.is_some(),
            bare: settings.bare.is_some(),
            open: settings.open.is_some(),
            from,
        }
    }

    /// What the user gives as the bounds of the variant, or of the whole enum.
    fn check_variant_bound(&self, settings: &VariantSettings) -> Bound {
        let own = ser_de_pair(settings.bound.as_ref());
        let of_enum = ser_de_pair(self.container.bound.as_ref());
        let join = |own: Option<Vec<_>>, of_enum: Option<Vec<_>>| match (own, of_enum) {
            (Some(own), Some(of_enum)) => Some([own, of_enum].concat()),
            (own, of_enum) => own.or(of_enum),
        };
        Bound {
            serialize: join(own.serialize, of_enum.serialize),
            deserialize: join(own.deserialize, of_enum.deserialize),
        }
    }

    /// The fields of a variant, as a request that has no builder, nor a name yet.
    fn hidden_request(
        &self,
        owner: &Owner<'_>,
        variant: VariantOf,
        bound: Bound,
        parts: Parts,
    ) -> Request {
        let Container { context, expecting, deny_unknown_fields, .. } = self.container;
        let (of, generics) = (owner.ident, owner.generics);
        let (_, type_generics, _) = generics.split_for_impl();
        let self_type = parse_quote!(#of #type_generics);
        let denies = variant.shape == Shape::Named;
        let deny = deny_unknown_fields.as_ref().filter(|_| denies).map(|setting| setting.key);
        Request {
            generics: bound_defaults(generics, &self_type, None, &parts, &bound),
            declared: generics.clone(),
            runtime: owner.runtime.clone(),
            builder: Builder::none(of),
            validate: format_ident!("validate"),
            container_check: ContainerCheck {
                checks: Vec::new(),
                groups: Vec::new(),
                context: context.as_ref().map(|setting| setting.value.clone()),
            },
            name: String::new(),
            read_name: String::new(),
            expecting: expecting.as_ref().map(|setting| setting.value.clone()),
            vis: Visibility::Inherited,
            directions: owner.directions,
            deny_unknown_fields: deny,
            docs: Vec::new(),
            allowed: Vec::new(),
            extensible: false,
            partial: None,
            schema: false,
            default: None,
            ident: format_ident!("__Variant{}_", variant.index),
            variant: Some(variant),
            bound,
            parts,
        }
    }
}

/// In which directions the fields of a variant are written and read one by one. If in none, they
/// need no hidden types at all.
fn find_directions(of_enum: Directions, settings: &VariantSettings) -> Directions {
    let is_written = of_enum.serializes()
        && settings.skip_serializing.is_none()
        && settings.serialize_with.is_none();
    let is_read = of_enum.deserializes()
        && settings.skip_deserializing.is_none()
        && settings.deserialize_with.is_none();
    match (is_written, is_read) {
        (true, false) => Directions::SerializeOnly,
        (false, true) => Directions::DeserializeOnly,
        (true, true) | (false, false) => of_enum,
    }
}

/// What the variant holds.
fn find_content(parts: Option<&Parts>, shape: Shape) -> Content {
    match (parts, shape) {
        (None, _) => Content::Unit,
        (Some(parts), Shape::Tuple) if parts.len() == 1 => Content::Newtype,
        (Some(_), Shape::Tuple) => Content::Tuple,
        (Some(_), Shape::Named | Shape::Unit) => Content::Struct,
    }
}

/// The enum that a variant is of.
pub(super) struct Owner<'a> {
    pub(super) ident: &'a Ident,
    pub(super) generics: &'a Generics,
    pub(super) runtime: &'a Path,
    pub(super) directions: Directions,
}
