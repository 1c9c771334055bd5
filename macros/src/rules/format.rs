//! `format(NAME)`: a string in a known format.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::Result;

use super::arguments::Arguments;
use super::call_site::CallSite;
use super::context::RuleContext;
use super::rule::{InSchema, Rule};
use crate::keys;
use crate::literal::Literal;

pub(crate) struct Format(&'static KnownFormat);

/// A format that `format(...)` supports.
#[derive(Debug)]
struct KnownFormat {
    /// Its name in `format(...)`. The runtime checks it with the function of this name prefixed by
    /// `is_`.
    key: &'static str,
    /// Its name in messages.
    shown: &'static str,
    /// The feature that it requires, and whether that is enabled.
    feature: Option<(&'static str, bool)>,
    /// The function that judges a literal default, if std supports the format.
    judge: Option<fn(&str) -> bool>,
}

/// The feature of the crate that checks both email addresses and host names.
const EMAIL: Option<(&str, bool)> = Some(("email", cfg!(feature = "email")));
const TIME: Option<(&str, bool)> = Some(("time", cfg!(feature = "time")));
const URL: Option<(&str, bool)> = Some(("url", cfg!(feature = "url")));
const UUID: Option<(&str, bool)> = Some(("uuid", cfg!(feature = "uuid")));

/// All supported formats.
const FORMATS: &[KnownFormat] = &[
    KnownFormat { key: "date_time", shown: "date-time", feature: TIME, judge: None },
    KnownFormat { key: "email", shown: "email address", feature: EMAIL, judge: None },
    KnownFormat { key: "hostname", shown: "hostname", feature: EMAIL, judge: None },
    KnownFormat { key: "ip", shown: "IP address", feature: None, judge: Some(parses_as::<IpAddr>) },
    KnownFormat {
        key: "ipv4",
        shown: "IPv4 address",
        feature: None,
        judge: Some(parses_as::<Ipv4Addr>),
    },
    KnownFormat {
        key: "ipv6",
        shown: "IPv6 address",
        feature: None,
        judge: Some(parses_as::<Ipv6Addr>),
    },
    KnownFormat { key: "url", shown: "URL", feature: URL, judge: None },
    KnownFormat { key: "uuid", shown: "UUID", feature: UUID, judge: None },
];

fn parses_as<T: std::str::FromStr>(text: &str) -> bool {
    text.parse::<T>().is_ok()
}

impl Rule for Format {
    type Parsed = Ident;

    const EXAMPLE: Option<&'static str> = Some("url");

    fn parse(arguments: Arguments<'_>) -> Result<Ident> {
        arguments.parse_sole("the name of a format")
    }

    fn check(name: Ident, _: &Ident, context: RuleContext<'_>) -> Option<Self> {
        let Some(format) = FORMATS.iter().find(|format| name == format.key) else {
            context.errors.add(&name, unknown_format(&name));
            return None;
        };
        if let Some((feature, false)) = format.feature {
            let message =
                format!("`format({name})` needs the `{feature}` feature of `run-request`");
            context.errors.add(name, message);
            return None;
        }
        Some(Format(format))
    }

    fn call(&self, site: CallSite<'_>) -> TokenStream {
        let KnownFormat { key, shown, .. } = self.0;
        let (runtime, span) = (site.scope.runtime, site.span);
        let is_valid = format_ident!("is_{key}", span = span);
        site.call("format", &quote_spanned!(span=> #key, #shown, #runtime::rules::#is_valid,))
    }

    fn describe(&self) -> String {
        format!("a valid {}", self.0.shown)
    }

    fn in_schema(&self, _: &TokenStream) -> InSchema {
        let name = self.0.key;
        InSchema::keyword(quote!(__rules.format(#name);))
    }

    fn judge_default(&self, value: &Literal) -> Option<bool> {
        let Literal::Text(text) = value else { return None };
        self.0.judge.map(|judge| judge(text))
    }
}

fn unknown_format(name: &Ident) -> String {
    let mut known = Vec::new();
    for format in FORMATS {
        known.push(format.key);
    }
    match keys::find_nearest(&name.to_string(), &known) {
        Some(meant) => format!("unknown format `{name}`; did you mean `{meant}`?"),
        None => format!("unknown format `{name}`; there are `{}`", known.join("`, `")),
    }
}

#[cfg(all(
    test,
    not(any(
        feature = "regex",
        feature = "url",
        feature = "email",
        feature = "time",
        feature = "uuid"
    ))
))]
mod tests {
    use quote::quote;

    #[test]
    fn features_that_are_off_are_named() {
        for (rule, wanted) in [
            (quote!(pattern("a")), "`pattern` needs the `regex` feature of `run-request`"),
            (quote!(format(url)), "`format(url)` needs the `url` feature of `run-request`"),
            (quote!(format(hostname)), "`format(hostname)` needs the `email` feature"),
            (quote!(format(email)), "`format(email)` needs the `email` feature"),
            (quote!(format(uuid)), "`format(uuid)` needs the `uuid` feature"),
            (quote!(format(date_time)), "`format(date_time)` needs the `time` feature"),
        ] {
            let input = quote!(
                struct Run {
                    #[request(#rule)]
                    field: String,
                }
            );
            let output = crate::expand::run_request(input).to_string();
            assert!(output.contains(wanted), "{wanted} is not in {output}");
            assert_eq!(output.matches("compile_error").count(), 1, "{output}");
        }
    }
}
