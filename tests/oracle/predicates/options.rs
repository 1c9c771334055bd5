//! The rules between fields: `requires`, `conflicts_with`, `when`, and `check` on the struct.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use run_request::{RunRequest, Violation};

use super::{Faults, any_of, any_text_of, compare_verdicts, mostly, mostly_text};

#[derive(RunRequest, Debug)]
#[request(check = check_order)]
#[serde(rename_all = "camelCase")]
struct Options {
    #[request(requires(to_page, code = "from_requires"), range(1..=100, code = "from_range"))]
    from_page: Option<u8>,
    to_page: Option<u8>,
    #[request(
        length(..=2, code = "url_length"),
        conflicts_with(file, code = "url_conflicts"),
        starts_with("u", code = "url_beginning")
    )]
    url: Option<String>,
    #[request(
        requires(name, code = "file_requires"),
        conflicts_with(text, code = "file_conflicts")
    )]
    file: Option<String>,
    #[serde(rename = "file/name")]
    name: Option<String>,
    text: Option<Box<str>>,
    stream: Option<bool>,
    #[request(
        when(self.stream == Some(true)),
        length(1..=2, code = "stop_length"),
        inner(length(1.., code = "stop_inner"))
    )]
    #[request(length(..=3, code = "stop_always"))]
    stop: Option<Vec<String>>,
    #[request(inner(
        when(self.strict),
        range(..=9, code = "score_range"),
        multiple_of(3, code = "score_multiple")
    ))]
    #[request(when({ !self.strict && self.stream.is_some() }), length(..=2, code = "scores_length"))]
    #[request(unique(code = "scores_unique"))]
    scores: Vec<u8>,
    strict: bool,
    #[request(
        when(self.strict || self.text.is_some()),
        requires(stream, code = "title_requires"),
        conflicts_with(stop, code = "title_conflicts"),
        ascii(code = "title_ascii")
    )]
    #[request(length(..=2, code = "title_length"))]
    title: Option<String>,
}

fn check_order(it: &Options) -> Result<(), Violation> {
    match (it.from_page, it.to_page) {
        (Some(from), Some(to)) if from > to => {
            Err(Violation::new("backwards", "ends before it begins").at("toPage"))
        }
        _ => Ok(()),
    }
}

const RULES: &[&str] = &[
    "from_requires",
    "from_range",
    "url_length",
    "url_conflicts",
    "url_beginning",
    "file_requires",
    "file_conflicts",
    "stop_length",
    "stop_inner",
    "stop_always",
    "score_range",
    "score_multiple",
    "scores_length",
    "scores_unique",
    "title_requires",
    "title_conflicts",
    "title_ascii",
    "title_length",
    "backwards",
];

fn generate_values() -> impl Strategy<Value = Options> {
    let either = |mostly, rarely| prop_oneof![4 => mostly, 1 => rarely];
    let pages = prop_oneof![
        10 => any_of(&[(None, None), (Some(1), Some(1)), (Some(100), Some(255)), (None, Some(0))]),
        1 => any_of(&[(Some(1), None), (Some(0), Some(9)), (Some(101), Some(255)), (Some(7), Some(6))]),
        1 => (option::of(any::<u8>()), option::of(any::<u8>())),
    ];
    let url = option::weighted(
        0.4,
        either(mostly_text(&["u", "uü"], &["abc"]), any_text_of(&["", "ü", "u12", "uuu"])),
    );
    let file = option::weighted(0.2, Just(String::from("f")));
    let name = option::weighted(0.8, Just(String::new()));
    let text_field = option::weighted(0.2, Just(Box::from("t")));
    let stream = option::weighted(0.8, any::<bool>());
    let word = prop_oneof![9 => Just("x"), 1 => Just("")].prop_map(String::from);
    let stop = option::weighted(
        0.3,
        prop_oneof![
            6 => vec(word.clone(), 1..=2),
            2 => vec(word.clone(), 0..=3),
            1 => vec(word, 4..6),
        ],
    );
    let score = prop_oneof![9 => any_of(&[0, 3, 6, 9]), 1 => any_of(&[1, 8, 10, 12, 255])];
    let scores = mostly(vec(score.clone(), 0..=2), vec(score, 3..5));
    let title = option::weighted(
        0.4,
        either(mostly_text(&["t", ""], &["abc"]), any_text_of(&["é", "éa", "abc"])),
    );
    let between = (url, file, name, text_field);
    (pages, between, stream, stop, scores, any::<bool>(), title).prop_map(
        |((from_page, to_page), (url, file, name, text), stream, stop, scores, strict, title)| {
            Options {
                from_page,
                to_page,
                url,
                file,
                name,
                text,
                stream,
                stop,
                scores,
                strict,
                title,
            }
        },
    )
}

fn find_faults(it: &Options, faults: &mut Faults) {
    if let Some(from) = it.from_page {
        faults.add_if(it.to_page.is_none(), "/fromPage", "from_requires");
        faults.add_if(from == 0 || from > 100, "/fromPage", "from_range");
    }
    if let Some(url) = &it.url {
        faults.add_if(url.chars().count() > 2, "/url", "url_length");
        faults.add_if(it.file.is_some(), "/url", "url_conflicts");
        faults.add_if(url.chars().next() != Some('u'), "/url", "url_beginning");
    }
    if it.file.is_some() {
        faults.add_if(it.name.is_none(), "/file", "file_requires");
        faults.add_if(it.text.is_some(), "/file", "file_conflicts");
    }
    if let Some(stop) = &it.stop {
        if it.stream == Some(true) {
            faults.add_if(stop.is_empty() || stop.len() > 2, "/stop", "stop_length");
            for (i, word) in stop.iter().enumerate() {
                faults.add_if(word.is_empty(), format!("/stop/{i}"), "stop_inner");
            }
        }
        faults.add_if(stop.len() > 3, "/stop", "stop_always");
    }
    find_faults_in_scores(it, faults);
    if let Some(title) = &it.title {
        if it.strict || it.text.is_some() {
            faults.add_if(it.stream.is_none(), "/title", "title_requires");
            faults.add_if(it.stop.is_some(), "/title", "title_conflicts");
            faults.add_if(title.bytes().any(|byte| byte > 127), "/title", "title_ascii");
        }
        faults.add_if(title.chars().count() > 2, "/title", "title_length");
    }
    let backwards = matches!((it.from_page, it.to_page), (Some(from), Some(to)) if from > to);
    faults.add_if(backwards, "/toPage", "backwards");
}

fn find_faults_in_scores(it: &Options, faults: &mut Faults) {
    for (i, score) in it.scores.iter().enumerate() {
        if it.strict {
            faults.add_if(*score > 9, format!("/scores/{i}"), "score_range");
            faults.add_if(score % 3 != 0, format!("/scores/{i}"), "score_multiple");
        }
    }
    if !it.strict && it.stream.is_some() {
        faults.add_if(it.scores.len() > 2, "/scores", "scores_length");
    }
    let twins = (0..it.scores.len()).any(|i| it.scores[..i].contains(&it.scores[i]));
    faults.add_if(twins, "/scores", "scores_unique");
}

#[test]
fn rules_between_fields_agree_with_predicates() {
    compare_verdicts(RULES, &generate_values(), Options::validate, find_faults);
}
