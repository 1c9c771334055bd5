//! What must hold of a flattened field.

use proc_macro2::{Ident, Span};
use quote::{format_ident, quote};
use syn::ext::IdentExt;
use syn::{Member, Type};

use super::field;
use crate::ast::{self, DefaultValue, Setting, Settings};
use crate::diagnostics::Errors;
use crate::model::{Argument, Flat, Flattened, Nested, Part, PathStep, ValidatedField};
use crate::rules::context::Siblings;
use crate::rules::list::Rules;
use crate::{keys, type_syntax};

/// What a field is on the wire.
pub(super) enum Kind {
    /// A field, by its own name or with its entries among those of the struct.
    Field(Flat),
    /// A request, whose fields are taken over.
    Request,
}

/// What a field is, as far as its keys and the name of its type tell. What cannot be flattened is a
/// field that nobody has to set, so that this is the only mistake.
pub(super) fn kind(
    field: &mut ast::Field,
    parameters: &[Ident],
    has_map: bool,
    errors: &Errors,
) -> Kind {
    let Some(flatten) = field.settings.flatten.as_ref().map(|it| it.key) else {
        foreign_is_flattened(&field.settings, errors);
        return Kind::Field(Flat::No);
    };
    has_no_place_of_its_own(&mut field.settings, errors);
    let settings = &mut field.settings;
    if settings.skip_serializing.is_some() && settings.skip_deserializing.is_some() {
        // Nothing of it is on the wire, flattened or not.
        return Kind::Field(Flat::No);
    }
    if settings.foreign.is_some() {
        return Kind::Field(Flat::Foreign);
    }
    let inside = type_syntax::strip_option(&field.ty).unwrap_or(&field.ty);
    if type_syntax::is_map_by_name(inside) {
        // What reads or writes it by functions does so as a whole, as a foreign type does.
        if settings.serialize_with.is_some() || settings.deserialize_with.is_some() {
            return Kind::Field(Flat::Foreign);
        }
        if can_collect(inside, has_map && settings.skip_deserializing.is_none(), errors) {
            return Kind::Field(Flat::Map);
        }
    } else if is_no_request(&field.ty, settings, parameters, errors).is_none() {
        is_read_by_fields(settings, type_syntax::strip_option(&field.ty).is_some(), errors);
        return Kind::Request;
    }
    settings.default = Some(Setting { key: flatten, value: DefaultValue::Unreadable });
    settings.skip = settings.skip.take().or(Some(Setting { key: flatten, value: () }));
    settings.nested = None;
    Kind::Field(Flat::No)
}

/// Unknown fields can only go to one place, by keys that are text.
fn can_collect(map: &Type, has_map: bool, errors: &Errors) -> bool {
    if has_map {
        errors.add(map, "only one map can collect the unknown fields");
        return false;
    }
    match type_syntax::key_type(map) {
        Some(key) if !type_syntax::is_string(key) => {
            cannot_be(map, "its keys are not `String`", errors);
            false
        }
        _ => true,
    }
}

/// What is surely no request is told so by its name; of anything else the compiler knows.
fn is_no_request(
    ty: &Type,
    settings: &Settings,
    parameters: &[Ident],
    errors: &Errors,
) -> Option<()> {
    let request = request(ty).ty;
    if let (Some(parameter), None) =
        (type_syntax::as_type_param(request, parameters), &settings.nested)
    {
        let message =
            format!("say `nested` or `foreign`: `{parameter}` may or may not be a request");
        errors.add(ty, message);
        return Some(());
    }
    if !type_syntax::is_known_value(request) {
        return None;
    }
    cannot_be(ty, "it does not derive `RunRequest`", errors);
    Some(())
}

fn cannot_be(ty: &Type, reason: &str, errors: &Errors) {
    let spelled = type_syntax::source_text(quote!(#ty));
    errors.add(ty, format!("`{spelled}` cannot be flattened: {reason}"));
}

/// A request inside of what may stand around it.
struct Spelled<'a> {
    ty: &'a Type,
    optional: bool,
}

fn request(ty: &Type) -> Spelled<'_> {
    let option = type_syntax::strip_option(ty);
    let inside = option.unwrap_or(ty);
    Spelled { ty: type_syntax::strip_box(inside).unwrap_or(inside), optional: option.is_some() }
}

