//! The labels of a host name that begin with `xn--`, and stand for others in Unicode (RFC 5890).
//!
//! The crate `idna` decodes them, and checks them by UTS 46: the characters, their normal form, the
//! direction of the text and the invisible joiners. RFC 5892 has more rules for a few characters,
//! which are here.

use core::fmt;

use idna::uts46::{AsciiDenyList, ErrorPolicy, Hyphens, Uts46};

/// Whether the labels that begin with `xn--` stand for labels in Unicode.
pub(super) fn has_valid_a_labels(name: &str) -> bool {
    if !name.split('.').any(is_a_label) {
        return true;
    }
    let mut is_allowed = true;
    let processed = Uts46::new().process(
        name.as_bytes(),
        AsciiDenyList::STD3,
        Hyphens::CheckFirstLast,
        ErrorPolicy::FailFast,
        |label, _, _| {
            is_allowed &= is_allowed_label(label);
            false
        },
        &mut Nowhere,
        None,
    );
    processed.is_ok() && is_allowed
}

fn is_a_label(label: &str) -> bool {
    label.split_at_checked("xn--".len()).is_some_and(|(tag, _)| tag.eq_ignore_ascii_case("xn--"))
}

/// Where the names are written to, which nobody reads.
struct Nowhere;

impl fmt::Write for Nowhere {
    fn write_str(&mut self, _: &str) -> fmt::Result {
        Ok(())
    }
}

/// Whether a label in Unicode follows the rules that are not those of UTS 46.
fn is_allowed_label(label: &[char]) -> bool {
    let has = |is_wanted: fn(char) -> bool| label.iter().any(|c| is_wanted(*c));
    label.get(2..4) != Some(&['-', '-'])
        && !has(is_disallowed)
        && (0..label.len()).all(|at| has_its_context(label, at))
        && (!label.contains(&'\u{30FB}') || has(is_kana_or_han))
        && !(has(|c| matches!(c, '\u{660}'..='\u{669}'))
            && has(|c| matches!(c, '\u{6F0}'..='\u{6F9}')))
}

/// The exceptions of RFC 5892, section 2.6, that UTS 46 accepts.
fn is_disallowed(c: char) -> bool {
    matches!(
        c,
        '\u{640}' | '\u{7FA}' | '\u{302E}' | '\u{302F}' | '\u{3031}'..='\u{3035}' | '\u{303B}'
    )
}

/// Whether the character is next to those that it needs (RFC 5892, appendix A.3 to A.6).
fn has_its_context(label: &[char], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| label.get(before).copied());
    let after = label.get(at + 1).copied();
    match label[at] {
        // The middle dot of Catalan.
        '\u{B7}' => before == Some('l') && after == Some('l'),
        // The Greek numeral sign.
        '\u{375}' => matches!(after, Some('\u{370}'..='\u{3FF}' | '\u{1F00}'..='\u{1FFF}')),
        // The Hebrew geresh and gershayim.
        '\u{5F3}' | '\u{5F4}' => matches!(before, Some('\u{591}'..='\u{5F4}')),
        _ => true,
    }
}

/// Whether the middle dot of Katakana may be beside the character (appendix A.7).
fn is_kana_or_han(c: char) -> bool {
    matches!(
        c,
        '\u{3005}' | '\u{3007}' | '\u{3041}'..='\u{309F}' | '\u{30A1}'..='\u{30FA}'
            | '\u{30FD}'..='\u{30FF}' | '\u{31F0}'..='\u{31FF}' | '\u{3400}'..='\u{4DBF}'
            | '\u{4E00}'..='\u{9FFF}' | '\u{20000}'..='\u{3FFFF}'
    )
}
