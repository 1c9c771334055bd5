//! Random values round-trip in every form.

use proptest::collection::btree_map;
use proptest::option;
use proptest::prelude::*;

use super::*;

#[derive(RunRequest, Debug, PartialEq, Clone)]
struct Quota {
    tokens: Option<u64>,
    #[request(default = Some(5))]
    steps: Option<u8>,
}

#[derive(RunRequest, Debug, PartialEq, Clone)]
struct Positional {
    id: u8,
    #[serde(flatten)]
    page: Option<Page>,
    #[serde(flatten)]
    quota: Box<Quota>,
    last: Option<bool>,
}

#[derive(RunRequest, Debug, PartialEq, Clone)]
struct Open {
    #[serde(flatten)]
    rest: Option<BTreeMap<String, i64>>,
    #[serde(flatten)]
    positional: Positional,
}

fn generate_positional() -> impl Strategy<Value = Positional> {
    let page = ("[a-c]{0,2}", any::<Option<u32>>(), any::<u8>())
        .prop_map(|(cursor, limit, depth)| Page { cursor, limit, depth });
    let quota = (any::<Option<u64>>(), any::<Option<u8>>())
        .prop_map(|(tokens, steps)| Box::new(Quota { tokens, steps }));
    (any::<u8>(), option::of(page), quota, any::<Option<bool>>())
        .prop_map(|(id, page, quota, last)| Positional { id, page, quota, last })
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 1_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn random_values_round_trip(
        positional in generate_positional(),
        rest in option::of(btree_map("x_[a-c]{1,3}", any::<i64>(), 1..4)),
    ) {
        let json = serde_json::to_string(&positional).unwrap();
        prop_assert_eq!(&serde_json::from_str::<Positional>(&json).unwrap(), &positional);
        let mut cbor = Vec::new();
        ciborium::into_writer(&positional, &mut cbor).unwrap();
        prop_assert_eq!(&ciborium::from_reader::<Positional, _>(&*cbor).unwrap(), &positional);
        let postcard = postcard::to_stdvec(&positional).unwrap();
        prop_assert_eq!(&postcard::from_bytes::<Positional>(&postcard).unwrap(), &positional);
        let open = Open { rest, positional };
        let json = serde_json::to_string(&open).unwrap();
        prop_assert_eq!(&serde_json::from_str::<Open>(&json).unwrap(), &open);
        let mut cbor = Vec::new();
        ciborium::into_writer(&open, &mut cbor).unwrap();
        prop_assert_eq!(&ciborium::from_reader::<Open, _>(&*cbor).unwrap(), &open);
        let postcard = postcard::to_stdvec(&open).unwrap();
        prop_assert_eq!(&postcard::from_bytes::<Open>(&postcard).unwrap(), &open);
    }
}
