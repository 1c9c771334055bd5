//! A foreign type beside a map: the type reads the fields it knows, the map collects the others, in
//! any order of declaration.

use super::*;

#[derive(Serialize, Deserialize, Debug, PartialEq, Clone)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Tool {
    Function { name: String, strict: Option<bool> },
    Search,
}

#[derive(Serialize, Deserialize, Debug, PartialEq, Clone)]
#[serde(rename_all = "snake_case")]
enum Named {
    Plain(u8),
    Sized { width: u32 },
}

#[derive(Serialize, Deserialize, Debug, PartialEq, Clone)]
struct Fields {
    x: i8,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    y: Option<String>,
}

type Map = BTreeMap<String, serde_json::Value>;

macro_rules! beside_a_map {
    ($($name:ident: $type:ty => [$($json:literal: $left:literal),* $(,)?];)*) => {$(
        #[test]
        fn $name() {
            #[derive(RunRequest, Debug, PartialEq)]
            struct Ours {
                id: u8,
                #[serde(flatten)]
                #[request(foreign, skip)]
                foreign: $type,
                #[serde(flatten)]
                rest: Map,
            }
            #[derive(RunRequest, Debug, PartialEq)]
            struct Reversed {
                #[serde(flatten)]
                rest: Option<Map>,
                #[serde(flatten)]
                #[request(foreign, skip)]
                foreign: $type,
                id: u8,
            }
            #[derive(RunRequest, Debug, PartialEq)]
            struct Inner {
                #[serde(flatten)]
                #[request(foreign, skip)]
                foreign: $type,
            }
            #[derive(RunRequest, Debug, PartialEq)]
            struct Outer {
                #[serde(flatten)]
                rest: Map,
                #[serde(flatten)]
                inner: Inner,
                id: u8,
            }
            #[derive(Serialize, Deserialize, Debug)]
            struct Theirs {
                id: u8,
                #[serde(flatten)]
                foreign: $type,
                #[serde(flatten)]
                rest: Map,
            }
            for (json, left) in [$(($json, $left)),*] {
                let ours: Ours = serde_json::from_str(json).unwrap();
                let reversed: Reversed = serde_json::from_str(json).unwrap();
                let outer: Outer = serde_json::from_str(json).unwrap();
                let theirs: Theirs = serde_json::from_str(json).unwrap();
                assert_eq!(ours.foreign, theirs.foreign, "{json}");
                let rest: Map = serde_json::from_str(left).unwrap();
                assert_eq!(ours.rest, rest, "{json}");
                assert_eq!(reversed.rest.clone().unwrap_or_default(), rest, "{json}");
                assert_eq!(outer.rest, rest, "{json}");
                let written = serde_json::to_string(&ours).unwrap();
                assert_eq!(serde_json::from_str::<Ours>(&written).unwrap(), ours, "{written}");
                let written = serde_json::to_string(&reversed).unwrap();
                assert_eq!(serde_json::from_str::<Reversed>(&written).unwrap(), reversed);
                let written = serde_json::to_string(&outer).unwrap();
                assert_eq!(serde_json::from_str::<Outer>(&written).unwrap(), outer);
            }
            let error = |json| {
                let ours = serde_json::from_str::<Ours>(json).map_err(|it| it.to_string());
                let theirs = serde_json::from_str::<Theirs>(json).map_err(|it| it.to_string());
                assert_eq!(ours.unwrap_err(), theirs.unwrap_err(), "{json}");
            };
            error(r#"{"id":1}"#);
            error(r#"{"id":1,"more":[]}"#);
        }
    )*};
}

beside_a_map! {
    an_internally_tagged_enum: Tool => [
        r#"{"id":1,"type":"function","name":"f","strict":true}"#: "{}",
        r#"{"more":2,"name":"f","id":1,"type":"function"}"#: r#"{"more":2}"#,
        r#"{"type":"search","id":1,"name":"f"}"#: r#"{"name":"f"}"#,
    ];
    an_externally_tagged_enum: Named => [
        r#"{"id":1,"plain":2}"#: "{}",
        r#"{"id":1,"more":[1],"sized":{"width":3}}"#: r#"{"more":[1]}"#,
    ];
    a_struct: Fields => [
        r#"{"id":1,"x":2,"y":"z"}"#: "{}", r#"{"x":2,"more":null,"id":1}"#: r#"{"more":null}"#,
    ];
}

#[test]
fn no_key_is_written_twice() {
    #[derive(RunRequest, Debug, PartialEq)]
    struct Ours {
        #[serde(flatten)]
        #[request(foreign, skip)]
        fields: Fields,
        #[serde(flatten)]
        rest: BTreeMap<String, u8>,
    }
    let rest = [("x".to_owned(), 1)].into();
    let ours = Ours { fields: Fields { x: 1, y: None }, rest };
    let error = serde_json::to_string(&ours).unwrap_err();
    assert_eq!(error.to_string(), "the flattened key `x` is there twice");
}
