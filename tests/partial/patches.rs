//! `patched` is what RFC 7396 says, for random requests and patches.

use proptest::prelude::*;
use serde_json::{Map, Value};

use crate::merge_patch::apply_patch;
use crate::order::{
    Order, OrderPartial, layers, list_faults, orders, read_layer, read_order,
    removes_what_takes_no_null,
};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn a_patched_request_is_read_from_the_patched_document(order in orders(), patch in layers()) {
        // The rules of two fields may be broken.
        let order: Order = serde_json::from_value(order).unwrap();
        let document = serde_json::to_value(&order).unwrap();
        let expected = read_order(&apply_patch(document, &patch));
        match read_layer(&patch) {
            Err(error) => {
                let is_expected = expected.is_err() || removes_what_takes_no_null(&patch);
                prop_assert!(is_expected, "{}: {:?}", error, expected);
            }
            Ok(read) => {
                prop_assert!(!removes_what_takes_no_null(&patch));
                let patched = order.patched(read).map_err(|violations| list_faults(&violations));
                prop_assert_eq!(patched, expected);
            }
        }
    }

    #[test]
    fn the_partial_of_a_request_is_read_from_its_document(order in orders()) {
        let order: Order = serde_json::from_value(order).unwrap();
        let document = serde_json::to_value(&order).unwrap();
        let partial = OrderPartial::from(order.clone());
        prop_assert_eq!(&partial, &read_layer(&document).unwrap());
        prop_assert_eq!(&serde_json::to_value(&partial).unwrap(), &document);
        let built = partial.build().map_err(|violations| list_faults(&violations));
        prop_assert_eq!(built, read_order(&document));
        // It is also what the request's own builder becomes, and the patch that sets everything.
        prop_assert_eq!(order.clone().into_builder().into_partial(), OrderPartial::from(order));
    }

    #[test]
    fn an_empty_patch_changes_nothing(order in orders()) {
        let order: Order = serde_json::from_value(order).unwrap();
        let expected = read_order(&serde_json::to_value(&order).unwrap());
        for patch in [OrderPartial::default(), read_layer(&Value::Object(Map::new())).unwrap()] {
            let patched = order.clone().patched(patch);
            prop_assert_eq!(patched.map_err(|violations| list_faults(&violations)), expected.clone());
        }
    }
}
