//! Hosts: their addresses, names and ports, and mailboxes at them.

use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Whether this is an IP address of either version.
#[doc(hidden)]
#[must_use]
pub fn is_ip(text: &str) -> bool {
    text.parse::<IpAddr>().is_ok()
}

/// Whether this is an IPv4 address, without leading zeros: the `ipv4` of JSON Schema.
#[doc(hidden)]
#[must_use]
pub fn is_ipv4(text: &str) -> bool {
    text.parse::<Ipv4Addr>().is_ok()
}

/// Whether this is an IPv6 address (RFC 4291), without a zone: the `ipv6` of JSON Schema.
#[doc(hidden)]
#[must_use]
pub fn is_ipv6(text: &str) -> bool {
    text.parse::<Ipv6Addr>().is_ok()
}

/// Whether this is a host name (RFC 1123), the `hostname` of JSON Schema.
#[cfg(feature = "email")]
#[doc(hidden)]
#[must_use]
pub fn is_hostname(text: &str) -> bool {
    // The crate checks the labels: their lengths, their ends, and that there are any. But it
    // accepts all characters that may precede the `@`, and one byte too many.
    text.len() <= 253
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.'))
        && email_address::EmailAddress::is_valid_domain(text)
        && has_valid_a_labels(text)
}

/// Whether the labels that begin with `xn--` stand for labels in Unicode.
#[cfg(feature = "idna")]
use super::a_labels::has_valid_a_labels;

/// The labels that begin with `xn--` are only checked by the feature `idna`.
#[cfg(all(feature = "email", not(feature = "idna")))]
fn has_valid_a_labels(_: &str) -> bool {
    true
}

/// Whether this is a host name or an IP address, followed by a port. An IPv6 address is in
/// brackets.
#[cfg(feature = "email")]
#[doc(hidden)]
#[must_use]
pub fn is_host_and_port(text: &str) -> bool {
    let Some((host, port)) = text.rsplit_once(':') else { return false };
    let is_host = match host.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        Some(address) => is_ipv6(address),
        None => is_hostname(host),
    };
    // `u16` also parses a sign and leading zeros.
    let is_port = port == "0" || port.starts_with(|c: char| matches!(c, '1'..='9'));
    is_host && is_port && port.parse::<u16>().is_ok()
}

/// Whether this is a mailbox (RFC 5321), the `email` of JSON Schema.
#[cfg(feature = "email")]
#[doc(hidden)]
#[must_use]
pub fn is_email(text: &str) -> bool {
    // `EmailAddress::is_valid` would copy the text, and accept a display name.
    let Some((local, domain)) = text.rsplit_once('@') else {
        return false;
    };
    // The crate accepts some letters beyond ASCII, and does not limit the length of the address.
    text.len() <= 254
        && text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
        && email_address::EmailAddress::is_valid_local_part(local)
        && is_mail_domain(domain)
}

/// Whether this can follow the `@`. The crate would accept anything in brackets, and `!#$%` in a
/// name.
#[cfg(feature = "email")]
fn is_mail_domain(domain: &str) -> bool {
    let Some(literal) = domain.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) else {
        return is_hostname(domain);
    };
    match literal.split_at_checked("IPv6:".len()) {
        Some((tag, address)) if tag.eq_ignore_ascii_case("IPv6:") => is_ipv6(address),
        _ => is_ipv4(literal),
    }
}
