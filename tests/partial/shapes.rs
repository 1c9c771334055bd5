//! Partial requests of structs of every shape.

use std::borrow::Cow;
use std::collections::BTreeMap;

use run_request::RunRequest;
use serde_json::{Value, json};

use crate::support::violations::{list_codes, list_messages, list_paths};

#[derive(RunRequest, Debug, Clone, PartialEq)]
#[request(partial, builder(derive(Debug, Clone, PartialEq)))]
struct Envelope<T, const N: usize>
where
    T: Clone,
{
    id: String,
    #[request(nested)]
    payload: T,
    #[request(skip)]
    more: Option<Vec<T>>,
    #[serde(skip)]
    array: Option<[u8; N]>,
}

#[derive(RunRequest, Debug, Clone, PartialEq)]
struct Limited {
    #[request(range(..=9))]
    number: u8,
}

#[test]
fn generic_requests() {
    let unset = EnvelopePartial::<Limited, 2>::default;
    let above: EnvelopePartial<Limited, 2> =
        serde_json::from_value(json!({"payload": {"number": 10}})).unwrap();
    assert_eq!(list_paths(above.validate()), ["payload.number"]);
    let merged = above.or(unset().id("i").payload(Limited { number: 1 }).array([1, 2]));
    assert_eq!(list_paths(merged.clone().build()), ["payload.number"]);
    let envelope = unset().payload(Limited { number: 2 }).or(merged).build().unwrap();
    assert_eq!((envelope.id.as_str(), envelope.payload.number), ("i", 2));
    assert_eq!(envelope.array, Some([1, 2]));
    let patched = envelope.clone().patched(unset().id("j").more(vec![])).unwrap();
    assert_eq!(patched, Envelope { id: "j".into(), more: Some(vec![]), ..envelope });
}

#[derive(RunRequest, Debug, Clone, PartialEq)]
#[request(partial, builder(derive(Debug, Clone, PartialEq)))]
struct Borrowing<'a> {
    text: &'a str,
    #[request(length(..=3))]
    #[serde(borrow)]
    note: Option<Cow<'a, str>>,
}

