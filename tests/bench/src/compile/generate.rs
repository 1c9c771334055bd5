//! Generates the source of a temporary crate, as a user of the stack would write it.

use std::fmt::Write;

use crate::by_hand;
use crate::dialect;
use crate::enums;
use crate::shape::{Field, Kind, Shape, Size};
use crate::stacks::Stack;

/// Generates structs, and for each a function that builds one with all fields in one chain,
/// validates it, writes it, reads it back, and validates it again. The program prints the JSON.
pub(crate) fn source(stack: Stack, size: Size, kind: Kind, recursion: Option<u32>) -> String {
    let mut source = String::new();
    if let Some(limit) = recursion {
        let _ = writeln!(source, "#![recursion_limit = \"{limit}\"]\n");
    }
    if kind.is_of_enums() {
        return source + &enums::source(stack, size, kind == Kind::EnumsWithRules);
    }
    let shapes = Shape::all(size, kind);
    if !shapes.is_empty() {
        source += dialect::imports(stack);
    }
    if stack == Stack::ByHand {
        source += by_hand::SHARED;
    }
    for shape in &shapes {
        if let Some(inner) = &shape.inner {
            declare(&mut source, stack, inner, true);
        }
        declare(&mut source, stack, shape, kind == Kind::Extensible);
        if stack == Stack::ByHand {
            by_hand::implement(&mut source, shape);
        }
        run(&mut source, stack, shape);
    }
    source += "\nfn main() -> Result<(), Box<dyn std::error::Error>> {\n";
    for shape in &shapes {
        let _ = writeln!(source, "    {}()?;", shape.name.to_lowercase());
    }
    source + "    Ok(())\n}\n"
}

fn declare(source: &mut String, stack: Stack, shape: &Shape, extensible: bool) {
    *source += "\n";
    *source += dialect::container(stack, extensible);
    let _ = writeln!(source, "pub struct {} {{", shape.name);
    if let Some(inner) = &shape.inner {
        for attribute in dialect::flattened(stack) {
            let _ = writeln!(source, "    {attribute}");
        }
        let _ = writeln!(source, "    pub inner: {},", inner.name);
    }
    for field in &shape.fields {
        for attribute in dialect::field(stack, *field) {
            let _ = writeln!(source, "    {attribute}");
        }
        let _ = writeln!(source, "    pub f{}: {},", field.number, field.ty());
    }
    *source += "}\n";
}

fn run(source: &mut String, stack: Stack, shape: &Shape) {
    let name = &shape.name;
    let function = name.to_lowercase();
    let _ = writeln!(source, "\nfn {function}() -> Result<(), Box<dyn std::error::Error>> {{");
    let _ = writeln!(source, "    let request = {};", built(stack, shape, 1));
    if dialect::validates_apart(stack) {
        *source += "    request.validate()?;\n";
    }
    *source += "    let body = serde_json::to_string(&request)?;\n";
    let _ = writeln!(source, "    let read: {name} = serde_json::from_str(&body)?;");
    if dialect::validates(stack) {
        *source += "    read.validate()?;\n";
    }
    *source += "    println!(\"{}\", serde_json::to_string(&read)?);\n    Ok(())\n}\n";
}

/// Generates an expression that creates a value of `shape`.
fn built(stack: Stack, shape: &Shape, depth: usize) -> String {
    let indent = "    ".repeat(depth);
    let mut chain = dialect::open(stack, &shape.name);
    let mut fields: Vec<&Field> = Vec::new();
    if let Some(inner) = &shape.inner {
        if dialect::inner_setters_are_reached(stack) {
            fields.extend(&inner.fields);
        } else {
            let inner = built(stack, inner, depth + 1);
            chain += &dialect::set(stack, &indent, "inner", &inner);
        }
    }
    fields.extend(&shape.fields);
    for field in fields {
        let value = dialect::value(stack, *field);
        chain += &dialect::set(stack, &indent, &format!("f{}", field.number), value);
    }
    chain + &dialect::close(stack, &indent)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = r#"use run_request::RunRequest;

#[derive(RunRequest)]
pub struct Request0 {
    #[request(length(1..=64))]
    pub f0: String,
    #[request(range(1..=1000))]
    pub f1: Option<u32>,
    pub f2: Option<bool>,
    #[request(range(0..=2))]
    pub f3: Option<f64>,
}

fn request0() -> Result<(), Box<dyn std::error::Error>> {
    let request = Request0::builder()
        .f0("text")
        .f1(7)
        .f2(true)
        .f3(1.5)
        .build()?;
    let body = serde_json::to_string(&request)?;
    let read: Request0 = serde_json::from_str(&body)?;
    read.validate()?;
    println!("{}", serde_json::to_string(&read)?);
    Ok(())
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    request0()?;
    Ok(())
}
"#;

    #[test]
    fn ours_reads_as_a_user_would_write_it() {
        let size = Size { structs: 1, fields: 4 };
        assert_eq!(source(Stack::Ours, size, Kind::Sixteenth, None), SOURCE);
    }

    #[test]
    fn every_stack_declares_and_sets_every_field_once() {
        let size = Size { structs: 3, fields: 33 };
        for stack in Stack::ALL {
            for kind in Kind::ALL.into_iter().filter(|kind| !kind.is_of_enums()) {
                let source = source(stack, size, kind, None);
                for field in 0..size.fields {
                    let name = format!("f{field}");
                    let declared = source.matches(&format!("    pub {name}: ")).count();
                    let set = source.matches(&format!(".{name}(")).count()
                        + source.matches(&format!(" {name}: ")).count()
                        - declared;
                    assert_eq!((declared, set), (3, 3), "{name} of {stack}, {kind}");
                }
            }
        }
    }

    #[test]
    fn kinds_require_as_many_fields_of_each_type_as_they_say() {
        for (kind, share) in [(Kind::Sixteenth, 16), (Kind::Half, 2), (Kind::Required, 1)] {
            let size = Size { structs: 1, fields: 256 };
            let shapes = Shape::all(size, kind);
            for rest in 0..4 {
                let required =
                    shapes[0].fields.iter().filter(|it| it.number % 4 == rest && it.required);
                assert_eq!(required.count(), 64 / share, "{kind}, {rest}");
            }
        }
    }
}
