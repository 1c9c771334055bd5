//! The builder: required fields, setters of every form, and how they combine.

#![allow(clippy::option_option, clippy::struct_field_names)]

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};

use run_request::{RunRequest, Violations};

use crate::support::violations::list_paths;

/// Fields of the same kinds as those of `CreateRunRequest`.
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[request(builder(derive(Clone, Debug)))]
struct Run {
    assistant_id: String,
    model: Option<String>,
    instructions: Option<String>,
    additional_instructions: Option<String>,
    #[request(each = message)]
    additional_messages: Option<Vec<String>>,
    #[request(length(..=20), each = tool)]
    tools: Option<Vec<String>>,
    #[request(each = entry)]
    metadata: Option<BTreeMap<String, String>>,
    #[request(range(0..=2))]
    temperature: Option<f64>,
    #[request(range(0..=1))]
    top_p: Option<f64>,
    stream: Option<bool>,
    #[request(range(256..))]
    max_prompt_tokens: Option<u64>,
    #[request(range(256..))]
    max_completion_tokens: Option<u64>,
    truncation_strategy: Option<String>,
    tool_choice: Option<String>,
    parallel_tool_calls: Option<bool>,
    response_format: Option<String>,
}

#[test]
fn optional_setters_keep_the_builders_type_in_branches_and_loops() {
    let mut builder = Run::builder().assistant_id("asst_abc123");
    for round in 0..3 {
        if round != 1 {
            builder = builder.temperature(f64::from(round) / 2.0).tool(format!("tool {round}"));
        }
        builder = match round {
            0 => builder.stream(true),
            _ => builder.maybe_stream(None).top_p(0.5).message("again"),
        };
        builder = builder.entry(round.to_string(), "round");
    }
    let run = builder.maybe_model(None).model("gpt-4o").build().unwrap();
    assert_eq!(run.temperature, Some(1.0));
    assert_eq!(run.tools.unwrap(), ["tool 0", "tool 2"]);
    assert_eq!(run.additional_messages.unwrap(), ["again", "again"]);
    assert_eq!(run.metadata.unwrap().len(), 3);
    assert_eq!((run.stream, run.model.as_deref()), (None, Some("gpt-4o")));
}

#[test]
fn functions_can_be_generic_over_the_builders_state() {
    fn tune<S>(builder: RunBuilder<S>) -> RunBuilder<S> {
        builder.temperature(0.2).tool("search")
    }
    let early = tune(Run::builder()).assistant_id("a").build();
    let late = tune(Run::builder().assistant_id("a")).build();
    assert_eq!(early, late);
}

#[test]
fn building_validates() {
    let verdict = Run::builder().assistant_id("a").temperature(3.0).top_p(2.0).build();
    assert_eq!(list_paths(verdict), ["temperature", "top_p"]);
}

