"""Asks the server at OPENAI_BASE_URL for chat completions, with the official package.

It prints the results as JSON, and does not check anything; python.rs does.
"""

import json
import warnings

import openai
import pydantic

# Some fields are deprecated, but compatible servers still accept them.
warnings.simplefilter("ignore", DeprecationWarning)

client = openai.OpenAI(api_key="any", max_retries=0, timeout=10)
completions = client.chat.completions
QUESTION = {"role": "user", "content": "Where is my parcel?"}
FIND_PARCEL = {
    "type": "function",
    "function": {
        "name": "find_parcel",
        "description": "Finds a parcel by its number.",
        "parameters": {"type": "object", "properties": {"number": {"type": "string"}}},
    },
}


class Place(pydantic.BaseModel):
    """What the model must respond with."""

    city: str
    days: int


def create(*messages, **arguments):
    """Creates a chat completion."""
    return completions.create(model="gpt-4o", messages=messages or [QUESTION], **arguments)


def answer(*messages, **arguments):
    """Returns the first choice."""
    return create(*messages, **arguments).choices[0].to_dict()


def stream(**arguments):
    """Returns the text of the chunks, and the token usage that the last one tells."""
    text, usage = "", None
    with create(stream=True, **arguments) as chunks:
        for chunk in chunks:
            for choice in chunk.choices:
                text += choice.delta.content or ""
            usage = chunk.usage and chunk.usage.to_dict()
    return [text, usage]


def stream_tools():
    """Returns the tool call that the package assembles from the chunks."""
    with completions.stream(model="gpt-4o", messages=[QUESTION], tools=[FIND_PARCEL]) as events:
        completion = events.get_final_completion()
    call = completion.choices[0].message.tool_calls[0]
    return [call.function.name, call.function.arguments, completion.choices[0].finish_reason]


def refused(*messages, **arguments):
    """Returns how a request is rejected."""
    try:
        create(*messages, **arguments)
    except openai.APIStatusError as error:
        return {
            "class": type(error).__name__,
            "status": error.status_code,
            "message": error.body["message"],
            "type": error.type,
            "param": error.param,
            "code": error.code,
        }
    return None


image = {"type": "image_url", "image_url": {"url": "https://example.com/a.png", "detail": "low"}}
called = answer(tools=[FIND_PARCEL], parallel_tool_calls=False)
extended = create(
    extra_body={"ticket": "T-42", "tags": ["billing"], "top_k": -1, "min_p": 0.25},
    metadata={"desk": "7"},
    service_tier="auto",
    user="u-1",
)
parsed = completions.parse(model="gpt-4o", messages=[QUESTION], response_format=Place)

print(
    json.dumps(
        {
            "plain": answer(),
            "system": answer({"role": "system", "content": "Be brief."}, QUESTION, seed=7),
            "image": answer(
                {"role": "user", "content": [{"type": "text", "text": "Look:"}, image]}
            ),
            "tools": called,
            "tool_result": answer(
                QUESTION,
                called["message"],
                {"role": "tool", "tool_call_id": "call_1", "content": "In Oslo"},
                tools=[FIND_PARCEL],
            ),
            "custom_tool": answer(
                tools=[{"type": "custom", "custom": {"name": "sql"}}], tool_choice="required"
            ),
            "parsed": parsed.choices[0].message.parsed.model_dump(),
            "stream": stream(stop=["parcel"]),
            "stream_with_usage": stream(stream_options={"include_usage": True}),
            "stream_tools": stream_tools(),
            "logprobs": answer(logprobs=True, top_logprobs=2, max_completion_tokens=1),
            "choices": len(create(n=3, temperature=0, logit_bias={"50256": -100}).choices),
            "extended": extended.to_dict(),
            "refused": {
                "temperature": refused(temperature=3),
                "unknown": refused(extra_body={"tempreature": 1}),
                "role": refused({"role": "usr", "content": "a"}),
                "content": refused({"role": "user", "content": [{"type": "text"}]}),
                "messages": refused(extra_body={"messages": []}),
                "tool": refused(tools=[{"type": "function", "function": {"name": "a b"}}]),
                "schema": refused(response_format={"type": "json_schema", "json_schema": {}}),
                "logprobs": refused(top_logprobs=2),
                "stream": refused(stream=True, stop=["1", "2", "3", "4", "5"]),
                "extended": refused(extra_body={"ticket": "42"}),
                "type": refused(extra_body={"top_k": "many"}),
                "audio": refused(modalities=["audio"]),
                "key": refused(extra_headers={"Authorization": openai.Omit()}),
            },
        }
    )
)
