"""Checks what rust-analyzer completes in `#[request(...)]`, and what it shows there.

The keys that it must offer are those of the guide's pages, which tests of the derives hold to the
lists of keys.
"""

import pathlib
import re
import sys

from lsp import RustAnalyzer

FOLDER = pathlib.Path(__file__).resolve().parent
FILE = FOLDER / "src" / "lib.rs"
DOCS = FOLDER.parent.parent / "runtime" / "docs"

# Places, each with an attribute of the file that is replaced.
ATTRIBUTES = {
    "on_struct": "#[request(validate = check_rules)]",
    "on_enum": "#[request(deserialize_only)]",
    "on_variant": "#[request(bare)]",
    "on_field": "#[request(constant = 1, first_key_wins)]",
    "on_variant_field": "#[request(ascii)] String),\n    Numbers",
    "validate_on_struct": "#[request(check = check_name)]",
    "validate_on_enum": "#[request(context = Limits)]\npub enum",
    "validate_on_field": "#[request(length(1..))] pub String",
}


def read_table(name):
    """The rows of a table of the page about attributes, each as its cells."""
    page = (DOCS / "attributes.md").read_text()
    table = page.split(f"<!-- keys: {name} -->\n\n")[1].split("\n\n")[0]
    return [[cell.strip() for cell in line.split(" | ")] for line in table.splitlines()[2:]]


def read_keys(name, is_wanted=lambda row: True):
    """The text of each key of a table."""
    rows = [row for row in read_table(name) if is_wanted(row)]
    return {re.search(r"`(\w+)", row[0])[1]: strip_place(row[1].rstrip(" |")) for row in rows}


def strip_place(text):
    """The text without the place that only the page adds."""
    return re.sub(r"; (on|in) an? (struct|enum)$", "", text)


def list_places():
    """The keys of each place."""
    rules = read_keys("rules")
    by_validate = lambda row: row[2] == "yes"
    on_struct = lambda row: not row[1].endswith("; on an enum")
    on_enum = lambda row: not row[1].endswith("; on a struct")
    settings = read_keys("on_field")
    of_variants = read_keys("on_field", lambda row: not row[1].endswith("; in a struct"))
    of_validate = read_keys("on_field", by_validate)
    return {
        "on_struct": read_keys("on_container", on_struct),
        "on_enum": read_keys("on_container", on_enum),
        "on_variant": read_keys("on_variant"),
        "on_field": settings | rules,
        "on_variant_field": of_variants | rules,
        "validate_on_struct": read_keys(
            "on_container", lambda row: by_validate(row) and on_struct(row)
        ),
        "validate_on_enum": read_keys(
            "on_container", lambda row: by_validate(row) and on_enum(row)
        ),
        "validate_on_field": of_validate | rules,
    }


def list_nested():
    """Lists in keys, each with the place of that key, what is around the list, and its keys."""
    rules, in_rule = read_keys("rules"), read_keys("in_rule")
    units = {"graphemes": "counts the graphemes", "utf16": "counts the UTF-16 code units"}
    page = (DOCS / "rules" / "format.md").read_text()
    rows = re.findall(r"^\| `format\((\w+)\)` \| (.*?) \|", page, re.M)
    return [
        ("on_struct", "builder(~)", read_keys("in_builder")),
        ("on_struct", "builder(name = Build, ~)", read_keys("in_builder")),
        ("on_field", "inner(~)", rules),
        ("on_field", "inner(ascii, ~)", rules),
        ("on_field", "length(1..), keys(~)", rules),
        ("on_variant_field", "values(~)", rules),
        ("validate_on_field", "inner(values(~))", rules),
        ("on_field", "length(~)", units),
        ("on_field", "inner(length(~))", units),
        ("on_field", "length(1.., ~)", in_rule),
        ("on_variant_field", "ascii(~)", None),
        ("on_field", "custom(check, ~)", in_rule),
        ("on_field", "format(~)", dict(rows)),
        ("on_field", "format(ip, ~)", in_rule),
        ("on_field", "one_of(1, ~)", None),
    ]


