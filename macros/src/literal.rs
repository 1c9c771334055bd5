//! Literals, whose values are known from their tokens.

use std::cmp::Ordering;

use syn::{Expr, ExprCall, ExprLit, ExprPath, Lit, UnOp};

/// A literal.
pub(crate) enum Literal {
    Number(Number),
    Text(String),
}

/// A number as it is written: `mantissa * 10^exponent`.
#[derive(Clone, Copy)]
pub(crate) struct Number {
    pub(crate) mantissa: i128,
    pub(crate) exponent: i32,
}

/// The form of a literal number, which restricts the types that it can have.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum NumberForm {
    /// `5`.
    Whole,
    /// `5.0`.
    Fraction,
}

/// The form of the expression, if it is a literal number without a suffix, possibly negative.
pub(crate) fn number_form(expr: &Expr) -> Option<NumberForm> {
    match expr {
        Expr::Group(group) => number_form(&group.expr),
        Expr::Paren(paren) => number_form(&paren.expr),
        Expr::Unary(unary) if matches!(unary.op, UnOp::Neg(_)) => number_form(&unary.expr),
        Expr::Lit(ExprLit { lit: Lit::Int(int), .. }) if int.suffix().is_empty() => {
            Some(NumberForm::Whole)
        }
        Expr::Lit(ExprLit { lit: Lit::Float(float), .. }) if float.suffix().is_empty() => {
            Some(NumberForm::Fraction)
        }
        _ => None,
    }
}

/// The literal, if the expression is one.
pub(crate) fn read_literal(expr: &Expr) -> Option<Literal> {
    match expr {
        Expr::Group(group) => read_literal(&group.expr),
        Expr::Paren(paren) => read_literal(&paren.expr),
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(Literal::Text(text.value())),
        expr => read_number(expr).map(Literal::Number),
    }
}

/// The `x` of a `Some(x)`.
pub(crate) fn strip_some(expr: &Expr) -> Option<&Expr> {
    match expr {
        Expr::Group(group) => strip_some(&group.expr),
        Expr::Call(ExprCall { func, args, .. }) if is_some(func) => args.first(),
        _ => None,
    }
}

fn is_some(function: &Expr) -> bool {
    matches!(function, Expr::Path(ExprPath { path, .. })
        if path.segments.last().is_some_and(|last| last.ident == "Some"))
}

/// The value of a literal number, or of a character.
pub(crate) fn read_number(expr: &Expr) -> Option<Number> {
    match expr {
        Expr::Group(group) => read_number(&group.expr),
        Expr::Paren(paren) => read_number(&paren.expr),
        Expr::Unary(unary) if matches!(unary.op, UnOp::Neg(_)) => {
            let Number { mantissa, exponent } = read_number(&unary.expr)?;
            Some(Number { mantissa: -mantissa, exponent })
        }
        Expr::Lit(ExprLit { lit, .. }) => match lit {
            Lit::Int(int) => parse_decimal(int.base10_digits()),
            Lit::Float(float) => parse_decimal(float.base10_digits()),
            Lit::Char(c) => Some(Number { mantissa: u32::from(c.value()).into(), exponent: 0 }),
            _ => None,
        },
        _ => None,
    }
}

/// Parses `1.5e3`; `None` if it has more digits than an `i128` holds.
fn parse_decimal(digits: &str) -> Option<Number> {
    let (digits, exponent) = match digits.split_once(['e', 'E']) {
        Some((digits, exponent)) => (digits, exponent.parse().ok()?),
        None => (digits, 0i32),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mantissa = format!("{whole}{fraction}").parse().ok()?;
    let exponent = exponent.checked_sub(i32::try_from(fraction.len()).ok()?)?;
    Some(Number { mantissa, exponent })
}

impl Number {
    /// Whether the nearest float has exactly its digits.
    pub(crate) fn is_float(self) -> bool {
        let digits = self.nearest_float().and_then(|float| parse_decimal(&format!("{float:e}")));
        digits.is_some_and(|digits| digits.trim_zeros() == self.trim_zeros())
    }

    /// The nearest float; `None` if that is infinity.
    pub(crate) fn nearest_float(self) -> Option<f64> {
        let Number { mantissa, exponent } = self;
        let nearest = format!("{mantissa}e{exponent}").parse::<f64>();
        nearest.ok().filter(|float| float.is_finite())
    }

    fn trim_zeros(self) -> (i128, i32) {
        let Number { mut mantissa, mut exponent } = self;
        while mantissa != 0 && mantissa % 10 == 0 {
            mantissa /= 10;
            exponent = exponent.saturating_add(1);
        }
        (mantissa, if mantissa == 0 { 0 } else { exponent })
    }

    pub(crate) fn is_positive(self) -> bool {
        self.mantissa > 0
    }

    /// Compares two numbers; `None` if their exponents are too far apart.
    pub(crate) fn compare_to(self, other: Number) -> Option<Ordering> {
        self.scale_both(other).map(|(one, other)| one.cmp(&other))
    }

    /// Whether it is a multiple of the other; `None` if their exponents are too far apart.
    pub(crate) fn is_multiple_of(self, other: Number) -> Option<bool> {
        let (value, divisor) = self.scale_both(other)?;
        value.checked_rem(divisor).map(|rest| rest == 0)
    }

    /// Both numbers as integers with a common exponent.
    fn scale_both(self, other: Number) -> Option<(i128, i128)> {
        let unit = self.exponent.min(other.exponent);
        let scale = |number: Number| {
            let power = u32::try_from(number.exponent.checked_sub(unit)?).ok()?;
            number.mantissa.checked_mul(10i128.checked_pow(power)?)
        };
        Some((scale(self)?, scale(other)?))
    }
}

impl From<usize> for Number {
    fn from(count: usize) -> Self {
        Number { mantissa: i128::try_from(count).unwrap_or(i128::MAX), exponent: 0 }
    }
}
