//! Every key in every place where a key of its kind can be: it does there what it says, or is an
//! error. `places.txt` beside this file shows which, and the messages are in the table `places.rs`.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use super::keys::{KEYS, Key, List};
use super::table::{Entry, HOW_TO_UPDATE, is_update, locate_table};

/// The places that the keys of some lists can be in: the columns of a matrix.
#[derive(Debug)]
struct Matrix {
    /// What the names of its entries begin with.
    name: &'static str,
    lists: &'static [List],
    /// The name of a place, and a declaration with `@` for the attribute and `T` for the type.
    places: &'static [(&'static str, &'static str)],
}

const MATRICES: &[Matrix] = &[
    Matrix {
        name: "field",
        lists: &[List::SerdeField, List::Settings, List::Rules],
        places: &[
            ("struct", "struct Run<'a> { @field: T, other: Option<&'a str> }"),
            ("struct_variant", "enum Run<'a> { First { @field: T, other: Option<&'a str> } }"),
            ("tuple_variant", "enum Run<'a> { First(@T, Option<&'a str>) }"),
            ("newtype_variant", "enum Run<'a> { First(@T), Second(&'a str) }"),
        ],
    },
    Matrix {
        name: "external",
        lists: &[List::SerdeVariant, List::Variant],
        places: &[
            ("unit", "enum Run<'a> { First(&'a str), @Last }"),
            ("newtype", "enum Run<'a> { First(&'a str), @Last(T) }"),
            ("tuple", "enum Run<'a> { First(&'a str), @Last(u8, &'a str) }"),
            ("struct", "enum Run<'a> { First(&'a str), @Last { a: u8 } }"),
        ],
    },
    Matrix {
        name: "names",
        lists: &[List::SerdeVariant, List::Variant],
        places: &[
            ("unit", "enum Run { First, @Last }"),
            ("newtype", "enum Run<'a> { First(#[serde(skip)] PhantomData<&'a ()>), @Last(T) }"),
            ("skipped", "enum Run { First, @Last(#[serde(skip)] T) }"),
        ],
    },
    Matrix {
        name: "internal",
        lists: &[List::SerdeVariant, List::Variant],
        places: &[
            ("unit", "#[serde(tag = \"type\")] enum Run { First, @Last }"),
            (
                "newtype",
                "#[serde(tag = \"type\")] \
                 enum Run<'a> { #[serde(borrow)] First(Borrowed<'a>), @Last(T) }",
            ),
            ("struct", "#[serde(tag = \"type\")] enum Run { First, @Last { a: u8 } }"),
        ],
    },
    Matrix {
        name: "adjacent",
        lists: &[List::SerdeVariant, List::Variant],
        places: &[
            ("unit", "#[serde(tag = \"t\", content = \"c\")] enum Run { First, @Last }"),
            (
                "newtype",
                "#[serde(tag = \"t\", content = \"c\")] enum Run<'a> { First(&'a str), @Last(T) }",
            ),
            ("tuple", "#[serde(tag = \"t\", content = \"c\")] enum Run { First, @Last(u8, u8) }"),
            (
                "struct",
                "#[serde(tag = \"t\", content = \"c\")] enum Run { First, @Last { a: u8 } }",
            ),
        ],
    },
    Matrix {
        name: "untagged",
        lists: &[List::SerdeVariant, List::Variant],
        places: &[
            ("unit", "#[serde(untagged)] enum Run { First(u8), @Last }"),
            ("newtype", "#[serde(untagged)] enum Run<'a> { First(&'a str), @Last(T) }"),
            ("tuple", "#[serde(untagged)] enum Run { First, @Last(u8, u8) }"),
            ("struct", "#[serde(untagged)] enum Run { First, @Last { a: u8 } }"),
            ("variant", "enum Run<'a> { First(&'a str), #[serde(untagged)] @Last(T) }"),
        ],
    },
    Matrix {
        name: "enum",
        lists: &[List::SerdeEnum, List::Enum],
        places: &[
            ("names", "@enum Run { First, Last }"),
            ("external", "@enum Run { First { a: u8 }, Last(u8) }"),
            ("internal", "#[serde(tag = \"type\")] @enum Run { First { a: u8 }, Last(Inner) }"),
            (
                "adjacent",
                "#[serde(tag = \"t\", content = \"c\")] @enum Run { First { a: u8 }, Last(u8) }",
            ),
            ("untagged", "#[serde(untagged)] @enum Run { First { a: u8 }, Last(u8) }"),
            ("newtypes", "#[serde(untagged)] @enum Run { First(u8), Last(String) }"),
            ("empty", "@enum Run {}"),
        ],
    },
];

impl Matrix {
    /// The declaration with the key, and what it is called.
    fn declare(&self, key: &Key, place: &str, template: &str) -> Entry {
        let Key { list, name, right, .. } = key;
        let ty = match (self.name, *name) {
            ("field", "flatten") => "Inner",
            ("field", "borrow") => "std::borrow::Cow<'a, str>",
            ("field", _) => key.ty,
            (_, "other") => "String",
            ("internal", "borrow") => "Borrowed<'a>",
            (_, "borrow") => "std::borrow::Cow<'a, str>",
            ("internal", name) if !name.ends_with("with") => "Inner",
            _ => "u8",
        };
        let other = if *name == "foreign" { "#[serde(flatten)] " } else { "" };
        let needs_partial = *name == "partial" && place == "struct";
        let on_struct = if needs_partial { "#[request(partial)] " } else { "" };
        let attribute = format!("#[{}({right})] {other}", list.attribute());
        let source = format!("{on_struct}{}", template.replace('@', &attribute));
        let source = source.replace(": T,", &format!(": {ty},"));
        let source = source.replace("(T", &format!("({ty}")).replace("] T", &format!("] {ty}"));
        let name = format!("{}_{place}_{}_{name}", self.name, list.attribute());
        Entry::new(name, format!("{source}\n"))
    }

    /// Keys that the places have already, in the declarations.
    fn is_of_form(&self, key: &Key) -> bool {
        let of_form = ["tag", "content", "untagged"];
        self.name == "enum" && of_form.contains(&key.name)
    }
}

/// The matrices as text, and the table of what is an error.
fn render_places() -> (String, String) {
    let (mut text, mut table) = (String::new(), String::new());
    for matrix in MATRICES {
        write!(text, "{:24}", matrix.name).unwrap();
        for (place, _) in matrix.places {
            write!(text, "{place:>17}").unwrap();
        }
        text.push('\n');
        let keys = matrix.lists.iter().flat_map(|list| KEYS.iter().filter(|key| key.list == *list));
        for key in keys.filter(|key| !matrix.is_of_form(key)) {
            write!(text, "{:24}", format!("{} {}", key.list.attribute(), key.name)).unwrap();
            for (place, template) in matrix.places {
                let entry = matrix.declare(key, place, template);
                let cell = if entry.count_messages() == 0 {
                    "yes"
                } else {
                    table.push_str(&entry.render().unwrap());
                    "-"
                };
                write!(text, "{cell:>17}").unwrap();
            }
            text.push('\n');
        }
        text.push('\n');
    }
    (text, table)
}

#[test]
fn every_key_works_or_is_an_error_in_every_place() {
    let (text, table) = render_places();
    let matrices = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/messages/places.txt");
    for (file, rendered) in [(matrices, text), (locate_table("places.rs"), table)] {
        if is_update() {
            fs::write(&file, &rendered).unwrap();
        }
        let shown = fs::read_to_string(&file).unwrap_or_default();
        assert!(rendered == shown, "{}: {HOW_TO_UPDATE}", file.display());
    }
}
