//! The stacks to compare, with their dependencies.

use std::fmt;
use std::path::Path;

use crate::shape::Kind;

/// A crate, or several crates used together, that do what ours does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Stack {
    Ours,
    Serde,
    Bon,
    Typed,
    DeriveBuilder,
    /// What a user without these crates would write.
    ByHand,
}

impl Stack {
    /// All that consist of crates.
    pub(crate) const ALL: [Stack; 5] =
        [Stack::Ours, Stack::Serde, Stack::Bon, Stack::Typed, Stack::DeriveBuilder];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Stack::Ours => "ours",
            Stack::Serde => "serde",
            Stack::Bon => "bon",
            Stack::Typed => "typed",
            Stack::DeriveBuilder => "derive_builder",
            Stack::ByHand => "by_hand",
        }
    }

    /// What the stack consists of.
    pub(crate) fn about(self) -> &'static str {
        match self {
            Stack::Ours => "run-request",
            Stack::Serde => "serde (derive) alone: no builder, no validation",
            Stack::Bon => "bon + garde + serde + serde_with",
            Stack::Typed => "typed-builder + validator + serde",
            Stack::DeriveBuilder => "derive_builder + validator + serde",
            Stack::ByHand => "a builder and rules by hand, with serde's derives",
        }
    }

    /// The crate that generates the builder, or `serde`.
    pub(crate) fn builder(self) -> &'static str {
        match self {
            Stack::Ours => "run-request",
            Stack::Serde => "serde",
            Stack::Bon => "bon",
            Stack::Typed => "typed-builder",
            Stack::DeriveBuilder => "derive_builder",
            Stack::ByHand => "by hand",
        }
    }

    pub(crate) fn named(name: &str) -> Result<Stack, String> {
        Stack::list().find(|stack| stack.name() == name).ok_or_else(|| {
            let names: Vec<&str> = Stack::list().map(Stack::name).collect();
            format!("no stack `{name}`; there are: {}", names.join(", "))
        })
    }

    /// All that an option can name.
    pub(crate) fn list() -> impl Iterator<Item = Stack> {
        Stack::ALL.into_iter().chain([Stack::ByHand])
    }

    /// The crates whose versions are recorded.
    pub(crate) fn crates(self) -> &'static [&'static str] {
        match self {
            Stack::Ours => &["run-request"],
            Stack::Serde | Stack::ByHand => &["serde"],
            Stack::Bon => &["bon", "garde", "serde", "serde_with"],
            Stack::Typed => &["typed-builder", "validator", "serde"],
            Stack::DeriveBuilder => &["derive_builder", "validator", "serde"],
        }
    }

    /// The dependencies, as the docs of each crate recommend. garde's docs recommend `full`, but
    /// the rules only need these features, which is the fairer choice.
    pub(crate) fn dependencies(self, runtime: &Path, kind: Kind) -> String {
        const SERDE: &str = r#"serde = { version = "1", features = ["derive"] }"#;
        const VALIDATOR: &str = r#"validator = { version = "0.21", features = ["derive"] }"#;
        match self {
            Stack::Ours => {
                let runtime = runtime.display();
                let features: &[&str] = match kind {
                    Kind::Dependencies => &[],
                    kind if kind.is_of_chat() => &["json", "regex", "url"],
                    _ => &["json"],
                };
                format!("run-request = {{ path = '{runtime}', features = {features:?} }}\n")
            }
            Stack::Serde | Stack::ByHand => format!("{SERDE}\n"),
            Stack::Bon => {
                let features: &[&str] =
                    if kind.is_of_chat() { &["derive", "regex", "url"] } else { &["derive"] };
                let garde = format!("garde = {{ version = \"0.23\", features = {features:?} }}");
                format!("bon = \"3\"\n{garde}\n{SERDE}\nserde_with = \"3\"\n")
            }
            Stack::Typed => format!("{SERDE}\ntyped-builder = \"0.23\"\n{VALIDATOR}\n"),
            Stack::DeriveBuilder => format!("derive_builder = \"0.20\"\n{SERDE}\n{VALIDATOR}\n"),
        }
    }
}

impl fmt::Display for Stack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}
