//! Which of the two bodies a client prefers.

use alloc::vec::Vec;

use http::{HeaderMap, header};

use crate::ProblemDetails;

/// The body of an error response.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum ErrorFormat {
    /// [`ErrorBody`](crate::ErrorBody), which clients get unless they prefer the other one.
    #[default]
    Api,
    /// [`ProblemDetails`].
    Problem,
}

/// The media type of [`ErrorBody`](crate::ErrorBody).
pub(super) const JSON: &str = "application/json";

impl ErrorFormat {
    /// Chooses the format by the header `Accept`, as section 12.5.1 of RFC 9110 says. Of equal
    /// weights, a client that names problem details gets them: it names JSON for the responses that
    /// are no errors.
    pub(super) fn choose(headers: &HeaderMap) -> Self {
        let values = headers.get_all(header::ACCEPT).iter();
        let ranges: Vec<_> = values
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| split_unquoted(value, ','))
            .filter_map(MediaRange::parse)
            .collect();
        let problem = find_weight(&ranges, ProblemDetails::MEDIA_TYPE);
        let json = find_weight(&ranges, JSON);
        let names_problem = problem.is_some_and(|(precision, _)| precision == Precision::Exact);
        let weight = |found: Option<(Precision, u16)>| found.map_or(0, |(_, weight)| weight);
        let (problem, json) = (weight(problem), weight(json));
        if problem > json || names_problem && problem == json && problem > 0 {
            ErrorFormat::Problem
        } else {
            ErrorFormat::Api
        }
    }
}

/// One of the types in an `Accept` header.
#[derive(Debug, Clone, Copy)]
struct MediaRange<'a> {
    /// The type and subtype, each of which may be `*`.
    essence: &'a str,
    /// The weight in thousandths.
    weight: u16,
}

/// How closely a range names a type. The closest one has the say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Precision {
    Anything,
    AnySubtype,
    Exact,
}

impl<'a> MediaRange<'a> {
    /// A range whose weight is not one is ignored.
    fn parse(text: &'a str) -> Option<Self> {
        let mut parts = split_unquoted(text, ';').map(str::trim);
        let essence = parts.next()?;
        let weight = parts.find_map(|parameter| {
            let (name, value) = parameter.split_once('=')?;
            name.trim().eq_ignore_ascii_case("q").then_some(value.trim())
        });
        let weight = weight.map_or(Some(1000), parse_weight)?;
        Some(Self { essence, weight })
    }

    fn match_type(self, media_type: &str) -> Option<Precision> {
        let (main_type, _) = media_type.split_once('/')?;
        match self.essence.split_once('/')? {
            ("*", "*") => Some(Precision::Anything),
            (main, "*") if main.eq_ignore_ascii_case(main_type) => Some(Precision::AnySubtype),
            _ if self.essence.eq_ignore_ascii_case(media_type) => Some(Precision::Exact),
            _ => None,
        }
    }
}

/// Finds the weight of the range that names a type most closely; of equal ranges, the largest one.
fn find_weight(ranges: &[MediaRange<'_>], media_type: &str) -> Option<(Precision, u16)> {
    let weigh = |range: &MediaRange<'_>| Some((range.match_type(media_type)?, range.weight));
    ranges.iter().filter_map(weigh).max()
}

/// Parses a weight such as `0.25` in thousandths.
fn parse_weight(text: &str) -> Option<u16> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    if decimals.len() > 3 || !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let decimals = decimals.bytes().chain([b'0'; 3]).take(3);
    let thousandths = decimals.fold(0, |sum, digit| sum * 10 + u16::from(digit - b'0'));
    match (whole, thousandths) {
        ("0", _) => Some(thousandths),
        ("1", 0) => Some(1000),
        _ => None,
    }
}

/// Splits a header's value at a separator, except in quoted strings.
fn split_unquoted(text: &str, separator: char) -> impl Iterator<Item = &str> {
    let (mut is_quoted, mut is_escaped) = (false, false);
    text.split(move |character| {
        if is_escaped {
            is_escaped = false;
            return false;
        }
        match character {
            '"' => is_quoted = !is_quoted,
            '\\' => is_escaped = is_quoted,
            _ => return character == separator && !is_quoted,
        }
        false
    })
}
