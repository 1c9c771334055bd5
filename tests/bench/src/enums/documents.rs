//! The documents: arrays of a hundred values.

/// The form of the enum that an array of parts has.
#[derive(Clone, Copy)]
pub(super) enum Form {
    TagFirst,
    TagLast,
    External,
    Adjacent,
}

pub(super) fn parts(form: Form) -> String {
    array(|number| part(form, number))
}

fn part(form: Form, number: usize) -> String {
    let (name, fields) = match number % 5 {
        0 | 1 => ("text", format!(r#""text":"{}""#, text(number))),
        2 => {
            let url = format!("https://example.com/images/{number}.png");
            let width = 64 * number;
            let image = format!(r#"{{"url":"{url}","detail":"low","width":{width}}}"#);
            ("image_url", format!(r#""image_url":{image}"#))
        }
        3 => ("function", tool_call(number)),
        _ => ("file_search", String::new()),
    };
    match (form, &*fields) {
        (Form::External, "") => format!(r#""{name}""#),
        (_, "") => format!(r#"{{"type":"{name}"}}"#),
        (Form::TagFirst, _) => format!(r#"{{"type":"{name}",{fields}}}"#),
        (Form::TagLast, _) => format!(r#"{{{fields},"type":"{name}"}}"#),
        (Form::External, _) => format!(r#"{{"{name}":{{{fields}}}}}"#),
        (Form::Adjacent, _) => format!(r#"{{"type":"{name}","value":{{{fields}}}}}"#),
    }
}

fn tool_call(number: usize) -> String {
    let arguments = format!(r#"{{\"city\":\"Vienna\",\"days\":{number}}}"#);
    let function = format!(r#"{{"name":"get_weather","arguments":"{arguments}"}}"#);
    format!(r#""id":"call_{number}","function":{function}"#)
}

/// What a model does on a computer.
pub(super) fn actions() -> String {
    array(|number| {
        let place = format!(r#""x":{},"y":{}"#, number * 7, number * 5);
        match number % 5 {
            0 => format!(r#"{{"type":"click","button":"left",{place}}}"#),
            1 => format!(r#"{{"type":"double_click",{place}}}"#),
            2 => format!(r#"{{"type":"scroll",{place},"scroll_x":0,"scroll_y":-120}}"#),
            3 => r#"{"type":"keypress","keys":["ctrl","c"]}"#.to_owned(),
            _ => r#"{"type":"wait"}"#.to_owned(),
        }
    })
}

fn text(number: usize) -> String {
    format!("Where is parcel number {number}? It was to arrive on the first of the month.")
}

/// Half are strings, half are arrays of one to four strings.
pub(super) fn texts() -> String {
    array(|number| match number % 2 {
        0 => format!(r#""{}""#, text(number)),
        _ => {
            let texts = (0..=number / 2 % 4).map(|place| format!(r#""{}""#, text(place)));
            format!("[{}]", texts.collect::<Vec<_>>().join(","))
        }
    })
}

pub(super) fn choices() -> String {
    array(|number| match number % 4 {
        0 => r#""auto""#.to_owned(),
        1 => r#""required""#.to_owned(),
        2 => r#"{"name":"get_weather"}"#.to_owned(),
        _ => r#"{"name":"find_parcel","strict":true}"#.to_owned(),
    })
}

pub(super) fn roles() -> String {
    const ROLES: [&str; 5] = ["system", "developer", "user", "assistant", "tool"];
    array(|number| format!(r#""{}""#, ROLES[number % 5]))
}

pub(super) fn messages() -> String {
    array(|number| {
        let text = text(number);
        match number % 5 {
            0 => format!(r#"{{"role":"system","content":"{text}"}}"#),
            1 => format!(r#"{{"role":"user","content":"{text}","name":"Ada"}}"#),
            2 => {
                let parts = [part(Form::TagFirst, 0), part(Form::TagFirst, 2)].join(",");
                format!(r#"{{"role":"user","content":[{parts}]}}"#)
            }
            3 => format!(r#"{{"role":"assistant","content":"{text}"}}"#),
            _ => format!(r#"{{"role":"assistant","tool_calls":[{{{}}}]}}"#, tool_call(number)),
        }
    })
}

fn array(value: impl FnMut(usize) -> String) -> String {
    format!("[{}]", (0..100).map(value).collect::<Vec<_>>().join(","))
}
