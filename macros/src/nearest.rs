//! The word that a misspelled one most likely stands for.

/// The known word that `word` most likely misspells or abbreviates. At most a third of its letters
/// may be wrong.
pub(crate) fn find_nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    let mut completions =
        known.iter().copied().filter(|known| word.len() > 2 && known.starts_with(word));
    if let (Some(only), None) = (completions.next(), completions.next()) {
        return Some(only);
    }
    let (mut nearest, mut least) = (None, usize::MAX);
    for known in known {
        let distance = edit_distance(word, known);
        if distance < least && distance <= known.len().max(3) / 3 {
            (nearest, least) = (Some(*known), distance);
        }
    }
    nearest
}

/// The number of letters to insert, delete, replace or swap with the next one to turn `a` into `b`.
fn edit_distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut rows = vec![vec![0; b.len() + 1]; a.len() + 1];
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            rows[i][j] = if i == 0 || j == 0 {
                i + j
            } else {
                let change = usize::from(a[i - 1] != b[j - 1]);
                let mut least = (rows[i - 1][j] + 1).min(rows[i][j - 1] + 1);
                least = least.min(rows[i - 1][j - 1] + change);
                if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                    least = least.min(rows[i - 2][j - 2] + 1);
                }
                least
            };
        }
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::find_nearest;
    use crate::keys::RULES;

    fn nearest_rule(word: &str) -> Option<&'static str> {
        find_nearest(word, RULES)
    }

    #[test]
    fn slips_are_recognized_and_other_words_are_not() {
        assert_eq!(nearest_rule("lenght"), Some("length"));
        assert_eq!(nearest_rule("rnage"), Some("range"));
        assert_eq!(nearest_rule("key"), Some("keys"));
        assert_eq!(nearest_rule("frobnicate"), None);
        assert_eq!(nearest_rule("x"), None);
        assert_eq!(nearest_rule("patt"), Some("pattern"));
        assert_eq!(nearest_rule("con"), None);
    }
}
