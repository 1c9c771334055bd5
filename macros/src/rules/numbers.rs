//! The numbers that rules compare values with: which literals the type of the value allows, and how
//! generated code represents them.
//!
//! The compiler would also reject a literal of the wrong type, but in the output of the derive: it
//! would show std's source, and suggest `-1i8` for a `u8`.

use std::cmp::Ordering;

use proc_macro2::Literal;
use syn::spanned::Spanned;
use syn::{Expr, Type};

use crate::diagnostics::Errors;
use crate::generate::tokens::runtime_path::RuntimePath;
use crate::generate::tokens::spans::{error_span, respan};
use crate::literal::{Number, NumberForm, number_form, read_number};
use crate::quoting::{Tokens, our_ident, quote};
use crate::type_syntax;

/// The possible values of a type, as far as its spelling tells.
#[derive(Clone, Copy, Debug)]
enum Values {
    Integers {
        name: &'static str,
        least: i128,
        greatest: u128,
    },
    /// Values of a decimal crate.
    Decimals,
    Floats,
    /// Lengths.
    Lengths,
    Unknown,
}

const INTEGERS: &[(&str, i128, u128)] = &[
    ("u8", 0, u8::MAX as u128),
    ("u16", 0, u16::MAX as u128),
    ("u32", 0, u32::MAX as u128),
    ("u64", 0, u64::MAX as u128),
    ("u128", 0, u128::MAX),
    // The target's `usize` is unknown here, so this assumes the widest one.
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
            "NonZero" => type_syntax::element_type(ty)
                .and_then(type_syntax::last_name)
                .map(ToString::to_string),
            name => Some(name.strip_prefix("NonZero").map_or(name.into(), str::to_lowercase)),
        };
        match INTEGERS.iter().find(|(name, ..)| inside.as_deref() == Some(name)) {
            Some((name, least, greatest)) => {
                Values::Integers { name, least: *least, greatest: *greatest }
            }
            None => Values::Unknown,
        }
    }

    /// Returns what is wrong with a literal, if anything is.
    fn find_fault(self, written: &str, value: Option<Number>, is: NumberForm) -> Option<String> {
        let (what, least, greatest) = match self {
            Values::Integers { name, least, greatest } => (format!("`{name}`"), least, greatest),
            Values::Lengths => ("length".to_owned(), 0, u128::MAX),
            Values::Decimals | Values::Unknown if is == NumberForm::Fraction && value.is_none() => {
                return Some(format!(
                    "`{written}` has more than 38 digits: write an expression of the type"
                ));
            }
            Values::Decimals | Values::Floats | Values::Unknown => return None,
        };
        if is == NumberForm::Fraction {
            return Some(format!("`{written}` is not a valid {what}: expected an integer"));
        }
        let compared = |bound: i128| value?.compare_to(Number { mantissa: bound, exponent: 0 });
        if compared(least) == Some(Ordering::Less) {
            return Some(format!("`{written}` is not a valid {what}: the minimum is {least}"));
        }
        let greatest = i128::try_from(greatest).ok()?;
        let is_above = compared(greatest) == Some(Ordering::Greater);
        is_above.then(|| format!("`{written}` is not a valid {what}: the maximum is {greatest}"))
    }
}

/// Checks whether the values of `range`, `above`, `multiple_of` or `one_of` are possible for the
/// type.
pub(super) fn check_literals(all: &[&Expr], ty: Option<&Type>, errors: &Errors) -> Option<()> {
    check_each(all, Values::of(ty), errors)?;
    check_notation(all, errors)
}

/// Checks the bounds of `length` or `bytes` in the same way.
pub(super) fn check_lengths(all: &[&Expr], errors: &Errors) -> Option<()> {
    check_each(all, Values::Lengths, errors)
}

fn check_each(all: &[&Expr], values: Values, errors: &Errors) -> Option<()> {
    for value in all {
        let Some(kind) = number_form(value) else { continue };
        let written = type_syntax::source_text(value);
        if let Some(message) = values.find_fault(&written, read_number(value), kind) {
            errors.add(value, message);
            return None;
        }
    }
    Some(())
}

/// All literals must have the same notation, because a type has only one kind of literal.
fn check_notation(all: &[&Expr], errors: &Errors) -> Option<()> {
    let of = |wanted: NumberForm| all.iter().find(|value| number_form(value) == Some(wanted));
    let (Some(whole), Some(fraction)) = (of(NumberForm::Whole), of(NumberForm::Fraction)) else {
        return Some(());
    };
    let digits = read_number(whole).map_or_else(String::new, |whole| whole.mantissa.to_string());
    let [written, other] = [whole, fraction].map(type_syntax::source_text);
    let message = format!("`{written}` is not written as `{other}` is: write `{digits}.0`");
    errors.add(whole, message);
    None
}

/// Generates the numbers for a comparison. A literal is passed with all of its digits if it does
/// not stand for a float, or if a float cannot represent them.
pub(super) fn expand_numbers(
    runtime: &RuntimePath,
    values: &[&Expr],
    ty: Option<&Type>,
) -> Vec<Tokens> {
    let is_decimal = ty.map(type_syntax::innermost_type).is_some_and(type_syntax::is_decimal);
    let (mut as_written, mut with_digits) = (Vec::new(), Vec::new());
    let mut are_floats = true;
    for value in values {
        as_written.push(Tokens::of(&value));
        if let (Some(number), Some(NumberForm::Fraction)) = (read_number(value), number_form(value))
        {
            are_floats &= number.is_float();
            with_digits.push(expand_digits(runtime, value, number));
        }
    }
    let are_fractions = with_digits.len() == values.len();
    if are_fractions && (is_decimal || !are_floats) { with_digits } else { as_written }
}

/// Generates a number with all of its digits, and with the nearest float.
fn expand_digits(runtime: &RuntimePath, value: &Expr, number: Number) -> Tokens {
    let Number { mantissa, exponent } = number;
    // A literal with more digits than a float can represent would trigger a lint.
    let nearest = match number.nearest_float() {
        None => Tokens::of(&value),
        Some(float) => {
            let sign = (float < 0.0).then(|| quote!(-));
            let float = Literal::f64_suffixed(float.abs());
            respan(&quote!(#sign #float), error_span(value.span()))
        }
    };
    quote!(#runtime::rules::DecimalLiteral {
        nearest_float: #nearest,
        mantissa: #mantissa,
        exponent: #exponent,
    })
}

/// Generates a bound for the schema, and whether it is inclusive.
pub(super) fn expand_schema_bound(schema: &Tokens, bound: Option<&Expr>, included: bool) -> Tokens {
    match bound {
        None => quote!(::core::option::Option::None),
        Some(bound) => {
            let bound = expand_json(schema, bound, "number");
            quote!(::core::option::Option::Some((#bound, #included)))
        }
    }
}

/// Generates the JSON of an expression as an `Option`, using this method of the runtime. A bare
/// integer literal would not get the type that it has in context, and JSON does not reliably carry
/// a number with more digits than a float has.
pub(crate) fn expand_json(schema: &Tokens, expr: &Expr, method: &str) -> Tokens {
    let is_long = |expr| read_number(expr).is_none_or(|number| !number.is_float());
    let value = match number_form(expr) {
        Some(NumberForm::Fraction) if is_long(expr) => return quote!(::core::option::Option::None),
        Some(NumberForm::Whole) => quote!((#expr) as ::core::primitive::i128),
        _ => quote!(#expr),
    };
    let method = our_ident(method);
    quote!(#schema::ToJson(&(#value)).#method())
}
