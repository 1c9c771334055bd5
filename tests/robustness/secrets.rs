//! Reports go into logs, and strings can hold secrets: no report contains a string, or a value that
//! is declared `secret`.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Debug;
use std::panic::{self, AssertUnwindSafe};
use std::sync::LazyLock;

use proptest::prelude::*;
use run_request::assistants::{
    AssistantTool, Attachment, AttachmentTool, CreateMessageRequest, CreateRunRequest,
    FunctionObject, JsonSchema, MessageContentPart, ResponseFormat, ToolChoice,
};
use run_request::regex::Regex;
use run_request::{ErrorBody, ProblemDetails, Rejection, RunRequest, Valid, Validate, Violations};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

static DIGITS: LazyLock<Regex> = LazyLock::new(|| Regex::new("^[0-9]+$").unwrap());

/// A type that the derive does not know to hold a string.
#[derive(Debug, Clone, PartialEq, PartialOrd, Serialize, Deserialize)]
struct Password(String);

impl run_request::Leaf for Password {}

fn reject(_: &str) -> Result<(), &'static str> {
    Err("is no good")
}

fn reject_request(_: &Strings) -> Result<(), String> {
    Err("is no good".to_owned())
}

/// Everything that a report can show.
fn format_report(violations: &Violations) -> String {
    fn format_debug(it: &impl Debug) -> String {
        format!("{it:?}{it:#?}")
    }
    let each = violations.iter().map(|it| {
        let params = it.params();
        let json = serde_json::to_string(&params).unwrap();
        let shown: Vec<_> = params.iter().map(|(name, param)| format!("{name}{param}")).collect();
        let shown = shown.concat();
        let data = format!("{}{}{json}{shown}{}", it.rule(), it.code(), format_debug(&params));
        format!("{it}{}{}{data}", it.reason(), format_debug(it))
    });
    let problem = ProblemDetails::from(violations);
    let json = [serde_json::to_string(violations), serde_json::to_string(&problem)];
    let json = json.map(Result::unwrap).concat();
    let debug = format_debug(violations) + &format_debug(&problem);
    format!("{violations}{debug}{json}{}", each.collect::<String>())
}

/// `hunter2é` breaks each rule, with or without more text before its last letter.
#[derive(RunRequest, Debug, Clone)]
#[request(check = reject_request)]
struct Strings {
    #[request(
        length(..=3),
        length(50..),
        bytes(..=3),
        bytes(50..),
        pattern("^[0-9]+$"),
        pattern(DIGITS),
        one_of("low", "high"),
        format(url),
        ascii,
        starts_with("a"),
        ends_with("b"),
        contains("c"),
        custom(reject)
    )]
    plain: String,
    #[request(when(self.plain.starts_with("hunter2")), one_of("low"), pattern("^$"))]
    conditional: Option<Box<str>>,
    #[request(length(..=1), unique, inner(length(..=3), pattern("^$"), one_of("low"), ascii))]
    list: Vec<Cow<'static, str>>,
    #[request(inner(length(50..), format(url), contains("x")))]
    set: BTreeSet<String>,
    #[request(values(bytes(..=3), starts_with("a"), ends_with("b"), custom(reject)))]
    map: BTreeMap<u8, String>,
    #[request(above(Password("z".into())), range(..=Password("a".into())))]
    password: Password,
    #[request(one_of(Password("z".into())))]
    other: Password,
    #[request(requires(absent), conflicts_with(conditional))]
    given: Option<String>,
    absent: Option<String>,
    #[request(range('0'..='9'), one_of('x'))]
    letter: char,
}

fn make_strings(text: &str) -> Strings {
    let text = || text.to_owned();
    Strings {
        plain: text(),
        conditional: Some(text().into()),
        list: vec![text().into(), text().into()],
        set: [text()].into(),
        map: [(1, text())].into(),
        password: Password(text()),
        other: Password(text()),
        given: Some(text()),
        absent: None,
        letter: 'é',
    }
}

/// Everything that is reported about the value: the report, the errors of [`Valid`] when made and
/// when read, and the body of the API's response.
fn collect_messages<T: Validate + Serialize + DeserializeOwned>(value: T) -> String {
    let violations = value.validate().unwrap_err();
    let body = ErrorBody::from(&violations);
    let answer = format!("{body:?}{}", serde_json::to_string(&body).unwrap());
    let json = serde_json::to_string(&value).unwrap();
    let read = serde_json::from_str::<Valid<T>>(&json).err().unwrap();
    let made = Valid::new(value).err().unwrap();
    format!("{}{answer}{read}{read:?}{made}{made:?}", format_report(&violations))
}

