//! `ascii`: a string of ASCII characters.

use core::fmt::{self, Write};

use super::{Text, for_rule};
use crate::report::Report;
#[cfg(feature = "schemars")]
use crate::schema::Rules;
use crate::violation::{Broken, Violation};

for_rule! {
    /// Types that the rule `ascii` can check.
    #[diagnostic::on_unimplemented(
        message = "`ascii` cannot check a `{Self}`",
        label = "not a string",
        note = "implement `run_request::rules::Text` for your own types"
    )]
    Ascii: Text;
}

#[doc(hidden)]
#[inline]
pub fn ascii<T: Ascii + ?Sized>(value: &T, report: &mut Report) {
    if value.text().is_some_and(|text| !text.is_ascii()) {
        report.add(|| Violation::of(AsciiFault));
    }
}

/// A string with other characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AsciiFault;

impl Broken for AsciiFault {
    fn rule(&self) -> &'static str {
        "ascii"
    }

    fn write_reason(&self, f: &mut dyn Write) -> fmt::Result {
        f.write_str("string does not consist of ASCII characters.")
    }
}

#[cfg(feature = "schemars")]
impl Rules<'_> {
    /// Adds the keyword of `ascii`.
    pub fn ascii(&mut self) {
        self.add_keyword("pattern", r"^[\x00-\x7F]*$".into());
    }
}
