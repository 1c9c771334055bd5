//! Literal defaults, which must not violate the rules of their own field.

use crate::diagnostics::Errors;
use crate::literal::{read_literal, strip_some};
use crate::model::DefaultValue;
use crate::rules::list::Rules;
use crate::type_syntax;

/// Rejects a default that violates a rule: every request without the field would be rejected.
pub(super) fn check_default_value(
    default: &DefaultValue,
    is_option: bool,
    rules: &Rules,
    errors: &Errors,
) {
    let DefaultValue::Value(value) = default else { return };
    // If the literal is of another type, the compiler reports that.
    let inner = if is_option { strip_some(value) } else { Some(&**value) };
    let Some(found) = inner.and_then(read_literal) else { return };
    if let Some(rule) = rules.find_violated_rule(&found) {
        let shown = type_syntax::source_text(value);
        errors.add(value, format!("default `{shown}` breaks `{rule}`"));
    }
}

#[cfg(all(test, feature = "regex", feature = "uuid"))]
mod tests {
    use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
    use quote::quote;

    use crate::{expand, type_syntax};

    /// Whether the default of a field breaks its rule, which must then be the only error.
    fn breaks(ty: &TokenStream, rule: &TokenStream, default: &TokenStream) -> bool {
        let output = expand::run_request(quote!(
            struct Run {
                #[request(#rule)]
                #[request(default = #default)]
                field: #ty,
                on: bool,
            }
        ));
        let output = output.to_string();
        let shown = |tokens: &TokenStream| type_syntax::source_text(tokens.clone());
        let message = format!("default `{}` breaks `{}`", shown(default), shown(rule));
        let broken = output.contains(&format!("{message:?}"));
        assert_eq!(output.contains("compile_error"), broken, "{message}: {output}");
        broken
    }

    macro_rules! rules {
        ($(
            $name:ident: $type:ty, [$($rule:tt)*],
            keeps: [$($good:expr),*], breaks: [$($bad:expr),*];
        )*) => {$(
            #[test]
            fn $name() {
                let (ty, rule) = (quote!($type), quote!($($rule)*));
                $(assert!(!breaks(&ty, &rule, &quote!($good)), "{}", stringify!($good));)*
                $(assert!(breaks(&ty, &rule, &quote!($bad)), "{}", stringify!($bad));)*
            }
        )*};
    }

    rules! {
        length: String, [length(2..=3)], keeps: ["ab", "äöü", SOME], breaks: ["a", "abcd"];
        length_of_a_list: Vec<u8>, [length(1..)], keeps: [0, vec![]], breaks: [];
        length_in_utf16: String, [length(utf16, 2..=3)],
            keeps: ["ab", "🦀", "🦀a"], breaks: ["a", "ä", "🦀🦀"];
        length_in_graphemes: String, [length(graphemes, 2..=3)],
            keeps: ["ab", "ä", "a\r\nb\r\n", SOME], breaks: ["a", "abcd"];
        bytes: String, [bytes(2..=3)], keeps: ["ab", "ä"], breaks: ["", "äö"];
        range: i8, [range(-1..5)], keeps: [-1, 0, (4), "5"], breaks: [-2, (5), 5.0, -(2)];
        range_to: i8, [range(..=5)], keeps: [5, -9], breaks: [6];
        range_of_decimals: f64, [range(-1.5..=1e3)],
            keeps: [-1.5, 1000, 9.9e2], breaks: [-1.51, 1000.5];
        range_of_characters: char, [range('b'..='d')], keeps: ['b', 'd'], breaks: ['a', 'e'];
        range_of_constants: u8, [range(MIN..=MAX)], keeps: [0, 255], breaks: [];
        range_too_far: f64, [range(1e-300..)], keeps: [-1e300, 1e300], breaks: [];
        not_negated: u8, [range(1..)], keeps: [!1, !0, -MAX], breaks: [-1];
        above: f64, [above(0)], keeps: [0.1, 1], breaks: [0, 0.0, -1];
        above_a_constant: u8, [above(MIN)], keeps: [0], breaks: [];
        multiple_of: i32, [multiple_of(3)], keeps: [0, 6, -3, 3e1], breaks: [7, -1, 0.3];
        multiple_of_decimals: f64, [multiple_of(0.1)], keeps: [0.3, 2, 1e300], breaks: [0.35];
        multiple_of_a_constant: i32, [multiple_of(UNIT)], keeps: [7], breaks: [];
        one_of: String, [one_of("a", "b")], keeps: ["a", "b", 1], breaks: ["c", ""];
        one_of_numbers: f64, [one_of(1.0, 2.50)], keeps: [1.0, 2.5, "1"], breaks: [2, 3];
        one_of_constants: String, [one_of(A, "b")], keeps: ["a"], breaks: [];
        none_of: String, [none_of("a", "b")], keeps: ["c", "", 1], breaks: ["a", "b"];
        none_of_numbers: f64, [none_of(1.0, 2.50)], keeps: [2, 3, "1"], breaks: [1, 2.5];
        none_of_constants: String, [none_of(A, "b")], keeps: ["a"], breaks: ["b"];
        finite: f64, [finite], keeps: [1.5, -1e308, f64::NAN], breaks: [];
        pattern: String, [pattern("^[a-z]+$")], keeps: ["abc"], breaks: ["", "A"];
        pattern_of_a_static: String, [pattern(PATTERN)], keeps: ["A"], breaks: [];
        ip: String, [format(ip)], keeps: ["127.0.0.1", "::1"], breaks: ["localhost"];
        ipv4: String, [format(ipv4)], keeps: ["127.0.0.1"], breaks: ["::1"];
        ipv6: String, [format(ipv6)], keeps: ["::1"], breaks: ["127.0.0.1"];
        format_that_only_the_runtime_tells: String, [format(uuid)], keeps: ["none"], breaks: [];
        json_pointer: String, [format(json_pointer)], keeps: ["", "/a~0b"], breaks: ["a", "/~"];
        ascii: String, [ascii], keeps: ["a"], breaks: ["ä"];
        starts_with: String, [starts_with("a")], keeps: ["ab"], breaks: ["ba"];
        ends_with: String, [ends_with("a")], keeps: ["ba"], breaks: ["ab"];
        contains: String, [contains("b")], keeps: ["abc"], breaks: ["ac"];
        not_contains: String, [not_contains("b")], keeps: ["ac", ""], breaks: ["abc", "b"];
        on_a_condition: u8, [when(self.on), range(1..)], keeps: [0], breaks: [];
        option: Option<u8>, [range(1..)],
            keeps: [Some(1), None, Other(0), 0], breaks: [Some(0), Option::Some(0)];
    }

    /// `macro_rules!` passes an expression on in an invisible group.
    #[test]
    fn groups_are_looked_into() {
        let grouped =
            |tokens| TokenStream::from(TokenTree::from(Group::new(Delimiter::None, tokens)));
        let (zero, text) = (grouped(quote!(0)), grouped(quote!("a")));
        assert!(breaks(&quote!(u8), &quote!(range(1..)), &zero));
        assert!(breaks(&quote!(String), &quote!(length(2..)), &text));
        assert!(breaks(&quote!(Option<u8>), &quote!(range(1..)), &grouped(quote!(Some(#zero)))));
        let one = grouped(quote!(1));
        assert!(breaks(&quote!(u8), &quote!(range(#one..)), &quote!(0)));
        assert!(breaks(&quote!(i8), &quote!(range(#one..)), &quote!(-#one)));
    }
}
