//! Messages in another language, with Fluent: the example in the guide's page about violations.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use run_request::{Param, Violation};

/// A number remains one, so that Fluent chooses the plural by it.
fn to_fluent(param: &Param<'_>) -> FluentValue<'static> {
    match param {
        Param::Integer(number) => FluentValue::from(*number),
        Param::Float(number) => FluentValue::from(*number),
        other => FluentValue::from(other.to_string()),
    }
}

/// Looks for the message of the rule and the code, then for that of the rule.
fn translate(violation: &Violation, bundle: &FluentBundle<FluentResource>) -> String {
    let params = violation.params();
    let args: FluentArgs<'_> =
        params.iter().map(|(name, param)| (name.to_owned(), to_fluent(param))).collect();
    let names = [format!("{}-{}", violation.rule(), violation.code()), violation.rule().to_owned()];
    let message = names.iter().find_map(|name| bundle.get_message(name)?.value());
    match message {
        Some(message) => bundle.format_pattern(message, Some(&args), &mut Vec::new()).into_owned(),
        None => violation.reason().into_owned(),
    }
}

const PAGE: &str = include_str!("../../runtime/docs/violations.md");
const SOURCE: &str = include_str!("translations.rs");

/// The first block of code in the page that starts with this fence.
fn find_block(fence: &str) -> &'static str {
    let (_, rest) = PAGE.split_once(fence).unwrap();
    rest.split_once("```").unwrap().0
}

#[test]
fn the_page_shows_this_code() {
    assert!(SOURCE.contains(find_block("```rust,ignore\n")));
}

#[derive(run_request::RunRequest, Debug)]
struct ChatRequest {
    #[request(length(..=8))]
    model: String,
    #[request(length(..=1))]
    user: Option<String>,
    #[request(range(..=4))]
    n: Option<u8>,
    #[request(one_of("low", "high"), ascii)]
    effort: Option<String>,
}

#[test]
fn fluent_words_violations() {
    let resource = FluentResource::try_new(find_block("```ftl\n").to_owned()).unwrap();
    let mut bundle = FluentBundle::new(vec!["de".parse().unwrap()]);
    // Otherwise, params are surrounded by marks for text of another direction.
    bundle.set_use_isolating(false);
    bundle.add_resource(resource).unwrap();

    let builder = ChatRequest::builder().model("gpt-4o-mini").user("me").n(5_u8).effort("mäßig");
    let violations = builder.build().unwrap_err();
    let translated: Vec<_> = violations.iter().map(|it| translate(it, &bundle)).collect();
    assert_eq!(
        translated,
        [
            "darf höchstens 8 Zeichen lang sein, hat aber 11",
            "darf nur ein Zeichen lang sein, hat aber 2",
            "darf höchstens 4 sein, ist aber 5",
            "muss einer dieser Werte sein: low, high",
            "string does not consist of ASCII characters.",
        ]
    );

    let mut body = serde_json::Deserializer::from_str("{}");
    let violations = run_request::collect::<ChatRequest, _>(&mut body).unwrap().unwrap_err();
    assert_eq!(translate(violations.first(), &bundle), "fehlt");
}
