//! `length(RANGE)`: the number of characters, elements or entries; `length(UNIT, RANGE)`: the
//! length of a string in another unit.

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::{Error, Result};

use super::arguments::Arguments;
use super::call_site::CallSite;
use super::context::RuleContext;
use super::range_expr::RangeExpr;
use super::rule::{InSchema, Rule};
use crate::generate::tokens::runtime_path::RuntimePath;
use crate::keys::{self, Docs};
use crate::literal::{Literal, Number};
use crate::quoting::{Tokens, quote};

pub(crate) struct Length {
    unit: Unit,
    range: RangeExpr,
}

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    /// The characters of a string, or the elements or entries of a collection.
    Own,
    Utf16,
    Graphemes,
}

/// The keys of the other units.
const UNITS: &[&str] = keys::names_of!(keys::UNITS, keys::BY_STRUCT);

impl Rule for Length {
    type Parsed = (Option<Ident>, RangeExpr);

    const DOCS: Docs = Docs::of_rule(
        "`length(RANGE)`, `length(utf16, RANGE)`, `length(graphemes, RANGE)`",
        "the number of characters of a string, of elements of a sequence or set, or of entries \
        of a map; a unit is for strings only",
        "rules::length",
        "strings, sequences, sets, maps",
    );

    const EXAMPLE: Option<&'static str> = Some("1..=64");

    fn parse(arguments: Arguments<'_>) -> Result<Self::Parsed> {
        let Arguments { key, tokens, .. } = &arguments;
        let (unit, range) = split_unit(tokens);
        let prefix = unit.as_ref().map(|unit| format!("{unit}, ")).unwrap_or_default();
        Ok((unit, RangeExpr::parse_argument(key, &prefix, range)?))
    }

    fn check((unit, range): Self::Parsed, _: &Ident, context: RuleContext<'_>) -> Option<Self> {
        let unit = match unit {
            Some(unit) => context.errors.ok(check_unit(&unit))?,
            None => Unit::Own,
        };
        let range = range.check_lengths(context.errors)?;
        Some(Length { unit, range })
    }

    fn call(&self, site: CallSite<'_>) -> Tokens {
        let function = match self.unit {
            Unit::Own => "length",
            Unit::Utf16 => "length_utf16",
            Unit::Graphemes => "length_graphemes",
        };
        site.call(function, &self.range.inclusive_bounds(site.scope.runtime))
    }

    fn describe(&self) -> String {
        let unit = match self.unit {
            Unit::Own => "",
            Unit::Utf16 => " in UTF-16 code units",
            Unit::Graphemes => " in graphemes",
        };
        format!("length{unit} {}", self.range.describe())
    }

    fn in_schema(&self, _: &Tokens) -> InSchema {
        if self.unit != Unit::Own {
            return InSchema::words(self.describe());
        }
        let bounds = self.range.inclusive_bounds(&RuntimePath::imported());
        InSchema::keyword(quote!(__rules.length(#bounds);))
    }

    fn judge_default(&self, value: &Literal) -> Option<bool> {
        let Literal::Text(text) = value else { return None };
        let count = match self.unit {
            Unit::Own => text.chars().count(),
            Unit::Utf16 => text.encode_utf16().count(),
            // Only the line break of Windows joins two characters of ASCII.
            Unit::Graphemes if text.is_ascii() && !text.contains('\r') => text.len(),
            Unit::Graphemes => return None,
        };
        Some(self.range.may_contain(Number::from(count)))
    }
}

/// Splits the unit in `utf16, 1..=64` from the range. `chars`, as other crates have it, is left to
/// the error about the range.
fn split_unit(arguments: &TokenStream) -> (Option<Ident>, TokenStream) {
    let mut tokens = arguments.clone().into_iter();
    match (tokens.next(), tokens.next()) {
        (Some(TokenTree::Ident(unit)), Some(TokenTree::Punct(comma)))
            if comma.as_char() == ',' && unit != "chars" =>
        {
            (Some(unit), tokens.collect())
        }
        _ => (None, arguments.clone()),
    }
}

fn check_unit(unit: &Ident) -> Result<Unit> {
    let message = match &*unit.to_string() {
        "utf16" => return Ok(Unit::Utf16),
        "graphemes" if cfg!(feature = "graphemes") => return Ok(Unit::Graphemes),
        "graphemes" => {
            "`length(graphemes, ..)` needs the `graphemes` feature of `run-request`".to_owned()
        }
        "bytes" | "utf8" => "use `bytes(RANGE)`".to_owned(),
        other => match keys::find_nearest(other, UNITS) {
            Some(meant) => format!("unknown unit `{other}`; did you mean `{meant}`?"),
            None => format!("unknown unit `{other}`; there are `{}`", UNITS.join("`, `")),
        },
    };
    Err(Error::new(unit.span(), message))
}
