//! The shape of the generated structs, independent of the stack. `enums.rs` has that of enums.

use std::fmt;
use std::str::FromStr;

/// The number of structs, and of fields in each; or of enums and their variants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Size {
    pub(crate) structs: usize,
    pub(crate) fields: usize,
}

impl Size {
    /// That of the kinds that have no sizes.
    pub(crate) const EMPTY: Size = Size { structs: 0, fields: 0 };

    /// That of the enums in the docs.
    pub(crate) const ENUMS: Size = Size { structs: 20, fields: 8 };

    pub(crate) const ALL: [Size; 5] = [
        Size { structs: 20, fields: 16 },
        Size { structs: 1, fields: 64 },
        Size { structs: 1, fields: 128 },
        Size { structs: 1, fields: 256 },
        Size { structs: 1, fields: 512 },
    ];
}

impl Size {
    /// For charts and tables.
    pub(crate) fn label(self, kind: Kind) -> String {
        match (self, self.structs) {
            (Size::EMPTY, _) => "44 types".to_owned(),
            (_, 1) => format!("1 struct, {} fields", self.fields),
            (_, many) if kind.is_of_enums() => format!("{many} enums × {} variants", self.fields),
            (_, many) => format!("{many} structs × {} fields", self.fields),
        }
    }
}

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if *self == Size::EMPTY {
            f.pad("-")
        } else {
            f.pad(&format!("{}x{}", self.structs, self.fields))
        }
    }
}

impl FromStr for Size {
    type Err = String;

    fn from_str(text: &str) -> Result<Size, String> {
        let size = text.split_once('x').and_then(|(structs, fields)| {
            Some(Size { structs: structs.parse().ok()?, fields: fields.parse().ok()? })
        });
        match size {
            Some(size) if size.structs > 0 && size.fields > 1 => Ok(size),
            _ => Err(format!("`{text}` is not a size; write STRUCTSxFIELDS, such as 20x16")),
        }
    }
}

/// Which fields are required, and how the structs are composed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Sixteenth,
    Half,
    Required,
    Flatten,
    Extensible,
    Enums,
    EnumsWithRules,
    /// A program with the request of an API, which has its own size.
    Chat,
    /// The types of such a request alone, as they are shipped.
    ChatModule,
    /// No types at all.
    Dependencies,
}

impl Kind {
    /// All that are generated.
    pub(crate) const ALL: [Kind; 7] = [
        Kind::Sixteenth,
        Kind::Half,
        Kind::Required,
        Kind::Flatten,
        Kind::Extensible,
        Kind::Enums,
        Kind::EnumsWithRules,
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Kind::Sixteenth => "sixteenth",
            Kind::Half => "half",
            Kind::Required => "required",
            Kind::Flatten => "flatten",
            Kind::Extensible => "extensible",
            Kind::Enums => "enums",
            Kind::EnumsWithRules => "enums_with_rules",
            Kind::Chat => "chat",
            Kind::ChatModule => "chat_module",
            Kind::Dependencies => "dependencies",
        }
    }

    pub(crate) fn about(self) -> &'static str {
        match self {
            Kind::Sixteenth => "1/16 of the fields are required",
            Kind::Half => "half of the fields are required",
            Kind::Required => "all fields are required",
            Kind::Flatten => "1/16 required, half of the fields in a struct that is flattened",
            Kind::Extensible => "1/16 required, ours with the setters also as a trait",
            Kind::Enums => "enums of all forms, K enums of F variants",
            Kind::EnumsWithRules => "the same, ours with rules on 1/3 of the fields",
            Kind::Chat => "a program with 44 types, those of a request for chat completions",
            Kind::ChatModule => "the types that crates ship: our module `chat`, and async-openai",
            Kind::Dependencies => "a cold build of the dependencies",
        }
    }

    /// For charts and tables.
    pub(crate) fn label(self) -> &'static str {
        match self {
            Kind::Sixteenth => "one in 16 required",
            Kind::Half => "half required",
            Kind::Required => "all required",
            Kind::Flatten => "half flattened",
            Kind::Extensible => "extensible",
            Kind::Enums => "enums",
            Kind::EnumsWithRules => "enums with rules",
            Kind::Chat => "a chat request",
            Kind::ChatModule | Kind::Dependencies => self.name(),
        }
    }

    pub(crate) fn named(name: &str) -> Result<Kind, String> {
        Kind::list().find(|kind| kind.name() == name).ok_or_else(|| {
            let names: Vec<&str> = Kind::list().map(Kind::name).collect();
            format!("no kind `{name}`; there are: all, {}", names.join(", "))
        })
    }

    /// All that an option can name.
    pub(crate) fn list() -> impl Iterator<Item = Kind> {
        Kind::ALL.into_iter().chain([Kind::Chat, Kind::ChatModule])
    }

    pub(crate) fn is_of_chat(self) -> bool {
        matches!(self, Kind::Chat | Kind::ChatModule)
    }

    pub(crate) fn has_sizes(self) -> bool {
        !self.is_of_chat() && self != Kind::Dependencies
    }

    pub(crate) fn is_of_enums(self) -> bool {
        matches!(self, Kind::Enums | Kind::EnumsWithRules)
    }

    /// The choice rotates with each block of 16 fields, so that every type gets its share.
    fn requires(self, field: usize) -> bool {
        match self {
            Kind::Sixteenth | Kind::Flatten | Kind::Extensible => field % 16 == field / 16 * 5 % 16,
            Kind::Half => (field + field / 4) % 2 == 0,
            _ => true,
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// The type of a field, which determines its rule.
#[derive(Clone, Copy)]
pub(crate) enum Holds {
    /// From 1 to 64 characters.
    Text,
    /// From 1 to 1000.
    Whole,
    /// No rule.
    Flag,
    /// From 0 to 2.
    Decimal,
}

#[derive(Clone, Copy)]
pub(crate) struct Field {
    pub(crate) number: usize,
    pub(crate) holds: Holds,
    pub(crate) required: bool,
}

impl Field {
    pub(crate) fn held(self) -> &'static str {
        match self.holds {
            Holds::Text => "String",
            Holds::Whole => "u32",
            Holds::Flag => "bool",
            Holds::Decimal => "f64",
        }
    }

    pub(crate) fn ty(self) -> String {
        let held = self.held();
        if self.required { held.to_owned() } else { format!("Option<{held}>") }
    }
}

/// A struct, and the struct that it flattens.
pub(crate) struct Shape {
    pub(crate) name: String,
    pub(crate) inner: Option<Box<Shape>>,
    pub(crate) fields: Vec<Field>,
}

impl Shape {
    pub(crate) fn all(size: Size, kind: Kind) -> Vec<Shape> {
        (0..size.structs).map(|number| Shape::new(number, size.fields, kind)).collect()
    }

    fn new(number: usize, count: usize, kind: Kind) -> Shape {
        let mut inner: Vec<Field> = (0..count).map(|number| field(number, kind)).collect();
        let name = format!("Request{number}");
        if kind == Kind::Flatten {
            let fields = inner.split_off(count / 2);
            let inner = Shape { name: format!("Inner{number}"), inner: None, fields: inner };
            Shape { name, inner: Some(Box::new(inner)), fields }
        } else {
            Shape { name, inner: None, fields: inner }
        }
    }
}

fn field(number: usize, kind: Kind) -> Field {
    let holds = match number % 4 {
        0 => Holds::Text,
        1 => Holds::Whole,
        2 => Holds::Flag,
        _ => Holds::Decimal,
    };
    Field { number, holds, required: kind.requires(number) }
}
