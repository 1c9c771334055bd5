//! The bodies that are read.

/// How many messages a body has.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Size {
    Small,
    Medium,
    Large,
}

impl Size {
    pub const ALL: [Size; 3] = [Size::Small, Size::Medium, Size::Large];

    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Size::Small => "small",
            Size::Medium => "medium",
            Size::Large => "large",
        }
    }

    fn messages(self) -> usize {
        match self {
            Size::Small => 2,
            Size::Medium => 40,
            Size::Large => 1080,
        }
    }
}

/// Which messages of a body have a fault.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Faults {
    None,
    Early,
    Late,
    Spread,
}

impl Faults {
    pub const ALL: [Faults; 4] = [Faults::None, Faults::Early, Faults::Late, Faults::Spread];

    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Faults::None => "good",
            Faults::Early => "early",
            Faults::Late => "late",
            Faults::Spread => "spread",
        }
    }

    /// How many faults a body has, which is at most one for each message.
    #[must_use]
    pub fn count(self, size: Size) -> usize {
        match self {
            Faults::None => 0,
            Faults::Early | Faults::Late => 1,
            Faults::Spread => size.messages().min(20),
        }
    }

    fn is_in(self, size: Size, message: usize) -> bool {
        let messages = size.messages();
        match self {
            Faults::None => false,
            Faults::Early => message == 0,
            Faults::Late => message + 1 == messages,
            Faults::Spread => {
                let faults = self.count(size);
                (message + 1) * faults / messages > message * faults / messages
            }
        }
    }
}

/// A request with messages of all roles, the last of which is at the end of the body.
#[must_use]
pub fn body(size: Size, faults: Faults) -> String {
    let messages = (0..size.messages()).map(|number| {
        if faults.is_in(size, number) { bad_message(number) } else { message(number) }
    });
    let messages = messages.collect::<Vec<_>>().join(",");
    let settings = r#""model":"gpt-4o","temperature":0.5,"max_tokens":256,"stream":true"#;
    let metadata = r#""metadata":{"order":"A-17","source":"web"}"#;
    let parameters = r#"{"type":"object","properties":{"city":{"type":"string"}}}"#;
    let function = format!(r#"{{"name":"get_weather","parameters":{parameters}}}"#);
    let tools = format!(r#""tools":[{{"type":"function","function":{function}}}]"#);
    format!(r#"{{{settings},{metadata},{tools},"messages":[{messages}]}}"#)
}

fn message(number: usize) -> String {
    let text = text(number);
    match number % 5 {
        0 => format!(r#"{{"role":"system","content":"{text}"}}"#),
        1 => format!(r#"{{"role":"user","content":"{text}","name":"Ada"}}"#),
        2 => {
            let url = format!("https://example.com/images/{number}.png");
            let image = format!(r#"{{"type":"image_url","image_url":{{"url":"{url}"}}}}"#);
            format!(r#"{{"role":"user","content":[{{"type":"text","text":"{text}"}},{image}]}}"#)
        }
        3 => {
            let arguments = format!(r#"{{\"city\":\"Vienna\",\"days\":{number}}}"#);
            let function = format!(r#"{{"name":"get_weather","arguments":"{arguments}"}}"#);
            let call = format!(r#"{{"id":"call_{number}","function":{function}}}"#);
            format!(r#"{{"role":"assistant","tool_calls":[{call}]}}"#)
        }
        _ => format!(r#"{{"role":"tool","tool_call_id":"call_{number}","content":"{text}"}}"#),
    }
}

fn bad_message(number: usize) -> String {
    let text = text(number);
    match number % 4 {
        0 => r#"{"role":"user","name":"Ada"}"#.to_owned(),
        1 => format!(r#"{{"role":"robot","content":"{text}"}}"#),
        2 => format!(r#"{{"role":"user","content":"{text}","nmae":"Ada"}}"#),
        _ => format!(r#"{{"role":"user","content":[{{"type":"text","text":{number}}}]}}"#),
    }
}

fn text(number: usize) -> String {
    format!("Where is parcel number {number}? It was to arrive on the first.")
}

/// A fault that is seeded into a body.
#[derive(Clone, Copy, Debug)]
pub struct Seed {
    pub name: &'static str,
    good: &'static str,
    bad: &'static str,
}

const fn seed(name: &'static str, good: &'static str, bad: &'static str) -> Seed {
    Seed { name, good, bad }
}

/// Each changes another part of the body.
pub const SEEDS: [Seed; 20] = [
    // These two are the last entries, because eserde stops at them.
    seed("unknown", "\n}", ",\n  \"nmae\": 1\n}"),
    seed("duplicate", "\n}", ",\n  \"model\": \"gpt-4o\"\n}"),
    seed("broken rule", "0.5", "9.5"),
    seed("out of type", "256", "4294967296"),
    seed("wrong type", r#""stream": true"#, r#""stream": "yes""#),
    seed("name of an enum", r#"_effort": "low""#, r#"_effort": "extreme""#),
    seed("wrong type in a map", r#""A-17""#, "17"),
    seed("broken rule in a map", r#""web""#, r#""""#),
    seed("broken rule in an array", r#""find_parcel", "strict""#, r#""", "strict""#),
    seed("wrong type in an array", r#""strict": false"#, r#""strict": 0"#),
    seed("missing in an enum", r#", "content": "Be brief.""#, ""),
    seed("wrong type in an enum", r#""Ada""#, "7"),
    seed("tag", r#""role": "assistant", "content""#, r#""role": "robot", "content""#),
    seed("inner tag", r#"{"type": "text", "text": "Is"#, r#"{"type": "txt", "text": "Is"#),
    seed("missing in an inner enum", r#", "text": "Or that one?""#, ""),
    seed("wrong type in an inner enum", r#""https://example.com/1.png""#, "null"),
    seed("name of an inner enum", r#""high""#, r#""hihg""#),
    seed("duplicate in an array", r#""id": "call_1""#, r#""id": "call_1", "id": "call_1""#),
    seed("unknown in an enum", r#""role": "tool","#, r#""role": "tool", "nmae": "Ada","#),
    seed("missing tag", r#""role": "user", "content": "Thank"#, r#""content": "Thank"#),
];

/// A body with these faults.
#[must_use]
pub fn seeded<'a>(seeds: impl IntoIterator<Item = &'a Seed>) -> String {
    let good = include_str!("seeded.json").to_owned();
    seeds.into_iter().fold(good, |body, seed| body.replacen(seed.good, seed.bad, 1))
}
