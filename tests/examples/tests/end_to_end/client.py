"""Talks to the server at OPENAI_BASE_URL with the official package, and prints the results as JSON.

It does not check anything; python.rs does.
"""

import json
import warnings

import openai

# The Assistants API is deprecated, but compatible servers still provide it.
warnings.simplefilter("ignore", DeprecationWarning)

client = openai.OpenAI(api_key="any", max_retries=0, timeout=10)
runs = client.beta.threads.runs


def refused(send):
    """Returns how a request is rejected."""
    try:
        send()
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


def create(thread="thread_abc", ticket="T-42", **arguments):
    """Creates a run with our app's fields in `extra_body`."""
    extra_body = {"ticket": ticket, **arguments.pop("extra_body", {})}
    arguments = {"assistant_id": "asst_abc", "extra_body": extra_body, **arguments}
    return runs.create(thread, **arguments)


run = create(
    model="gpt-4o",
    instructions="Be brief.",
    additional_messages=[{"role": "user", "content": "Where is my parcel?"}],
    tools=[{"type": "function", "function": {"name": "find_parcel"}}],
    metadata={"desk": "7"},
    temperature=0.5,
    max_prompt_tokens=4096,
    truncation_strategy={"type": "last_messages", "last_messages": 4},
    tool_choice={"type": "function", "function": {"name": "find_parcel"}},
    extra_body={"priority": 5, "tags": ["billing", "urgent"], "top_k": 40},
)

with create(stream=True) as stream:
    streamed = [[event.event, event.data.status, event.data.ticket] for event in stream]

print(
    json.dumps(
        {
            "version": openai.__version__,
            "run": run.to_dict(),
            "tool": run.tools[0].function.name,
            "streamed": streamed,
            "refused": {
                "rule": refused(lambda: create(temperature=9.5)),
                "app": refused(lambda: create(ticket="42")),
                "nested": refused(lambda: create(extra_body={"tags": ["billing", ""]})),
                "missing": refused(lambda: runs.create("thread_abc", assistant_id="asst_abc")),
                "unknown": refused(lambda: create(reasoning_effort="low")),
                "type": refused(lambda: create(extra_body={"priority": "high"})),
                "stream": refused(lambda: create(top_p=2, stream=True)),
                "thread": refused(lambda: create(thread="undefined")),
                "key": refused(
                    lambda: create(extra_headers={"Authorization": openai.Omit()})
                ),
                "url": refused(lambda: client.models.list()),
                "size": refused(lambda: create(instructions="x" * (1 << 20))),
            },
        }
    )
)
