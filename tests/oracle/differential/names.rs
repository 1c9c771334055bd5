//! Shapes with all kinds of field names.

use super::shapes;

macro_rules! cases {
    ($($test:ident: $case:literal)*) => {$(
        #[test]
        fn $test() {
            shapes! {
                #[serde(rename_all = $case, deny_unknown_fields)]
                struct Cased {
                    top_p: u8,
                    r#type: bool,
                    max_prompt_tokens2: Option<u8> => "Option::is_none",
                    #[serde(rename = "as Is")]
                    renamed_field: u8,
                    #[serde(alias = "other_name")]
                    called_so: char,
                    _led_and_trailed_: u8,
                    a_b: u8,
                }
            }
        }
    )*};
}

cases! {
    lowercase: "lowercase"
    uppercase: "UPPERCASE"
    pascal_case: "PascalCase"
    camel_case: "camelCase"
    snake_case: "snake_case"
    screaming_snake_case: "SCREAMING_SNAKE_CASE"
    kebab_case: "kebab-case"
    screaming_kebab_case: "SCREAMING-KEBAB-CASE"
}

#[test]
fn fields_with_other_names() {
    shapes! {
        struct Renamed {
            #[serde(rename = "@type")]
            kind: String,
            #[serde(rename = "größe 🦀")]
            size: u8,
            #[serde(rename = "")]
            none: Option<u8> => "Option::is_none",
            #[serde(rename = "\"quoted\"\n")]
            quoted: bool,
        }
    }
}

#[test]
fn structs_with_other_names() {
    shapes! {
        #[serde(rename = "some.other name")]
        struct Named {
            number: u8,
        }
        #[serde(rename = "", deny_unknown_fields)]
        struct Nameless {
            number: Option<u8> => "Option::is_none",
        }
    }
}

#[test]
fn raw_identifiers() {
    shapes! {
        struct r#Raw {
            r#type: u8,
            r#match: Option<bool> => "Option::is_none",
            r#plain: u8,
        }
    }
}

#[test]
fn identifiers_beyond_ascii() {
    shapes! {
        #[serde(rename_all = "UPPERCASE")]
        struct Größe {
            länge_größer: u8,
            数: Option<u8> => "Option::is_none",
        }
    }
}

#[test]
fn aliases() {
    shapes! {
        struct Aliased {
            #[serde(alias = "zz", alias = "aa", alias = "number two")]
            number: u8,
            #[serde(rename = "main", alias = "text")]
            text: String,
            #[serde(alias = "perhaps")]
            maybe: Option<u8> => "Option::is_none",
        }
    }
}

#[test]
fn aliases_where_unknown_fields_are_denied() {
    shapes! {
        #[serde(deny_unknown_fields, rename_all = "camelCase")]
        struct Denying {
            #[serde(alias = "zz", alias = "a_number", alias = "zz")]
            a_number: u8,
            #[serde(alias = "perhaps", default)]
            maybe: Option<u8> => "Option::is_none",
        }
        #[serde(deny_unknown_fields)]
        struct DenyingAll {
            #[serde(alias = "b")]
            one: u8,
        }
    }
}

#[test]
fn unknown_fields_are_denied() {
    shapes! {
        #[serde(deny_unknown_fields)]
        struct One {
            number: u8,
        }
        #[serde(deny_unknown_fields)]
        struct Two {
            number: u8,
            text: String,
        }
        #[serde(deny_unknown_fields)]
        struct Three {
            one: One,
            two: Two,
            maybe: Option<One> => "Option::is_none",
        }
    }
}

/// Names that generated code could use itself.
#[test]
fn fields_with_names_of_generated_code() {
    shapes! {
        struct Partial {
            __partial: u8,
            serializer: u8,
            deserializer: u8,
            map: u8,
            seq: u8,
            __field0: u8,
            value: Option<u8> => "Option::is_none",
            key: u8,
            __human: u8,
            __count: u8,
        }
    }
}