/// A flattened request; `None` if it has no name.
pub(super) fn flattened(
    field: ast::Field,
    number: usize,
    siblings: &Siblings,
    parameters: &[Ident],
    errors: &Errors,
) -> Option<Part> {
    let Member::Named(ident) = field.member.clone() else {
        return None;
    };
    let ast::Field { member, ty, docs, deprecated, settings, rules } = field;
    let whole = type_syntax::respan_to_first_token(&ty);
    let Spelled { ty, optional } = request(&whole);
    let value = type_syntax::strip_option(&whole).unwrap_or(&whole);
    let is_into = || !type_syntax::is_taken_as_is(value, parameters);
    let value = Argument {
        into: settings.into.as_ref().map_or_else(is_into, |it| it.value),
        ty: value.clone(),
    };
    let state = crate::case::pascal(&ident.unraw().to_string());
    let nested = match field::either(&settings, ty, parameters, errors) {
        Nested::Skipped => Nested::Skipped,
        _ => Nested::Flattened,
    };
    if let Some(each) = &settings.each {
        errors.add_at(each.key, "`each` needs a collection");
    }
    Some(Part::Flattened(Flattened {
        with: field::with(&settings),
        borrowed: settings
            .borrow
            .as_ref()
            .map_or_else(Vec::new, |_| field::borrowed(&settings, ty)),
        serialized: settings.skip_serializing.is_none(),
        skip_serializing_if: settings.skip_serializing_if.map(|it| it.value),
        setter: settings.setter.map_or_else(|| ident.clone(), |it| it.value),
        state: format_ident!("__{state}State"),
        generic: type_syntax::find_type_param(ty, parameters).is_some(),
        clashing: Vec::new(),
        checked: ValidatedField {
            rules: Rules::check_field(rules, ty, &member, siblings, errors),
            member,
            place: PathStep::Same,
            ty: whole.clone(),
            nested,
            secret: settings.secret.is_some(),
            property: None,
        },
        ty: ty.clone(),
        optional,
        docs,
        deprecated,
        number,
        value,
        ident,
    }))
}

/// Its fields are on the wire, not it itself: what would say something of that says nothing.
fn has_no_place_of_its_own(settings: &mut Settings, errors: &Errors) {
    const NO_NAME: &str = "a flattened field has no name on the wire; leave it out";
    const NO_NULL: &str = "a flattened field is no value that could be `null`; leave it out";
    const NO_PLACE: &str = "a flattened field has no place in the schema; leave it out";
    let refuse = |key: &str, at: Option<Span>, why: &str| {
        if let Some(at) = at {
            errors.add_at(at, format!("`{key}` contradicts `flatten`: {why}"));
        }
    };
    let aliases = std::mem::take(&mut settings.aliases);
    refuse(keys::RENAME, key(settings.rename.take().as_ref()), NO_NAME);
    refuse(keys::ALIAS, aliases.first().map(syn::LitStr::span), NO_NAME);
    refuse(keys::NOT_NULL, key(settings.not_null.take().as_ref()), NO_NULL);
    refuse(keys::NULLABLE, key(settings.nullable.take().as_ref()), NO_NULL);
    refuse(keys::TITLE, key(settings.title.take().as_ref()), NO_PLACE);
    refuse(keys::EXAMPLE, key(settings.example.take().as_ref()), NO_PLACE);
}

fn key<T>(setting: Option<&Setting<T>>) -> Option<Span> {
    setting.map(|it| it.key)
}

