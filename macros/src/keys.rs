//! Every attribute key, each declared once.

/// Keys of `#[request(...)]` on the struct or enum.
pub(crate) const CONTAINER: &[&str] = &[
    AT_LEAST_ONE_OF,
    AT_MOST_ONE_OF,
    BUILDER,
    CHECK,
    CONTEXT,
    CRATE,
    DESERIALIZE_ONLY,
    EXACTLY_ONE_OF,
    EXTENSIBLE,
    NOT_NULL,
    SCHEMA,
    SERIALIZE_ONLY,
    VALIDATE,
];

/// Those of them that an enum takes too, and those that only an enum takes.
pub(crate) const ENUM: &[&str] =
    &[CHECK, CONTEXT, CRATE, DESERIALIZE_ONLY, FROM, SCHEMA, SERIALIZE_ONLY, STRING, VALIDATE];

/// Keys of `#[request(...)]` on a variant.
pub(crate) const VARIANT: &[&str] = &[BARE, DEFAULT, FROM, OTHER];

/// The keys on a struct or enum that `derive(Validate)` takes too.
pub(crate) const CONTAINER_OF_VALIDATE: &[&str] =
    &[AT_LEAST_ONE_OF, AT_MOST_ONE_OF, CHECK, CONTEXT, CRATE, EXACTLY_ONE_OF, SCHEMA];

/// Keys of `builder(...)` on the struct.
pub(crate) const OF_BUILDER: &[&str] = &[DERIVE, NAME, VIS];

/// Settings of `#[request(...)]` on a field; they may not repeat.
pub(crate) const SETTINGS: &[&str] = &[
    CONSTANT,
    DEFAULT,
    EACH,
    EXAMPLE,
    FIRST_KEY_WINS,
    FOREIGN,
    INTO,
    NESTED,
    NOT_NULL,
    NULLABLE,
    SECRET,
    SETTER,
    SKIP,
    TITLE,
];

/// Those of them that `derive(Validate)` takes too.
pub(crate) const SETTINGS_OF_VALIDATE: &[&str] = &[EXAMPLE, NESTED, SECRET, SKIP, TITLE];

macro_rules! rule_keys {
    ($($key:ident: $rule:ident $(<$list:ident>)?,)*) => { &[$(stringify!($key)),*] };
}

/// Rules of `#[request(...)]` on a field; they may repeat.
pub(crate) const RULES: &[&str] = with_rules!(rule_keys);

macro_rules! keys {
    ($($name:ident = $key:literal;)*) => {
        $(pub(crate) const $name: &str = $key;)*
    };
}

keys! {
    ALIAS = "alias";
    AT_LEAST_ONE_OF = "at_least_one_of";
    AT_MOST_ONE_OF = "at_most_one_of";
    BARE = "bare";
    BORROW = "borrow";
    BOUND = "bound";
    BUILDER = "builder";
    CHECK = "check";
    CODE = "code";
    CONSTANT = "constant";
    CONTENT = "content";
    CONTEXT = "context";
    CRATE = "crate";
    DEFAULT = "default";
    DENY_UNKNOWN_FIELDS = "deny_unknown_fields";
    DERIVE = "derive";
    DESERIALIZE = "deserialize";
    DESERIALIZE_ONLY = "deserialize_only";
    DESERIALIZE_WITH = "deserialize_with";
    EACH = "each";
    EXACTLY_ONE_OF = "exactly_one_of";
    EXAMPLE = "example";
    EXPECTING = "expecting";
    FIRST_KEY_WINS = "first_key_wins";
    EXTENSIBLE = "extensible";
    FLATTEN = "flatten";
    FOREIGN = "foreign";
    FROM = "from";
    INTO = "into";
    MESSAGE = "message";
    NAME = "name";
    NESTED = "nested";
    NOT_NULL = "not_null";
    NULLABLE = "nullable";
    OTHER = "other";
    RENAME = "rename";
    RENAME_ALL = "rename_all";
    RENAME_ALL_FIELDS = "rename_all_fields";
    SCHEMA = "schema";
    SECRET = "secret";
    SERIALIZE = "serialize";
    SERIALIZE_ONLY = "serialize_only";
    SERIALIZE_WITH = "serialize_with";
    SETTER = "setter";
    SKIP = "skip";
    SKIP_DESERIALIZING = "skip_deserializing";
    SKIP_SERIALIZING = "skip_serializing";
    SKIP_SERIALIZING_IF = "skip_serializing_if";
    STRING = "string";
    TAG = "tag";
    TITLE = "title";
    TRANSPARENT = "transparent";
    UNTAGGED = "untagged";
    VALIDATE = "validate";
    VIS = "vis";
    WITH = "with";
}

/// Keys of `#[serde(...)]` on the struct.
pub(crate) const SERDE_CONTAINER: &[&str] =
    &[BOUND, DEFAULT, DENY_UNKNOWN_FIELDS, EXPECTING, RENAME, RENAME_ALL];

/// Keys of `#[serde(...)]` on an enum.
pub(crate) const SERDE_ENUM: &[&str] = &[
    BOUND,
    CONTENT,
    DENY_UNKNOWN_FIELDS,
    EXPECTING,
    RENAME,
    RENAME_ALL,
    RENAME_ALL_FIELDS,
    TAG,
    UNTAGGED,
];

/// Keys of `#[serde(...)]` on a variant.
pub(crate) const SERDE_VARIANT: &[&str] = &[
    ALIAS,
    BORROW,
    BOUND,
    DESERIALIZE_WITH,
    OTHER,
    RENAME,
    RENAME_ALL,
    SERIALIZE_WITH,
    SKIP,
    SKIP_DESERIALIZING,
    SKIP_SERIALIZING,
    UNTAGGED,
    WITH,
];

/// Keys of `#[serde(...)]` on a field.
pub(crate) const SERDE_FIELD: &[&str] = &[
    ALIAS,
    BORROW,
    BOUND,
    DEFAULT,
    DESERIALIZE_WITH,
    FLATTEN,
    RENAME,
    SERIALIZE_WITH,
    SKIP,
    SKIP_DESERIALIZING,
    SKIP_SERIALIZING,
    SKIP_SERIALIZING_IF,
    WITH,
];

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
    use super::{
        CONTAINER, ENUM, OF_BUILDER, RULES, SERDE_CONTAINER, SERDE_ENUM, SERDE_FIELD,
        SERDE_VARIANT, SETTINGS, VARIANT, find_nearest,
    };

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

    #[test]
    fn lists_are_sorted_and_without_repetition() {
        let ours = [CONTAINER, ENUM, VARIANT, OF_BUILDER, SETTINGS, RULES];
        let of_serde = [SERDE_CONTAINER, SERDE_ENUM, SERDE_VARIANT, SERDE_FIELD];
        for list in ours.into_iter().chain(of_serde) {
            assert!(list.is_sorted_by(|a, b| a < b), "{list:?}");
        }
    }
}
