//! Chat completions of async-openai: our types read what its types write, and back.

use async_openai::types::chat as theirs;
use run_request::chat::CreateChatCompletionRequest;
use run_request::json;
use serde_json::{Value, json};
use theirs::{
    ChatCompletionRequestAssistantMessageArgs as Assistant,
    ChatCompletionRequestFunctionMessageArgs as FunctionResult,
    ChatCompletionRequestMessage as Message, ChatCompletionRequestUserMessageContentPart as Part,
    ChatCompletionTools as Tools, CreateChatCompletionRequestArgs as Args,
};

/// A request with the model, a message, and what the function adds.
fn build(add: impl FnOnce(&mut Args) -> &mut Args) -> theirs::CreateChatCompletionRequest {
    let mut args = Args::default();
    args.model("gpt-5.4").messages([user("Hi")]);
    add(&mut args);
    args.build().expect("no field is required")
}

fn user(text: &str) -> Message {
    Message::User(text.into())
}

/// A request of these messages.
fn talk(messages: Vec<Message>) -> theirs::CreateChatCompletionRequest {
    build(|it| it.messages(messages))
}

/// A request of a user's message with these parts.
fn show(parts: Vec<Part>) -> theirs::CreateChatCompletionRequest {
    talk(vec![Message::User(theirs::ChatCompletionRequestUserMessage {
        content: parts.into(),
        name: None,
    })])
}

fn answer(add: impl FnOnce(&mut Assistant) -> &mut Assistant) -> Message {
    let mut args = Assistant::default();
    add(&mut args);
    Message::Assistant(args.build().expect("no field is required"))
}

fn function(name: &str) -> Tools {
    Tools::Function(theirs::ChatCompletionTool {
        function: theirs::FunctionObject {
            name: name.to_owned(),
            description: Some("Finds.".to_owned()),
            parameters: Some(json!({"type": "object", "properties": {"q": {"type": "string"}}})),
            strict: Some(true),
        },
    })
}

fn custom(format: theirs::CustomToolPropertiesFormat) -> Tools {
    let name = "run".to_owned();
    let custom = theirs::CustomToolProperties { name, description: None, format };
    Tools::Custom(theirs::CustomToolChatCompletions { custom })
}

fn choose(choice: theirs::ChatCompletionToolChoiceOption) -> theirs::CreateChatCompletionRequest {
    build(|it| it.tools([function("find")]).tool_choice(choice))
}

fn list_settings() -> Vec<theirs::CreateChatCompletionRequest> {
    let location =
        theirs::WebSearchLocation { city: Some("Oslo".to_owned()), ..Default::default() };
    let user_location = theirs::WebSearchUserLocation {
        r#type: theirs::WebSearchUserLocationType::Approximate,
        approximate: location,
    };
    let search =
        theirs::WebSearchOptions { search_context_size: None, user_location: Some(user_location) };
    let schema = theirs::ResponseFormatJsonSchema {
        description: None,
        name: "reply".to_owned(),
        schema: json!({"type": "object"}),
        strict: Some(true),
    };
    let audio = theirs::ChatCompletionAudio {
        voice: theirs::ChatCompletionAudioVoice::Other("marin".to_owned()),
        format: theirs::ChatCompletionAudioFormat::Pcm16,
    };
    let options = theirs::ChatCompletionStreamOptions {
        include_usage: Some(true),
        include_obfuscation: None,
    };
    vec![
        build(|it| it),
        build(|it| it.temperature(0.2).top_p(0.9).frequency_penalty(-1.5).presence_penalty(2.0)),
        build(|it| it.n(128).seed(i64::MIN).max_completion_tokens(u32::MAX).max_tokens(7_u32)),
        build(|it| it.logprobs(true).top_logprobs(20).store(false).user("user-1")),
        build(|it| it.stop(theirs::StopConfiguration::String("END".to_owned()))),
        build(|it| it.stop(theirs::StopConfiguration::StringArray(vec!["a".to_owned(); 4]))),
        build(|it| it.logit_bias([("50256".to_owned(), -100), ("1".to_owned(), 100)])),
        build(|it| it.stream(true).stream_options(options)),
        build(|it| it.service_tier(theirs::ServiceTier::Flex).verbosity(theirs::Verbosity::Low)),
        build(|it| it.reasoning_effort(theirs::ReasoningEffort::Xhigh)),
        build(|it| it.modalities([theirs::ResponseModalities::Audio]).audio(audio)),
        build(|it| {
            it.metadata(json!({"key": "value"})).safety_identifier("a").prompt_cache_key("b")
        }),
        build(|it| it.response_format(theirs::ResponseFormat::JsonObject)),
        build(|it| it.response_format(theirs::ResponseFormat::JsonSchema { json_schema: schema })),
        build(|it| it.web_search_options(search)),
        build(|it| {
            it.prediction(theirs::PredictionContent::Content(
                theirs::PredictionContentContent::Text("let x = 1;".to_owned()),
            ))
        }),
    ]
}

