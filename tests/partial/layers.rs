//! `or` and `defaults`: what is set above wins, for random layers.

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::order::{Order, list_faults, orders, read_layer, read_order, valid_layers};

/// The fields of both, where those above win, also those that are `null`. All objects in these
/// documents are requests.
fn overlay(above: &Value, below: &Value) -> Value {
    let (Some(members), true) = (above.as_object(), below.is_object()) else {
        return above.clone();
    };
    let mut overlaid = below.clone();
    for (name, value) in members {
        overlaid[name] = overlay(value, below.get(name).unwrap_or(&Value::Null));
    }
    overlaid
}

/// Whether a layer sets fields of a nested request that the layer below says is `null`: then what
/// is below both is hidden only if the lower ones are merged first.
fn sets_what_is_null(above: &Value, below: &Value) -> bool {
    above.as_object().into_iter().flatten().any(|(name, value)| {
        let below = below.get(name).unwrap_or(&json!({})).clone();
        value.is_object() && (below.is_null() || sets_what_is_null(value, &below))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn merged_layers_are_read_from_the_overlaid_documents(
        [top, middle, bottom] in [valid_layers(), valid_layers(), valid_layers()],
    ) {
        let overlaid = overlay(&top, &overlay(&middle, &bottom));
        let hides_request = sets_what_is_null(&top, &middle);
        let [top, middle, bottom] =
            [&top, &middle, &bottom].map(|document| read_layer(document).unwrap());
        let merged = top.clone().or(middle.clone().or(bottom.clone()));
        prop_assert_eq!(&merged, &read_layer(&overlaid).unwrap());
        if !hides_request {
            prop_assert_eq!(&merged, &top.or(middle).or(bottom));
        }
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
    let defaults = json!({"required": "a", "nullable": null, "first": 1, "plain": 2, "strict": 3, "nested": {"must": 1}});
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
    assert_eq!(
        faults,
        ["first required", "nested required", "nullable required", "required required"]
    );
}

/// A nested request that is `null` hides those below, if they are merged before what is above.
#[test]
fn a_null_between_nested_requests() {
    let read = |json| read_layer(&json).unwrap();
    let top = || read(json!({"absent": {"may": 1}}));
    let middle = || read(json!({"absent": null}));
    let bottom = || read(json!({"absent": {"must": 2}}));
    assert_eq!(top().or(middle().or(bottom())), top());
    let merged = json!({"absent": {"must": 2, "may": 1}});
    assert_eq!(top().or(middle()).or(bottom()), read(merged));
}
