//! Chat completions that curl asks for, and the responses with status, headers and body exactly.

use serde_json::{Value, json};

use crate::curl::there_is_curl;
use crate::exchange::{Exchange, check, send};
use crate::programs::Server;

const CHAT: &str = "/v1/chat/completions";

/// A valid chat, extended or overridden by these fields.
fn chat(fields: &Value) -> String {
    let message = json!({"role": "user", "content": "Where is my parcel?"});
    let mut chat = json!({"model": "gpt-4o", "messages": [message]});
    for (name, value) in fields.as_object().expect("it is an object") {
        chat[name] = value.clone();
    }
    chat.to_string()
}

/// The response to [`chat`], with these fields changed. The identifier and the time differ.
fn completion(message: &Value, changes: &Value) -> Value {
    let mut choice = json!({"index": 0, "logprobs": null, "finish_reason": "stop"});
    choice["message"] = json!({"role": "assistant", "content": null, "refusal": null});
    for (name, value) in message.as_object().expect("it is an object") {
        choice["message"][name] = value.clone();
    }
    let mut completion = json!({
        "object": "chat.completion",
        "model": "gpt-4o",
        "choices": [choice],
        "usage": usage(4, 6),
        "service_tier": "default",
        "system_fingerprint": null,
        "ticket": null,
        "priority": 3,
        "tags": [],
        "top_k": null,
        "min_p": null,
    });
    for (pointer, value) in changes.as_object().expect("it is an object") {
        *completion.pointer_mut(pointer).expect("it is there") = value.clone();
    }
    completion
}

fn usage(prompt: u32, completion: u32) -> Value {
    json!({
        "prompt_tokens": prompt,
        "completion_tokens": completion,
        "total_tokens": prompt + completion,
    })
}

/// A chat with these fields, and the completion with this message and these changes.
fn answered(fields: &Value, message: &Value, changes: &Value) -> Exchange {
    Exchange::new(chat(fields), 200, completion(message, changes)).at(CHAT)
}

fn tools() -> Value {
    let properties = json!({"id": {"type": "string"}, "fast": {"type": "boolean"}});
    let parameters = json!({"type": "object", "properties": properties, "required": ["id"]});
    let find_parcel = json!({"name": "find_parcel", "parameters": parameters});
    let find_parcel = json!({"type": "function", "function": find_parcel});
    json!([find_parcel, {"type": "custom", "custom": {"name": "sql"}}])
}

