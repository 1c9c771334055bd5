//! Variants that are untagged in an enum that is not.

use super::*;

both! {
    enum External {
        Unit,
        #[serde(untagged)]
        Nothing,
        #[serde(untagged)]
        Number(u16),
        #[serde(untagged)]
        Pair(u8, u8),
        #[serde(untagged)]
        Fields { value: u8 },
    }

    #[serde(tag = "type")]
    enum Internal {
        Unit,
        #[serde(untagged)]
        Nothing,
        #[serde(untagged)]
        Number(u16),
        #[serde(untagged)]
        Fields { value: u8 },
    }

    #[serde(tag = "t", content = "c")]
    enum Adjacent {
        Unit,
        #[serde(untagged)]
        Nothing,
        #[serde(untagged)]
        Number(u16),
        #[serde(untagged)]
        Pair(u8, u8),
        #[serde(untagged)]
        Fields { value: u8 },
    }
}

#[test]
fn their_content_is_all_that_is_written() {
    assert_written_alike! {
        External::Unit,
        External::Nothing,
        External::Number(300),
        External::Pair(1, 2),
        External::Fields { value: 1 },
        Internal::Unit,
        Internal::Nothing,
        Internal::Number(300),
        Internal::Fields { value: 1 },
        Adjacent::Unit,
        Adjacent::Nothing,
        Adjacent::Number(300),
        Adjacent::Pair(1, 2),
        Adjacent::Fields { value: 1 },
    }
}
