//! The lengths of strings in other units.

use std::rc::Rc;

use proptest::option;
use proptest::prelude::Strategy;
use run_request::Validate;

use super::{Faults, compare_verdicts, mostly_text};

#[derive(Validate, Debug)]
struct Texts {
    #[request(length(utf16, 2..=5, code = "title_utf16"))]
    title: String,
    #[request(length(graphemes, 1..=3, code = "name_graphemes"))]
    name: Rc<str>,
    #[request(length(utf16, ..4, code = "mark_utf16"))]
    #[request(length(graphemes, 2.., code = "mark_graphemes"))]
    mark: Option<Box<str>>,
}

const RULES: &[&str] = &["title_utf16", "name_graphemes", "mark_utf16", "mark_graphemes"];

fn generate_values() -> impl Strategy<Value = Texts> {
    let title = mostly_text(
        &["ab", "abcde", "🦀", "🦀🦀a", "éé", "한한한한한"],
        &["", "a", "é", "한", "abcdef", "🦀🦀🦀", "🦀🦀ab", "éééééé"],
    );
    let name = mostly_text(
        &["a", "abc", "👩‍👩‍👧é", "e\u{301}\u{302}bc", "\r\na\r\n", "🦀🦀🦀"],
        &["", "abcd", "\r\n\n\r\n\r", "a👩‍👩‍👧b👩‍👩‍👧", "e\u{301}e\u{301}e\u{301}e\u{301}"],
    );
    let mark = mostly_text(
        &["ab", "abc", "🦀a", "éé"],
        &["e\u{301}", "\r\n", "abcd", "🦀🦀", "a", "", "e\u{301}", "a\u{301}\u{302}"],
    );
    (title, name, option::weighted(0.9, mark)).prop_map(|(title, name, mark)| Texts {
        title,
        name: name.into(),
        mark: mark.map(Into::into),
    })
}

/// Characters beyond the first 65,536 take two units.
fn count_utf16(text: &str) -> usize {
    text.chars().map(|c| if u32::from(c) > 0xFFFF { 2 } else { 1 }).sum()
}

/// As far as the values need it: accents, joiners and line breaks belong to the one before.
fn count_graphemes(text: &str) -> usize {
    let chars: Vec<char> = text.chars().collect();
    let begins = |at: usize| {
        let before = at.checked_sub(1).map(|before| chars[before]);
        let is_break = matches!(before, None | Some('\r' | '\n' | '\0'));
        match chars[at] {
            '\n' => before != Some('\r'),
            '\u{301}' | '\u{302}' | '\u{200d}' => is_break,
            _ => before != Some('\u{200d}'),
        }
    };
    (0..chars.len()).filter(|at| begins(*at)).count()
}

fn find_faults(it: &Texts, faults: &mut Faults) {
    let units = count_utf16(&it.title);
    faults.add_if(units < 2 || units > 5, "/title", "title_utf16");
    let graphemes = count_graphemes(&it.name);
    faults.add_if(graphemes == 0 || graphemes > 3, "/name", "name_graphemes");
    if let Some(mark) = &it.mark {
        faults.add_if(count_utf16(mark) > 3, "/mark", "mark_utf16");
        faults.add_if(count_graphemes(mark) < 2, "/mark", "mark_graphemes");
    }
}

#[test]
fn lengths_of_strings_agree_with_predicates() {
    compare_verdicts(RULES, &generate_values(), Validate::validate, find_faults);
}
