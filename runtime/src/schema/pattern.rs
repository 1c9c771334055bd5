//! Translates patterns into the dialect of JSON Schema, which is ECMA-262 with the flag `u`.
//!
//! A pattern that means the same in both dialects is kept as it is. Any other is written anew from
//! the intermediate representation of `regex`, in which flags, classes and names are sets of
//! characters.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use regex_syntax::ast::{
    self, AssertionKind, Ast, ClassSet, ClassSetItem, ClassUnicodeKind, GroupKind, HexLiteralKind,
    LiteralKind, SpecialLiteralKind,
};
use regex_syntax::hir::{Class, ClassUnicode, Hir, HirKind, Look};

/// Translates a pattern into one that matches the same strings; `None` if `regex` rejects it.
pub(crate) fn translate(pattern: &str) -> Option<String> {
    let parsed = ast::parse::Parser::new().parse(pattern).ok()?;
    if is_same(&parsed) {
        return Some(pattern.into());
    }
    Some(write_hir(&regex_syntax::parse(pattern).ok()?))
}

/// Whether the pattern means the same in both dialects.
fn is_same(pattern: &Ast) -> bool {
    match pattern {
        Ast::Empty(_) => true,
        Ast::Literal(literal) => is_same_literal(literal, "]{}"),
        Ast::Assertion(assertion) => {
            matches!(assertion.kind, AssertionKind::StartLine | AssertionKind::EndLine)
        }
        Ast::ClassUnicode(class) => is_same_category(class),
        Ast::ClassBracketed(class) => is_same_set(&class.kind),
        Ast::Repetition(repeated) => {
            !matches!(*repeated.ast, Ast::Assertion(_)) && is_same(&repeated.ast)
        }
        Ast::Group(group) => {
            let is_same_kind = match &group.kind {
                GroupKind::CaptureIndex(_) => true,
                GroupKind::CaptureName { starts_with_p, name } => {
                    !starts_with_p
                        && name.name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
                }
                GroupKind::NonCapturing(flags) => flags.items.is_empty(),
            };
            is_same_kind && is_same(&group.ast)
        }
        Ast::Alternation(alternatives) => alternatives.asts.iter().all(is_same),
        Ast::Concat(parts) => parts.asts.iter().all(is_same),
        Ast::Flags(_) | Ast::Dot(_) | Ast::ClassPerl(_) => false,
    }
}

/// Whether a character is written the same way; those in `reserved` are not.
fn is_same_literal(literal: &ast::Literal, reserved: &str) -> bool {
    match &literal.kind {
        LiteralKind::Verbatim => !reserved.contains(literal.c),
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
    let is_same_literal = |literal: &ast::Literal| match literal.kind {
        LiteralKind::Meta => literal.c == '-' || is_same_literal(literal, ""),
        _ => is_same_literal(literal, "[]"),
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

/// The characters that `\w` stands for in `regex`.
const WORD: &str = r"[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}]";
const NO_WORD: &str = r"[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}]";

/// The ASCII characters that `\w` stands for.
const ASCII_WORD: &str = "[0-9A-Z_a-z]";

/// Classes that are shorter if they are written by name.
const NAMED: &[(&str, &str)] = &[
    (r"\d", r"\p{Nd}"),
    (r"\D", r"\P{Nd}"),
    (r"\s", r"\p{White_Space}"),
    (r"\S", r"\P{White_Space}"),
    (r"\w", WORD),
    (r"\W", NO_WORD),
];

fn write_hir(pattern: &Hir) -> String {
    match pattern.kind() {
        HirKind::Empty => String::new(),
        HirKind::Literal(literal) => {
            let text = core::str::from_utf8(&literal.0).unwrap_or_default();
            text.chars().map(|c| escape_char(c, "^$\\.*+?()[]{}|/")).collect()
        }
        HirKind::Class(Class::Unicode(class)) => write_class(class),
        HirKind::Class(Class::Bytes(class)) => {
            class.to_unicode_class().map_or_else(|| "(?!)".into(), |class| write_class(&class))
        }
        HirKind::Look(look) => write_look(*look),
        HirKind::Repetition(repeated) => {
            let count = match (repeated.min, repeated.max) {
                (0, None) => "*".into(),
                (1, None) => "+".into(),
                (0, Some(1)) => "?".into(),
                (min, None) => format!("{{{min},}}"),
                (min, Some(max)) if min == max => format!("{{{min}}}"),
                (min, Some(max)) => format!("{{{min},{max}}}"),
            };
            match repeated.sub.kind() {
                HirKind::Class(_) => format!("{}{count}", write_hir(&repeated.sub)),
                _ => format!("(?:{}){count}", write_hir(&repeated.sub)),
            }
        }
        // No pattern of `regex` refers to what a group has captured.
        HirKind::Capture(capture) => format!("(?:{})", write_hir(&capture.sub)),
        HirKind::Concat(all) => all.iter().map(write_hir).collect(),
        HirKind::Alternation(all) => {
            format!("(?:{})", all.iter().map(write_hir).collect::<Vec<_>>().join("|"))
        }
    }
}

fn write_class(class: &ClassUnicode) -> String {
    let is_class = |name: &str| {
        let parsed = regex_syntax::parse(name);
        let is_equal = |hir: Hir| match hir.kind() {
            HirKind::Class(Class::Unicode(named)) => named == class,
            _ => false,
        };
        parsed.is_ok_and(is_equal)
    };
    if let Some((_, name)) = NAMED.iter().find(|(name, _)| is_class(name)) {
        return (*name).to_string();
    }
    let mut negated = class.clone();
    negated.negate();
    let is_shorter = negated.ranges().len() < class.ranges().len();
    let (sign, class) = if is_shorter { ("^", &negated) } else { ("", class) };
    if class.ranges().is_empty() {
        return if sign.is_empty() { "(?!)" } else { r"[\s\S]" }.into();
    }
    let mut text = format!("[{sign}");
    for range in class.ranges() {
        let end = |c| escape_char(c, "\\[]^-");
        text.push_str(&end(range.start()));
        if range.start() != range.end() {
            text.push('-');
            text.push_str(&end(range.end()));
        }
    }
    text.push(']');
    text
}

/// Writes an assertion. A word boundary is spelled out even in ASCII, because engines differ in
/// what `\b` means beside a character of several bytes.
fn write_look(look: Look) -> String {
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

/// Writes a character as it is, or by its number if it is invisible. Those in `special` are
/// escaped.
fn escape_char(c: char, special: &str) -> String {
    match u32::from(c) {
        _ if special.contains(c) => format!("\\{c}"),
        _ if c.is_alphanumeric() || c.is_ascii_graphic() || c == ' ' => c.into(),
        0x0A => r"\n".into(),
        code @ ..=0xFF => format!("\\x{code:02X}"),
        code @ ..=0xFFFF => format!("\\u{code:04X}"),
        code => format!("\\u{{{code:X}}}"),
    }
}
