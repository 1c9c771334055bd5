//! Variants that are a mere string.

use super::*;

#[derive(RunRequest, Debug, Clone, PartialEq)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Choice {
    #[request(bare)]
    Auto,
    Off,
    Function {
        name: String,
    },
}

#[derive(RunRequest, Debug, Clone)]
#[serde(rename_all = "snake_case")]
enum Open {
    Known,
    #[request(other)]
    Other(String),
}

#[test]
fn bare_names_are_strings_where_the_format_tells_strings_from_structs() {
    assert_json(&Choice::Auto, r#""auto""#);
    assert_eq!(Yaml::write(&Choice::Auto).unwrap(), b"auto\n");
    assert_eq!(Cbor::write(&Choice::Auto).unwrap(), b"\x64auto");
    assert_eq!(MessagePack::write(&Choice::Auto).unwrap(), b"\xa4auto");
    assert_eq!(NamedMessagePack::write(&Choice::Auto).unwrap(), b"\xa4auto");
    let calls = ["struct Choice Some(1)", "part type", "serialize_str auto", "end "];
    assert_eq!(record_calls(&Choice::Auto, false).unwrap(), calls);
    assert_eq!(Postcard::write(&Choice::Auto).unwrap(), b"\x04auto");
    assert_eq!(Bincode::write(&Choice::Auto).unwrap(), b"\x04auto");
}

#[test]
fn bare_names_are_read_back_from_every_format() {
    fn assert_read_back<F: Format>() {
        for value in [Choice::Auto, Choice::Off, Choice::Function { name: "auto".to_owned() }] {
            assert_eq!(F::read(&F::write(&value).unwrap()), Ok(value), "{}", F::NAME);
        }
    }

    assert_read_back::<Json>();
    assert_read_back::<Yaml>();
    assert_read_back::<Cbor>();
    assert_read_back::<MessagePack>();
    assert_read_back::<NamedMessagePack>();
    assert_read_back::<Postcard>();
    assert_read_back::<Bincode>();
}

#[test]
fn variants_beside_them_have_a_tag() {
    assert_json(&Choice::Off, r#"{"type":"off"}"#);
    let value = Choice::Function { name: "a".to_owned() };
    assert_json(&value, r#"{"type":"function","name":"a"}"#);
}

#[test]
fn open_enums_are_strings_in_every_format() {
    for (value, name) in [(Open::Known, "known"), (Open::Other("new".to_owned()), "new")] {
        for human_readable in [true, false] {
            let calls = record_calls(&value, human_readable).unwrap();
            assert_eq!(calls, [format!("serialize_str {name}")]);
        }
    }
}
