//! Enums of unit variants only.

use super::enum_shapes;

#[test]
fn names_as_declared() {
    enum_shapes! {
        enum Role { User, Assistant, System, }
        enum One { Only, }
        enum Raw { r#Type, r#Async, }
    }
}

#[test]
fn names_in_every_case() {
    enum_shapes! {
        #[serde(rename_all = "snake_case")]
        enum Snake { InProgress, Done, }
        #[serde(rename_all = "SCREAMING_SNAKE_CASE")]
        enum Screaming { InProgress, Done, }
        #[serde(rename_all = "kebab-case")]
        enum Kebab { InProgress, Done, }
        #[serde(rename_all = "SCREAMING-KEBAB-CASE")]
        enum ScreamingKebab { InProgress, Done, }
        #[serde(rename_all = "camelCase")]
        enum Camel { InProgress, Done, }
        #[serde(rename_all = "lowercase")]
        enum Lower { InProgress, Done, }
        #[serde(rename_all = "UPPERCASE")]
        enum Upper { InProgress, Done, }
    }
}

#[test]
fn renamed_names_and_aliases() {
    enum_shapes! {
        #[serde(rename = "Part")]
        enum Role {
            #[serde(rename = "the user")]
            User,
            #[serde(alias = "bot", alias = "ai")]
            Assistant,
            #[serde(rename = "", alias = "\u{e9}")]
            System,
        }
        enum Split {
            #[serde(rename(serialize = "sent", deserialize = "got"))]
            Both,
            #[serde(rename(serialize = "written"))]
            Written,
            #[serde(rename(deserialize = "read"), alias = "Read")]
            Read,
        }
        #[serde(rename_all(serialize = "camelCase", deserialize = "kebab-case"))]
        enum Cases { InProgress, AllDone, }
    }
}

#[test]
fn any_other_name() {
    enum_shapes! {
        #[serde(rename_all = "lowercase")]
        enum Role {
            User,
            Assistant,
            #[serde(other)]
            Unknown,
        }
    }
}

#[test]
fn skipped_names() {
    enum_shapes! {
        enum Last {
            User,
            Assistant,
            #[serde(skip)]
            System,
        }
        enum First {
            #[serde(skip)]
            System,
            User,
            Assistant,
        }
        enum Written {
            User,
            #[serde(skip_deserializing)]
            System,
            Assistant,
        }
        enum Read {
            User,
            #[serde(skip_serializing)]
            System,
            Assistant,
        }
    }
}

#[test]
fn names_with_another_expectation() {
    enum_shapes! {
        #[serde(expecting = "a role, as you know it")]
        enum Role { User, Assistant, }
    }
}
