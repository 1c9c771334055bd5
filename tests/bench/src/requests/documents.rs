//! The bodies.

/// The shape of a request.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    /// Structs in lists of structs, three levels deep: an order with 20 items of three choices.
    Nested,
    /// A list of 20 structs, each of which flattens a struct that flattens another one.
    Flattened,
    /// A list of 50 messages, an enum with a tag beside the fields.
    Tagged,
}

impl Shape {
    pub const ALL: [Shape; 3] = [Shape::Nested, Shape::Flattened, Shape::Tagged];

    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Shape::Nested => "nested",
            Shape::Flattened => "flattened",
            Shape::Tagged => "tagged",
        }
    }

    /// A valid body.
    #[must_use]
    pub fn body(self) -> String {
        match self {
            Shape::Nested => order(),
            Shape::Flattened => format!(r#"{{"tickets":[{}]}}"#, list(20, ticket)),
            Shape::Tagged => format!(
                r#"{{"model":"gpt-4o","messages":[{}],"temperature":0.7}}"#,
                list(50, message)
            ),
        }
    }

    /// Pieces of the body, each with one that breaks a rule.
    pub(super) fn faults(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Shape::Nested => &[
                (r#""id":"ord_1001""#, r#""id":"""#),
                (r#""email":"ada@example.org""#, r#""email":"a""#),
                (r#""country":"NO""#, r#""country":"NOR""#),
                (r#""quantity":2"#, r#""quantity":100"#),
                (r#""cents":1999"#, r#""cents":1000001"#),
                (r#""name":"color""#, r#""name":"""#),
                (r#""cents":250}"#, r#""cents":10001}"#),
            ],
            Shape::Flattened => &[
                (r#""name":"Ada Lovelace""#, r#""name":"""#),
                (r#""account":4711"#, r#""account":0"#),
                (r#""score":0.75"#, r#""score":1.5"#),
                (r#""subject":"Where is my parcel?""#, r#""subject":"""#),
                (r#""priority":3"#, r#""priority":6"#),
                (r#""ticket":"T-4211""#, r#""ticket":"""#),
            ],
            Shape::Tagged => &[
                (r#""model":"gpt-4o""#, r#""model":"""#),
                (r#""content":"Answer in one sentence.""#, r#""content":"""#),
                (r#""name":"ada""#, r#""name":"""#),
                (r#""id":"call_3""#, r#""id":"""#),
                (r#""tool_call_id":"call_3""#, r#""tool_call_id":"""#),
                (r#""temperature":0.7"#, r#""temperature":2.5"#),
            ],
        }
    }
}

fn list(count: usize, element: fn(usize) -> String) -> String {
    (0..count).map(element).collect::<Vec<_>>().join(",")
}

fn order() -> String {
    format!(
        r#"{{"id":"ord_1001","customer":{{"name":"Ada Lovelace","email":"ada@example.org","address":{{"street":"12 St James's Square","city":"Oslo","country":"NO"}}}},"items":[{}],"note":"Please ring twice."}}"#,
        list(20, item)
    )
}

fn item(number: usize) -> String {
    format!(
        r#"{{"sku":"shirt-{number}","quantity":2,"cents":1999,"options":[{}]}}"#,
        list(3, |number| match number {
            0 => r#"{"name":"color","value":"dark blue"}"#.to_owned(),
            1 => r#"{"name":"size","value":"medium"}"#.to_owned(),
            _ => r#"{"name":"wrapping","value":"as a gift","cents":250}"#.to_owned(),
        })
    )
}

fn ticket(number: usize) -> String {
    let rest = match number % 2 {
        0 => r#","text":"The tracking page says that it is in transit.","urgent":false"#,
        _ => "",
    };
    format!(
        r#"{{"name":"Ada Lovelace","email":"ada@example.org","account":4711,"score":0.75,"subject":"Where is my parcel?"{rest},"ticket":"T-4211","priority":3,"tags":["parcel","late"]}}"#
    )
}

fn message(number: usize) -> String {
    let content = "Where is the parcel that I sent to Oslo last week?";
    match number % 5 {
        0 => r#"{"role":"system","content":"Answer in one sentence."}"#.to_owned(),
        1 => format!(r#"{{"role":"user","content":"{content}","name":"ada"}}"#),
        2 => format!(r#"{{"role":"user","content":"{content}"}}"#),
        3 => format!(
            r#"{{"role":"assistant","tool_calls":[{{"id":"call_{number}","name":"find_parcel","arguments":"{{\"city\": \"Oslo\"}}"}}]}}"#
        ),
        _ => format!(
            r#"{{"role":"tool","tool_call_id":"call_{}","content":"It is in Drammen."}}"#,
            number - 1
        ),
    }
}