/// A request is read and written field by field, so that nothing can be said of it as a whole.
fn is_read_by_fields(settings: &mut Settings, optional: bool, errors: &Errors) {
    let Settings { with, serialize_with, deserialize_with, .. } = settings;
    let function = [
        (keys::WITH, key(with.as_ref())),
        (keys::SERIALIZE_WITH, key(serialize_with.as_ref())),
        (keys::DESERIALIZE_WITH, key(deserialize_with.as_ref())),
        (keys::SKIP_DESERIALIZING, key(settings.skip_deserializing.as_ref())),
    ];
    for (name, at) in function {
        let Some(at) = at else { continue };
        let message = format!(
            "`{name}` needs `#[request(foreign)]` beside it: a flattened request is read field by \
             field"
        );
        errors.add_at(at, message);
        break;
    }
    let message = match settings.default.take() {
        None => return,
        Some(Setting { value: DefaultValue::Trait, .. }) if optional => return,
        Some(Setting { key, .. }) if optional => {
            (key, "an optional request is `None` where nothing of it is there; leave it out")
        }
        Some(Setting { key, .. }) => {
            (key, "a flattened request has the defaults of its fields; put it on those")
        }
    };
    let (key, why) = message;
    errors.add_at(key, format!("`default` contradicts `flatten`: {why}"));
}

/// Unknown fields are not denied where there is something that takes them.
pub(super) fn takes_the_rest(parts: &[Part], deny: Option<&Setting<()>>, errors: &Errors) {
    let Some(deny) = deny else { return };
    let of = |flat: Flat| {
        parts.iter().find_map(|part| match part {
            Part::Field(field) if field.flat == flat && field.deserialized => Some(field),
            _ => None,
        })
    };
    if of(Flat::Map).is_some() {
        errors.add_at(deny.key, "`deny_unknown_fields` leaves nothing for the flattened map");
    } else if let Some(foreign) = of(Flat::Foreign) {
        let name = foreign.ident.unraw();
        let message =
            format!("`deny_unknown_fields` cannot tell which fields the foreign `{name}` knows");
        errors.add_at(deny.key, message);
    }
}

/// What goes through a buffer has to be flattened in the first place.
fn foreign_is_flattened(settings: &Settings, errors: &Errors) {
    if let (Some(foreign), None) = (&settings.foreign, &settings.flatten) {
        errors.add_at(foreign.key, "`foreign` needs `#[serde(flatten)]`");
    }
}

#[cfg(test)]
mod tests {
    use proc_macro2::TokenStream;
    use quote::quote;

    use crate::expand;

    /// What a field can be that is flattened, as in the columns of the table.
    const KINDS: [(&str, &str); 4] = [
        ("", "Page"),
        ("", "Option<Box<Page>>"),
        ("", "Option<BTreeMap<String, u8>>"),
        ("#[request(foreign)]", "Option<Theirs>"),
    ];

    /// The messages about a field of the kind that has the attribute.
    fn said(attribute: &str, (kind, ty): (&str, &str)) -> Vec<String> {
        let field = format!("#[serde(flatten)] {kind} {attribute} field: {ty}");
        let input = format!("struct Run<'a> {{ {field}, other: Option<u8> }}");
        let output = expand::run_request(input.parse().unwrap());
        messages(&output)
    }

    fn messages(tokens: &TokenStream) -> Vec<String> {
        let text = tokens.to_string();
        let parts = text.split("compile_error ! {").skip(1);
        let inside = |part: &str| {
            let literal = part.split_once('}').map_or(part, |(literal, _)| literal);
            let literal: syn::LitStr = syn::parse_str(literal.trim()).unwrap();
            literal.value()
        };
        parts.map(inside).collect()
    }

    const NAME: &str = "a flattened field has no name on the wire; leave it out";
    const NULL: &str = "a flattened field is no value that could be `null`; leave it out";
    const PLACE: &str = "a flattened field has no place in the schema; leave it out";
    const FOREIGN: &str =
        "needs `#[request(foreign)]` beside it: a flattened request is read field by field";
    const DEFAULT: &str = "`default` contradicts `flatten`: a flattened request has the defaults \
                           of its fields; put it on those";
    const NO_DEFAULT: &str = "`default` contradicts `flatten`: an optional request is `None` where \
                              nothing of it is there; leave it out";
    const CHECK: &str = "needs fields with a name on the wire; write a function for \
                         `#[request(check = ...)]` on the struct";

