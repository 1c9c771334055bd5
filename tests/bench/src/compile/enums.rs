//! Generates enums, as a user of the stack would declare them.
//!
//! A third of the enums are tagged internally, and a third externally. The others take turns in
//! being tagged adjacently, untagged, and names only. Of eight variants, two are units, three hold
//! a struct, and three have two to four fields of their own.

use std::fmt::Write;

use crate::dialect;
use crate::shape::{Field, Holds, Size};
use crate::stacks::Stack;

/// How an enum is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Internal,
    External,
    Adjacent,
    Untagged,
    Names,
}

impl Form {
    fn of(number: usize) -> Form {
        match (number % 3, number / 3 % 3) {
            (0, _) => Form::Internal,
            (1, _) => Form::External,
            (_, 0) => Form::Adjacent,
            (_, 1) => Form::Untagged,
            _ => Form::Names,
        }
    }

    fn attribute(self) -> &'static str {
        match self {
            Form::Internal => "#[serde(tag = \"type\", rename_all = \"snake_case\")]",
            Form::External | Form::Names => "#[serde(rename_all = \"snake_case\")]",
            Form::Adjacent => {
                "#[serde(tag = \"type\", content = \"value\", rename_all = \"snake_case\")]"
            }
            Form::Untagged => "#[serde(untagged)]",
        }
    }
}

/// What a variant holds.
enum Content {
    Unit,
    /// A value of this type, and an expression of that type.
    Newtype(&'static str, &'static str),
    Fields(Vec<MaybeChecked>),
}

impl Content {
    fn of(form: Form, variant: usize) -> Content {
        const IMAGE: &str = "Image { url: \"text\".to_owned(), detail: None }";
        const FILE: &str = "File { file_id: \"text\".to_owned(), name: None, size: Some(7) }";
        const AUDIO: &str = "Audio { data: \"text\".to_owned(), rate: 1.5 }";
        match (variant % 8, form) {
            // Two units would be the same value.
            (0, Form::Untagged) => Content::Newtype("String", "\"text\".to_owned()"),
            (4, Form::Untagged) => Content::Newtype("Vec<String>", "vec![\"text\".to_owned()]"),
            (_, Form::Names) | (0 | 4, _) => Content::Unit,
            (1, _) => Content::Newtype("Image", IMAGE),
            (3, _) => Content::Newtype("File", FILE),
            (6, _) => Content::Newtype("Audio", AUDIO),
            (2, _) => Content::Fields(fields(variant, 2, 0)),
            (5, _) => Content::Fields(fields(variant, 3, 1)),
            (_, _) => Content::Fields(fields(variant, 4, 2)),
        }
    }
}

/// A field, and whether it may have a rule.
type MaybeChecked = (Field, bool);

fn fields(variant: usize, count: usize, checked: usize) -> Vec<MaybeChecked> {
    let field = |place| {
        let holds = match place {
            0 | 3 => Holds::Text,
            1 => Holds::Whole,
            _ => Holds::Decimal,
        };
        // The variants of an untagged enum are told apart by the names.
        let field = Field { number: variant * 4 + place, holds, required: place % 2 == 0 };
        (field, place == checked)
    };
    (0..count).map(field).collect()
}

/// The structs that the variants hold, as part of each crate.
const STRUCTS: [(&str, &[(&str, &str)]); 3] = [
    ("Image", &[("url", "String"), ("detail", "Option<String>")]),
    ("File", &[("file_id", "String"), ("name", "Option<String>"), ("size", "Option<u32>")]),
    ("Audio", &[("data", "String"), ("rate", "f64")]),
];

/// Generates enums, and for each a function that makes a value of each variant, writes them, reads
/// them back, and validates them. The program prints the JSON.
pub(crate) fn source(stack: Stack, size: Size, has_rules: bool) -> String {
    let mut source = dialect::imports(stack).to_owned();
    for (name, fields) in STRUCTS {
        let _ = write!(source, "\n{}pub struct {name} {{\n", dialect::container(stack, false));
        for (field, ty) in fields {
            if ty.starts_with("Option") {
                attributes(&mut source, "    ", dialect::skip_none(stack));
            }
            let _ = writeln!(source, "    pub {field}: {ty},");
        }
        source += "}\n";
    }
    for number in 0..size.structs {
        let form = Form::of(number);
        let contents: Vec<Content> =
            (0..size.fields).map(|variant| Content::of(form, variant)).collect();
        declare(&mut source, stack, number, &contents, has_rules);
        run(&mut source, stack, number, &contents);
    }
    source += "\nfn main() -> Result<(), Box<dyn std::error::Error>> {\n";
    for number in 0..size.structs {
        let _ = writeln!(source, "    choice{number}()?;");
    }
    source + "    Ok(())\n}\n"
}

