//! The violations of the hand-written validation.

use std::fmt;

/// A broken rule.
#[derive(Debug)]
pub struct Violation {
    pub path: String,
    pub code: &'static str,
    pub reason: String,
}

impl Violation {
    pub(super) fn new(path: &str, code: &'static str, reason: impl Into<String>) -> Self {
        Violation { path: path.to_owned(), code, reason: reason.into() }
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.code {
            "property_name_above_max_length" => {
                write!(f, "Invalid property name in '{}': {}", self.path, self.reason)
            }
            _ => write!(f, "Invalid '{}': {}", self.path, self.reason),
        }
    }
}

/// All broken rules.
#[derive(Debug)]
pub struct Violations(pub Vec<Violation>);

impl fmt::Display for Violations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, violation) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            violation.fmt(f)?;
        }
        Ok(())
    }
}

impl std::error::Error for Violations {}