#[test]
fn borrowing_requests() {
    let body = String::from(r#"{"note": "abcd"}"#);
    let layer: BorrowingPartial<'_> = serde_json::from_str(&body).unwrap();
    assert_eq!(list_codes(layer.validate()), ["note string_above_max_length"]);
    let body = String::from(r#"{"text": "abc"}"#);
    let below: BorrowingPartial<'_> = serde_json::from_str(&body).unwrap();
    let merged = BorrowingPartial::default().note("a").or(below.clone()).build().unwrap();
    assert_eq!(merged.text.as_ptr(), body[10..].as_ptr());
    assert_eq!(below.build().unwrap().patched(BorrowingPartial::default().note("a")), Ok(merged));
}

/// A struct of required and optional fields, with a partial form.
macro_rules! many_fields {
    ($name:ident: $($required:ident)*; $($optional:ident)*) => {
        #[derive(RunRequest, Debug, Clone, PartialEq)]
        #[request(partial, builder(derive(Debug, Clone, PartialEq)))]
        struct $name {
            $($required: u8,)*
            $(#[request(range(..=9))] $optional: Option<u8>,)*
        }

        impl $name {
            const REQUIRED: &[&str] = &[$(stringify!($required)),*];
            const OPTIONAL: &[&str] = &[$(stringify!($optional)),*];
        }
    };
}

many_fields! {
    // More than 32 fields, so that the builder is in a box.
    Boxed: r0 r1;
    o00 o01 o02 o03 o04 o05 o06 o07 o08 o09 o10 o11 o12 o13 o14 o15 o16 o17 o18 o19
    o20 o21 o22 o23 o24 o25 o26 o27 o28 o29 o30 o31 o32 o33 o34 o35 o36 o37 o38 o39
    o40 o41 o42 o43 o44 o45 o46 o47 o48 o49 o50 o51 o52 o53 o54 o55 o56 o57 o58 o59
    o60 o61 o62 o63 o64 o65 o66 o67 o68 o69
}
many_fields! {
    // More than 32 required fields, so that the states are in groups.
    Grouped:
    r00 r01 r02 r03 r04 r05 r06 r07 r08 r09 r10 r11 r12 r13 r14 r15 r16 r17 r18 r19
    r20 r21 r22 r23 r24 r25 r26 r27 r28 r29 r30 r31 r32 r33 r34 r35 r36 r37 r38 r39;
    o00 o01
}

/// The required fields in the lower layer, the optional ones in the upper.
macro_rules! test_many_fields {
    ($name:ident, $partial:ident, $set_first:ident) => {{
        let fill = |names: &[&str], value: u8| -> $partial {
            let fields = names.iter().map(|name| ((*name).to_owned(), json!(value)));
            serde_json::from_value(Value::Object(fields.collect())).unwrap()
        };
        let paths = list_paths($partial::default().build());
        assert_eq!(paths, $name::REQUIRED);
        let layers = fill($name::OPTIONAL, 1).or(fill($name::REQUIRED, 2));
        let request = layers.clone().build().unwrap();
        assert_eq!($partial::from(request.clone()), layers);
        assert_eq!(request.clone().into_builder().into_partial(), layers);
        assert_eq!(list_paths(fill($name::OPTIONAL, 10).validate()), $name::OPTIONAL);
        let patched = request.clone().patched($partial::default().$set_first(7)).unwrap();
        assert_eq!(patched, $name { $set_first: 7, ..request });
        let under_way = $name::builder().$set_first(7);
        assert_eq!(under_way.defaults(layers).build().unwrap(), patched);
    }};
}

#[test]
fn requests_of_many_fields() {
    test_many_fields!(Boxed, BoxedPartial, r0);
    test_many_fields!(Grouped, GroupedPartial, r00);
}

#[derive(RunRequest, Debug, Clone, PartialEq)]
#[request(partial, extensible, builder(derive(Debug, Clone, PartialEq)))]
struct Inner {
    model: String,
    #[request(each = tag)]
    tags: Vec<String>,
    temperature: Option<f64>,
}

#[derive(RunRequest, Debug, Clone, PartialEq)]
#[request(partial, extensible, builder(derive(Debug, Clone, PartialEq)))]
struct Middle {
    #[serde(flatten)]
    inner: Box<Inner>,
    retries: Option<u8>,
}

#[derive(RunRequest, Debug, Clone, PartialEq)]
#[request(partial, builder(derive(Debug, Clone, PartialEq)))]
#[serde(deny_unknown_fields)]
struct Outer {
    #[serde(flatten)]
    middle: Middle,
    ticket: String,
}

#[test]
fn setters_of_flattened_requests() {
    let mut outer = OuterPartial::default();
    for tag in ["a", "b"] {
        outer = outer.tag(tag);
    }
    let outer = outer.retries(1).temperature(0.5).model("small").model("large");
    assert_eq!(list_paths(outer.clone().build()), ["ticket"]);
    let built = outer.clone().ticket("T").build().unwrap();
    assert_eq!(built.middle.inner.tags, ["a", "b"]);
    assert_eq!((built.middle.inner.model.as_str(), built.middle.retries), ("large", Some(1)));
    // Again, as the type does not tell what is set.
    assert_eq!(outer.ticket("T").tag("c").build().unwrap().middle.inner.tags, ["a", "b", "c"]);
    // The type is the same whatever is set, and so is that of a builder that became one.
    let under_way = [Outer::builder().tag("a").into_partial(), OuterPartial::default().tag("a")];
    assert_eq!(under_way[0], under_way[1]);
    assert_eq!(list_paths(under_way[0].clone().build()), ["model", "ticket"]);
}

#[test]
fn a_flattened_request_set_as_a_whole() {
    let inner = || Inner { model: "m".into(), tags: vec![], temperature: None };
    let middle = || Middle { inner: Box::new(inner()), retries: Some(2) };
    let outer = OuterPartial::default().middle(middle()).ticket("T").build().unwrap();
    assert_eq!(outer, Outer { middle: middle(), ticket: "T".into() });
    let above = OuterPartial::default().model("n").ticket("T");
    let merged = above.or(OuterPartial::default().middle(middle())).build().unwrap();
    assert_eq!((merged.middle.inner.model.as_str(), merged.middle.retries), ("n", Some(2)));
}

#[test]
fn unknown_fields_of_a_layer() {
    let error = serde_json::from_str::<OuterPartial>(r#"{"tiket": "T"}"#).unwrap_err();
    assert!(error.to_string().starts_with("unknown field `tiket`, expected one of "), "{error}");
}

#[derive(RunRequest, Debug)]
#[request(partial, serialize_only, builder(derive(Clone)))]
struct Sent<'a> {
    items: &'a [&'a str],
    #[request(range(..=9))]
    count: Option<u8>,
}

#[test]
fn serialize_only_requests() {
    let below = SentPartial::default().items(&["a"]).count(10);
    assert_eq!(list_codes(below.validate()), ["count integer_above_max_value"]);
    let sent = SentPartial::default().count(1).or(below);
    assert_eq!(serde_json::to_value(&sent).unwrap(), json!({"items": ["a"], "count": 1}));
    assert_eq!(sent.build().unwrap().items, ["a"]);
    assert_eq!(list_paths(SentPartial::default().build()), ["items"]);
}

/// Neither a builder nor a partial request of it can be written.
struct Unwritable(u8);

#[derive(RunRequest)]
#[request(partial, deserialize_only)]
struct Received {
    #[request(skip)]
    #[serde(deserialize_with = "read_unwritable")]
    value: Unwritable,
    #[request(range(..=9))]
    count: Option<u8>,
    #[serde(flatten)]
    part: Option<ReceivedPart>,
}

#[derive(RunRequest)]
#[request(partial, deserialize_only)]
struct ReceivedPart {
    #[request(range(..=9))]
    size: Option<u8>,
}

fn read_unwritable<'de, D: serde::Deserializer<'de>>(input: D) -> Result<Unwritable, D::Error> {
    serde::Deserialize::deserialize(input).map(Unwritable)
}

#[test]
fn deserialize_only_requests() {
    let read = |json| serde_json::from_value::<ReceivedPartial>(json).unwrap();
    let merged =
        || read(json!({"count": 1, "size": null})).or(read(json!({"value": 2, "size": 3})));
    let received = merged().build().unwrap();
    assert_eq!((received.value.0, received.count), (2, Some(1)));
    assert_eq!(received.part.unwrap().size, None);
    // What is left of the flattened request is nothing, so it is absent.
    let patched = merged().size_of_part().patched(read(json!({"size": null}))).unwrap();
    assert!(patched.part.is_none());
    assert_eq!(list_paths(read(json!({"size": 10, "count": 10})).validate()), ["count", "size"]);
}

impl ReceivedPartial {
    fn size_of_part(self) -> Received {
        let mut received = self.build().unwrap();
        received.part = Some(ReceivedPart { size: Some(1) });
        received
    }
}

#[derive(RunRequest)]
#[request(partial, builder(derive(Debug)))]
struct Login {
    user: String,
    #[request(secret, length(8..))]
    password: Option<String>,
    #[request(secret, range(1_000..))]
    pin: u32,
}

#[test]
fn secrets_are_not_shown() {
    let login: LoginPartial =
        serde_json::from_value(json!({"user": "me", "password": "hunter2", "pin": 777})).unwrap();
    let violations = login.validate().unwrap_err();
    let shown = format!("{login:?} {violations} {violations:?}");
    assert!(shown.contains("me") && shown.contains("password"), "{shown}");
    assert!(!shown.contains("hunter2") && !shown.contains("777"), "{shown}");
    let violations = login.build().err().unwrap();
    assert!(!format!("{violations} {violations:?}").contains("777"), "{violations}");

    let error = serde_json::from_value::<LoginPartial>(json!({"pin": "hunter2"})).err().unwrap();
    assert!(!error.to_string().contains("hunter2"), "{error}");
    let violations = run_request::json::from_value::<LoginPartial>(json!({"pin": "hunter2"}));
    let shown = violations.err().unwrap().to_string();
    assert!(shown.contains("pin") && !shown.contains("hunter2"), "{shown}");
}

#[derive(RunRequest, Debug, PartialEq)]
#[request(partial)]
struct Constants {
    #[request(constant = "approximate")]
    kind: String,
    #[request(constant = 2, default)]
    version: u8,
    city: Option<String>,
    #[request(default = format!("{}!", self.version))]
    label: String,
}

#[test]
fn constants_and_defaults_of_other_fields() {
    let built = ConstantsPartial::default().city("Oslo").build().unwrap();
    let expected = json!({"kind": "approximate", "version": 2, "city": "Oslo", "label": "2!"});
    assert_eq!(serde_json::to_value(&built).unwrap(), expected);
    assert!(serde_json::from_value::<ConstantsPartial>(json!({"kind": "exact"})).is_err());
    let layer: ConstantsPartial = serde_json::from_value(json!({"kind": "approximate"})).unwrap();
    assert_eq!(serde_json::to_value(layer.or(built.into())).unwrap(), expected);
}

#[derive(RunRequest, Debug, PartialEq, Default)]
#[request(partial)]
#[serde(default, rename_all = "camelCase")]
struct Settings {
    max_tokens: u32,
    #[serde(alias = "temp")]
    temperature: Option<f64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    stop_words: Vec<String>,
    r#type: String,
    #[serde(flatten)]
    rest: Option<BTreeMap<String, Value>>,
}

#[test]
fn attributes_of_serde() {
    let read = |json| serde_json::from_value::<SettingsPartial>(json).unwrap();
    let layer = || read(json!({"temp": 1, "stopWords": [], "type": "a", "x": 1, "y": null}));
    // What is set is written, whatever the request would omit.
    let expected = json!({"temperature": 1.0, "stopWords": [], "type": "a", "x": 1, "y": null});
    assert_eq!(serde_json::to_value(layer()).unwrap(), expected);
    let below = read(json!({"maxTokens": 5, "stopWords": ["."], "x": 0, "z": 2}));
    let built = layer().or(below).build().unwrap();
    assert_eq!((built.max_tokens, built.stop_words.len()), (5, 0));
    let rest = json!({"x": 1, "y": null, "z": 2});
    assert_eq!(serde_json::to_value(&built.rest).unwrap(), rest);
    let patched = built.patched(read(json!({"x": null, "z": 3}))).unwrap();
    assert_eq!(serde_json::to_value(&patched.rest).unwrap(), json!({"y": null, "z": 3}));
    let error = serde_json::from_value::<SettingsPartial>(json!({"temp": 1, "temperature": 2}));
    assert!(error.err().unwrap().to_string().contains("duplicate field `temperature`"));
    assert_eq!(list_messages(SettingsPartial::default().build()), [] as [&str; 0]);
}

#[derive(RunRequest, Debug, Clone, PartialEq)]
#[request(partial, builder(derive(Debug, Clone, PartialEq)))]
struct Signed {
    text: Option<String>,
    #[serde(skip)]
    origin: Option<u8>,
    #[serde(skip_deserializing)]
    #[request(default = 1)]
    version: u8,
    #[serde(flatten)]
    signature: Option<Signature>,
}

#[derive(RunRequest, Debug, Clone, PartialEq)]
#[request(partial, builder(derive(Debug, Clone, PartialEq)))]
struct Signature {
    #[serde(flatten)]
    key: Key,
}

#[derive(RunRequest, Debug, Clone, PartialEq)]
#[request(partial, builder(derive(Debug, Clone, PartialEq)))]
struct Key {
    #[serde(skip_serializing)]
    token: Option<String>,
    name: Option<String>,
}

/// What is not written is set all the same.
#[test]
fn fields_that_are_not_written_or_not_read() {
    let read = |json| serde_json::from_value::<SignedPartial>(json).unwrap();
    let layer = || read(json!({"token": "t"}));
    for merged in [layer().or(read(json!({}))), read(json!({})).or(layer())] {
        assert_eq!(merged, layer());
        assert_eq!(serde_json::to_string(&merged).unwrap(), "{}");
        let token = merged.build().unwrap().signature.unwrap().key.token;
        assert_eq!(token.as_deref(), Some("t"));
    }
    let signed = layer().build().unwrap();
    let patched = signed.patched(read(json!({"token": null, "name": null}))).unwrap();
    assert_eq!(patched.signature, None);

    let below = SignedPartial::default().origin(3).text("a").version(4);
    let signed = SignedPartial::default().origin(2).or(below).build().unwrap();
    assert_eq!((signed.origin, signed.version, signed.text.as_deref()), (Some(2), 4, Some("a")));
    let signed = signed.patched(SignedPartial::default().text("b")).unwrap();
    assert_eq!((signed.origin, signed.version, signed.text.as_deref()), (Some(2), 4, Some("b")));
    assert_eq!(SignedPartial::default().build().unwrap().version, 1);
}

#[derive(RunRequest, Debug, PartialEq)]
#[request(partial)]
struct OnlyFlattened {
    #[serde(flatten)]
    inner: Inner,
}

#[derive(RunRequest, Debug, PartialEq)]
#[request(partial)]
struct Nothing {}

#[test]
fn requests_without_fields_of_their_own() {
    let partial = OnlyFlattenedPartial::default().model("m").tag("t");
    assert_eq!(partial.build().unwrap().inner.tags, ["t"]);
    assert_eq!(NothingPartial::default().or(NothingPartial::default()).build(), Ok(Nothing {}));
    assert_eq!(serde_json::to_string(&NothingPartial::default()).unwrap(), "{}");
}

mod elsewhere {
    use run_request::RunRequest;

    #[derive(RunRequest)]
    #[request(partial)]
    pub(crate) struct Visible {
        pub(crate) text: String,
        #[request(setter = renamed)]
        pub(crate) other: Option<u8>,
    }
}

mod extensible {
    use run_request::RunRequest;

    #[derive(RunRequest, Debug)]
    #[request(partial, extensible)]
    pub(crate) struct Base {
        pub(crate) model: String,
        #[request(each = tag, length(..=2))]
        pub(crate) tags: Vec<String>,
        #[request(partial)]
        pub(crate) limits: Option<Limits>,
    }

    #[derive(RunRequest, Debug, PartialEq)]
    #[request(partial)]
    pub(crate) struct Limits {
        #[request(range(1..=9))]
        pub(crate) tokens: u32,
        pub(crate) calls: Option<u32>,
    }
}

mod extended {
    use run_request::RunRequest;

    use super::extensible::{Base, BaseSetters, Limits, LimitsPartial};
    use crate::support::violations::{list_codes, list_paths};

    #[derive(RunRequest, Debug)]
    #[request(partial)]
    struct Extended {
        #[serde(flatten)]
        base: Base,
        ticket: String,
    }

    /// The setters of a request of another module are those of the trait.
    #[test]
    fn setters_by_the_trait() {
        fn set_defaults(extended: ExtendedPartial) -> ExtendedPartial {
            extended.model("m").tag("a")
        }

        let limits = Limits { tokens: 10, calls: None };
        let extended = set_defaults(ExtendedPartial::default()).tag("b").tag("c").limits(limits);
        let broken = ["tags array_above_max_length", "limits.tokens integer_above_max_value"];
        assert_eq!(list_codes(extended.validate()), broken);
        assert_eq!(list_paths(extended.build()), ["tags", "limits.tokens", "ticket"]);

        let base = super::extensible::BasePartial::default();
        let base = base.limits_partial(LimitsPartial::default().calls(1));
        assert_eq!(list_paths(base.build()), ["model", "tags", "limits.tokens"]);
    }
}

/// A field that is stored, in a type of its own.
struct Stored {
    layer: elsewhere::VisiblePartial,
}

#[test]
fn a_partial_request_can_be_named_and_stored() {
    let mut stored = Stored { layer: elsewhere::VisiblePartial::default() };
    stored.layer = std::mem::take(&mut stored.layer).text("a");
    stored.layer = std::mem::take(&mut stored.layer).renamed(1);
    let visible = stored.layer.build().unwrap();
    assert_eq!((visible.text.as_str(), visible.other), ("a", Some(1)));
}

/// Without a required field of its own, a request has a builder that is its partial form.
mod without_states {
    use run_request::RunRequest;

    #[derive(RunRequest, Debug, PartialEq)]
    #[request(partial)]
    struct Inner {
        a: Option<u8>,
    }

    #[derive(RunRequest, Debug, PartialEq)]
    #[request(partial)]
    struct Outer {
        #[serde(flatten)]
        inner: Inner,
        b: Option<u8>,
    }

    #[derive(RunRequest, Debug, PartialEq)]
    struct Holder {
        inner: Inner,
    }

    #[test]
    fn the_setter_of_a_flattened_request_leaves_a_partial_request() {
        let above = OuterPartial::default().inner(Inner::builder().a(1));
        let below = OuterPartial::default().inner(Inner::builder().a(2)).b(3);
        let expected = Outer { inner: Inner { a: Some(1) }, b: Some(3) };
        assert_eq!(above.or(below).build().unwrap(), expected);
    }

    #[test]
    fn a_builder_that_lacks_nothing_converts_into_its_request() {
        let holder = Holder::builder().inner(Inner::builder().a(1)).build();
        assert_eq!(holder.unwrap(), Holder { inner: Inner { a: Some(1) } });
    }
}
