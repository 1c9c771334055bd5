//! The optional tests of formats.

use std::collections::BTreeSet;

use run_request::RunRequest;
use serde_json::{Value, json};

use super::{Verdict, find_suite, judge, read_groups};

/// Lists the files of the suite, each with the name in `format(...)`.
macro_rules! formats {
    ($($file:literal: $format:ident,)*) => {
        const FORMATS: &[(&str, fn(&Value) -> Verdict)] = &[$(($file, |data| {
            #[derive(RunRequest)]
            struct One {
                #[request(format($format))]
                _value: String,
            }
            judge::<One>(&json!({ "_value": data }))
        }),)*];
    };
}

formats! {
    "date": date,
    "date-time": date_time,
    "duration": duration,
    "ecmascript-regex": regex,
    "email": email,
    "hostname": hostname,
    "ipv4": ipv4,
    "ipv6": ipv6,
    "iri": iri,
    "json-pointer": json_pointer,
    "regex": regex,
    "time": time,
    "uri": url,
    "uri-reference": uri_reference,
    "uuid": uuid,
}

/// The tests whose verdict differs, by file and description, and why.
const EXCEPTIONS: &[(&str, &str, &str)] = &[];

#[test]
fn formats_agree_with_the_test_suite() {
    let Some(suite) = find_suite() else { return };
    let (mut cases, mut differences) = (0, BTreeSet::new());
    for (file, judge) in FORMATS {
        for group in read_groups(&suite, &format!("optional/format/{file}")) {
            // A format says nothing about what is not a string.
            for case in group.tests.iter().filter(|case| case.data.is_string()) {
                cases += 1;
                if (judge(&case.data) == Verdict::Valid) != case.valid {
                    differences.insert((*file, case.description.clone()));
                }
            }
        }
    }
    println!("{cases} cases");
    assert!(cases > 300, "{cases} cases");
    let known = EXCEPTIONS.iter().map(|(file, case, _)| (*file, (*case).to_owned())).collect();
    assert_eq!(differences, known);
}
