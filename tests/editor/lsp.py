"""A client of rust-analyzer, with as much of the Language Server Protocol as the test needs."""

import json
import os
import pathlib
import subprocess
import threading
import time


class RustAnalyzer:
    """A running server that has opened one file."""

    def __init__(self, folder, file, pulls_diagnostics=False):
        self.uri = pathlib.Path(file).resolve().as_uri()
        self.version = 0
        self.last_id = 0
        self.answers = {}
        self.is_ready = False
        self.changed = threading.Condition()
        self.process = subprocess.Popen(
            ["rust-analyzer"],
            cwd=folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        threading.Thread(target=self._read_messages, daemon=True).start()
        document = {"hover": {"contentFormat": ["markdown"]}}
        if pulls_diagnostics:
            # Otherwise, it finds the errors by itself, and at a time of its choice.
            document["diagnostic"] = {}
        self.request(
            "initialize",
            {
                "processId": os.getpid(),
                "rootUri": pathlib.Path(folder).resolve().as_uri(),
                "capabilities": {
                    "textDocument": document,
                    "experimental": {"serverStatusNotification": True},
                },
                # Only what it finds by itself matters here.
                "initializationOptions": {"checkOnSave": False, "cachePriming": {"enable": False}},
            },
        )
        self._notify("initialized", {})

    def open(self, text):
        """Sets the text of the file."""
        self.version += 1
        document = {"uri": self.uri, "languageId": "rust", "version": self.version, "text": text}
        if self.version == 1:
            self._notify("textDocument/didOpen", {"textDocument": document})
        else:
            change = {"textDocument": document, "contentChanges": [{"text": text}]}
            self._notify("textDocument/didChange", change)

    def wait_until_ready(self, seconds):
        """Returns whether the workspace is loaded in time, with its macros built."""
        with self.changed:
            return self.changed.wait_for(lambda: self.is_ready, seconds)

    def complete(self, text, offset):
        """The labels that are offered."""
        result = self._ask("textDocument/completion", text, offset) or []
        items = result["items"] if isinstance(result, dict) else result
        return [item["label"] for item in items]

    def hover(self, text, offset):
        """The Markdown that is shown, or an empty text."""
        result = self._ask("textDocument/hover", text, offset)
        return result["contents"]["value"] if result else ""

    def diagnostics(self):
        """The report on the file."""
        document = {"textDocument": {"uri": self.uri}}
        return self.request("textDocument/diagnostic", document)

    def _ask(self, method, text, offset):
        before = text[:offset]
        position = {"line": before.count("\n"), "character": offset - (before.rfind("\n") + 1)}
        return self.request(method, {"textDocument": {"uri": self.uri}, "position": position})

    def request(self, method, params, seconds=120):
        """The result of a request. While it still loads or was interrupted, it is asked again."""
        end = time.monotonic() + seconds
        while True:
            self.last_id += 1
            self._send({"id": self.last_id, "method": method, "params": params})
            with self.changed:
                remaining = end - time.monotonic()
                if not self.changed.wait_for(lambda: self.last_id in self.answers, remaining):
                    raise TimeoutError(method)
                answer = self.answers.pop(self.last_id)
            if "error" not in answer:
                return answer["result"]
            if time.monotonic() > end:
                raise RuntimeError(f"{method}: {answer['error']}")
            time.sleep(0.2)

    def stop(self):
        """Ends the server."""
        self.process.kill()
        self.process.wait()

    def _notify(self, method, params):
        self._send({"method": method, "params": params})

    def _send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def _read_messages(self):
        stream = self.process.stdout
        while True:
            length = 0
            while (line := stream.readline()) not in (b"\r\n", b""):
                name, value = line.split(b":", 1)
                if name.lower() == b"content-length":
                    length = int(value)
            if not line:
                return
            self._receive(json.loads(stream.read(length)))

    def _receive(self, message):
        with self.changed:
            if "method" not in message:
                self.answers[message["id"]] = message
            elif message["method"] == "experimental/serverStatus":
                self.is_ready = message["params"]["quiescent"]
            elif "id" in message:
                configuration = [None for _ in message["params"].get("items", [])]
                self._send({"id": message["id"], "result": configuration})
            self.changed.notify_all()
