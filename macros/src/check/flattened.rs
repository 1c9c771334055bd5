//! A flattened field.

use proc_macro2::Span;
use quote::format_ident;
use syn::ext::IdentExt;
use syn::{LitStr, Member, Type};

use super::checker::Checker;
use super::field::{check_with, find_borrowed};
use super::one_sided::key_span;
use crate::ast::{self, DefaultValue, Setting, Settings};
use crate::case::pascal_case;
use crate::model::{
    Field, Flat, Flattened, Nested, NullPolicy, Part, PathStep, Setters, ValidatedField,
};
use crate::rules::list::Rules;
use crate::{keys, type_syntax};

/// What a field is on the wire.
pub(super) enum FieldKind {
    /// A field, by its own name or with its entries among those of the struct.
    Field(Flat),
    /// A request, whose fields become those of the struct.
    Request,
}

impl Checker<'_> {
    /// What the field is, as far as its keys and the name of its type tell. One that cannot be
    /// flattened becomes an optional field without rules, so that this is the only error.
    pub(super) fn classify_field(&self, field: &mut ast::Field, has_map: bool) -> FieldKind {
        let Some(flatten) = key_span(field.settings.flatten.as_ref()) else {
            self.require_flatten_for_foreign(&field.settings);
            return FieldKind::Field(Flat::No);
        };
        self.reject_keys_of_named_fields(&mut field.settings);
        let settings = &mut field.settings;
        if settings.skip_serializing.is_some() && settings.skip_deserializing.is_some() {
            // It is not on the wire, flattened or not.
            return FieldKind::Field(Flat::No);
        }
        if settings.foreign.is_some() {
            return FieldKind::Field(Flat::Foreign);
        }
        let inner = type_syntax::strip_option(&field.ty).unwrap_or(&field.ty);
        if type_syntax::is_map_by_name(inner) {
            // Functions read or write the map as a whole, as they would a foreign type.
            if settings.serialize_with.is_some() || settings.deserialize_with.is_some() {
                return FieldKind::Field(Flat::Foreign);
            }
            let is_second = has_map && settings.skip_deserializing.is_none();
            if self.can_collect_unknown(inner, is_second) {
                return FieldKind::Field(Flat::Map);
            }
        } else if self.is_flattenable(&field.ty, settings) {
            self.reject_keys_on_whole(settings, type_syntax::strip_option(&field.ty).is_some());
            return FieldKind::Request;
        }
        settings.default = Some(Setting { key: flatten, value: DefaultValue::Unreadable });
        settings.skip = settings.skip.take().or(Some(Setting { key: flatten, value: () }));
        settings.nested = None;
        FieldKind::Field(Flat::No)
    }

    /// Unknown fields can be collected in only one map, whose keys are strings.
    fn can_collect_unknown(&self, map: &Type, is_second: bool) -> bool {
        if is_second {
            self.errors.add(map, "only one map can collect the unknown fields");
            return false;
        }
        match type_syntax::key_type(map) {
            Some(key) if !type_syntax::is_string(key) => {
                self.reject_flattening(map, "its keys are not `String`");
                false
            }
            _ => true,
        }
    }

    /// Rejects what is certainly no request. About any other type the compiler decides.
    fn is_flattenable(&self, ty: &Type, settings: &Settings) -> bool {
        let request = strip_request(ty);
        let parameter = type_syntax::as_type_param(request, self.parameters);
        if let (Some(parameter), None) = (parameter, &settings.nested) {
            let message = format!(
                "add `nested` or `foreign`: cannot tell whether `{parameter}` is a request"
            );
            self.errors.add(ty, message);
            return false;
        }
        if type_syntax::is_known_value(request) {
            self.reject_flattening(ty, "it does not derive `RunRequest`");
            return false;
        }
        true
    }

    fn reject_flattening(&self, ty: &Type, reason: &str) {
        let spelled = type_syntax::source_text(ty);
        self.errors.add(ty, format!("`{spelled}` cannot be flattened: {reason}"));
    }

    /// A flattened request; `None` if it has no name. `number` others precede it.
    pub(super) fn check_flattened(&self, field: ast::Field, number: usize) -> Option<Flattened> {
        let Member::Named(ident) = field.member.clone() else { return None };
        let ast::Field { member, ty, docs, deprecated, settings, rules } = field;
        let whole = type_syntax::respan_to_first_token(&ty);
        let ty = strip_request(&whole);
        let option = type_syntax::strip_option(&whole);
        let nested = match self.check_flattened_nested(&settings, ty) {
            Nested::Skipped => Nested::Skipped,
            _ => Nested::Flattened,
        };
        if let Some(each) = &settings.each {
            self.errors.add_at(each.key, "`each` needs a collection");
        }
        let null_policy = match option {
            Some(_) => NullPolicy::Option,
            None => NullPolicy::NotOption,
        };
        let setter = settings.setter.as_ref().map_or(&ident, |setting| &setting.value).clone();
        let borrow = settings.borrow.as_ref();
        let is_generic = self.find_type_param(ty).is_some();
        Some(Flattened {
            value: self.check_argument(&settings, option.unwrap_or(&whole)),
            with: check_with(&settings),
            borrowed: borrow.map_or_else(Vec::new, |_| find_borrowed(&settings, ty)),
            serialized: settings.skip_serializing.is_none(),
            skip_serializing_if: settings.skip_serializing_if.map(|setting| setting.value),
            setters: Setters::new(&setter, null_policy, None),
            setter,
            state: format_ident!("__{}State", pascal_case(&ident.unraw().to_string())),
            is_boxed: type_syntax::strip_box(option.unwrap_or(&whole)).is_some(),
            is_generic,
            is_bounded: is_generic || !type_syntax::find_lifetimes(ty).is_empty(),
            validated: ValidatedField {
                rules: Rules::check_field(rules, ty, &member, self.siblings, self.errors),
                member,
                path_step: PathStep::Same,
                ty: whole.clone(),
                nested,
                secret: settings.secret.is_some(),
            },
            ty: ty.clone(),
            optional: option.is_some(),
            docs,
            deprecated,
            number,
            ident,
        })
    }

    /// Rejects the keys of a value with a name: a flattened field has none on the wire, only its
    /// fields have.
    fn reject_keys_of_named_fields(&self, settings: &mut Settings) {
        const NO_NAME: &str = "a flattened field has no wire name; remove it";
        const NO_NULL: &str = "a flattened field cannot be `null`; remove it";
        const NO_VALUE: &str = "a flattened field has the values of its fields; remove it";
        const IS_MERGED: &str = "a flattened field is merged field by field anyway; remove it";
        const NO_PLACE: &str = "a flattened field has no schema of its own; remove it";
        let reject = |key: &str, span: Option<Span>, reason: &str| {
            if let Some(span) = span {
                self.errors.add_at(span, format!("`{key}` contradicts `flatten`: {reason}"));
            }
        };
        let aliases = std::mem::take(&mut settings.aliases);
        reject(keys::RENAME, key_span(settings.rename.take().as_ref()), NO_NAME);
        reject(keys::ALIAS, aliases.first().map(LitStr::span), NO_NAME);
        reject(keys::FIRST_KEY_WINS, key_span(settings.first_key_wins.take().as_ref()), NO_NAME);
        reject(keys::NOT_NULL, key_span(settings.not_null.take().as_ref()), NO_NULL);
        reject(keys::NULLABLE, key_span(settings.nullable.take().as_ref()), NO_NULL);
        reject(keys::CONSTANT, key_span(settings.constant.take().as_ref()), NO_VALUE);
        reject(keys::TRY_INTO, key_span(settings.try_into.take().as_ref()), NO_VALUE);
        reject(keys::PARTIAL, key_span(settings.partial.take().as_ref()), IS_MERGED);
        reject(keys::TITLE, key_span(settings.title.take().as_ref()), NO_PLACE);
        reject(keys::EXAMPLE, key_span(settings.example.take().as_ref()), NO_PLACE);
    }

    /// Rejects the keys of a value that is read and written as a whole: a flattened request is read
    /// and written field by field.
    fn reject_keys_on_whole(&self, settings: &mut Settings, is_optional: bool) {
        let Settings { with, serialize_with, deserialize_with, .. } = settings;
        let functions = [
            (keys::WITH, key_span(with.as_ref())),
            (keys::SERIALIZE_WITH, key_span(serialize_with.as_ref())),
            (keys::DESERIALIZE_WITH, key_span(deserialize_with.as_ref())),
            (keys::SKIP_DESERIALIZING, key_span(settings.skip_deserializing.as_ref())),
        ];
        let function = functions.into_iter().find_map(|(name, span)| Some((name, span?)));
        if let Some((name, span)) = function {
            let message = format!(
                "`{name}` also needs `#[request(foreign)]`: a flattened request is read \
                 field by field"
            );
            self.errors.add_at(span, message);
        }
        let Some(Setting { key, value: default }) = settings.default.take() else { return };
        let reason = match default {
            DefaultValue::Trait if is_optional => return,
            _ if is_optional => {
                "an optional request is `None` if none of its fields is present; remove it"
            }
            _ => "a flattened request uses the defaults of its fields; put it on those",
        };
        self.errors.add_at(key, format!("`default` contradicts `flatten`: {reason}"));
    }

    /// Unknown fields cannot be denied if something collects them.
    pub(super) fn check_unknown_field_sink(&self, parts: &[Part]) {
        let Some(deny) = &self.container.deny_unknown_fields else { return };
        if find_flat(parts, Flat::Map).is_some() {
            let message = "`deny_unknown_fields` leaves nothing for the flattened map";
            self.errors.add_at(deny.key, message);
        } else if let Some(foreign) = find_flat(parts, Flat::Foreign) {
            let name = foreign.ident.unraw();
            let message = format!(
                "`deny_unknown_fields` cannot tell which fields the foreign `{name}` knows"
            );
            self.errors.add_at(deny.key, message);
        }
    }

    /// What only implements serde's traits can be read as a whole, not in part.
    pub(super) fn reject_foreign_in_partial(&self, parts: &[Part]) {
        if self.container.partial.is_none() {
            return;
        }
        for part in parts {
            if let Part::Field(field) = part {
                if field.flat() == Flat::Foreign {
                    let message = "a foreign type has no partial form: a partial request can \
                        flatten other partial requests, and a map";
                    self.errors.add(&field.ident, message);
                }
            }
        }
    }

    /// Only a flattened field is read through a buffer.
    fn require_flatten_for_foreign(&self, settings: &Settings) {
        if let (Some(foreign), None) = (&settings.foreign, &settings.flatten) {
            self.errors.add_at(foreign.key, "`foreign` needs `#[serde(flatten)]`");
        }
    }
}