fn declare(
    source: &mut String,
    stack: Stack,
    number: usize,
    contents: &[Content],
    has_rules: bool,
) {
    let container = dialect::container(stack, false);
    let attribute = Form::of(number).attribute();
    let _ = write!(source, "\n{container}{attribute}\npub enum Choice{number} {{\n");
    for (variant, content) in contents.iter().enumerate() {
        match content {
            Content::Unit => {
                let _ = writeln!(source, "    Variant{variant},");
            }
            Content::Newtype(ty, _) => {
                let _ = writeln!(source, "    Variant{variant}({ty}),");
            }
            Content::Fields(fields) => {
                let _ = writeln!(source, "    Variant{variant} {{");
                for &(field, is_checked) in fields {
                    if has_rules && is_checked {
                        attributes(source, "        ", dialect::rule(stack, field.holds));
                    }
                    if !field.required {
                        attributes(source, "        ", dialect::skip_none(stack));
                    }
                    let _ = writeln!(source, "        f{}: {},", field.number, field.ty());
                }
                *source += "    },\n";
            }
        }
    }
    *source += "}\n";
}

fn attributes(source: &mut String, indent: &str, attribute: Option<&str>) {
    if let Some(attribute) = attribute {
        let _ = writeln!(source, "{indent}{attribute}");
    }
}

fn run(source: &mut String, stack: Stack, number: usize, contents: &[Content]) {
    let _ = write!(
        source,
        "\nfn choice{number}() -> Result<(), Box<dyn std::error::Error>> {{\n    let values = vec![\n"
    );
    for (variant, content) in contents.iter().enumerate() {
        let _ = write!(source, "        Choice{number}::Variant{variant}");
        match content {
            Content::Unit => {}
            Content::Newtype(_, value) => {
                let _ = write!(source, "({value})");
            }
            Content::Fields(fields) => {
                let values = fields.iter().map(|&(field, _)| {
                    format!("f{}: {}", field.number, dialect::value(Stack::Serde, field))
                });
                let _ = write!(source, " {{ {} }}", values.collect::<Vec<_>>().join(", "));
            }
        }
        *source += ",\n";
    }
    *source += "    ];\n    let body = serde_json::to_string(&values)?;\n";
    let _ = writeln!(source, "    let read: Vec<Choice{number}> = serde_json::from_str(&body)?;");
    if dialect::validates(stack) {
        *source += "    for value in &read {\n        value.validate()?;\n    }\n";
    }
    *source += "    println!(\"{}\", serde_json::to_string(&read)?);\n    Ok(())\n}\n";
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: Size = Size { structs: 20, fields: 8 };

    #[test]
    fn a_third_of_the_enums_has_each_form() {
        let count = |form| (0..20).filter(|&number| Form::of(number) == form).count();
        let forms = [Form::Internal, Form::External, Form::Adjacent, Form::Untagged, Form::Names];
        assert_eq!(forms.map(count), [7, 7, 2, 2, 2]);
    }

    #[test]
    fn a_third_of_the_fields_has_a_rule() {
        let source = source(Stack::Ours, SIZE, true);
        let count = |text| source.matches(text).count();
        assert_eq!((count("        f"), count("        #[request(")), (18 * 9, 18 * 3));
    }

    #[test]
    fn serde_has_neither_rules_nor_validation() {
        let source = source(Stack::Serde, SIZE, true);
        assert!(!source.contains("request") && !source.contains("validate"));
    }

    #[test]
    fn ours_has_no_rules_unless_asked() {
        assert!(!source(Stack::Ours, SIZE, false).contains("#[request"));
    }
}
