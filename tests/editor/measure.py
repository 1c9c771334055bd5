"""Measures the CPU time that rust-analyzer takes to open a file, and to follow an edit in it.

usage: measure.py FOLDER EDITED

FOLDER is that of a crate. EDITED is another version of its `src/main.rs`. After each edit, which is
from one version to the other, rust-analyzer has to find the errors in the file and to answer a
hover. It prints two numbers of seconds: for opening the file, and for one edit. Its own processes
count, and so do those that it starts. This needs Linux.
"""

import os
import pathlib
import sys

from lsp import RustAnalyzer

EDITS = 20


def main():
    folder = pathlib.Path(sys.argv[1])
    file = folder / "src" / "main.rs"
    versions = [file.read_text(), pathlib.Path(sys.argv[2]).read_text()]
    server = RustAnalyzer(folder, file, pulls_diagnostics=True)
    try:
        server.open(versions[0])
        if not server.wait_until_ready(300):
            sys.exit("rust-analyzer did not load the crate")
        ask(server, versions[0])
        opened = cpu_seconds(server.process.pid)
        for edit in range(1, EDITS + 1):
            text = versions[edit % 2]
            server.open(text)
            ask(server, text)
        edited = (cpu_seconds(server.process.pid) - opened) / EDITS
    finally:
        server.stop()
    print(f"{opened:.3f} {edited:.4f}")


def ask(server, text):
    """Waits until the errors in the file are known, of which there are none, and for a hover."""
    report = server.diagnostics()
    errors = [item for item in report["items"] if item.get("severity") == 1]
    if errors:
        sys.exit(f"rust-analyzer finds an error: {errors[0]['message']}")
    shown = server.hover(text, text.rindex("    let read: ") + len("    let "))
    if "read" not in shown:
        sys.exit("rust-analyzer does not know a variable")


def cpu_seconds(process):
    """The CPU time of a process, and of all that it started."""
    stat = pathlib.Path(f"/proc/{process}/stat").read_text()
    # The name before the last bracket may contain spaces.
    fields = stat.rpartition(")")[2].split()
    ticks = sum(int(ticks) for ticks in fields[11:15])
    children = set()
    for task in pathlib.Path(f"/proc/{process}/task").iterdir():
        children.update((task / "children").read_text().split())
    own = ticks / os.sysconf("SC_CLK_TCK")
    return own + sum(cpu_seconds(child) for child in children)


main()