/// Not even six characters of the text appear.
#[track_caller]
fn assert_absent(text: &str, messages: &str) {
    let text: Vec<_> = text.chars().collect();
    for part in text.windows(6) {
        let part: String = part.iter().collect();
        assert!(!messages.contains(&part), "{part:?} in {messages}");
    }
}

#[test]
fn reports_do_not_contain_strings() {
    let violations = make_strings("hunter2é").validate().unwrap_err();
    assert_eq!(violations.len(), 13 + 2 + 2 + 8 + 3 + 4 + 2 + 1 + 2 + 2 + 1, "{violations}");
    let messages = collect_messages(make_strings("hunter2é"));
    assert!(!messages.contains("hunter2") && !messages.contains('é'), "{messages}");
}

/// The message of the panic in `unwrap`.
fn catch_message(unwrap: impl FnOnce()) -> String {
    let panic = panic::catch_unwind(AssertUnwindSafe(unwrap)).expect_err("it panics");
    *panic.downcast::<String>().expect("it has a message")
}

#[test]
fn panics_do_not_contain_strings() {
    let json = serde_json::to_string(&make_strings("hunter2é")).unwrap();
    let panics = [
        catch_message(|| make_strings("hunter2é").validate().unwrap()),
        catch_message(|| drop(make_strings("hunter2é").into_builder().build().unwrap())),
        catch_message(|| drop(Valid::new(make_strings("hunter2é")).expect("it is valid"))),
        catch_message(|| drop(serde_json::from_str::<Valid<Strings>>(&json).unwrap())),
    ];
    for panic in panics {
        assert!(panic.contains("is no good"), "{panic}");
        assert!(!panic.contains("hunter2") && !panic.contains('é'), "{panic}");
    }
}

/// A run with `text` in every string, which breaks every rule that it can.
fn make_run(text: &str) -> CreateRunRequest {
    let object = || [(text.to_owned(), text.into())].into_iter().collect();
    let parts = vec![
        MessageContentPart::text(text),
        MessageContentPart::image_url(text),
        MessageContentPart::image_file(text),
    ];
    let mut message = CreateMessageRequest::user(parts);
    message.attachments = Some(vec![Attachment::new(text, [AttachmentTool::FileSearch])]);
    message.metadata = Some([("k".repeat(65), text.repeat(50))].into());
    let mut function = FunctionObject::new(text);
    function.description = Some(text.to_owned());
    function.parameters = Some(object());
    let mut schema = JsonSchema::new(text);
    schema.description = Some(text.to_owned());
    schema.schema = Some(object());
    CreateRunRequest {
        model: Some(text.into()),
        instructions: Some(text.to_owned()),
        additional_instructions: Some(text.to_owned()),
        additional_messages: Some(vec![CreateMessageRequest::assistant(text), message]),
        tools: Some(vec![AssistantTool::function(function); 21]),
        metadata: Some((0..17).map(|n| (n.to_string(), text.repeat(50))).collect()),
        temperature: Some(9.0),
        tool_choice: Some(ToolChoice::function(text)),
        response_format: Some(ResponseFormat::json_schema(schema)),
        ..serde_json::from_str(&format!("{{\"assistant_id\":\"{text}\"}}")).unwrap()
    }
}

/// Replaces one value after another inside of `whole`, and passes the result on. `pointer` leads to
/// the value, all of whose parts are replaced too.
fn replace_each(whole: &Value, pointer: &str, new: &Value, pass_on: &mut impl FnMut(Value)) {
    let mut replaced = whole.clone();
    *replaced.pointer_mut(pointer).unwrap() = new.clone();
    pass_on(replaced);
    let names: Vec<String> = match whole.pointer(pointer).unwrap() {
        Value::Object(entries) => entries.keys().cloned().collect(),
        Value::Array(elements) => (0..elements.len()).map(|index| index.to_string()).collect(),
        _ => Vec::new(),
    };
    for name in names {
        let name = name.replace('~', "~0").replace('/', "~1");
        replace_each(whole, &format!("{pointer}/{name}"), new, pass_on);
    }
}

/// Reads a body in which one value after another is replaced, and passes on what is reported.
fn read_misfits<T: Validate + DeserializeOwned + Serialize>(
    body: &T,
    text: &str,
    check: impl Fn(&str),
) -> usize {
    let body = serde_json::to_value(body).unwrap();
    let mut count = 0;
    for new in [json!(text), json!([text]), json!({"a": text}), json!([[{"b": [text, text]}]])] {
        replace_each(&body, "", &new, &mut |body| {
            let Err(rejection) = run_request::json::from_str::<T>(&body.to_string()) else {
                return;
            };
            count += 1;
            check(&format!("{rejection}{rejection:?}{rejection:#?}"));
            if let Rejection::Violations(violations) = &rejection {
                check(&format_report(violations));
            }
        });
    }
    count
}

