//! Values that can be told from their tokens: literals.

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

/// How a literal number is written, which says what types it may be of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// `5`.
    Whole,
    /// `5.0`.
    Fraction,
}

/// How the expression is written, if it is a literal number without a suffix, perhaps below zero.
pub(crate) fn kind(expr: &Expr) -> Option<Kind> {
    match expr {
        Expr::Group(group) => kind(&group.expr),
        Expr::Paren(paren) => kind(&paren.expr),
        Expr::Unary(unary) if matches!(unary.op, UnOp::Neg(_)) => kind(&unary.expr),
        Expr::Lit(ExprLit { lit: Lit::Int(int), .. }) if int.suffix().is_empty() => {
            Some(Kind::Whole)
        }
        Expr::Lit(ExprLit { lit: Lit::Float(float), .. }) if float.suffix().is_empty() => {
            Some(Kind::Fraction)
        }
        _ => None,
    }
}

/// The literal that the expression is.
pub(crate) fn literal(expr: &Expr) -> Option<Literal> {
    match expr {
        Expr::Group(group) => literal(&group.expr),
        Expr::Paren(paren) => literal(&paren.expr),
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(Literal::Text(text.value())),
        expr => number(expr).map(Literal::Number),
    }
}

/// The `x` of a `Some(x)`.
pub(crate) fn inside_of_some(expr: &Expr) -> Option<&Expr> {
    match expr {
        Expr::Group(group) => inside_of_some(&group.expr),
        Expr::Call(ExprCall { func, args, .. }) if is_some(func) => args.first(),
        _ => None,
    }
}

fn is_some(function: &Expr) -> bool {
    matches!(function, Expr::Path(ExprPath { path, .. })
        if path.segments.last().is_some_and(|last| last.ident == "Some"))
}

/// The value of a literal number, or of a character.
pub(crate) fn number(expr: &Expr) -> Option<Number> {
    match expr {
        Expr::Group(group) => number(&group.expr),
        Expr::Paren(paren) => number(&paren.expr),
        Expr::Unary(unary) if matches!(unary.op, UnOp::Neg(_)) => {
            let Number { mantissa, exponent } = number(&unary.expr)?;
            Some(Number { mantissa: -mantissa, exponent })
        }
        Expr::Lit(ExprLit { lit, .. }) => match lit {
            Lit::Int(int) => decimal(int.base10_digits()),
            Lit::Float(float) => decimal(float.base10_digits()),
            Lit::Char(c) => Some(Number { mantissa: u32::from(c.value()).into(), exponent: 0 }),
            _ => None,
        },
        _ => None,
    }
}

/// `1.5e3`; `None` if it has more digits than can be counted with.
fn decimal(digits: &str) -> Option<Number> {
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
    /// Whether the float nearest to it tells all of its digits.
    pub(crate) fn is_float(self) -> bool {
        let digits = self.nearest_float().and_then(|float| decimal(&format!("{float:e}")));
        digits.is_some_and(|digits| digits.without_zeros() == self.without_zeros())
    }

    /// `None` if there is none but infinity.
    pub(crate) fn nearest_float(self) -> Option<f64> {
        let Number { mantissa, exponent } = self;
        let nearest = format!("{mantissa}e{exponent}").parse::<f64>();
        nearest.ok().filter(|float| float.is_finite())
    }

    fn without_zeros(self) -> (i128, i32) {
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

    /// How it stands to the other; `None` if they are too far apart to tell.
    pub(crate) fn compared(self, other: Number) -> Option<Ordering> {
        self.scaled(other).map(|(one, other)| one.cmp(&other))
    }

    /// Whether it is a multiple of the other; `None` if they are too far apart to tell.
    pub(crate) fn is_multiple_of(self, other: Number) -> Option<bool> {
        let (value, divisor) = self.scaled(other)?;
        value.checked_rem(divisor).map(|rest| rest == 0)
    }

    /// Both as whole numbers, in the same unit.
    fn scaled(self, other: Number) -> Option<(i128, i128)> {
        let unit = self.exponent.min(other.exponent);
        let scaled = |it: Number| {
            let power = u32::try_from(it.exponent.checked_sub(unit)?).ok()?;
            it.mantissa.checked_mul(10i128.checked_pow(power)?)
        };
        Some((scaled(self)?, scaled(other)?))
    }
}

impl From<usize> for Number {
    fn from(count: usize) -> Self {
        Number { mantissa: i128::try_from(count).unwrap_or(i128::MAX), exponent: 0 }
    }
}
