//! Each kind of variant in each form.

use super::*;

both! {
    #[serde(rename_all = "snake_case")]
    enum External {
        Unit,
        Empty {},
        Nothing(),
        Number(u16),
        Foreign(Foreign),
        Pair(u8, String),
        Fields { first: u8, second: Vec<u32> },
    }

    #[serde(tag = "type", rename = "Renamed")]
    enum Internal {
        Unit,
        Empty {},
        #[serde(rename = "f")]
        Foreign(Foreign),
        #[serde(rename_all = "UPPERCASE")]
        Fields { first: u8, #[serde(rename = "2")] second: Vec<u32> },
    }

    #[serde(tag = "t", content = "c", rename_all_fields = "camelCase")]
    enum Adjacent {
        Unit,
        Empty {},
        Nothing(),
        Number(u16),
        Foreign(Foreign),
        Pair(u8, String),
        #[serde(rename(serialize = "written", deserialize = "read"))]
        Fields { first_one: u8, second_one: Vec<u32> },
    }

    #[serde(untagged)]
    enum Untagged {
        Unit,
        Empty {},
        Nothing(),
        Number(u16),
        Foreign(Foreign),
        Pair(u8, String),
        Fields { first: u8, second: Vec<u32> },
    }

    enum Names { One, #[serde(alias = "zwei")] Two, #[serde(skip_deserializing)] Three }
}

#[test]
fn every_form_writes_what_serde_writes() {
    assert_written_alike! {
        External::Unit,
        External::Empty {},
        External::Nothing(),
        External::Number(300),
        External::Foreign(foreign()),
        External::Pair(1, "one".to_owned()),
        External::Fields { first: 1, second: vec![2, 3] },
        Internal::Unit,
        Internal::Empty {},
        Internal::Foreign(foreign()),
        Internal::Fields { first: 1, second: vec![2, 3] },
        Adjacent::Unit,
        Adjacent::Empty {},
        Adjacent::Nothing(),
        Adjacent::Number(300),
        Adjacent::Foreign(foreign()),
        Adjacent::Pair(1, "one".to_owned()),
        Adjacent::Fields { first_one: 1, second_one: vec![2, 3] },
        Untagged::Unit,
        Untagged::Empty {},
        Untagged::Nothing(),
        Untagged::Number(300),
        Untagged::Foreign(foreign()),
        Untagged::Pair(1, "one".to_owned()),
        Untagged::Fields { first: 1, second: vec![2, 3] },
        Names::One,
        Names::Two,
        Names::Three,
    }
}