/// The rules whose messages would show the value if it were not secret.
#[derive(RunRequest, Debug)]
#[request(builder(derive(Debug)))]
struct Secrets {
    #[request(secret, range(..=9), above(u64::MAX - 1), multiple_of(1 << 50), one_of(1, 2))]
    number: u64,
    #[request(secret, range(..=0.5), one_of(0.25))]
    float: f64,
    #[request(secret, inner(range(..=9)), length(2..))]
    list: Vec<i128>,
    #[request(secret, keys(length(..=3), pattern("^$")), values(length(..=3)))]
    map: BTreeMap<String, String>,
    #[request(secret, length(..=3), pattern("^$"))]
    text: Option<String>,
    #[request(length(..=3))]
    open: Option<String>,
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn reports_do_not_contain_parts_of_strings(random in "[ABD-Z0-9]{6,20}") {
        let text = format!("hunter2{random}é");
        assert_absent(&text, &collect_messages(make_strings(&text)));
        assert_absent(&text, &collect_messages(make_run(&text)));
    }

    #[test]
    fn secrets_are_neither_in_reports_nor_in_the_debug_output_of_builders(
        text in "[A-Z0-9]{12,20}",
        number in 1_000_000_000_000_000..9_000_000_000_000_000_u64,
    ) {
        let float: f64 = format!("0.9{number}").parse().unwrap();
        let builder = Secrets::builder()
            .number(number)
            .float(float)
            .list([i128::from(number) * 10 + 1])
            .map([(text.clone(), text.clone())])
            .text(text.clone())
            .open("o".repeat(9));
        let shown = format!("{builder:?}{builder:#?}");
        prop_assert!(shown.contains("ooooooooo"), "{}", shown);
        let value = Secrets {
            number,
            float,
            list: vec![i128::from(number) * 10 + 1],
            map: [(text.clone(), text.clone())].into(),
            text: Some(text.clone()),
            open: None,
        };
        let violations = value.validate().unwrap_err();
        prop_assert_eq!(violations.len(), 4 + 2 + 2 + 3 + 2, "{}", violations);
        for messages in [shown, collect_messages(value)] {
            assert_absent(&text, &messages);
            prop_assert!(!messages.contains(&number.to_string()), "{}", messages);
            prop_assert!(!messages.contains(&float.to_string()[2..]), "{}", messages);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4))]

    #[test]
    fn faults_of_bodies_do_not_contain_parts_of_strings(random in "[ABD-Z0-9]{6,20}") {
        let text = format!("hunter2{random}é");
        let check = |messages: &str| assert_absent(&text, messages);
        let mut run = make_run(&text);
        // Of free-form JSON, keys may be told.
        run.tools = None;
        run.response_format = None;
        let read = read_misfits(&run, &text, check);
        prop_assert!(read > 80, "{}", read);
        let read = read_misfits(&make_strings(&text), &text, check);
        prop_assert!(read > 40, "{}", read);
    }
}

#[test]
fn keys_are_shown_unless_they_are_secret() {
    #[derive(Validate)]
    struct Keys {
        #[request(keys(length(..=3)), values(length(..=3)))]
        open: HashMap<String, String>,
        #[request(secret, keys(length(..=3), pattern("^$")), values(length(..=3)))]
        secret: HashMap<String, String>,
    }
    let map = |key: &str| HashMap::from([(key.to_owned(), String::from("*******"))]);
    let open = Keys { open: map("hunter2"), secret: HashMap::new() }.validate().unwrap_err();
    assert!(format_report(&open).contains("hunter2"));
    let secret = Keys { open: HashMap::new(), secret: map("hunter2") }.validate().unwrap_err();
    assert_eq!(secret.len(), 3);
    assert!(!format_report(&secret).contains("hunter2"), "{secret}");
}

#[test]
fn values_inside_a_secret_are_secret() {
    #[derive(Validate)]
    struct Account {
        #[request(range(..=9), multiple_of(5), one_of(1, 2), above(4243))]
        pin: u16,
        #[request(values(range(..=9)))]
        pins: BTreeMap<String, f64>,
    }
    #[derive(Validate)]
    struct Holder {
        #[request(secret)]
        account: Option<Box<Account>>,
    }
    let account = Account { pin: 4242, pins: [("hunter2".to_owned(), 4242.5)].into() };
    let violations = Holder { account: Some(Box::new(account)) }.validate().unwrap_err();
    assert_eq!(violations.len(), 5);
    let shown = format_report(&violations);
    assert!(!shown.contains("4242") && !shown.contains("hunter2"), "{shown}");
}