    /// Every key beside `flatten`, on each kind: what is honoured (that it does what it says,
    /// `tests/` has), and what is said of the others.
    #[test]
    fn every_key_is_honoured_or_refused() {
        let all = |it: &str| [it.to_owned(), it.to_owned(), it.to_owned(), it.to_owned()];
        let none = || all("");
        let requests = |it: String| [it.clone(), it, String::new(), String::new()];
        let contradicts =
            |key: &str, why: &str| all(&format!("`{key}` contradicts `flatten`: {why}"));
        let foreign = |key: &str| requests(format!("`{key}` {FOREIGN}"));
        let each = |kinds: [&str; 4]| kinds.map(str::to_owned);
        let needs = "`each` needs a collection";
        let table = [
            ("#[serde(default)]", each([DEFAULT, "", "", ""])),
            ("#[serde(default = \"make\")]", each([DEFAULT, NO_DEFAULT, "", ""])),
            ("#[request(default)]", each([DEFAULT, "", "", ""])),
            ("#[request(default = make())]", each([DEFAULT, NO_DEFAULT, "", ""])),
            ("#[serde(skip)]", none()),
            ("#[serde(skip_serializing)]", none()),
            ("#[serde(skip_deserializing)]", foreign("skip_deserializing")),
            ("#[serde(skip_serializing_if = \"is\")]", none()),
            ("#[serde(with = \"module\")]", foreign("with")),
            ("#[serde(serialize_with = \"write\")]", foreign("serialize_with")),
            ("#[serde(deserialize_with = \"read\")]", foreign("deserialize_with")),
            ("#[serde(rename = \"x\")]", contradicts("rename", NAME)),
            ("#[serde(rename(serialize = \"x\"))]", contradicts("rename", NAME)),
            ("#[serde(alias = \"x\")]", contradicts("alias", NAME)),
            ("#[serde(borrow = \"'a\")]", none()),
            ("#[serde(bound = \"\")]", none()),
            ("#[request(not_null)]", contradicts("not_null", NULL)),
            ("#[request(nullable)]", contradicts("nullable", NULL)),
            ("#[request(each = one)]", each([needs, needs, "", needs])),
            ("#[request(setter = x)]", none()),
            ("#[request(into = false)]", none()),
            ("#[request(secret)]", none()),
            ("#[request(title = \"x\")]", contradicts("title", PLACE)),
            ("#[request(example = 1)]", contradicts("example", PLACE)),
            ("#[request(nested)]", none()),
            ("#[request(skip)]", none()),
            ("#[request(length(1..))]", none()),
            ("#[request(keys(length(1..)), values(range(1..)))]", none()),
            ("#[request(custom(check))]", none()),
            ("#[request(when(self.on), custom(check))]", none()),
            ("#[request(requires(other))]", all(&format!("`requires` {CHECK}"))),
            ("#[request(conflicts_with(other))]", all(&format!("`conflicts_with` {CHECK}"))),
            ("#[request(nested, skip)]", all("`skip` contradicts `nested`")),
        ];
        for (attribute, wanted) in table {
            for (kind, wanted) in KINDS.into_iter().zip(wanted) {
                let wanted: Vec<String> =
                    Some(wanted).filter(|it| !it.is_empty()).into_iter().collect();
                assert_eq!(said(attribute, kind), wanted, "{attribute} on {kind:?}");
            }
        }
    }

    #[test]
    fn a_rule_of_another_field_names_none_that_is_flattened() {
        let output = expand::run_request(quote! {
            struct Run {
                #[serde(flatten)]
                page: Option<Page>,
                #[request(requires(page))]
                other: Option<u8>,
            }
        });
        assert_eq!(messages(&output), [format!("`requires` {CHECK}")]);
    }

    #[test]
    fn a_type_parameter_says_what_it_is() {
        let said = |attribute: &str| {
            let input = format!("struct Run<T> {{ #[serde(flatten)] {attribute} page: T }}");
            messages(&expand::run_request(input.parse().unwrap()))
        };
        let wanted = "say `nested` or `foreign`: `T` may or may not be a request";
        assert_eq!(said(""), [wanted]);
        assert_eq!(said("#[request(skip)]"), [wanted]);
        assert_eq!(said("#[request(nested)]"), <[String; 0]>::default());
        assert_eq!(said("#[request(foreign)]"), <[String; 0]>::default());
        assert_eq!(said("#[request(foreign, skip)]"), <[String; 0]>::default());
    }
}
