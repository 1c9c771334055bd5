//! Patterns in the dialect of JSON Schema, ECMA-262 with its flag `u`.
//!
//! One that means the same in both dialects stays as it is written. Any other is written anew from what
//! `regex` makes of it, in which flags, classes and names have come down to sets of characters.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use regex_syntax::ast::{
    self, AssertionKind, Ast, ClassSet, ClassSetItem, ClassUnicodeKind, GroupKind, HexLiteralKind,
    LiteralKind, SpecialLiteralKind,
};
use regex_syntax::hir::{Class, ClassUnicode, Hir, HirKind, Look};

/// The pattern that matches the same strings; `None` if it is none of `regex`.
pub(crate) fn translated(pattern: &str) -> Option<String> {
    let parsed = ast::parse::Parser::new().parse(pattern).ok()?;
    if is_same(&parsed) {
        return Some(pattern.into());
    }
    Some(written(&regex_syntax::parse(pattern).ok()?))
}

/// Whether the pattern means the same in both dialects.
fn is_same(pattern: &Ast) -> bool {
    match pattern {
        Ast::Empty(_) => true,
        Ast::Literal(literal) => is_same_literal(literal, "]{}"),
        Ast::Assertion(it) => {
            matches!(it.kind, AssertionKind::StartLine | AssertionKind::EndLine)
        }
        Ast::ClassUnicode(class) => is_same_category(class),
        Ast::ClassBracketed(class) => is_same_set(&class.kind),
        Ast::Repetition(it) => !matches!(*it.ast, Ast::Assertion(_)) && is_same(&it.ast),
        Ast::Group(group) => {
            let plain = match &group.kind {
                GroupKind::CaptureIndex(_) => true,
                GroupKind::CaptureName { starts_with_p, name } => {
                    !starts_with_p
                        && name.name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
                }
                GroupKind::NonCapturing(flags) => flags.items.is_empty(),
            };
            plain && is_same(&group.ast)
        }
        Ast::Alternation(it) => it.asts.iter().all(is_same),
        Ast::Concat(it) => it.asts.iter().all(is_same),
        Ast::Flags(_) | Ast::Dot(_) | Ast::ClassPerl(_) => false,
    }
}

/// Whether a character is told alike; those of `odd` need another form.
fn is_same_literal(literal: &ast::Literal, odd: &str) -> bool {
    match &literal.kind {
        LiteralKind::Verbatim => !odd.contains(literal.c),
        LiteralKind::Meta => "^$\\.*+?()[]{}|".contains(literal.c),
        LiteralKind::HexFixed(kind) => *kind != HexLiteralKind::UnicodeLong,
        LiteralKind::HexBrace(kind) => *kind == HexLiteralKind::UnicodeShort,
        LiteralKind::Special(kind) => {
            !matches!(kind, SpecialLiteralKind::Bell | SpecialLiteralKind::Space)
        }
        LiteralKind::Superfluous | LiteralKind::Octal => false,
    }
}

fn is_same_category(class: &ast::ClassUnicode) -> bool {
    const CATEGORIES: &[&str] = &[
        "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc",
        "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "S", "Sm", "Sc", "Sk", "So", "Z", "Zs", "Zl", "Zp",
    ];
    let braces = "p{}".len() + 1;
    matches!(&class.kind, ClassUnicodeKind::Named(name)
        if CATEGORIES.contains(&&**name)
            && class.span.end.offset - class.span.start.offset == name.len() + braces)
}

fn is_same_set(set: &ClassSet) -> bool {
    match set {
        ClassSet::BinaryOp(_) => false,
        ClassSet::Item(item) => is_same_item(item),
    }
}

fn is_same_item(item: &ClassSetItem) -> bool {
    let is_same_literal = |it: &ast::Literal| match it.kind {
        LiteralKind::Meta => it.c == '-' || is_same_literal(it, ""),
        _ => is_same_literal(it, "[]"),
    };
    match item {
        ClassSetItem::Empty(_) => true,
        ClassSetItem::Literal(literal) => is_same_literal(literal),
        ClassSetItem::Range(range) => is_same_literal(&range.start) && is_same_literal(&range.end),
        ClassSetItem::Unicode(class) => is_same_category(class),
        ClassSetItem::Union(union) => union.items.iter().all(is_same_item),
        ClassSetItem::Ascii(_) | ClassSetItem::Perl(_) | ClassSetItem::Bracketed(_) => false,
    }
}

/// What `\w` is to `regex`.
const WORD: &str = r"[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}]";
const NO_WORD: &str = r"[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}]";

/// The same in ASCII.
const ASCII_WORD: &str = "[0-9A-Z_a-z]";

/// Classes that are shorter by their name.
const NAMED: &[(&str, &str)] = &[
    (r"\d", r"\p{Nd}"),
    (r"\D", r"\P{Nd}"),
    (r"\s", r"\p{White_Space}"),
    (r"\S", r"\P{White_Space}"),
    (r"\w", WORD),
    (r"\W", NO_WORD),
];

