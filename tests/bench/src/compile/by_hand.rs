//! What a user without a crate for builders and rules would write for each struct, with serde's
//! derives: the builder, and the rules, all of which are checked and reported with their paths.

use std::fmt::Write;

use crate::shape::{Field, Holds, Shape};

/// What all structs share.
pub(crate) const SHARED: &str = r#"
#[derive(Debug)]
pub struct Violation {
    pub path: &'static str,
    pub message: String,
}

#[derive(Debug, Default)]
pub struct Violations(pub Vec<Violation>);

impl std::fmt::Display for Violations {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for Violation { path, message } in &self.0 {
            writeln!(f, "{path}: {message}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Violations {}

impl Violations {
    fn missing(path: &'static str) -> Self {
        Violations(vec![Violation { path, message: "is required".to_owned() }])
    }

    fn check_length(&mut self, path: &'static str, text: &str, least: usize, most: usize) {
        let length = text.chars().count();
        if length < least || length > most {
            let message = format!("has {length} characters, and not {least} to {most}");
            self.0.push(Violation { path, message });
        }
    }

    fn check_range<T>(&mut self, path: &'static str, number: T, least: T, most: T)
    where
        T: PartialOrd + std::fmt::Display,
    {
        if !(number >= least && number <= most) {
            let message = format!("is {number}, and not {least} to {most}");
            self.0.push(Violation { path, message });
        }
    }

    fn into_result(self) -> Result<(), Self> {
        if self.0.is_empty() { Ok(()) } else { Err(self) }
    }
}
"#;

/// Writes the builder and the rules of a struct.
pub(crate) fn implement(source: &mut String, shape: &Shape) {
    let name = &shape.name;
    let _ = write!(source, "\n#[derive(Default)]\npub struct {name}Builder {{\n");
    for field in &shape.fields {
        let _ = writeln!(source, "    f{}: Option<{}>,", field.number, field.held());
    }
    let _ = write!(
        source,
        "}}\n\nimpl {name} {{\n    pub fn builder() -> {name}Builder {{\n        \
         {name}Builder::default()\n    }}\n\n    \
         pub fn validate(&self) -> Result<(), Violations> {{\n        \
         let mut violations = Violations::default();\n"
    );
    for field in &shape.fields {
        check(source, *field);
    }
    let _ =
        write!(source, "        violations.into_result()\n    }}\n}}\n\nimpl {name}Builder {{\n");
    for field in &shape.fields {
        set(source, *field);
    }
    build(source, shape);
}

fn check(source: &mut String, field: Field) {
    let name = format!("f{}", field.number);
    let check = |value: &str| match field.holds {
        Holds::Text => format!("violations.check_length(\"{name}\", {value}, 1, 64);"),
        Holds::Whole => format!("violations.check_range(\"{name}\", {value}, 1, 1000);"),
        Holds::Decimal => format!("violations.check_range(\"{name}\", {value}, 0.0, 2.0);"),
        Holds::Flag => String::new(),
    };
    let reference = if matches!(field.holds, Holds::Text) { "&" } else { "" };
    let _ = match (field.holds, field.required) {
        (Holds::Flag, _) => Ok(()),
        (_, true) => writeln!(source, "        {}", check(&format!("{reference}self.{name}"))),
        (_, false) => writeln!(
            source,
            "        if let Some(value) = {reference}self.{name} {{\n            {}\n        }}",
            check("value"),
        ),
    };
}

fn set(source: &mut String, field: Field) {
    let name = format!("f{}", field.number);
    let (takes, value) = match field.holds {
        Holds::Text => ("impl Into<String>", format!("{name}.into()")),
        _ => (field.held(), name.clone()),
    };
    let _ = write!(
        source,
        "    pub fn {name}(mut self, {name}: {takes}) -> Self {{\n        \
         self.{name} = Some({value});\n        self\n    }}\n\n"
    );
}

fn build(source: &mut String, shape: &Shape) {
    let name = &shape.name;
    let _ = write!(
        source,
        "    pub fn build(self) -> Result<{name}, Violations> {{\n        \
         let request = {name} {{\n"
    );
    for field in &shape.fields {
        let name = format!("f{}", field.number);
        let _ = if field.required {
            let or = format!("ok_or_else(|| Violations::missing(\"{name}\"))?");
            writeln!(source, "            {name}: self.{name}.{or},")
        } else {
            writeln!(source, "            {name}: self.{name},")
        };
    }
    *source += "        };\n        request.validate()?;\n        Ok(request)\n    }\n}\n";
}
