"""Validates the OpenAPI document of a server, and sends runs and chats with a generated client.

Usage: generated_client.py BASE_URL FOLDER. The client is generated into the folder. It prints the
responses as JSON, and does not check them; python.rs does.
"""

import json
import pathlib
import subprocess
import sys
import urllib.request

from openapi_spec_validator import validate

base_url, folder = sys.argv[1], pathlib.Path(sys.argv[2])
with urllib.request.urlopen(f"{base_url}/openapi.json") as response:
    text = response.read()
document = json.loads(text)
validate(document)

folder.mkdir(parents=True, exist_ok=True)
(folder / "openapi.json").write_bytes(text)
# The client is not formatted, so the formatter need not be installed.
(folder / "config.yml").write_text("post_hooks: []\n")
subprocess.run(
    [sys.executable, "-m", "openapi_python_client", "generate", "--overwrite"]
    + ["--path", folder / "openapi.json", "--config", folder / "config.yml"]
    + ["--meta", "none", "--output-path", folder / "desk", "--fail-on-warning"],
    check=True,
    stdout=sys.stderr,
)
subprocess.run([sys.executable, "-m", "compileall", "-q", folder / "desk"], check=True)

sys.path.insert(0, str(folder))
from desk import AuthenticatedClient, models  # noqa: E402
from desk.api.default import create_chat_completion, create_run  # noqa: E402

client = AuthenticatedClient(base_url, token="any", timeout=10)


def send(**fields):
    """Returns the status and the body."""
    run = models.SupportRun(assistant_id="asst_abc", **fields)
    response = create_run.sync_detailed("thread_abc", client=client, body=run)
    return [response.status_code, response.parsed.to_dict()]


def send_chat(**fields):
    """Returns the status and the body."""
    message = models.MessageType2(role=models.MessageType2Role.USER, content="Hello")
    chat = models.SupportChat(model="gpt-4o", messages=[message], **fields)
    response = create_chat_completion.sync_detailed(client=client, body=chat)
    return [response.status_code, response.parsed.to_dict()]


find_parcel = models.FunctionObject(name="find_parcel")
tool = models.AssistantToolType2(
    type_=models.AssistantToolType2Type.FUNCTION, function=find_parcel
)
print(
    json.dumps(
        {
            "schemas": list(document["components"]["schemas"]),
            "created": send(ticket="T-42", priority=5, tags=["billing"], tools=[tool], top_p=0.5),
            "rejected": send(ticket="T-42", priority=9),
            "created_chat": send_chat(ticket="T-42", top_k=-1, stop=["x"], temperature=0.5),
            "rejected_chat": send_chat(temperature=3.5),
        }
    )
)
