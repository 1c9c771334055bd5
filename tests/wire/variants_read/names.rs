//! Enums of unit variants only.

use std::collections::BTreeMap;

use serde_test::{Configure, Token, assert_de_tokens};

use super::*;
use crate::encodings::formats::{
    Bincode, Bson, Cbor, Format, Json, MessagePack, NamedMessagePack, Postcard, Ron, Toml, Yaml,
};

both! {
    #[serde(rename_all = "kebab-case")]
    enum Level {
        Low,
        #[serde(alias = "medium")]
        Middle,
        #[serde(skip)]
        Hidden,
        High,
    }

    enum Rest {
        Known,
        #[serde(other)]
        Unknown,
    }
}

#[derive(RunRequest, Debug, Clone, PartialEq)]
#[serde(rename_all = "snake_case")]
enum Model {
    Small,
    Large,
    #[request(other)]
    Other(String),
}

#[test]
fn names_are_read_as_by_serde() {
    assert_read_alike::<ours::Level, theirs::Level>(&[
        r#""low""#,
        r#""l\u006fw""#,
        r#""medium""#,
        r#""middle""#,
        r#""hidden""#,
        r#""Low""#,
        r#""high""#,
        r#""""#,
    ]);
    assert_read_alike::<ours::Rest, theirs::Rest>(&[r#""Known""#, r#""known""#]);
    assert_read_alike::<BTreeMap<String, ours::Level>, BTreeMap<String, theirs::Level>>(&[
        r#"{"a":"low","b":"high"}"#,
        r#"{"a":"low","b":"x"}"#,
    ]);
}

#[test]
fn a_name_is_a_string_and_nothing_else() {
    let error = "invalid type: map, expected enum Level at line 1 column 0";
    assert_error::<ours::Level>(r#"{"low":null}"#, error);
    let error = "invalid type: integer `3`, expected enum Level at line 1 column 1";
    assert_error::<ours::Level>("3", error);
    let error = "invalid type: null, expected enum Level at line 1 column 4";
    assert_error::<ours::Level>("null", error);
    assert!(serde_json::from_value::<ours::Level>(serde_json::json!({"low": null})).is_err());
    assert!(yaml_serde::from_str::<ours::Level>("!low").is_err());
}

#[test]
fn names_survive_every_format() {
    fn check<F: Format>() {
        for level in [ours::Level::Low, ours::Level::Middle, ours::Level::High] {
            let level = BTreeMap::from([("level".to_owned(), vec![level])]);
            let bytes = F::write(&level).unwrap();
            assert_eq!(F::read(&bytes).as_ref(), Ok(&level), "{}", F::NAME);
        }
        for model in [Model::Small, Model::Large, Model::Other("x".into())] {
            let model = BTreeMap::from([("model".to_owned(), vec![model])]);
            let bytes = F::write(&model).unwrap();
            assert_eq!(F::read(&bytes).as_ref(), Ok(&model), "{}", F::NAME);
        }
    }
    check::<Json>();
    check::<Yaml>();
    check::<Toml>();
    check::<Ron>();
    check::<Bson>();
    check::<Cbor>();
    check::<MessagePack>();
    check::<NamedMessagePack>();
    check::<Postcard>();
    check::<Bincode>();
}

#[test]
fn a_name_is_read_where_a_format_describes_a_variant() {
    let name = "Level";
    for tokens in [
        [Token::UnitVariant { name, variant: "low" }],
        [Token::Str("low")],
        [Token::BorrowedStr("low")],
        [Token::String("low")],
    ] {
        assert_de_tokens(&ours::Level::Low.readable(), &tokens);
    }
    assert_de_tokens(&ours::Level::Low.compact(), &[Token::UnitVariant { name, variant: "low" }]);
    let tokens = [Token::Enum { name }, Token::U32(3), Token::Unit];
    assert_de_tokens(&ours::Level::High.compact(), &tokens);
}

#[test]
fn an_open_enum_keeps_other_names() {
    assert_eq!(read::<Model>(r#""small""#), "Small");
    assert_eq!(read::<Model>(r#""Small""#), r#"Other("Small")"#);
    assert_eq!(read::<Model>(r#""sm\u0061ll""#), "Small");
    assert_eq!(read::<Model>(r#""sm\u0061l""#), r#"Other("smal")"#);
    let error = "invalid type: integer `3`, expected enum Model at line 1 column 1";
    assert_error::<Model>("3", error);
}
