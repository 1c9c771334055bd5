//! `rename_all`: how a Rust name is written on the wire.

use crate::ast::Case;

/// The wire name of a field, whose Rust name is `snake_case`.
pub(crate) fn rename_field(name: &str, case: Option<Case>) -> String {
    match case {
        None | Some(Case::Lower | Case::Snake) => name.to_owned(),
        Some(Case::Upper | Case::ScreamingSnake) => name.to_ascii_uppercase(),
        Some(Case::Pascal) => pascal_case(name),
        Some(Case::Camel) => uncapitalize(&pascal_case(name)),
        Some(Case::Kebab) => name.replace('_', "-"),
        Some(Case::ScreamingKebab) => name.to_ascii_uppercase().replace('_', "-"),
    }
}

/// The wire name of a variant, whose Rust name is `PascalCase`.
pub(crate) fn rename_variant(name: &str, case: Option<Case>) -> String {
    match case {
        None | Some(Case::Pascal) => name.to_owned(),
        Some(Case::Lower) => name.to_ascii_lowercase(),
        Some(Case::Upper) => name.to_ascii_uppercase(),
        Some(Case::Camel) => uncapitalize(name),
        Some(case) => rename_field(&snake_case(name), Some(case)),
    }
}

/// `top_p` as `TopP`.
pub(crate) fn pascal_case(name: &str) -> String {
    name.split('_').map(capitalize).collect()
}

fn capitalize(word: &str) -> String {
    change_first(word, |c| c.to_ascii_uppercase())
}

fn uncapitalize(word: &str) -> String {
    change_first(word, |c| c.to_ascii_lowercase())
}

fn change_first(word: &str, change: impl Fn(char) -> char) -> String {
    let mut chars = word.chars();
    let first = chars.next().map(change);
    first.into_iter().chain(chars).collect()
}

/// `TopP` as `top_p`.
fn snake_case(name: &str) -> String {
    let mut renamed = String::new();
    for (position, c) in name.char_indices() {
        if position > 0 && c.is_uppercase() {
            renamed.push('_');
        }
        renamed.push(c.to_ascii_lowercase());
    }
    renamed
}

#[cfg(test)]
mod tests {
    use super::{rename_field, rename_variant};
    use crate::ast::Case;

    #[test]
    fn names_are_written_as_serde_writes_them() {
        let table = [
            (Case::Lower, "top_p2", "topp2"),
            (Case::Upper, "TOP_P2", "TOPP2"),
            (Case::Pascal, "TopP2", "TopP2"),
            (Case::Camel, "topP2", "topP2"),
            (Case::Snake, "top_p2", "top_p2"),
            (Case::ScreamingSnake, "TOP_P2", "TOP_P2"),
            (Case::Kebab, "top-p2", "top-p2"),
            (Case::ScreamingKebab, "TOP-P2", "TOP-P2"),
        ];
        for (case, of_field, of_variant) in table {
            assert_eq!(rename_field("top_p2", Some(case)), of_field);
            assert_eq!(rename_variant("TopP2", Some(case)), of_variant);
        }
        assert_eq!(rename_field("top_p", None), "top_p");
        assert_eq!(rename_variant("TopP", None), "TopP");
    }
}
