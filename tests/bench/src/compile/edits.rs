//! The edits after which a crate is compiled again, in the middle of its source.

/// Inserts a line into a function body.
pub(crate) fn change_body(source: &str) -> Result<String, String> {
    const BEFORE: &str = "    let read: ";
    let at = find_middle(source, BEFORE).ok_or("no function body to change")?;
    let (start, end) = source.split_at(at);
    Ok(format!("{start}    println!(\"{{}}\", body.len());\n{end}"))
}

/// Changes the type of a field. Its values and rules still fit.
pub(crate) fn change_field(source: &str) -> Result<String, String> {
    let at = find_middle(source, "u32").ok_or("no field to change")?;
    let (start, end) = source.split_at(at);
    Ok(format!("{start}u64{}", &end["u32".len()..]))
}

fn find_middle(source: &str, text: &str) -> Option<usize> {
    let places: Vec<usize> = source.match_indices(text).map(|(at, _)| at).collect();
    places.get(places.len() / 2).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chat;
    use crate::generate;
    use crate::shape::{Kind, Size};
    use crate::stacks::Stack;

    #[test]
    fn one_line_of_each_source_changes() {
        let size = Size { structs: 3, fields: 8 };
        for stack in [Stack::Ours, Stack::Serde] {
            let mut sources: Vec<String> =
                Kind::ALL.map(|kind| generate::source(stack, size, kind, None)).into();
            sources.push(chat::source(stack).unwrap().to_owned());
            for source in sources {
                let lines: Vec<&str> = source.lines().collect();
                let body = change_body(&source).unwrap();
                assert_eq!(body.lines().count(), lines.len() + 1);
                let field = change_field(&source).unwrap();
                let changed: Vec<&str> = field
                    .lines()
                    .zip(&lines)
                    .filter(|(new, old)| new != *old)
                    .map(|(new, _)| new.trim())
                    .collect();
                assert_eq!(changed.len(), 1);
                assert!(changed[0].contains(": u64") || changed[0].contains(": Option<u64>"));
            }
        }
    }
}
