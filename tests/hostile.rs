//! What a hostile client may send: too much, too deep, badly ordered, or with a secret in it.

use std::collections::HashMap;

use run_request::{Validate, Violations};

fn pointers(verdict: Result<(), Violations>) -> Vec<String> {
    verdict.unwrap_err().iter().map(|it| it.path().pointer()).collect()
}

#[derive(Validate)]
struct Counts {
    #[request(values(range(..=9)))]
    counts: HashMap<String, u8>,
}

#[test]
fn keys_of_all_kinds_have_one_order() {
    // Numbers as such, and before any name: `2`, `10` and `1a` are no circle.
    let keys = ["-1", "02", "2", "10", "", "1a", "2 ", "a"];
    let counts = keys.iter().rev().map(|key| ((*key).to_owned(), 10)).collect();
    let expected = keys.map(|key| format!("/counts/{key}"));
    assert_eq!(pointers(Counts { counts }.validate()), expected);

    // So many that the standard library would notice a circle.
    let key = |n: u32| match n % 3 {
        0 => (n * 7 % 1_000).to_string(),
        1 => format!("{}a", n * 7 % 1_000),
        _ => format!("0{}", n * 7 % 1_000),
    };
    let counts = (0..3_000).map(|n| (key(n), 10)).collect();
    assert_eq!(pointers(Counts { counts }.validate()).len(), 100);
}