fn answered_with_text() -> Vec<Exchange> {
    let said = json!({"content": "You said: Where is my parcel?"});
    let parts = json!([
        {"type": "text", "text": "What is it?"},
        {"type": "image_url", "image_url": {"url": "data:image/png;base64,AA==", "detail": "low"}},
    ]);
    let with_image = json!({"messages": [
        {"role": "system", "content": "Be brief."},
        {"role": "user", "content": parts},
    ]});
    let schema = json!({"type": "object", "properties": {
        "city": {"enum": ["Oslo", "Bergen"]}, "days": {"type": "integer"},
    }});
    let by_schema = json!({"response_format": {
        "type": "json_schema", "json_schema": {"name": "place", "schema": schema, "strict": true},
    }});
    let ours = json!({
        "ticket": "T-42", "priority": 1, "tags": ["a"], "top_k": -1, "min_p": 0.5,
        "metadata": {"a": "b"}, "seed": 7, "temperature": 0, "user": "u", "stop": [".", "parcel"],
        "logit_bias": {"1": -100}, "reasoning_effort": "low", "stream": false,
    });
    vec![
        answered(&json!({}), &said, &json!({})),
        answered(&json!({}), &said, &json!({})).with(&["-HTransfer-Encoding: chunked"]),
        answered(&json!({}), &said, &json!({}))
            .without("-HContent")
            .with(&["-HContent-Type: application/json; charset=utf-8"]),
        answered(
            &with_image,
            &json!({"content": "You said: What is it? [image]"}),
            &json!({"/usage": usage(6, 6)}),
        ),
        answered(
            &by_schema,
            &json!({"content": r#"{"city":"Oslo","days":1}"#}),
            &json!({"/usage": usage(4, 3)}),
        ),
        answered(
            &ours,
            &json!({"content": "You said: Where is my "}),
            &json!({
                "/ticket": "T-42", "/priority": 1, "/tags": ["a"], "/top_k": -1, "/min_p": 0.5,
                "/usage": usage(4, 5),
            }),
        ),
    ]
}

fn answered_with_one_token() -> Exchange {
    let token = json!({"token": "You ", "logprob": 0.0, "bytes": b"You "});
    let mut described = token.clone();
    described["top_logprobs"] = json!([token]);
    answered(
        &json!({"logprobs": true, "top_logprobs": 5, "max_completion_tokens": 1}),
        &json!({"content": "You "}),
        &json!({
            "/usage": usage(4, 1),
            "/choices/0/finish_reason": "length",
            "/choices/0/logprobs": {"content": [described], "refusal": null},
        }),
    )
}

fn answered_with_tools() -> Vec<Exchange> {
    let call = json!({"id": "call_1", "type": "function", "function": {
        "name": "find_parcel", "arguments": r#"{"fast":true,"id":"text"}"#,
    }});
    let custom_call = json!({"id": "call_1", "type": "custom", "custom": {
        "name": "sql", "input": "You said: Where is my parcel?",
    }});
    let with_result = json!({"tools": tools(), "messages": [
        {"role": "user", "content": "Where is my parcel?"},
        {"role": "assistant", "content": null, "tool_calls": [call]},
        {"role": "tool", "tool_call_id": "call_1", "content": [{"type": "text", "text": "Oslo"}]},
    ]});
    let sql = json!({"type": "custom", "custom": {"name": "sql"}});
    vec![
        answered(
            &json!({"tools": tools()}),
            &json!({"tool_calls": [call]}),
            &json!({"/usage": usage(4, 4), "/choices/0/finish_reason": "tool_calls"}),
        ),
        answered(
            &json!({"tools": tools(), "tool_choice": sql}),
            &json!({"tool_calls": [custom_call]}),
            &json!({"/choices/0/finish_reason": "tool_calls"}),
        ),
        answered(
            &json!({"tools": tools(), "tool_choice": "none"}),
            &json!({"content": "You said: Where is my parcel?"}),
            &json!({}),
        ),
        answered(
            &with_result,
            &json!({"content": "The tool said: Oslo"}),
            &json!({"/usage": usage(5, 4)}),
        ),
    ]
}

fn broken() -> Vec<Exchange> {
    let cases: Vec<Value> = serde_json::from_str(include_str!("chat_rejections.json")).unwrap();
    let rejected = cases.into_iter().map(|case| {
        let message = case["message"].as_str().expect("it is a string");
        let (param, code) = (case["param"].clone(), case["code"].clone());
        Exchange::rejected(chat(&case["fields"]), 400, message, param, code).at(CHAT)
    });
    let errors = json!([
        {
            "pointer": "#/messages", "path": "messages", "rule": "required", "params": {},
            "code": "missing_required_parameter", "detail": "required, but missing",
        },
        {
            "pointer": "#/model", "path": "model", "rule": "type", "code": "invalid_type",
            "params": {"expected": "string", "got": "null"},
            "detail": "expected a string, but got null instead.",
        },
        {
            "pointer": "#/tags/0", "path": "tags[0]", "rule": "length",
            "params": {"min": 1, "actual": 0, "unit": "characters"},
            "code": "string_below_min_length",
            "detail": "string too short. Expected a string with minimum length 1, but got an \
                       empty string instead.",
        },
    ]);
    let problem = json!({
        "type": "about:blank",
        "title": "Bad Request",
        "status": 400,
        "detail": "Missing required parameter: 'messages'. (and 2 more)",
        "errors": errors,
    });
    let problem = Exchange::new(r#"{"tags": [""], "model": null}"#, 400, problem);
    rejected.chain([problem.at(CHAT).with_problem()]).collect()
}

fn hostile() -> Vec<Exchange> {
    let nothing = Value::Null;
    let not_json = |body: &[u8], place: &str| {
        let message = format!("We could not parse the JSON body of your request: {place}.");
        Exchange::rejected(body, 400, &message, Value::Null, Value::Null).at(CHAT)
    };
    let twice = r#"{"model": "m", "model": "n", "messages": [{"role": "user", "content": "a"}]}"#;
    let no_key = "You didn't provide an API key. You need to provide your API key in an \
                  Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY).";
    let deep = [&b"{\"model\":"[..], &b"[".repeat(100_000)].concat();
    vec![
        Exchange::rejected(
            chat(&json!({"user": "x".repeat(1 << 20)})),
            413,
            "Request body too large.",
            nothing.clone(),
            "request_too_large",
        )
        .at(CHAT),
        not_json(b"", "EOF while parsing a value at line 1 column 0"),
        not_json(b"{\"model\": \"\xff\"}", "invalid unicode code point at line 1 column 12"),
        not_json(&deep, "EOF while parsing a list at line 1 column 100009"),
        Exchange::rejected(
            twice,
            400,
            "Duplicate parameter: 'model'.",
            "model",
            "duplicate_parameter",
        )
        .at(CHAT),
        Exchange::rejected(
            chat(&json!({})),
            415,
            "This API method only accepts 'application/json' requests: set the header \
             'Content-Type: application/json'.",
            nothing.clone(),
            "unsupported_content_type",
        )
        .at(CHAT)
        .without("-HContent")
        .with(&["-HContent-Type: text/plain"]),
        Exchange::rejected(chat(&json!({})), 401, no_key, nothing.clone(), nothing.clone())
            .at(CHAT)
            .without("-HAuth"),
        Exchange::rejected(
            chat(&json!({})),
            405,
            "Only POST requests are accepted.",
            nothing.clone(),
            "method_not_supported",
        )
        .at(CHAT)
        .with(&["-XPUT"]),
        Exchange::rejected(
            chat(&json!({})),
            404,
            "Invalid URL (POST /v1/chat)",
            nothing.clone(),
            nothing,
        )
        .at("/v1/chat"),
    ]
}

#[test]
fn every_chat_response_is_exact() {
    if !there_is_curl() {
        return;
    }
    let mut server = Server::start();
    let answered = answered_with_text().into_iter().chain(answered_with_tools());
    let rejected = broken().into_iter().chain(hostile());
    let exchanges: Vec<_> = answered.chain([answered_with_one_token()]).chain(rejected).collect();
    assert!(exchanges.len() >= 30, "{}", exchanges.len());
    for exchange in &exchanges {
        check(&server, exchange);
    }
    assert_eq!(server.stop_and_read_errors(), "");
}

/// The chunks of a stream, without what differs: the identifier and the time.
fn read_stream(server: &Server, fields: &Value) -> Vec<Value> {
    let response = send(server, &Exchange::new(chat(fields), 200, Value::Null).at(CHAT));
    let headers = [
        "cache-control: no-cache",
        "content-type: text/event-stream",
        "transfer-encoding: chunked",
    ];
    assert_eq!((response.status, &response.headers[..]), (200, &headers.map(str::to_owned)[..]));
    let text = String::from_utf8(response.body).expect("it is UTF-8");
    let mut events: Vec<_> = text.split_terminator("\n\n").collect();
    assert_eq!(events.pop(), Some("data: [DONE]"), "{text}");
    let chunks = events.into_iter().map(|event| {
        let data = event.strip_prefix("data: ").unwrap_or_else(|| panic!("{event}"));
        let mut chunk: Value = serde_json::from_str(data).expect("it is JSON");
        let object = chunk.as_object_mut().expect("it is an object");
        assert!(object.remove("id").is_some() && object.remove("created").is_some(), "{event}");
        assert_eq!(object.remove("object"), Some(json!("chat.completion.chunk")), "{event}");
        chunk
    });
    chunks.collect()
}

/// What a choice of each chunk adds.
fn list_deltas(chunks: &[Value]) -> Vec<(&Value, &Value)> {
    let choices = chunks.iter().map(|chunk| &chunk["choices"][0]);
    choices.map(|choice| (&choice["delta"], &choice["finish_reason"])).collect()
}

#[test]
fn chats_are_streamed() {
    if !there_is_curl() {
        return;
    }
    let server = Server::start();
    let fields = json!({"stream": true, "max_tokens": 2, "ticket": "T-42"});
    let chunks = read_stream(&server, &fields);
    let first = json!({
        "model": "gpt-4o",
        "service_tier": "default",
        "system_fingerprint": null,
        "ticket": "T-42",
        "priority": 3,
        "tags": [],
        "top_k": null,
        "min_p": null,
        "choices": [{
            "index": 0,
            "delta": {"role": "assistant", "content": ""},
            "logprobs": null,
            "finish_reason": null,
        }],
    });
    assert_eq!(chunks[0], first);
    let null = Value::Null;
    assert_eq!(
        list_deltas(&chunks)[1..],
        [
            (&json!({"content": "You "}), &null),
            (&json!({"content": "said: "}), &null),
            (&json!({}), &json!("length")),
        ]
    );

    let fields = json!({
        "stream": true, "n": 2, "max_tokens": 1, "logprobs": true,
        "stream_options": {"include_usage": true},
    });
    let chunks = read_stream(&server, &fields);
    let (last, rest) = chunks.split_last().expect("there are some");
    assert_eq!((&last["choices"], &last["usage"]), (&json!([]), &usage(4, 2)));
    let indexes: Vec<_> = rest.iter().map(|chunk| chunk["choices"][0]["index"].clone()).collect();
    assert_eq!(json!(indexes), json!([0, 0, 0, 1, 1, 1]));
    assert!(rest.iter().all(|chunk| chunk.get("usage") == Some(&null)), "{rest:?}");
    let token = json!([
        {"token": "You ", "logprob": 0.0, "bytes": b"You ", "top_logprobs": []},
    ]);
    assert_eq!(rest[1]["choices"][0]["logprobs"]["content"], token);
}

#[test]
fn tool_calls_are_streamed() {
    if !there_is_curl() {
        return;
    }
    let chunks = read_stream(&Server::start(), &json!({"stream": true, "tools": tools()}));
    let deltas = list_deltas(&chunks);
    let call = json!({
        "index": 0,
        "id": "call_1",
        "type": "function",
        "function": {"name": "find_parcel", "arguments": ""},
    });
    let start = json!({"role": "assistant", "content": null, "tool_calls": [call]});
    assert_eq!(deltas[0], (&start, &Value::Null));
    assert_eq!(deltas.last(), Some(&(&json!({}), &json!("tool_calls"))));
    let arguments = deltas[1..deltas.len() - 1].iter().map(|(delta, _)| {
        delta["tool_calls"][0]["function"]["arguments"].as_str().expect("it is a string")
    });
    assert_eq!(arguments.collect::<String>(), r#"{"fast":true,"id":"text"}"#);
}
