//! Patterns: those in schemas match in ECMA-262, by an engine of that dialect, what the rule
//! matches by the crate `regex`.

use std::sync::LazyLock;

use regress::{Flags, Regex as Ecma};
use run_request::regex::Regex;
use run_request::schemars::schema_for;
use run_request::{RunRequest, Validate};

/// Strings on which the dialects differ.
const TEXTS: &[&str] = &[
    "",
    "a",
    "b",
    "A",
    "ab",
    "AB",
    "aB c",
    "abc",
    "a1",
    "1",
    "٣",
    "é",
    "É",
    "ß",
    "ſ",
    "s",
    "S",
    "k",
    "K",
    "\u{212A}",
    "_",
    "-",
    " ",
    "\u{85}",
    "\u{FEFF}",
    "\u{A0}",
    "\n",
    "\r",
    "\r\n",
    "\u{2028}",
    "a\nb",
    "a\r\nb",
    "\na",
    "a\n",
    "a\rb",
    "日本",
    "🦀",
    "🦀a",
    "a🦀",
    "a b",
    "a-b",
    "é b",
    "bé",
    "{",
    "}",
    "]",
    "[a]",
    "\u{7}",
    "\t",
    "\u{b}",
    "a&b",
    "#",
    "x#y",
    "\u{200D}",
    "e\u{301}",
    "Ω",
    "ω",
    "\u{2126}",
    "T-12",
    "2024-01-31",
    "a.b",
    "a/b",
    "~",
    "aaa",
    "aaaa",
    "foo bar",
];

macro_rules! patterns {
    ($($name:ident: $pattern:literal => $shown:expr;)*) => {$(
        #[test]
        fn $name() {
            static PATTERN: LazyLock<Regex> = LazyLock::new(|| Regex::new($pattern).unwrap());

            #[derive(Validate, serde::Deserialize)]
            #[request(schema)]
            #[allow(dead_code)]
            struct Text {
                #[request(pattern($pattern))]
                text: String,
                #[request(pattern(PATTERN))]
                by_name: String,
            }

            let schema = serde_json::to_value(schema_for!(Text)).unwrap();
            let shown = schema["properties"]["text"]["pattern"].as_str().unwrap();
            assert_eq!(schema["properties"]["by_name"]["pattern"], shown);
            let wanted: Option<&str> = $shown;
            if let Some(wanted) = wanted {
                assert_eq!(shown, wanted);
            }
            let ecma = Ecma::with_flags(shown, Flags { unicode: true, ..Flags::default() });
            let ecma = ecma.unwrap_or_else(|error| panic!("{shown}: {error}"));
            let schema = super::compile_validator(&schema);
            for text in TEXTS {
                let is_match = PATTERN.is_match(text);
                assert_eq!(ecma.find(text).is_some(), is_match, "{shown}: {text:?}");
                let document = serde_json::json!({ "text": text, "by_name": text });
                assert_eq!(schema.is_valid(&document), is_match, "{shown}: {text:?}");
            }
        }
    )*};
}

patterns! {
    // Patterns that mean the same in both dialects are unchanged.
    plain: "^[a-z]+$" => Some("^[a-z]+$");
    counted: "^[a-zA-Z0-9_-]{1,3}$" => Some("^[a-zA-Z0-9_-]{1,3}$");
    groups: r"^(?:a|b)(c)?(?<rest>\.b)*$" => Some(r"^(?:a|b)(c)?(?<rest>\.b)*$");
    dates: r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$" => Some(r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
    numbers_of_characters: r"[\x41\u00e9\u{1F980}]" => Some(r"[\x41\u00e9\u{1F980}]");
    negated: "^[^a]+$" => Some("^[^a]+$");
    categories: r"^\p{Lu}[\p{Ll}\p{Nd}]" => Some(r"^\p{Lu}[\p{Ll}\p{Nd}]");
    controls: r"[\n\r\t\f\v]" => Some(r"[\n\r\t\f\v]");
    // Patterns that mean something else are rewritten.
    any_character: "^.$" => Some(r"^[^\n]$");
    digits: r"^\d$" => Some(r"^\p{Nd}$");
    no_digits: r"^\D+$" => Some(r"^\P{Nd}+$");
    spaces: r"^\s" => Some(r"^\p{White_Space}");
    no_spaces: r"^\S+$" => Some(r"^\P{White_Space}+$");
    words: r"^\w+$" => Some(r"^[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}]+$");
    no_words: r"\W" => None;
    edges_of_words: r"\bb" => None;
    within_words: r"a\B" => None;
    starts_of_words: r"\b{start}a" => None;
    ends_of_words: r"a\b{end}" => None;
    halves: r"\b{start-half}a|b\b{end-half}" => None;
    whole: r"\Aab\z" => Some("^ab$");
    any_case: "(?i)^abc$" => Some("^[Aa][Bb][Cc]$");
    any_case_of_letters_with_more: "(?i)^[ks]$" => None;
    any_case_of_a_part: "^(?i:a)b" => Some("^[Aa]b");
    other_case_of_greek: "(?i)ω" => None;
    free_form: r"(?x) ^ a \# ? # a comment
        b $" => None;
    dots_for_all: "(?s)^a.b$" => None;
    lines: "(?m)^a$" => None;
    lines_of_other_systems: "(?mR)^a$" => None;
    swapped_greed: "(?U)a+b" => None;
    named_as_in_python: "(?P<first>a)(?P<then>b)" => Some("(?:a)(?:b)");
    posix: "^[[:alpha:]]+$" => Some("^[A-Za-z]+$");
    posix_negated: "^[[:^digit:]]$" => None;
    short_category: r"^\pL$" => None;
    category_by_a_loose_name: r"\p{greek}" => None;
    negated_category: r"^\PL$" => None;
    intersection: "^[a-z&&[^b]]$" => Some("^[ac-z]$");
    difference: "^[a-c--b]$" => Some("^[ac]$");
    symmetric_difference: "^[a-b~~b-c]$" => Some("^[ac]$");
    nested: "^[a[bc]]$" => Some("^[a-c]$");
    lone_braces: r"\}" => Some(r"\}");
    lone_brackets: "]" => Some(r"\]");
    superfluous: r"\-|\#|\&" => None;
    bell: r"\a" => Some(r"\x07");
    long_numbers: r"\U0001F980|\x{E9}" => None;
    ascii_only: r"(?-u:\w)(?-u:\b)" => None;
    many_alternatives: "^(?:ab?|a1|日本)+$" => None;
    empty: "" => Some("");
    nothing: r"[^\s\S]" => Some("(?!)");
    anything: r"[\s\S]" => None;
}

#[derive(RunRequest)]
#[request(schema)]
struct Ticket {
    #[request(keys(pattern(r"^\d+$")))]
    seats: std::collections::BTreeMap<String, u8>,
}

/// Patterns of keys are rewritten too.
#[test]
fn patterns_of_keys_are_rewritten() {
    let schema = serde_json::to_value(schema_for!(Ticket)).unwrap();
    assert_eq!(schema["properties"]["seats"]["propertyNames"]["pattern"], r"^\p{Nd}+$");
    assert!(Ticket::builder().seats([("1".into(), 1)]).build().is_ok());
}