fn list_tools() -> Vec<theirs::CreateChatCompletionRequest> {
    let grammar = theirs::CustomGrammarFormatParam {
        definition: "start: WORD".to_owned(),
        syntax: theirs::GrammarSyntax::Lark,
    };
    let legacy = theirs::ChatCompletionFunctions {
        name: "find".to_owned(),
        description: None,
        parameters: json!({"type": "object"}),
    };
    let named = theirs::ChatCompletionNamedToolChoice { function: "find".into() };
    let custom_name = theirs::CustomName { name: "run".to_owned() };
    let call = theirs::ChatCompletionFunctionCall::Function { name: "find".to_owned() };
    vec![
        build(|it| it.tools([function("find"), function("add")]).parallel_tool_calls(false)),
        build(|it| it.tools([custom(theirs::CustomToolPropertiesFormat::Text)])),
        build(|it| it.tools([custom(theirs::CustomToolPropertiesFormat::Grammar { grammar })])),
        choose(theirs::ChatCompletionToolChoiceOption::Mode(theirs::ToolChoiceOptions::Required)),
        choose(theirs::ChatCompletionToolChoiceOption::Function(named)),
        choose(theirs::ChatCompletionToolChoiceOption::Custom(
            theirs::ChatCompletionNamedToolChoiceCustom { custom: custom_name },
        )),
        build(|it| it.functions([legacy]).function_call(call)),
    ]
}

fn list_conversations() -> Vec<theirs::CreateChatCompletionRequest> {
    let call = theirs::FunctionCall { name: "find".to_owned(), arguments: "{\"q\": 1}".to_owned() };
    let image = theirs::ImageUrl {
        url: "data:image/png;base64,AA==".to_owned(),
        detail: Some(theirs::ImageDetail::Low),
    };
    let recording =
        theirs::InputAudio { data: "AA==".to_owned(), format: theirs::InputAudioFormat::Wav };
    let file = theirs::FileObject { file_id: Some("file-1".to_owned()), ..Default::default() };
    let calls = vec![theirs::ChatCompletionMessageToolCalls::Function(
        theirs::ChatCompletionMessageToolCall { id: "call_1".to_owned(), function: call.clone() },
    )];
    let result = theirs::ChatCompletionRequestToolMessage {
        content: "18".into(),
        tool_call_id: "call_1".to_owned(),
    };
    let audio = theirs::ChatCompletionRequestAssistantMessageAudio { id: "audio_1".to_owned() };
    let old = FunctionResult::default().name("find").content("18").build();
    let refusal =
        theirs::ChatCompletionRequestMessageContentPartRefusal { refusal: "No.".to_owned() };
    let refused = theirs::ChatCompletionRequestAssistantMessageContent::Array(vec![
        theirs::ChatCompletionRequestAssistantMessageContentPart::Refusal(refusal),
    ]);
    vec![
        talk(vec![Message::Developer("Be brief.".into()), user("Hi")]),
        talk(vec![Message::System("Be brief.".into()), user("Hi"), answer(|it| it.content("Hi"))]),
        show(vec![
            Part::Text("What is this?".into()),
            Part::ImageUrl(theirs::ChatCompletionRequestMessageContentPartImage {
                image_url: image,
            }),
        ]),
        show(vec![Part::InputAudio(theirs::ChatCompletionRequestMessageContentPartAudio {
            input_audio: recording,
        })]),
        show(vec![Part::File(theirs::ChatCompletionRequestMessageContentPartFile { file })]),
        talk(vec![user("Hi"), answer(|it| it.tool_calls(calls)), Message::Tool(result)]),
        talk(vec![
            answer(|it| it.function_call(call)),
            Message::Function(old.expect("no field is required")),
        ]),
        talk(vec![answer(|it| it.content(refused).name("Ada"))]),
        talk(vec![answer(|it| it.refusal("No.")), answer(|it| it.audio(audio))]),
    ]
}

#[test]
fn what_async_openai_writes_comes_back_equal() {
    let mut requests = list_settings();
    requests.extend(list_tools());
    requests.extend(list_conversations());
    assert!(requests.len() >= 30, "{}", requests.len());
    for request in requests {
        let written = serde_json::to_string(&request).expect("a request can be written");
        let read = json::from_str::<CreateChatCompletionRequest>(&written);
        let read = read.unwrap_or_else(|rejection| panic!("{rejection}\n{written}"));
        let again: theirs::CreateChatCompletionRequest =
            serde_json::from_value(serde_json::to_value(&read).expect("it can be written"))
                .expect("async-openai can read it");
        assert_eq!(again, request, "{written}");
    }
}

/// async-openai 0.41 writes three things in another way than the published schema says.
#[test]
fn what_the_api_would_not_accept_is_rejected() {
    let call = theirs::ChatCompletionMessageCustomToolCall {
        id: "call_1".to_owned(),
        custom_tool: theirs::CustomTool { name: "run".to_owned(), input: "x".to_owned() },
    };
    let calls = vec![theirs::ChatCompletionMessageToolCalls::Custom(call)];
    let allowed = theirs::ChatCompletionAllowedToolsChoice { allowed_tools: Vec::new() };
    let legacy = theirs::ChatCompletionFunctions {
        name: "find".to_owned(),
        description: None,
        parameters: Value::Null,
    };
    for (request, message) in [
        (
            talk(vec![answer(|it| it.tool_calls(calls))]),
            "Missing required parameter: 'messages[0].tool_calls[0].custom'.",
        ),
        (
            choose(theirs::ChatCompletionToolChoiceOption::AllowedTools(allowed)),
            "Invalid type for 'tool_choice.allowed_tools': expected an object, but got an array instead.",
        ),
        (
            build(|it| it.functions([legacy])),
            "Invalid type for 'functions[0].parameters': expected an object, but got null instead.",
        ),
    ] {
        let written = serde_json::to_value(&request).expect("a request can be written");
        let rejection = json::from_value::<CreateChatCompletionRequest>(written).err();
        assert_eq!(rejection.map(|it| it.to_string()).as_deref(), Some(message));
    }
}
