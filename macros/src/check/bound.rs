//! Literals that are no values of the type they are to be held against.
//!
//! The compiler would say so as well, but of what the derive made of them: it shows std's source, and
//! suggests `-1i8` for a `u8`.

use std::cmp::Ordering;

use quote::quote;
use syn::{Expr, Type};

use crate::diagnostics::Errors;
use crate::literal::{Kind, Number, kind, number};
use crate::type_syntax;

/// What a literal is held against, as far as the type's spelling tells.
#[derive(Clone, Copy)]
enum Values {
    Integers {
        name: &'static str,
        least: i128,
        greatest: u128,
    },
    /// Those of a crate of decimals.
    Decimals,
    Floats,
    /// Of lengths.
    Lengths,
    Unknown,
}

const INTEGERS: &[(&str, i128, u128)] = &[
    ("u8", 0, u8::MAX as u128),
    ("u16", 0, u16::MAX as u128),
    ("u32", 0, u32::MAX as u128),
    ("u64", 0, u64::MAX as u128),
    ("u128", 0, u128::MAX),
    // That of the machine that builds may be another one's.
    ("usize", 0, u64::MAX as u128),
    ("i8", i8::MIN as i128, i8::MAX as u128),
    ("i16", i16::MIN as i128, i16::MAX as u128),
    ("i32", i32::MIN as i128, i32::MAX as u128),
    ("i64", i64::MIN as i128, i64::MAX as u128),
    ("i128", i128::MIN, i128::MAX as u128),
    ("isize", i64::MIN as i128, i64::MAX as u128),
];

impl Values {
    fn of(ty: Option<&Type>) -> Values {
        let Some(ty) = ty.map(type_syntax::innermost_type) else { return Values::Unknown };
        let Some(name) = type_syntax::last_name(ty).map(ToString::to_string) else {
            return Values::Unknown;
        };
        let inside = match &*name {
            "f32" | "f64" => return Values::Floats,
            _ if type_syntax::is_decimal(ty) => return Values::Decimals,
            "NonZero" => {
                type_syntax::element(ty).and_then(type_syntax::last_name).map(ToString::to_string)
            }
            name => Some(name.strip_prefix("NonZero").map_or(name.into(), str::to_lowercase)),
        };
        match INTEGERS.iter().find(|(name, ..)| inside.as_deref() == Some(name)) {
            Some((name, least, greatest)) => {
                Values::Integers { name, least: *least, greatest: *greatest }
            }
            None => Values::Unknown,
        }
    }

    /// What is wrong with a literal, if anything is.
    fn refuse(self, written: &str, value: Option<Number>, is: Kind) -> Option<String> {
        let (what, least, greatest) = match self {
            Values::Integers { name, least, greatest } => (format!("`{name}`"), least, greatest),
            Values::Lengths => ("length".to_owned(), 0, u128::MAX),
            Values::Decimals | Values::Unknown if is == Kind::Fraction && value.is_none() => {
                return Some(format!(
                    "`{written}` has more than 38 digits: write an expression of the type"
                ));
            }
            Values::Decimals | Values::Floats | Values::Unknown => return None,
        };
        if is == Kind::Fraction {
            return Some(format!("`{written}` is no {what}: only whole numbers are"));
        }
        let compared = |bound: i128| value?.compared(Number { mantissa: bound, exponent: 0 });
        if compared(least) == Some(Ordering::Less) {
            return Some(format!("`{written}` is no {what}: the least is {least}"));
        }
        let greatest = i128::try_from(greatest).ok()?;
        let is_above = compared(greatest) == Some(Ordering::Greater);
        is_above.then(|| format!("`{written}` is no {what}: the greatest is {greatest}"))
    }
}

/// Whether the values of a `range`, `above`, `multiple_of` or `one_of` may be of the type.
pub(super) fn fit<'a>(
    values: impl IntoIterator<Item = &'a Expr>,
    ty: Option<&Type>,
    errors: &Errors,
) -> Option<()> {
    let all: Vec<&Expr> = values.into_iter().collect();
    each_fits(&all, Values::of(ty), errors)?;
    alike(&all, errors)
}

/// The same of a `length` or `bytes`.
pub(super) fn are_lengths<'a>(
    values: impl IntoIterator<Item = &'a Expr>,
    errors: &Errors,
) -> Option<()> {
    let all: Vec<&Expr> = values.into_iter().collect();
    each_fits(&all, Values::Lengths, errors)
}

fn each_fits(all: &[&Expr], values: Values, errors: &Errors) -> Option<()> {
    for value in all {
        let Some(kind) = kind(value) else { continue };
        let written = type_syntax::source(quote!(#value));
        if let Some(message) = values.refuse(&written, number(value), kind) {
            errors.add(value, message);
            return None;
        }
    }
    Some(())
}

/// A type has no two kinds of literals.
fn alike(all: &[&Expr], errors: &Errors) -> Option<()> {
    let of = |wanted: Kind| all.iter().find(|value| kind(value) == Some(wanted));
    let (Some(whole), Some(fraction)) = (of(Kind::Whole), of(Kind::Fraction)) else {
        return Some(());
    };
    let digits = number(whole).map_or_else(String::new, |it| it.mantissa.to_string());
    let [written, other] = [whole, fraction].map(|it| type_syntax::source(quote!(#it)));
    let message = format!("`{written}` is not written as `{other}` is: write `{digits}.0`");
    errors.add(whole, message);
    None
}