class Test:
    """A running server, and what was wrong so far."""

    def __init__(self):
        self.base = FILE.read_text()
        self.server = RustAnalyzer(FOLDER, FILE)
        self.server.open(self.base)
        if not self.server.wait_until_ready(300):
            sys.exit("rust-analyzer did not load the workspace in five minutes")
        self.count = 0
        self.faults = []

    def expect(self, what, found, wanted):
        self.count += 1
        if found != wanted:
            self.faults.append(f"{what}\n  found  {found}\n  wanted {wanted}")

    def replace(self, place, content):
        """The file with another attribute, and where `~` was in it."""
        old = ATTRIBUTES[place]
        assert self.base.count(old) == 1, old
        before, after = self.base.split(old)
        rest = old[old.index("]") + 1 :]
        text = f"{before}#[request({content})]{rest}{after}"
        offset = text.index("~", len(before))
        text = text.replace("~", "", 1)
        self.server.open(text)
        return text, offset

    def complete(self, place, content, keys):
        """Checks that the keys are offered at `~`, and nothing else."""
        found = sorted(self.server.complete(*self.replace(place, content)))
        if keys is None:
            found = [label for label in found if label in self.all_keys]
        wanted = sorted(set(keys or ()) - {"crate"})
        self.expect(f"{place}: #[request({content})] offers", found, wanted)

    def hover(self, what, text, offset, key, wanted):
        """Checks that the docs of a key are shown there, and nothing else."""
        shown = self.server.hover(text, offset)
        # Each item that is shown has its path and its declaration in blocks of code.
        declarations = re.findall(r"^```rust\n(.*?)\n```$", shown, re.M | re.S)[1:]
        # A mistake at the key is reported there by `::core::compile_error!`, which has docs too.
        if declarations[1:2] == ["extern crate core"] and text != self.base:
            declarations = declarations[:1]
        name = "crate_" if key == "crate" else key
        self.expect(f"{what} shows", declarations, [f"pub const {name}: Key = Key"])
        if wanted not in shown:
            self.faults.append(f"{what} shows\n  {shown}\n  without {wanted}")

    def run(self):
        places, nested = list_places(), list_nested()
        self.all_keys = {key for keys in places.values() for key in keys}
        for place, keys in places.items():
            for content in ("~", "f~", "a = 1, ~", "~, a = 1", "a(b), f~", "a, ~,"):
                self.complete(place, content, keys)
            # Before any error, and though the argument is missing.
            for key, wanted in keys.items():
                text, offset = self.replace(place, f"~{key}")
                self.hover(f"{place}: {key}", text, offset + 1, key, wanted)
        for place, around, keys in nested:
            for word in ("~", "f~"):
                self.complete(place, around.replace("~", word), keys)
            for key, wanted in (keys or {}).items():
                text, offset = self.replace(place, around.replace("~", f"~{key}"))
                self.hover(f"{place}: {key} in {around}", text, offset + 1, key, wanted)
        self.check_valid_code(places, nested)

    def check_valid_code(self, places, nested):
        """Checks each key where it is used as it should be, so that its code is generated."""
        self.server.open(self.base)
        keys = {key for found in places.values() for key in found}
        keys |= {key for _, _, found in nested for key in found or ()}
        for attribute in re.finditer(r"#\[(request|serde)\(.*?\)\]", self.base, re.S):
            inside = re.sub(r'"[^"]*"', lambda text: " " * len(text[0]), attribute[0])
            for word in re.finditer(r"(?<![\w:.= ])\w+|(?<=[(,] )\w+|(?<=, )\w+(?![\w.])", inside):
                offset = attribute.start() + word.start() + 1
                what = f"`{word[0]}` in {attribute[0]}"
                if attribute[1] == "serde" and word[0] != "serde":
                    self.expect(f"{what} shows", self.server.hover(self.base, offset), "")
                elif attribute[1] == "request" and word[0] in keys:
                    self.hover(what, self.base, offset, word[0], "More in the guide")


def main():
    test = Test()
    try:
        test.run()
    finally:
        test.server.stop()
    for fault in test.faults:
        print(fault)
    print(f"{test.count - len(test.faults)} passed, {len(test.faults)} failed")
    sys.exit(bool(test.faults))


main()
