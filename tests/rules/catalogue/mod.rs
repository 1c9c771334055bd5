//! The catalogue of the guide's page about violations: each row describes violations that there
//! are, and each violation is described by one row.

use std::collections::BTreeSet;

use self::broken::break_everything;
use self::table::{Words, list_rule_keys, read_catalogue};

mod broken;
mod table;

#[test]
fn the_catalogue_describes_each_violation_once() {
    let (rows, words) = (read_catalogue(), Words::read());
    for violation in break_everything() {
        let described = rows.iter().filter(|row| row.describes(&violation, &words)).count();
        assert_eq!(described, 1, "{violation:?} {:?}", violation.params());
    }
}

#[test]
fn the_catalogue_describes_nothing_else() {
    let (rows, words) = (read_catalogue(), Words::read());
    let violations = break_everything();
    assert!(rows.len() > 45, "{rows:?}");
    for row in &rows {
        let is_found = violations.iter().any(|violation| row.describes(violation, &words));
        assert!(is_found, "{row:?}");
    }
    let formats: BTreeSet<_> = violations
        .iter()
        .filter_map(|it| it.params().get("format"))
        .map(|it| it.to_string())
        .collect();
    assert!(words.list_formats().eq(formats.iter().map(String::as_str)), "{formats:?}");
}

#[test]
fn the_catalogue_has_every_rule() {
    let rules: BTreeSet<_> = read_catalogue().into_iter().map(|row| row.rule).collect();
    let keys = list_rule_keys();
    assert!(keys.len() >= 14, "{keys:?}");
    for key in keys {
        assert!(rules.contains(key), "{key}");
    }
}