#[test]
fn a_builder_can_derive_clone_and_debug() {
    let builder = Run::builder().assistant_id("a").stream(true);
    assert_eq!(builder.clone().build(), builder.build());
    let builder = Run::builder().tool("t").assistant_id("a");
    assert_eq!(format!("{builder:?}"), r#"RunBuilder { assistant_id: "a", tools: Some(["t"]) }"#);
}

#[test]
fn a_request_converts_into_its_builder() {
    let run = Run::builder().assistant_id("a").temperature(1.0).tool("t").build().unwrap();
    assert_eq!(run.clone().into_builder().build().unwrap(), run);
    let changed = run.clone().into_builder().temperature(2.0).tool("u").build().unwrap();
    assert_eq!(changed.tools.unwrap(), ["t", "u"]);
    assert_eq!((changed.temperature, changed.assistant_id), (Some(2.0), run.assistant_id));
}

#[test]
fn a_builder_is_about_as_small_as_its_request_and_can_be_sent() {
    fn assert_send<T: Send + Sync>(_: &T) {}
    let builder = Run::builder();
    assert_send(&builder);
    assert!(size_of_val(&builder) <= size_of::<Run>() + 64, "{}", size_of_val(&builder));
}

#[test]
fn elements_are_added_to_every_kind_of_collection() {
    #[derive(RunRequest)]
    struct Collections {
        #[request(each = required)]
        required_all: Vec<String>,
        #[request(each = set)]
        set_all: BTreeSet<u8>,
        #[request(each = defaulted, default = vec![1, 2])]
        defaulted_all: Vec<u8>,
        #[request(each = queue)]
        #[serde(default)]
        queue_all: VecDeque<Box<str>>,
        #[request(each = hashed)]
        hashed_all: Option<HashMap<String, u8>>,
        #[request(each = json)]
        json_all: Option<serde_json::Map<String, serde_json::Value>>,
        #[request(each = nullable, nullable)]
        nullable_all: Option<Vec<u8>>,
        #[request(each = double)]
        double_all: Option<Option<Vec<u8>>>,
    }
    let all = Collections::builder()
        .required("a")
        .required(String::from("b"))
        .set(2)
        .set(1)
        .set(2)
        .defaulted(9)
        .queue("q")
        .hashed("k", 1)
        .hashed("k", 2)
        .json("n", 1)
        .nullable(3)
        .double_all_null()
        .double(4)
        .build()
        .unwrap();
    assert_eq!(all.required_all, ["a", "b"]);
    assert_eq!(all.set_all, [1, 2].into());
    assert_eq!(all.defaulted_all, [9]);
    assert_eq!(all.queue_all, [Box::from("q")]);
    assert_eq!(all.hashed_all, Some([("k".to_owned(), 2)].into()));
    assert_eq!(all.json_all.unwrap()["n"], 1);
    assert_eq!(all.nullable_all, Some(vec![3]));
    assert_eq!(all.double_all, Some(Some(vec![4])));

    let mixed = Collections::builder()
        .required("lost")
        .required_all(["a".to_owned()])
        .required("b")
        .set_all([1])
        .set(2)
        .defaulted(1)
        .defaulted_all([5])
        .defaulted(6)
        .maybe_nullable_all(None)
        .hashed("lost", 1)
        .maybe_hashed_all(None)
        .hashed("k", 1)
        .build()
        .unwrap();
    assert_eq!(mixed.required_all, ["a", "b"]);
    assert_eq!(mixed.set_all, [1, 2].into());
    assert_eq!(mixed.defaulted_all, [5, 6]);
    assert_eq!(mixed.nullable_all, None);
    assert_eq!(mixed.hashed_all, Some([("k".to_owned(), 1)].into()));
}

#[test]
fn elements_obey_the_rules() {
    #[derive(RunRequest)]
    struct Tags {
        #[request(length(..=2), inner(length(1..)), each = tag)]
        tags: Option<Vec<String>>,
    }
    let violations = Tags::builder().tag("a").tag("").tag("c").build().err().unwrap();
    let codes: Vec<_> = violations.iter().map(run_request::Violation::code).collect();
    assert_eq!(codes, ["array_above_max_length", "string_below_min_length"]);
}

#[test]
fn building_and_reading_use_the_same_defaults() {
    fn seven() -> u8 {
        7
    }
    const HALF: f64 = 0.5;

    #[derive(RunRequest, Debug, PartialEq)]
    struct Defaults {
        #[request(default)]
        of_type: String,
        #[request(default = 3)]
        literal: u8,
        #[request(default = "gpt-4o")]
        text: String,
        #[request(default = HALF)]
        constant: f64,
        #[request(default = { if HALF > 0.4 { vec![1] } else { vec![] } })]
        block: Vec<u8>,
        #[request(default = Some(1))]
        option: Option<u8>,
        #[serde(default)]
        serde: Option<u8>,
        #[serde(default = "seven")]
        path: u8,
        #[serde(skip)]
        skipped: u8,
        #[serde(skip_deserializing)]
        #[request(default = 4)]
        not_read: u8,
    }
    let built = Defaults::builder().build().unwrap();
    let expected = Defaults {
        of_type: String::new(),
        literal: 3,
        text: "gpt-4o".into(),
        constant: 0.5,
        block: vec![1],
        option: Some(1),
        serde: None,
        path: 7,
        skipped: 0,
        not_read: 4,
    };
    assert_eq!(built, expected);
    let read = r#"{"skipped":9,"not_read":9}"#;
    assert_eq!(serde_json::from_str::<Defaults>(read).unwrap(), expected);
    let set = Defaults::builder().skipped(1).not_read(2).maybe_option(None).build().unwrap();
    assert_eq!((set.skipped, set.not_read, set.option), (1, 2, None));
    assert_eq!(
        serde_json::to_string(&set).unwrap(),
        r#"{"of_type":"","literal":3,"text":"gpt-4o","constant":0.5,"block":[1],"option":null,"path":7,"not_read":2}"#
    );
}

#[test]
fn fields_take_their_defaults_from_that_of_the_struct() {
    #[derive(RunRequest, Debug, PartialEq, Clone)]
    #[serde(default = "usual")]
    struct Usual {
        name: String,
        note: Option<String>,
        #[request(default = 9)]
        own: u8,
    }
    fn usual() -> Usual {
        Usual { name: "usual".into(), note: Some("n".into()), own: 1 }
    }
    let built = Usual::builder().build().unwrap();
    assert_eq!(built, Usual { own: 9, ..usual() });
    assert_eq!(serde_json::from_str::<Usual>("{}").unwrap(), built);
}

#[test]
fn setters_convert_their_argument_unless_into_is_false() {
    #[derive(RunRequest)]
    #[request(builder(name = Making, vis = pub(crate)), validate = is_fine)]
    struct Converting {
        #[request(into = true, setter = count_to)]
        count: Option<u64>,
        #[request(into = false)]
        name: String,
    }
    let making: Making = Converting::builder();
    let made = making.count_to(7_u8).name(String::from("n")).build().unwrap();
    assert_eq!((made.count, made.name.as_str()), (Some(7), "n"));
    assert!(made.is_fine().is_ok());
    assert_eq!(
        Converting::builder().maybe_count_to(None).name(String::new()).build().unwrap().count,
        None
    );
}

#[test]
fn secrets_are_redacted_in_the_builder_and_in_violations() {
    #[derive(RunRequest)]
    #[request(builder(derive(Debug)))]
    struct Login {
        #[request(secret, range(..=9999))]
        pin: u32,
        #[request(secret, keys(length(..=3)), values(range(1..)))]
        tokens: Option<BTreeMap<String, u8>>,
        #[request(range(..=3))]
        tries: u8,
    }
    let tokens = || BTreeMap::from([("hunter2".to_owned(), 0)]);
    let builder = Login::builder().pin(123_456).tokens(tokens());
    let shown = format!("{builder:?}");
    assert_eq!(shown, "LoginBuilder { pin: <secret>, tokens: <secret> }");
    let violations = builder.tries(7).build().err().unwrap();
    assert_eq!(
        violations.to_string(),
        "Invalid 'pin': integer above maximum value. Expected a value <= 9999.\n\
         Invalid property name in 'tokens': '…' is too long. Expected a string with maximum length 3.\n\
         Invalid 'tokens[\"…\"]': integer below minimum value. Expected a value >= 1.\n\
         Invalid 'tries': integer above maximum value. Expected a value <= 3, but got 7 instead."
    );
}

#[test]
fn any_number_of_fields_can_be_required() {
    #[derive(RunRequest)]
    struct One {
        a: u8,
    }
    #[derive(RunRequest)]
    struct Two {
        a: u8,
        b: u8,
    }
    #[derive(RunRequest)]
    #[allow(non_snake_case)]
    struct Eight {
        a: u8,
        a_b: u8,
        a__b: u8,
        aB: u8,
        r#type: u8,
        r#fn: u8,
        self_: u8,
        state: u8,
    }
    assert_eq!(One::builder().a(1).build().unwrap().a, 1);
    let two = Two::builder().b(2).a(1).build().unwrap();
    assert_eq!((two.a, two.b), (1, 2));
    let eight = Eight::builder().state(8).self_(7).r#fn(6).r#type(5).aB(4).a__b(3).a_b(2).a(1);
    let eight = eight.build().unwrap();
    let written = serde_json::to_string(&eight).unwrap();
    assert_eq!(written, r#"{"a":1,"a_b":2,"a__b":3,"aB":4,"type":5,"fn":6,"self_":7,"state":8}"#);
}

#[test]
fn generic_code_can_start_a_builder() {
    fn builds<R: RunRequest>(make: impl FnOnce(R::Builder) -> Result<R, Violations>) -> bool {
        make(R::builder()).is_ok()
    }
    assert!(builds::<Run>(|builder| builder.assistant_id("a").build()));
    assert!(!builds::<Run>(|builder| builder.assistant_id("a").top_p(9.0).build()));
}

#[test]
fn a_complete_builder_stands_for_its_request() {
    #[derive(RunRequest, Debug, PartialEq)]
    #[request(extensible)]
    struct Part<T: Default> {
        #[request(length(1..))]
        text: String,
        #[request(nested, default)]
        inner: Option<Box<Leaf>>,
        #[request(skip, default)]
        extra: T,
    }
    #[derive(RunRequest, Debug, PartialEq)]
    struct Leaf {
        #[request(range(1..))]
        size: u8,
    }
    #[derive(RunRequest, Debug, PartialEq)]
    struct Whole {
        #[request(each = part)]
        parts: Vec<Part<u8>>,
        last: Option<Leaf>,
        #[serde(flatten)]
        flat: Part<bool>,
    }
    let whole = Whole::builder()
        .part(Part::builder().text("").inner(Leaf { size: 0 }))
        .part(Part::builder().extra(3).text("b"))
        .last(Leaf::builder().size(0))
        .flat(Part::builder().text("").extra(true));
    assert_eq!(
        list_paths(whole.build()),
        ["parts[0].text", "parts[0].inner.size", "last.size", "text"],
    );
    let part: Part<u8> = Part::builder().text("b").extra(3).into();
    assert_eq!(part, Part { text: "b".into(), inner: None, extra: 3 });
}
