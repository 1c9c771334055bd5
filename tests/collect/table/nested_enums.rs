//! Enums in each other, in arrays and in maps, and types that contain themselves.

use std::collections::{BTreeMap, HashMap};

use run_request::RunRequest;

use super::assert_table;

#[derive(RunRequest, Debug)]
struct Flow {
    steps: Vec<Step>,
    by_name: Option<BTreeMap<String, Vec<Step>>>,
    levels: Option<HashMap<String, Level>>,
    tree: Option<Tree>,
}

#[derive(RunRequest, Debug)]
#[serde(tag = "op", rename_all = "lowercase", deny_unknown_fields)]
enum Step {
    Set { key: String, value: Value },
    Each { steps: Vec<Step> },
    Either(Box<Either>),
}

#[derive(RunRequest, Debug)]
#[serde(deny_unknown_fields)]
struct Either {
    test: Level,
    then: Option<Step>,
    other: Option<Step>,
}

#[derive(RunRequest, Debug)]
#[serde(untagged)]
enum Value {
    Number(i32),
    List(Vec<Level>),
    Typed(Typed),
}

#[derive(RunRequest, Debug)]
#[serde(tag = "t", content = "c")]
enum Typed {
    A(BTreeMap<String, Level>),
    B { step: Box<Step> },
}

#[derive(RunRequest, Debug)]
#[serde(rename_all = "lowercase")]
enum Level {
    Low,
    High,
}

#[derive(RunRequest, Debug)]
#[serde(deny_unknown_fields)]
struct Tree {
    name: String,
    #[serde(default)]
    children: Vec<Tree>,
    best: Option<Box<Tree>>,
}

#[test]
fn enums_in_enums_are_wrong() {
    assert_table::<Flow>(&[
        ("{}", &["steps missing_required_parameter required"]),
        (
            r#"{"steps": [{"op": "set", "value": "x"}, {"op": "set", "key": 1, "value": 1e3},
                {"op": "set", "key": "k", "value": 3000000000}, {"op": "get"}]}"#,
            &[
                "steps[0].key missing_required_parameter required",
                "steps[0].value invalid_type type",
                "steps[1].key invalid_type type",
                "steps[1].value invalid_type type",
                "steps[2].value integer_above_max_value range",
                "steps[3].op invalid_value one_of",
            ],
        ),
        (
            r#"{"steps": [{"op": "each", "steps": [{"steps": [{"op": 1}, {}, {"x": 1, "op": "each",
                "steps": []}], "op": "each"}, 7]}, {"op": "each"}]}"#,
            &[
                "steps[0].steps[0].steps[0].op invalid_type type",
                "steps[0].steps[0].steps[1].op missing_required_parameter required",
                "steps[0].steps[0].steps[2].x unknown_parameter unknown",
                "steps[0].steps[1] invalid_type type",
                "steps[1].steps missing_required_parameter required",
            ],
        ),
        (
            r#"{"steps": [{"then": {"op": "set"}, "op": "either", "else": 1},
                {"op": "either", "test": "mid", "other": {"value": ["low", "no"], "op": "set",
                 "key": "k"}}]}"#,
            &[
                "steps[0].test missing_required_parameter required",
                "steps[0].then.key missing_required_parameter required",
                "steps[0].then.value missing_required_parameter required",
                "steps[0].else unknown_parameter unknown",
                "steps[1].test invalid_value one_of",
                "steps[1].other.value[1] invalid_value one_of",
            ],
        ),
        (
            r#"{"steps": [
                {"op": "set", "key": "k", "value": {"t": "A", "c": {"x": "low", "y": 1, "z": ""}}},
                {"op": "set", "key": "k", "value": {"c": {"step": {"op": "up"}}, "t": "B"}},
                {"value": {"t": "C"}, "key": 5, "op": "set"},
                {"op": "set", "key": "k", "value": {}}]}"#,
            &[
                "steps[0].value.c.y invalid_type type",
                "steps[0].value.c.z invalid_value one_of",
                "steps[1].value.c.step.op invalid_value one_of",
                "steps[2].key invalid_type type",
                "steps[2].value.t invalid_value one_of",
                "steps[3].value.t missing_required_parameter required",
            ],
        ),
    ]);
}

#[test]
fn enums_in_maps_are_wrong() {
    assert_table::<Flow>(&[
        (
            r#"{"steps": [], "by_name": {"z": [{"op": "each"}], "a": 5, "m": [1, {"op": "x"}]}}"#,
            &[
                "by_name.z[0].steps missing_required_parameter required",
                "by_name.a invalid_type type",
                "by_name.m[0] invalid_type type",
                "by_name.m[1].op invalid_value one_of",
            ],
        ),
        (
            r#"{"levels": {"one": "lo", "two": "low", "three": 3, "": "no"}, "steps": null}"#,
            &[
                "steps invalid_type type",
                "levels.one invalid_value one_of",
                "levels.three invalid_type type",
                "levels[\"\"] invalid_value one_of",
            ],
        ),
    ]);
}

#[test]
fn a_type_that_contains_itself_is_wrong() {
    assert_table::<Flow>(&[(
        r#"{"steps": [], "tree": {"children": [{"name": 1}, {"children": [{}, {"name": "x",
                "leaf": true}]}], "best": {"best": {"best": {"name": null}}}}}"#,
        &[
            "tree.name missing_required_parameter required",
            "tree.children[0].name invalid_type type",
            "tree.children[1].name missing_required_parameter required",
            "tree.children[1].children[0].name missing_required_parameter required",
            "tree.children[1].children[1].leaf unknown_parameter unknown",
            "tree.best.name missing_required_parameter required",
            "tree.best.best.name missing_required_parameter required",
            "tree.best.best.best.name invalid_type type",
        ],
    )]);
}
