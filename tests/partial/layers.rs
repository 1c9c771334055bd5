//! `or` and `defaults`: what is set above wins, for random layers.

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::order::{Order, list_faults, orders, read_layer, read_order, valid_layers};

/// The fields of both, where those above win, also those that are `null`.
fn overlay(above: &Value, below: &Value) -> Value {
    let mut overlaid = below.clone();
    for (name, value) in above.as_object().unwrap() {
        overlaid[name] = value.clone();
    }
    overlaid
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn merged_layers_are_read_from_the_overlaid_documents(
        [top, middle, bottom] in [valid_layers(), valid_layers(), valid_layers()],
    ) {
        let overlaid = overlay(&top, &overlay(&middle, &bottom));
        let [top, middle, bottom] =
            [&top, &middle, &bottom].map(|document| read_layer(document).unwrap());
        let merged = top.clone().or(middle.clone()).or(bottom.clone());
        prop_assert_eq!(&merged, &read_layer(&overlaid).unwrap());
        prop_assert_eq!(&merged, &top.or(middle.or(bottom)));
        prop_assert_eq!(&serde_json::to_value(&merged).unwrap(), &overlaid);
        let built = merged.build().map_err(|violations| list_faults(&violations));
        prop_assert_eq!(built, read_order(&overlaid));
    }

    #[test]
    fn a_layer_with_itself_or_nothing_is_itself(layer in valid_layers()) {
        let layer = read_layer(&layer).unwrap();
        let empty = || read_layer(&json!({})).unwrap();
        prop_assert_eq!(&layer.clone().or(layer.clone()), &layer);
        prop_assert_eq!(&layer.clone().or(empty()), &layer);
        prop_assert_eq!(&empty().or(layer.clone()), &layer);
    }

    #[test]
    fn a_builder_takes_defaults(order in orders(), defaults in valid_layers()) {
        let order: Order = serde_json::from_value(order).unwrap();
        let document = serde_json::to_value(&order).unwrap();
        let defaults_of = || read_layer(&defaults).unwrap();
        let built = order.into_builder().defaults(defaults_of()).build();
        let built = built.map_err(|violations| list_faults(&violations));
        prop_assert_eq!(built, read_order(&overlay(&document, &defaults)));
    }
}

#[test]
fn a_builder_under_way_takes_defaults() {
    let defaults = json!({"required": "a", "nullable": null, "first": 1, "plain": 2, "strict": 3});
    let defaults = || read_layer(&defaults).unwrap();
    // Nothing required is set, one of the fields, and all of them.
    let order = Order::builder().plain(4).defaults(defaults()).build().unwrap();
    assert_eq!((order.required.as_str(), order.plain, order.strict), ("a", Some(4), Some(3)));
    let order = Order::builder().required("b").defaults(defaults()).build().unwrap();
    assert_eq!((order.required.as_str(), order.nullable, order.part.first), ("b", None, 1));
    let order = Order::builder().required("b").nullable(1).maybe_plain(None);
    let order = order.defaults(defaults()).build().unwrap();
    // `None` leaves a field unset.
    assert_eq!((order.nullable, order.plain), (Some(1), Some(2)));

    let violations = Order::builder().defaults(read_layer(&json!({})).unwrap()).build();
    let faults = list_faults(&violations.unwrap_err());
    assert_eq!(faults, ["first required", "nullable required", "required required"]);
}
