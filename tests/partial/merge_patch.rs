//! JSON Merge Patch: the examples of RFC 7396, and its algorithm.

use run_request::{RunRequest, Violations};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

/// The algorithm of RFC 7396, section 2.
pub(crate) fn apply_patch(target: Value, patch: &Value) -> Value {
    let Value::Object(patch) = patch else { return patch.clone() };
    let mut target = match target {
        Value::Object(target) => target,
        _ => Map::new(),
    };
    for (name, value) in patch {
        if value.is_null() {
            target.remove(name);
        } else {
            let before = target.remove(name).unwrap_or_default();
            target.insert(name.clone(), apply_patch(before, value));
        }
    }
    Value::Object(target)
}

/// The documents of the RFC's examples, as far as they are objects.
#[derive(RunRequest, Debug, PartialEq)]
#[request(partial)]
#[serde(deny_unknown_fields)]
struct Document {
    a: Option<Value>,
    b: Option<Value>,
    /// It is there and `null`, which only two options can tell from absent.
    e: Option<Option<Value>>,
}

/// The documents of those examples whose patch changes an object in the original.
#[derive(RunRequest, Debug, PartialEq)]
#[request(partial)]
struct Outer {
    #[request(partial)]
    a: Option<Inner>,
}

#[derive(RunRequest, Debug, PartialEq)]
#[request(partial)]
struct Inner {
    b: Option<String>,
    c: Option<String>,
    #[request(partial)]
    bb: Option<Innermost>,
}

#[derive(RunRequest, Debug, PartialEq)]
#[request(partial)]
struct Innermost {
    ccc: Option<String>,
}

/// Original, patch and result of the examples of appendix A, in their order.
fn list_examples() -> [(Value, Value, Value); 15] {
    [
        (json!({"a": "b"}), json!({"a": "c"}), json!({"a": "c"})),
        (json!({"a": "b"}), json!({"b": "c"}), json!({"a": "b", "b": "c"})),
        (json!({"a": "b"}), json!({"a": null}), json!({})),
        (json!({"a": "b", "b": "c"}), json!({"a": null}), json!({"b": "c"})),
        (json!({"a": ["b"]}), json!({"a": "c"}), json!({"a": "c"})),
        (json!({"a": "c"}), json!({"a": ["b"]}), json!({"a": ["b"]})),
        (json!({"a": {"b": "c"}}), json!({"a": {"b": "d", "c": null}}), json!({"a": {"b": "d"}})),
        (json!({"a": [{"b": "c"}]}), json!({"a": [1]}), json!({"a": [1]})),
        (json!(["a", "b"]), json!(["c", "d"]), json!(["c", "d"])),
        (json!({"a": "b"}), json!(["c"]), json!(["c"])),
        (json!({"a": "foo"}), json!(null), json!(null)),
        (json!({"a": "foo"}), json!("bar"), json!("bar")),
        (json!({"e": null}), json!({"a": 1}), json!({"e": null, "a": 1})),
        (json!([1, 2]), json!({"a": "b", "c": null}), json!({"a": "b"})),
        (json!({}), json!({"a": {"bb": {"ccc": null}}}), json!({"a": {"bb": {}}})),
    ]
}

/// The examples whose patch changes an object in the original: that is a nested request.
const NESTED: [usize; 2] = [7, 15];

/// The examples that no struct has a place for.
///
/// | examples | why not |
/// |---|---|
/// | 9, 14 | the original is a list, and a request is an object |
/// | 10, 11, 12 | the patch is no object, so the result is none either |
const EXCEPTIONS: [usize; 5] = [9, 10, 11, 12, 14];

/// The result of a patch.
fn patch<T, P>(original: Value, patch: Value, apply: fn(T, P) -> Result<T, Violations>) -> Value
where
    T: Serialize + DeserializeOwned,
    P: DeserializeOwned,
{
    let original = serde_json::from_value(original).unwrap();
    let patched = apply(original, serde_json::from_value(patch).unwrap()).unwrap();
    serde_json::to_value(patched).unwrap()
}

#[test]
fn the_examples_of_the_rfc() {
    for (index, (original, changes, result)) in list_examples().into_iter().enumerate() {
        assert_eq!(apply_patch(original.clone(), &changes), result, "{original} {changes}");
        let number = index + 1;
        if NESTED.contains(&number) {
            assert_eq!(patch(original, changes, Outer::patched), result);
        } else if !EXCEPTIONS.contains(&number) {
            assert_eq!(patch(original, changes, Document::patched), result);
        }
    }
}

#[test]
fn examples_that_are_no_objects_are_rejected() {
    for number in [9, 14] {
        let (original, _, _) = &list_examples()[number - 1];
        assert!(serde_json::from_value::<Document>(original.clone()).is_err(), "{original}");
    }
    for number in [9, 10, 11, 12] {
        let (_, patch, _) = &list_examples()[number - 1];
        let error = serde_json::from_value::<DocumentPartial>(patch.clone()).err().unwrap();
        assert!(error.to_string().ends_with("expected struct Document"), "{error}");
    }
}

/// Where a field holds any value, an object in a patch replaces it as a whole.
#[test]
fn an_object_in_a_field_is_a_value_as_a_whole() {
    for number in NESTED {
        let (original, changes, _) = list_examples()[number - 1].clone();
        assert_eq!(patch(original, changes.clone(), Document::patched), changes);
    }
}

/// A flattened map has the members that no field has, so all examples of objects have a place in
/// it whose patch changes no object in it.
#[test]
fn a_flattened_map_is_patched_by_its_keys() {
    #[derive(RunRequest, Debug, PartialEq)]
    #[request(partial)]
    struct Open {
        #[serde(flatten)]
        members: Map<String, Value>,
    }

    let fitting = [1, 2, 3, 4, 5, 6, 8, 13];
    for number in fitting {
        let (original, changes, result) = list_examples()[number - 1].clone();
        assert_eq!(patch(original, changes, Open::patched), result);
    }
}
