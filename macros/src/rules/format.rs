//! `format(NAME)`: a string in a known format.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use proc_macro2::Ident;
use quote::format_ident;
use syn::Result;

use super::arguments::Arguments;
use super::call_site::CallSite;
use super::context::RuleContext;
use super::rule::{InSchema, Rule};
use crate::keys::{self, Docs};
use crate::literal::Literal;
use crate::quoting::{Tokens, quote, quote_spanned};

pub(crate) struct Format(&'static KnownFormat);

/// A format that `format(...)` supports.
#[derive(Debug)]
pub(crate) struct KnownFormat {
    /// Its name in `format(...)`. The runtime checks it with the function of this name prefixed by
    /// `is_`.
    pub(crate) key: &'static str,
    /// What it accepts, for the guide and editors.
    accepts: &'static str,
    /// Its name in messages.
    shown: &'static str,
    /// The feature that it requires, and whether that is enabled.
    feature: Option<(&'static str, bool)>,
    /// The function that judges a literal default, if that takes no more than std.
    judge: Option<fn(&str) -> bool>,
}

/// The feature of the crate that checks both email addresses and host names.
const EMAIL: Option<(&str, bool)> = Some(("email", cfg!(feature = "email")));
const REGRESS: Option<(&str, bool)> = Some(("regress", cfg!(feature = "regress")));
const TIME: Option<(&str, bool)> = Some(("time", cfg!(feature = "time")));
const URL: Option<(&str, bool)> = Some(("url", cfg!(feature = "url")));
const UUID: Option<(&str, bool)> = Some(("uuid", cfg!(feature = "uuid")));

/// All supported formats.
pub(crate) const FORMATS: &[KnownFormat] = &[
    KnownFormat::of_feature("date", "a date per RFC 3339: `2024-02-29`", "date", TIME),
    KnownFormat::of_feature("date_time", "date, time and offset per RFC 3339", "date-time", TIME),
    KnownFormat::of_std(
        "duration",
        "a duration per RFC 3339, without fractions: `P1DT12H`",
        "duration",
        None,
    ),
    KnownFormat::of_feature(
        "email",
        "a mailbox per RFC 5321, without a display name, in ASCII",
        "email address",
        EMAIL,
    ),
    KnownFormat::of_feature(
        "host_and_port",
        "a `hostname`, an IPv4 address or an IPv6 address in brackets, followed by `:` and a \
        port",
        "host and port",
        EMAIL,
    ),
    KnownFormat::of_feature(
        "hostname",
        "a host name per RFC 1123, in ASCII; with the feature `idna`, its `xn--` labels are \
        decoded and checked per RFC 5890",
        "hostname",
        EMAIL,
    ),
    KnownFormat::of_std("ip", "an IPv4 or IPv6 address", "IP address", Some(parses_as::<IpAddr>)),
    KnownFormat::of_std(
        "ipv4",
        "four decimal numbers without leading zeros",
        "IPv4 address",
        Some(parses_as::<Ipv4Addr>),
    ),
    KnownFormat::of_std(
        "ipv6",
        "an address per RFC 4291, without a zone",
        "IPv6 address",
        Some(parses_as::<Ipv6Addr>),
    ),
    KnownFormat::of_feature("iri", "a `url` with letters beyond ASCII, per RFC 3987", "IRI", URL),
    KnownFormat::of_std(
        "json_pointer",
        "a JSON pointer per RFC 6901: empty, or `/a/0`",
        "JSON pointer",
        Some(is_json_pointer),
    ),
    KnownFormat::of_feature(
        "regex",
        "a regular expression per ECMA-262, with its flag `u`; at most 4096 bytes and 255 \
        nested groups",
        "regular expression",
        REGRESS,
    ),
    KnownFormat::of_feature(
        "time",
        "a time with an offset per RFC 3339: `15:04:05.5Z`",
        "time",
        TIME,
    ),
    KnownFormat::of_feature(
        "uri_reference",
        "a `url`, or one relative to another: `../a?b#c`",
        "URI reference",
        URL,
    ),
    KnownFormat::of_feature(
        "url",
        "an absolute URI per RFC 3986: with a scheme, in ASCII",
        "URL",
        URL,
    ),
    KnownFormat::of_feature("uuid", "a UUID of any version, in the hyphenated form", "UUID", UUID),
];

impl KnownFormat {
    /// What editors say about it.
    pub(crate) fn docs(&self) -> Docs {
        Docs { text: self.accepts, ..Format::DOCS }
    }

    const fn of_feature(
        key: &'static str,
        accepts: &'static str,
        shown: &'static str,
        feature: Option<(&'static str, bool)>,
    ) -> Self {
        KnownFormat { key, accepts, shown, feature, judge: None }
    }

    const fn of_std(
        key: &'static str,
        accepts: &'static str,
        shown: &'static str,
        judge: Option<fn(&str) -> bool>,
    ) -> Self {
        KnownFormat { key, accepts, shown, feature: None, judge }
    }
}

/// As the runtime's function of the same name.
fn is_json_pointer(text: &str) -> bool {
    (text.is_empty() || text.starts_with('/'))
        && text.split('~').skip(1).all(|rest| rest.starts_with(['0', '1']))
}

fn parses_as<T: std::str::FromStr>(text: &str) -> bool {
    text.parse::<T>().is_ok()
}

impl Rule for Format {
    type Parsed = Ident;

    const DOCS: Docs = Docs::of_rule(
        "`format(NAME)`",
        "a string in a well-known format, such as `url`, `email`, `uuid` or `date_time`; some \
        formats require a feature",
        "rules::format",
        "strings",
    );

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

    fn call(&self, site: CallSite<'_>) -> Tokens {
        let KnownFormat { key, shown, .. } = self.0;
        let (runtime, span) = (site.scope.runtime, site.span);
        let is_valid = format_ident!("is_{key}", span = span);
        site.call("format", &quote_spanned!(span=> #key, #shown, #runtime::rules::#is_valid,))
    }

    fn describe(&self) -> String {
        format!("a valid {}", self.0.shown)
    }

    fn in_schema(&self, _: &Tokens) -> InSchema {
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
        feature = "regress",
        feature = "url",
        feature = "email",
        feature = "graphemes",
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
            (quote!(format(host_and_port)), "`format(host_and_port)` needs the `email` feature"),
            (
                quote!(length(graphemes, 1..)),
                "`length(graphemes, ..)` needs the `graphemes` feature",
            ),
            (quote!(format(uri_reference)), "`format(uri_reference)` needs the `url` feature"),
            (quote!(format(iri)), "`format(iri)` needs the `url` feature"),
            (quote!(format(regex)), "`format(regex)` needs the `regress` feature"),
            (quote!(format(date)), "`format(date)` needs the `time` feature"),
            (quote!(format(time)), "`format(time)` needs the `time` feature"),
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
