//! What violations of `range` and `above` keep, and how they are worded.

use core::fmt::{self, Write};

use super::numbers::Infinity;
use super::range::{Inclusive, Side};
use crate::violation::{Broken, Number, NumberKind, Params};

/// The two rules for bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RangeRule {
    Range,
    Above,
}

impl RangeRule {
    /// Finds out which rule it is by its words, such as `in 1..=2` and `above 0`.
    pub(super) fn of(source: &str) -> Self {
        if source.starts_with(ABOVE) { RangeRule::Above } else { RangeRule::Range }
    }

    fn key(self) -> &'static str {
        match self {
            RangeRule::Range => "range",
            RangeRule::Above => "above",
        }
    }
}

const ABOVE: &str = "above ";

/// A number beyond a bound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RangeFault {
    pub(super) rule: RangeRule,
    pub(super) kind: NumberKind,
    pub(super) side: Side,
    pub(super) bound: Number,
    /// `None` if it is secret.
    pub(super) actual: Option<Number>,
}

impl RangeFault {
    /// An integer that is out of the range of its type.
    pub(crate) fn of_integers(side: Side, bound: Number, actual: Number) -> Self {
        let (rule, kind) = (RangeRule::Range, NumberKind::Integer);
        RangeFault { rule, kind, side, bound, actual: Some(actual) }
    }
}

impl Broken for RangeFault {
    fn rule(&self) -> &'static str {
        self.rule.key()
    }

    fn code(&self) -> &'static str {
        match (self.kind, self.side) {
            (NumberKind::Integer, Side::Below | Side::AtOrBelow) => "integer_below_min_value",
            (NumberKind::Integer, Side::Above | Side::AtOrAbove) => "integer_above_max_value",
            (NumberKind::Decimal, Side::Below | Side::AtOrBelow) => "decimal_below_min_value",
            (NumberKind::Decimal, Side::Above | Side::AtOrAbove) => "decimal_above_max_value",
        }
    }

    fn write_reason(&self, f: &mut dyn Write) -> fmt::Result {
        let expected = match self.side {
            Side::Below => " below minimum value. Expected a value >= ",
            Side::AtOrBelow => " below minimum value. Expected a value > ",
            Side::Above => " above maximum value. Expected a value <= ",
            Side::AtOrAbove => " above maximum value. Expected a value < ",
        };
        write!(f, "{}{expected}{}", self.kind.name(), self.bound)?;
        write_actual(self.actual.as_ref(), f)
    }

    fn add_params<'a>(&'a self, params: &mut Params<'a>) {
        let name = match self.side {
            Side::Below => "min",
            Side::AtOrBelow => "exclusive_min",
            Side::Above => "max",
            Side::AtOrAbove => "exclusive_max",
        };
        params.set(name, self.bound.to_param());
        if let Some(actual) = &self.actual {
            params.set("actual", actual.to_param());
        }
    }

    fn conceal(&mut self) {
        self.actual = None;
    }
}

/// Ends a message with the number itself, unless it is secret.
pub(crate) fn write_actual(actual: Option<&Number>, f: &mut dyn Write) -> fmt::Result {
    match actual {
        Some(actual) => write!(f, ", but got {actual} instead."),
        None => f.write_str("."),
    }
}

/// Infinity, on a side that has no bound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct InfiniteFault {
    pub(super) rule: RangeRule,
    pub(super) infinite: Infinity,
    pub(super) inclusive: Inclusive,
    pub(super) is_secret: bool,
    /// The bound on the other side.
    pub(super) bound: Option<Number>,
}

impl InfiniteFault {
    /// The bound on the other side, unless it says nothing, with its sign and name.
    fn bound(&self) -> Option<(&Number, &'static str, &'static str)> {
        let bound = self.bound.as_ref().filter(|bound| !bound.is_infinite())?;
        Some(match (self.infinite, self.inclusive) {
            (Infinity::Above, Inclusive::Upper) => (bound, ">", "exclusive_min"),
            (Infinity::Above, _) => (bound, ">=", "min"),
            (Infinity::Below, Inclusive::Lower) => (bound, "<", "exclusive_max"),
            (Infinity::Below, _) => (bound, "<=", "max"),
        })
    }

    /// The value, unless it is secret.
    fn actual(&self) -> Option<Number> {
        let value = match self.infinite {
            Infinity::Above => f64::INFINITY,
            Infinity::Below => f64::NEG_INFINITY,
        };
        (!self.is_secret).then(|| value.into())
    }
}

impl Broken for InfiniteFault {
    fn rule(&self) -> &'static str {
        self.rule.key()
    }

    fn code(&self) -> &'static str {
        match self.infinite {
            Infinity::Above => "decimal_above_max_value",
            Infinity::Below => "decimal_below_min_value",
        }
    }

    fn write_reason(&self, f: &mut dyn Write) -> fmt::Result {
        let side = match self.infinite {
            Infinity::Above => "above maximum",
            Infinity::Below => "below minimum",
        };
        write!(f, "decimal {side} value. Expected a finite value")?;
        if let Some((bound, sign, _)) = self.bound() {
            write!(f, " {sign} {bound}")?;
        }
        write_actual(self.actual().as_ref(), f)
    }

    fn add_params<'a>(&'a self, params: &mut Params<'a>) {
        params.set("expected", "finite");
        if let Some((bound, _, name)) = self.bound() {
            params.set(name, bound.to_param());
        }
        if let Some(actual) = self.actual() {
            params.set("actual", actual.to_param().into_owned());
        }
    }

    fn conceal(&mut self) {
        self.is_secret = true;
    }
}

/// A value that is not a number, which is not shown, and neither are its bounds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct UnwordedFault {
    /// The rule in words.
    pub(super) source: &'static str,
}

impl Broken for UnwordedFault {
    fn rule(&self) -> &'static str {
        RangeRule::of(self.source).key()
    }

    fn write_reason(&self, f: &mut dyn Write) -> fmt::Result {
        write!(f, "value not {}.", self.source)
    }

    fn add_params<'a>(&'a self, params: &mut Params<'a>) {
        match (self.source.strip_prefix(ABOVE), self.source.strip_prefix("in ")) {
            (Some(bound), _) => params.set("exclusive_min", bound),
            (None, range) => params.set("range", range.unwrap_or(self.source)),
        }
    }
}