fn written(pattern: &Hir) -> String {
    match pattern.kind() {
        HirKind::Empty => String::new(),
        HirKind::Literal(literal) => {
            let text = core::str::from_utf8(&literal.0).unwrap_or_default();
            text.chars().map(|c| character(c, "^$\\.*+?()[]{}|/")).collect()
        }
        HirKind::Class(Class::Unicode(class)) => of_class(class),
        HirKind::Class(Class::Bytes(class)) => {
            class.to_unicode_class().map_or_else(|| "(?!)".into(), |class| of_class(&class))
        }
        HirKind::Look(look) => of_look(*look),
        HirKind::Repetition(it) => {
            let count = match (it.min, it.max) {
                (0, None) => "*".into(),
                (1, None) => "+".into(),
                (0, Some(1)) => "?".into(),
                (min, None) => format!("{{{min},}}"),
                (min, Some(max)) if min == max => format!("{{{min}}}"),
                (min, Some(max)) => format!("{{{min},{max}}}"),
            };
            match it.sub.kind() {
                HirKind::Class(_) => format!("{}{count}", written(&it.sub)),
                _ => format!("(?:{}){count}", written(&it.sub)),
            }
        }
        // Nothing refers to what a group has captured.
        HirKind::Capture(capture) => format!("(?:{})", written(&capture.sub)),
        HirKind::Concat(all) => all.iter().map(written).collect(),
        HirKind::Alternation(all) => {
            format!("(?:{})", all.iter().map(written).collect::<Vec<_>>().join("|"))
        }
    }
}

fn of_class(class: &ClassUnicode) -> String {
    let is = |name: &str| {
        let parsed = regex_syntax::parse(name);
        parsed
            .is_ok_and(|it| matches!(it.kind(), HirKind::Class(Class::Unicode(it)) if it == class))
    };
    if let Some((_, name)) = NAMED.iter().find(|(name, _)| is(name)) {
        return (*name).to_string();
    }
    let mut negated = class.clone();
    negated.negate();
    let (sign, class) = match negated.ranges().len() < class.ranges().len() {
        true => ("^", &negated),
        false => ("", class),
    };
    if class.ranges().is_empty() {
        return if sign.is_empty() { "(?!)" } else { r"[\s\S]" }.into();
    }
    let mut text = format!("[{sign}");
    for range in class.ranges() {
        let end = |c| character(c, "\\[]^-");
        text.push_str(&end(range.start()));
        if range.start() != range.end() {
            text.push('-');
            text.push_str(&end(range.end()));
        }
    }
    text.push(']');
    text
}

/// What stands between two characters, of which `word` are those of words. For those of ASCII it is not
/// `\b`: engines differ in what that is beside a character of several bytes.
fn of_look(look: Look) -> String {
    let start = |word: &str| format!("(?<!{word})(?={word})");
    let end = |word: &str| format!("(?<={word})(?!{word})");
    let edge = |word: &str| format!("(?:{}|{})", start(word), end(word));
    let no_edge = |word: &str| format!("(?:(?<={word})(?={word})|(?<!{word})(?!{word}))");
    match look {
        Look::Start => "^".into(),
        Look::End => "$".into(),
        Look::StartLF => r"(?:^|(?<=\n))".into(),
        Look::EndLF => r"(?:$|(?=\n))".into(),
        Look::StartCRLF => r"(?:^|(?<=\n)|(?<=\r)(?!\n))".into(),
        Look::EndCRLF => r"(?:$|(?=\r)|(?<!\r)(?=\n))".into(),
        Look::WordAscii => edge(ASCII_WORD),
        Look::WordAsciiNegate => no_edge(ASCII_WORD),
        Look::WordStartAscii => start(ASCII_WORD),
        Look::WordEndAscii => end(ASCII_WORD),
        Look::WordStartHalfAscii => format!("(?<!{ASCII_WORD})"),
        Look::WordEndHalfAscii => format!("(?!{ASCII_WORD})"),
        Look::WordUnicode => edge(WORD),
        Look::WordUnicodeNegate => no_edge(WORD),
        Look::WordStartUnicode => start(WORD),
        Look::WordEndUnicode => end(WORD),
        Look::WordStartHalfUnicode => format!("(?<!{WORD})"),
        Look::WordEndHalfUnicode => format!("(?!{WORD})"),
    }
}

/// A character by itself, or by its number where it would not be seen; those of `special` are escaped.
fn character(c: char, special: &str) -> String {
    match u32::from(c) {
        _ if special.contains(c) => format!("\\{c}"),
        _ if c.is_alphanumeric() || c.is_ascii_graphic() || c == ' ' => c.into(),
        0x0A => r"\n".into(),
        code @ ..=0xFF => format!("\\x{code:02X}"),
        code @ ..=0xFFFF => format!("\\u{code:04X}"),
        code => format!("\\u{{{code:X}}}"),
    }
}
