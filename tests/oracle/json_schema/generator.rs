//! Documents that a schema describes.

use serde_json::{Map, Value, json};

use super::Documents;

/// Makes documents from a schema with the keywords that `CreateRunRequest` uses.
pub(crate) struct Generator<'a> {
    root: &'a Value,
}

impl<'a> Generator<'a> {
    pub(crate) fn new(root: &'a Value) -> Self {
        Generator { root }
    }

    pub(crate) fn document(&self, d: &mut Documents) -> Value {
        self.value(d, self.root, 0)
    }

    fn value(&self, d: &mut Documents, schema: &Value, depth: usize) -> Value {
        if let Some(reference) = schema["$ref"].as_str() {
            let target = self.root.pointer(reference.trim_start_matches('#'));
            return self.value(d, target.expect("the schema is there"), depth);
        }
        for key in ["anyOf", "oneOf"] {
            if let Some(any) = schema[key].as_array() {
                let chosen = d.below(any.len());
                return self.value(d, &any[chosen], depth);
            }
        }
        if let Some(values) = schema["enum"].as_array() {
            return d.one(json!(values), json!(["?", "", 1, null]));
        }
        if let Some(value) = schema.get("const") {
            return d.one(json!([value]), json!(["?", "AUTO", 1, null]));
        }
        let types: Vec<&str> = match &schema["type"] {
            Value::String(one) => vec![one],
            Value::Array(types) => types.iter().filter_map(Value::as_str).collect(),
            _ => vec![],
        };
        if types.contains(&"null") && d.chance(10) {
            return Value::Null;
        }
        match types.first() {
            Some(&"string") => make_string(d, schema),
            Some(&"integer") => make_number(d, schema, &json!(1)),
            Some(&"number") => make_number(d, schema, &json!(0.001)),
            Some(&"boolean") => d.one(json!([true, false]), json!([null, 0, "true"])),
            Some(&"array") => self.array(d, schema, depth),
            Some(&"object") => self.object(d, schema, depth),
            _ => d.one(json!([null]), json!([1])),
        }
    }

    fn array(&self, d: &mut Documents, schema: &Value, depth: usize) -> Value {
        let least = schema["minItems"].as_u64().unwrap_or(0);
        let mut bad = vec![json!(null), json!({}), json!([null])];
        bad.extend((least > 0).then(|| vec![json!(0); 6]).into_iter().flatten());
        let mut good = vec![json!(least), json!(least + 1), json!(least + 1), json!(least + 2)];
        if let Some(most) = schema["maxItems"].as_u64() {
            bad.extend(vec![json!(most + 1); 6]);
            good.push(json!(most));
        }
        let count = d.one(good.into(), bad.into());
        let Some(count) = count.as_u64() else { return count };
        // Many elements are equal, so that the fault is not almost always among the last ones.
        let first: Vec<Value> =
            (0..count.min(2)).map(|_| self.value(d, &schema["items"], depth + 1)).collect();
        let rest = usize::try_from(count).unwrap_or_default().saturating_sub(first.len());
        let same = first.last().cloned();
        first.into_iter().chain(same.into_iter().cycle().take(rest)).collect()
    }

    fn object(&self, d: &mut Documents, schema: &Value, depth: usize) -> Value {
        // Not for each object, or limits would be broken too rarely.
        if d.chance(25) {
            let wrong = d.one(json!([0]), json!([null, 1, "?", {}]));
            if wrong != 0 {
                return wrong;
            }
        }
        if schema["additionalProperties"].is_object() {
            return make_map(d, schema);
        }
        let Some(properties) = schema["properties"].as_object() else {
            return d.one(json!([{}, {"type": "object", "é": [null, 1e300]}]), json!([{}]));
        };
        let required = schema["required"].as_array().map_or(&[][..], |it| it);
        let mut object = Map::new();
        for (name, schema) in properties {
            let is_there = if required.contains(&json!(name)) {
                d.chance(80) || d.one(json!([true]), json!([false])) == true
            } else {
                // Large fields are there most often, or deeply nested ones would be rare.
                d.chance(match depth {
                    0 if schema.get("items").is_some() => 60,
                    0 => 15,
                    _ => 80,
                })
            };
            if is_there {
                object.insert(name.clone(), self.value(d, schema, depth + 1));
            }
        }
        let mut object = Value::Object(object);
        if d.chance(30) {
            d.insert_unknown(&mut object, &["unknown", "Type", "é"]);
        }
        object
    }
}

