"""Reads a list of bodies from stdin with pydantic; writes its version, and for each body the messages about it."""

import json
import sys
from typing import Annotated, Any, Literal

import pydantic
from pydantic import BaseModel, ConfigDict, Field


class Strict(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid")


class Image(Strict):
    url: str
    detail: Literal["auto", "low", "high"] | None = None


class TextPart(Strict):
    type: Literal["text"]
    text: str


class ImagePart(Strict):
    type: Literal["image_url"]
    image_url: Image


Part = Annotated[TextPart | ImagePart, Field(discriminator="type")]
Content = str | list[Part]


class CalledFunction(Strict):
    name: str
    arguments: str


class ToolCall(Strict):
    id: str
    function: CalledFunction


class System(Strict):
    role: Literal["system"]
    content: str


class User(Strict):
    role: Literal["user"]
    content: Content
    name: str | None = None


class Assistant(Strict):
    role: Literal["assistant"]
    content: Content | None = None
    tool_calls: list[ToolCall] | None = None


class ToolResult(Strict):
    role: Literal["tool"]
    tool_call_id: str
    content: str


Message = Annotated[System | User | Assistant | ToolResult, Field(discriminator="role")]


class Function(Strict):
    name: Annotated[str, Field(min_length=1, max_length=64)]
    strict: bool | None = None
    parameters: Any = None


class Tool(Strict):
    type: Literal["function"]
    function: Function


class ChatRequest(Strict):
    model: Annotated[str, Field(min_length=1, max_length=64)]
    messages: Annotated[list[Message], Field(min_length=1)]
    temperature: Annotated[float, Field(ge=0, le=2)] | None = None
    max_tokens: Annotated[int, Field(ge=1, le=4294967295)] | None = None
    stream: bool | None = None
    reasoning_effort: Literal["low", "medium", "high"] | None = None
    tools: Annotated[list[Tool], Field(max_length=128)] | None = None
    metadata: (
        Annotated[dict[str, Annotated[str, Field(min_length=1, max_length=512)]], Field(max_length=16)] | None
    ) = None


def messages_about(body):
    try:
        ChatRequest.model_validate_json(body)
    except pydantic.ValidationError as error:
        return [f"{fault['loc']}: {fault['msg']}" for fault in error.errors()]
    return []


json.dump({"version": pydantic.VERSION, "messages": [messages_about(body) for body in json.load(sys.stdin)]}, sys.stdout)