/// The request inside of any `Option` and `Box`.
fn strip_request(ty: &Type) -> &Type {
    let inner = type_syntax::strip_option(ty).unwrap_or(ty);
    type_syntax::strip_box(inner).unwrap_or(inner)
}

fn find_flat(parts: &[Part], flat: Flat) -> Option<&Field> {
    parts.iter().find_map(|part| match part {
        Part::Field(field) if field.flat() == flat && field.deserialized => Some(field),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use proc_macro2::TokenStream;
    use quote::quote;

    use crate::expand;

    /// The kinds of flattened fields, in the order of the columns of the table.
    const KINDS: [(&str, &str); 4] = [
        ("", "Page"),
        ("", "Option<Box<Page>>"),
        ("", "Option<BTreeMap<String, u8>>"),
        ("#[request(foreign)]", "Option<Theirs>"),
    ];

    /// The messages about a field of the kind that has the attribute.
    fn find_messages(attribute: &str, (kind, ty): (&str, &str)) -> Vec<String> {
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

    const NAME: &str = "a flattened field has no wire name; remove it";
    const NULL: &str = "a flattened field cannot be `null`; remove it";
    const PLACE: &str = "a flattened field has no schema of its own; remove it";
    const FOREIGN: &str =
        "also needs `#[request(foreign)]`: a flattened request is read field by field";
    const DEFAULT: &str = "`default` contradicts `flatten`: a flattened request uses the defaults \
                           of its fields; put it on those";
    const NO_DEFAULT: &str = "`default` contradicts `flatten`: an optional request is `None` if \
                              none of its fields is present; remove it";
    const CHECK: &str = "needs fields with a name on the wire; write a function for \
                         `#[request(check = ...)]` on the struct";

    /// Each key on each kind of flattened field either works, which `tests/` checks, or is an
    /// error.
    #[test]
    fn every_key_works_or_is_an_error() {
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
                    Some(wanted).filter(|message| !message.is_empty()).into_iter().collect();
                assert_eq!(find_messages(attribute, kind), wanted, "{attribute} on {kind:?}");
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
    fn a_type_parameter_needs_nested_or_foreign() {
        let messages_on = |attribute: &str| {
            let input = format!("struct Run<T> {{ #[serde(flatten)] {attribute} page: T }}");
            messages(&expand::run_request(input.parse().unwrap()))
        };
        let wanted = "add `nested` or `foreign`: cannot tell whether `T` is a request";
        assert_eq!(messages_on(""), [wanted]);
        assert_eq!(messages_on("#[request(skip)]"), [wanted]);
        assert_eq!(messages_on("#[request(nested)]"), <[String; 0]>::default());
        assert_eq!(messages_on("#[request(foreign)]"), <[String; 0]>::default());
        assert_eq!(messages_on("#[request(foreign, skip)]"), <[String; 0]>::default());
    }
}
