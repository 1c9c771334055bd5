//! A program with many small types: the request of chat completions, as its users would declare it
//! in their own crate.
//!
//! There is one source for each stack, in the folder `chat/`. The types and their fields are the
//! same, and so are the rules where the stack has rules. All programs build, write and read the
//! same request.

use crate::stacks::Stack;

/// The source of the program.
pub(crate) fn source(stack: Stack) -> Result<&'static str, String> {
    match stack {
        Stack::Ours => Ok(include_str!("chat/ours.rs")),
        Stack::Serde => Ok(include_str!("chat/serde.rs")),
        Stack::Bon => Ok(include_str!("chat/bon.rs")),
        _ => Err(format!("{stack} has no `chat`")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The declarations without attributes, imports and spaces.
    fn declarations(stack: Stack) -> String {
        let source = source(stack).unwrap();
        let (declarations, _) = source.split_once("\n// The declarations above").unwrap();
        let start = declarations.find("#[").unwrap();
        let mut text = String::new();
        let mut depth = 0_u32;
        for letter in declarations[start..].replace("#[", "[").chars() {
            match letter {
                '[' => depth += 1,
                ']' => depth -= 1,
                letter if depth == 0 && !letter.is_whitespace() => text.push(letter),
                _ => {}
            }
        }
        text.replace(",}", "}")
    }

    fn count(stack: Stack, text: &str) -> usize {
        source(stack).unwrap().matches(text).count()
    }

    #[test]
    fn stacks_declare_the_same_types() {
        let ours = declarations(Stack::Ours);
        assert_eq!(ours.matches("pubstruct").count() + ours.matches("pubenum").count(), 44);
        assert_eq!(declarations(Stack::Serde), ours);
        assert_eq!(declarations(Stack::Bon), ours);
    }

    #[test]
    fn stacks_have_the_same_rules() {
        for rule in ["length(", "range("] {
            assert_eq!(count(Stack::Bon, rule), count(Stack::Ours, rule), "{rule}");
        }
        assert_eq!(count(Stack::Bon, "pattern("), count(Stack::Ours, "pattern("));
        assert_eq!(count(Stack::Bon, "#[garde(url)]"), count(Stack::Ours, "format(url)"));
        assert_eq!(count(Stack::Serde, "garde") + count(Stack::Serde, "#[request"), 0);
    }

    #[test]
    fn every_optional_field_is_omitted_if_unset() {
        let optional = declarations(Stack::Ours).matches(":Option<").count();
        assert_eq!(count(Stack::Serde, "skip_serializing_if"), optional);
    }
}
