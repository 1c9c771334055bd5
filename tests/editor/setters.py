"""Checks what rust-analyzer shows of setters: each is offered once, with a legible signature."""

import pathlib
import sys

from lsp import RustAnalyzer

FOLDER = pathlib.Path(__file__).resolve().parent
SOURCE = """
use run_request::RunRequest;

#[derive(RunRequest)]
#[request(extensible)]
pub struct Page {
    pub cursor: String,
    pub limit: Option<u32>,
}

#[derive(RunRequest)]
pub struct Search {
    #[serde(flatten)]
    pub page: Page,
    pub query: String,
}

pub fn call() {
    let _ = Page::builder().cursor("a").limit(1);
    let _ = Search::builder().query("q").cursor("b");
}
"""
SHOWN = {
    "Page::builder().cursor": "pub fn cursor(self, value: impl ::core::convert::Into<String>)"
    " -> PageBuilder<__private_::Set>\n",
    '.cursor("a").limit': "pub fn limit(self, value: u32) -> Self\n",
    "Search::builder().query": "pub fn query(self, value: impl ::core::convert::Into<String>)"
    " -> SearchBuilder<__PageState, __private_::Set>\n",
    '.query("q").cursor': "pub fn cursor(self, value: impl ::core::convert::Into<String>)"
    " -> __PageStates_::WithCursor<Self, Page, __Path_>\n",
}


def find_mistakes(server):
    """What is not as expected."""
    for builder, setters in (
        ("Page::builder().", ["cursor", "limit", "maybe_limit"]),
        ("Search::builder().", ["cursor", "limit", "maybe_limit", "page", "query"]),
    ):
        labels = server.complete(SOURCE, SOURCE.index(builder) + len(builder))
        names = [label.split("(")[0] for label in labels]
        for setter in setters:
            if names.count(setter) != 1:
                yield f"{builder} offers `{setter}` {names.count(setter)} times"
    for call, signature in SHOWN.items():
        shown = server.hover(SOURCE, SOURCE.index(call) + len(call) - 1)
        if signature not in shown:
            yield f"{call} shows:\n{shown}"


def main():
    server = RustAnalyzer(FOLDER, FOLDER / "src/lib.rs")
    try:
        server.open(SOURCE)
        if not server.wait_until_ready(300):
            sys.exit("rust-analyzer did not load the workspace")
        mistakes = list(find_mistakes(server))
    finally:
        server.stop()
    if mistakes:
        sys.exit("\n".join(mistakes))


if __name__ == "__main__":
    main()