fn make_string(d: &mut Documents, schema: &Value) -> Value {
    if schema["format"] == "uri" {
        let good = json!(["https://example.com/a.png", "data:image/png;base64,AA=="]);
        return d.one(good, json!(["example.com/a.png", "", "http://a b", null]));
    }
    if schema["pattern"].is_string() {
        let good = json!(["f", "get_weather-2", "a".repeat(64)]);
        return d.one(good, json!(["", "a b", "a".repeat(65), "é", "a\n", null]));
    }
    let least = usize::try_from(schema["minLength"].as_u64().unwrap_or(0)).unwrap();
    let mut good =
        vec!["é".repeat(least.max(1)), "a".repeat(least + 1), "🦀\n\0".repeat(least + 1)];
    let mut bad = vec![json!(null), json!(1), json!(["a"])];
    // The only difference from the published schema.
    bad.push(json!(""));
    if let Some(most) = schema["maxLength"].as_u64() {
        let most = usize::try_from(most).unwrap();
        good.push("🦀".repeat(most));
        bad.push("é".repeat(most + 1).into());
    }
    d.one(json!(good), bad.into())
}

fn make_number(d: &mut Documents, schema: &Value, step: &Value) -> Value {
    let (mut good, mut bad) = (vec![], vec![json!(null), json!("1")]);
    let moved = |end: &Value, up: i64| match (end.as_f64(), step.as_f64(), end.as_i64()) {
        (_, Some(1.0), Some(end)) => json!(end + up),
        #[allow(clippy::cast_precision_loss)]
        (Some(end), Some(step), _) => json!(end + step * up as f64),
        _ => json!(0.5),
    };
    // An integer is written without a fraction.
    let whole = |end: &Value| match (end.as_f64(), step.is_i64()) {
        #[allow(clippy::cast_possible_truncation)]
        (Some(end), true) => json!(end as i64),
        _ => end.clone(),
    };
    if let Some(least) = schema.get("minimum").map(whole) {
        good.extend([least.clone(), moved(&least, 1)]);
        bad.extend(vec![moved(&least, -1); 4]);
    }
    let value =
        |d: &mut Documents, good: Vec<Value>, bad: Vec<Value>| d.one(good.into(), bad.into());
    let Some(most) = schema.get("maximum").map(whole) else { return value(d, good, bad) };
    good.extend([most.clone(), moved(&most, -1)]);
    // These are separate places, since few numbers have such a limit.
    let beyond = [0; 3].map(|_| d.one(json!([null]), json!([moved(&most, 1)])));
    let beyond = beyond.into_iter().find(|it| !it.is_null());
    beyond.unwrap_or_else(|| value(d, good, bad))
}

/// At most 16 pairs, with keys of at most 64 characters and values of at most 512.
fn make_map(d: &mut Documents, schema: &Value) -> Value {
    let most = schema["maxProperties"].as_u64().expect("there are limits");
    let count = d.one(json!([1, 2, most]), json!([0, most + 1])).as_u64().unwrap();
    let key = d.one(json!([1, 64]), json!([65])).as_u64().unwrap();
    let value = d.one(json!([0, 1, 512]), json!([513, 513, 513, null]));
    let value = value
        .as_u64()
        .map_or(Value::Null, |length| "é".repeat(usize::try_from(length).unwrap()).into());
    let mut pairs = Map::new();
    for pair in 0..count {
        let name = match pair {
            0 => "k".repeat(usize::try_from(key).unwrap()),
            _ => format!("key{pair}"),
        };
        pairs.insert(name, value.clone());
    }
    pairs.into()
}
