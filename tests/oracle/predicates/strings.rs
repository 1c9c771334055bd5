//! The rules on strings, also behind pointers and in an `Option`.

use std::borrow::Cow;
use std::rc::Rc;
use std::sync::{Arc, LazyLock};

use proptest::option;
use proptest::prelude::Strategy;
use run_request::Validate;
use run_request::regex::Regex;

use super::{Faults, compare_verdicts, mostly_text};

static ENDING: LazyLock<Regex> = LazyLock::new(|| Regex::new("[0-9]{2}$").unwrap());

#[derive(Validate, Debug)]
struct Strings {
    #[request(length(2..=4, code = "name_length"), bytes(..=6, code = "name_bytes"))]
    name: String,
    #[request(length(1..4, code = "short_length"), bytes(2.., code = "short_bytes"))]
    short: Option<Cow<'static, str>>,
    #[request(
        pattern("^[a-f]+", code = "slug_beginning"),
        pattern(ENDING, code = "slug_ending"),
        bytes(..6, code = "slug_bytes")
    )]
    slug: Box<str>,
    #[request(one_of("red", "green", "größer", code = "color_one_of"))]
    #[request(none_of("gray", "green", code = "color_none_of"))]
    color: Option<Arc<str>>,
    #[request(format(url, code = "link_url"), length(..=14, code = "link_length"))]
    link: String,
    #[request(
        ascii(code = "token_ascii"),
        starts_with("t-", code = "token_beginning"),
        ends_with("!", code = "token_end"),
        contains("b", code = "token_b"),
        contains("cc", code = "token_c"),
        not_contains("bb", code = "token_not_bb")
    )]
    token: Rc<String>,
    #[request(custom(check_no_twins, code = "word_custom"))]
    word: String,
}

fn check_no_twins(word: &str) -> Result<(), &'static str> {
    if word.chars().zip(word.chars().skip(1)).any(|(a, b)| a == b) {
        return Err("two like letters in a row");
    }
    Ok(())
}

const RULES: &[&str] = &[
    "name_length",
    "name_bytes",
    "short_length",
    "short_bytes",
    "slug_beginning",
    "slug_ending",
    "slug_bytes",
    "color_one_of",
    "color_none_of",
    "link_url",
    "link_length",
    "token_ascii",
    "token_beginning",
    "token_end",
    "token_b",
    "token_c",
    "token_not_bb",
    "word_custom",
];

fn generate_values() -> impl Strategy<Value = Strings> {
    let name = mostly_text(
        &["ab", "abc", "abcd", "éé", "ééé", "🦀é"],
        &["", "a", "é", "🦀", "abcde", "aaaaaa", "éééé", "🦀🦀", "🦀éa"],
    );
    let short = mostly_text(&["ab", "abc", "é", "ééé", "🦀"], &["", "abcd", "éééé", "a", "1"]);
    let slug = mostly_text(
        &["a12", "abc12", "f-00"],
        &["12", "A12", "g12", "a1", "ab", "a12\n", "é12", "abcd12", "abcdef1", "fé123"],
    );
    let color = mostly_text(
        &["red", "größer"],
        &["", "Red", "red ", "gr", "größe", "gray", "green", "green"],
    );
    let link = mostly_text(
        &["a:b", "http://a/1", "x1+y-z.w:", "a:/%20%eF?a#b", "a://b-~_.!$&'"],
        &[
            "",
            "a",
            "/a",
            "1a:b",
            "a:%2",
            "a:%zz",
            "a:é",
            "a: b",
            "a:b#c#d",
            "http://abcdefgh",
            "a:12345678901234",
        ],
    );
    let token = mostly_text(
        &["t-bcc!", "t-ccb!", "t-b cc !"],
        &[
            "t-bccé!", "T-bcc!", "-bcc!", "t-bcc", "t-bcc! ", "t-cc!", "t-bc!", "t-bbcc!",
            "t-ccbb!", "t-ccc!",
        ],
    );
    let word = mostly_text(&["", "a", "abab", "éaé"], &["aa", "abba", "éé", "ab  c"]);
    let first = (name, option::of(short), slug, option::of(color));
    (first, link, token, word).prop_map(|((name, short, slug, color), link, token, word)| Strings {
        name,
        short: short.map(Cow::Owned),
        slug: slug.into(),
        color: color.map(Arc::from),
        link,
        token: Rc::new(token),
        word,
    })
}

fn find_faults(it: &Strings, faults: &mut Faults) {
    let chars = it.name.chars().count();
    faults.add_if(chars < 2 || chars > 4, "/name", "name_length");
    faults.add_if(it.name.len() > 6, "/name", "name_bytes");
    if let Some(short) = &it.short {
        let chars = short.chars().count();
        faults.add_if(chars == 0 || chars >= 4, "/short", "short_length");
        faults.add_if(short.len() < 2, "/short", "short_bytes");
    }
    let slug = it.slug.as_bytes();
    let begins = matches!(slug.first(), Some(b'a'..=b'f'));
    let ends = slug.len() >= 2 && slug[slug.len() - 2..].iter().all(u8::is_ascii_digit);
    faults.add_if(!begins, "/slug", "slug_beginning");
    faults.add_if(!ends, "/slug", "slug_ending");
    faults.add_if(slug.len() >= 6, "/slug", "slug_bytes");
    if let Some(color) = &it.color {
        let known = &**color == "red" || &**color == "green" || &**color == "größer";
        faults.add_if(!known, "/color", "color_one_of");
        let excluded = &**color == "gray" || &**color == "green";
        faults.add_if(excluded, "/color", "color_none_of");
    }
    faults.add_if(!is_url(&it.link), "/link", "link_url");
    faults.add_if(it.link.chars().count() > 14, "/link", "link_length");
    let token = it.token.as_bytes();
    faults.add_if(token.iter().any(|byte| *byte > 127), "/token", "token_ascii");
    faults.add_if(token.first_chunk() != Some(b"t-"), "/token", "token_beginning");
    faults.add_if(token.last() != Some(&b'!'), "/token", "token_end");
    faults.add_if(!token.contains(&b'b'), "/token", "token_b");
    faults.add_if(!token.windows(2).any(|pair| pair == b"cc"), "/token", "token_c");
    faults.add_if(token.windows(2).any(|pair| pair == b"bb"), "/token", "token_not_bb");
    let word: Vec<char> = it.word.chars().collect();
    faults.add_if(word.windows(2).any(|pair| pair[0] == pair[1]), "/word", "word_custom");
}

/// The grammar of RFC 3986 as far as the values need it: they have no host in brackets and no port.
fn is_url(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else { return false };
    let in_scheme = |c: char| c.is_ascii_alphanumeric() || "+-.".contains(c);
    if !scheme.starts_with(|c: char| c.is_ascii_alphabetic()) || !scheme.chars().all(in_scheme) {
        return false;
    }
    let mut chars = rest.chars();
    let mut fragments = 0;
    while let Some(c) = chars.next() {
        let is_fine = match c {
            '%' => [chars.next(), chars.next()]
                .iter()
                .all(|c| c.is_some_and(|c| c.is_ascii_hexdigit())),
            '#' => {
                fragments += 1;
                fragments == 1
            }
            c => c.is_ascii_alphanumeric() || "-._~!$&'()*+,;=/?:@".contains(c),
        };
        if !is_fine {
            return false;
        }
    }
    true
}

#[test]
fn rules_on_strings_agree_with_predicates() {
    compare_verdicts(RULES, &generate_values(), Validate::validate, find_faults);
}
