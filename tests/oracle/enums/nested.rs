//! Enums inside of each other.

use std::collections::BTreeMap;

use super::enum_shapes;

#[test]
fn internal_in_internal() {
    enum_shapes! {
        #[serde(tag = "type", rename_all = "snake_case")]
        enum Outer {
            Inner(Inner),
            Boxed(Box<Inner>),
            Field { inner: Inner, list: Vec<Inner>, maybe: Option<Inner> => "Option::is_none", },
        }
        #[serde(tag = "kind", rename_all = "snake_case")]
        enum Inner {
            Unit,
            Struct { number: u8, },
            Deep(Deep),
        }
        #[serde(tag = "deep")]
        enum Deep {
            First { text: String, },
            Second,
        }
    }
}

#[test]
fn untagged_in_adjacent() {
    enum_shapes! {
        #[serde(tag = "t", content = "c")]
        enum Outer {
            Content(Content),
            Many(Vec<Content>),
            Field { content: Content, },
            Pair(Content, Content),
        }
        #[serde(untagged)]
        enum Content {
            Text(String),
            Parts(Vec<u8>),
            Object { number: u8, },
        }
    }
}

#[test]
fn external_in_struct_variants() {
    enum_shapes! {
        enum Inner {
            Unit,
            Newtype(u8),
            Struct { number: u8, },
        }
        enum Outer {
            Struct {
                inner: Inner,
                maybe: Option<Inner> => "Option::is_none",
                map: BTreeMap<String, Inner>,
            },
            Newtype(Inner),
            Tuple(Inner, Box<Inner>),
        }
        #[serde(tag = "type")]
        enum Tagged {
            Struct { inner: Inner, list: Vec<Inner>, },
            Newtype(Inner),
        }
    }
}

#[test]
fn internal_in_external_and_untagged() {
    enum_shapes! {
        #[serde(tag = "type")]
        enum Inner {
            Unit,
            Struct { number: u8, },
        }
        enum External {
            One(Inner),
            Many(Vec<Inner>),
            Pair(Inner, Inner),
        }
        #[serde(untagged)]
        enum Untagged {
            One(Inner),
            Many(Vec<Inner>),
            Text(String),
        }
        #[serde(tag = "t", content = "c")]
        enum Adjacent {
            One(Inner),
            Many(BTreeMap<String, Inner>),
        }
    }
}

#[test]
fn names_in_others() {
    enum_shapes! {
        #[serde(rename_all = "lowercase")]
        enum Role { User, Assistant, }
        #[serde(tag = "type")]
        enum Internal {
            Struct { role: Role, maybe: Option<Role> => "Option::is_none", },
            Map(BTreeMap<String, Role>),
        }
        #[serde(untagged)]
        enum Choice {
            Role(Role),
            Object { role: Role, },
            Any(String),
        }
    }
}

#[test]
fn untagged_in_untagged_and_internal() {
    enum_shapes! {
        #[serde(untagged)]
        enum Inner {
            Number(u8),
            Text(String),
        }
        #[serde(untagged)]
        enum Outer {
            Inner(Inner),
            List(Vec<Inner>),
            Object { inner: Inner, },
        }
        #[serde(untagged)]
        enum Objects {
            First { number: u8, },
            Second { text: String, },
        }
        #[serde(tag = "type")]
        enum Tagged {
            Objects(Objects),
            Field { outer: Outer, },
        }
    }
}

#[test]
fn enums_in_requests() {
    enum_shapes! {
        with {
            struct Message {
                role: Role,
                content: Content,
                name: Option<String> => "Option::is_none",
            }
            struct Request { messages: Vec<Message>, choice: Option<Choice> => "Option::is_none", }
        }
        #[serde(rename_all = "lowercase")]
        enum Role { User, Assistant, }
        #[serde(untagged)]
        enum Content {
            Text(String),
            Parts(Vec<Part>),
        }
        #[serde(tag = "type", rename_all = "snake_case")]
        enum Part {
            Text { text: String, },
            ImageUrl { image_url: Image, },
        }
        #[serde(untagged)]
        enum Image {
            Url(String),
            Object { url: String, detail: Option<Role> => "Option::is_none", },
        }
        #[serde(tag = "type", rename_all = "snake_case")]
        enum Choice {
            Function { name: String, },
            Message(Message),
        }
        enum Whole {
            Request(Request),
            List(Vec<Request>),
        }
    }
}

#[test]
fn recursive_enums() {
    enum_shapes! {
        enum External {
            Leaf(u8),
            Node(Vec<External>),
            Pair { left: Box<External>, right: Option<Box<External>> => "Option::is_none", },
        }
        #[serde(tag = "type")]
        enum Internal {
            Leaf { number: u8, },
            Not { inner: Box<Internal>, },
            And { all: Vec<Internal>, },
            Boxed(Box<Level>),
        }
        #[serde(tag = "level")]
        enum Level {
            End,
            More { inner: Internal, },
        }
        #[serde(tag = "t", content = "c")]
        enum Adjacent {
            Leaf(u8),
            Not(Box<Adjacent>),
            And(Vec<Adjacent>),
        }
        #[serde(untagged)]
        enum Untagged {
            Leaf(u8),
            List(Vec<Untagged>),
            Map(BTreeMap<String, Untagged>),
        }
    }
}
