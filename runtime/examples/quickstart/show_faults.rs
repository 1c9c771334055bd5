//! Shows what is wrong with a body, each fault with the line that it is on, as a compiler would.

use std::cmp;
use std::ops::Range;

use codespan_reporting::diagnostic::{Diagnostic, Label};
use codespan_reporting::files::{Error, Files};
use codespan_reporting::term::{self, Chars, Config};
use run_request::{Rejection, Violation, Violations, json};

/// How much of a long line is shown, in bytes, and how much of that before the fault.
const LONGEST: usize = 100;
const LEAD: usize = 40;

/// Describes why a body is rejected, with its faults in the order of their places.
pub(crate) fn show_faults(name: &str, body: &[u8], rejection: &Rejection) -> String {
    match rejection {
        Rejection::Syntax { message, line, column } => {
            let start = find_byte(body, *line, *column);
            let diagnostic = Diagnostic::error().with_message(format!("not JSON: {message}"));
            let shown = show(diagnostic, &Excerpt::new(name, body, *line, start..start + 1), "");
            shown.trim_end().to_owned()
        }
        Rejection::Violations(violations) => show_violations(name, body, violations),
        other => format!("error: {other}"),
    }
}

fn show_violations(name: &str, body: &[u8], violations: &Violations) -> String {
    let locations = json::locate_all(body, violations);
    let mut located: Vec<_> = violations.iter().zip(locations).collect();
    located.sort_by_key(|(_, location)| location.as_ref().map(|location| location.span.start));
    let shown: String = located
        .into_iter()
        .map(|(violation, location)| match location {
            Some(json::Location { line, span, .. }) => {
                show_violation(violation, &Excerpt::new(name, body, line, span))
            }
            None => format!("error: {violation}\n\n"),
        })
        .collect();
    let (told, count) = (violations.len(), violations.len() + violations.omitted());
    let summary = match count {
        1 => format!("1 fault in {name}"),
        _ if told < count => format!("{count} faults in {name}, of which {told} are shown"),
        _ => format!("{count} faults in {name}"),
    };
    format!("{shown}error: {summary}")
}

fn show_violation(violation: &Violation, excerpt: &Excerpt<'_>) -> String {
    // What is missing has no place of its own.
    let note = if violation.rule() == "required" { "missing in this object" } else { "" };
    let diagnostic = Diagnostic::error().with_code(violation.code());
    show(diagnostic.with_message(violation), excerpt, note)
}

fn show(diagnostic: Diagnostic<()>, excerpt: &Excerpt<'_>, note: &str) -> String {
    let label = Label::primary((), excerpt.marked.clone()).with_message(note);
    let diagnostic = diagnostic.with_label(label);
    let config = Config { chars: Chars::ascii(), ..Config::default() };
    term::emit_into_string(&config, excerpt, &diagnostic)
        .unwrap_or_else(|_| format!("error: {}\n", diagnostic.message))
}

/// Finds the byte at a place that serde_json tells, or the end of that line.
fn find_byte(body: &[u8], line: usize, column: usize) -> usize {
    let lines = body.split_inclusive(|byte| *byte == b'\n');
    let line_start: usize = lines.take(line.saturating_sub(1)).map(<[u8]>::len).sum();
    cmp::min(line_start + column.saturating_sub(1), body.len())
}

/// The line of a fault, without what is far from the fault.
struct Excerpt<'a> {
    name: &'a str,
    line: usize,
    /// The column of the fault, in characters.
    column: usize,
    text: String,
    marked: Range<usize>,
}

impl<'a> Excerpt<'a> {
    /// If the span has several lines, only what is on the first one is marked.
    fn new(name: &'a str, body: &[u8], line: usize, span: Range<usize>) -> Self {
        let is_newline = |byte: &u8| *byte == b'\n';
        let start = find_char(body, span.start);
        let line_start = body[..start].iter().rposition(is_newline).map_or(0, |index| index + 1);
        let length = body[start..].iter().position(is_newline);
        let mut line_end = length.map_or(body.len(), |length| start + length);
        if line_end > start && body[line_end - 1] == b'\r' {
            line_end -= 1;
        }

        let from = cmp::min(start.saturating_sub(LEAD), line_end.saturating_sub(LONGEST));
        let from = find_char(body, cmp::max(from, line_start));
        let to = find_char(body, cmp::min(from + LONGEST, line_end));
        let end = span.end.clamp(start, to);
        let end = (end..to).find(|index| is_char_start(body, *index)).unwrap_or(to);

        let before = if from > line_start { "..." } else { "" };
        let before = before.to_owned() + &make_printable(&body[from..start]);
        let marked = make_printable(&body[start..end]);
        let after = if to < line_end { "..." } else { "" };
        let text = format!("{before}{marked}{}{after}", make_printable(&body[end..to]));
        let marked = before.len()..before.len() + marked.len();
        let column = (line_start..start).filter(|index| is_char_start(body, *index)).count() + 1;
        Excerpt { name, line, column, text, marked }
    }
}

fn is_char_start(body: &[u8], index: usize) -> bool {
    body.get(index).is_none_or(|byte| byte & 0b1100_0000 != 0b1000_0000)
}

/// Finds the start of the character that this byte is in.
fn find_char(body: &[u8], index: usize) -> usize {
    (0..=index).rev().find(|index| is_char_start(body, *index)).unwrap_or(index)
}

/// Replaces what is not UTF-8, or could control the terminal.
fn make_printable(text: &[u8]) -> String {
    let is_printable = |c: &char| !c.is_control() || *c == '\t';
    let text = String::from_utf8_lossy(text);
    text.chars().map(|c| if is_printable(&c) { c } else { char::REPLACEMENT_CHARACTER }).collect()
}

/// A file of one line.
impl<'a> Files<'a> for Excerpt<'_> {
    type FileId = ();
    type Name = &'a str;
    type Source = &'a str;

    fn name(&'a self, (): ()) -> Result<&'a str, Error> {
        Ok(self.name)
    }

    fn source(&'a self, (): ()) -> Result<&'a str, Error> {
        Ok(&self.text)
    }

    fn line_index(&'a self, (): (), _: usize) -> Result<usize, Error> {
        Ok(0)
    }

    fn line_range(&'a self, (): (), _: usize) -> Result<Range<usize>, Error> {
        Ok(0..self.text.len())
    }

    fn line_number(&'a self, (): (), _: usize) -> Result<usize, Error> {
        Ok(self.line)
    }

    fn column_number(&'a self, (): (), _: usize, _: usize) -> Result<usize, Error> {
        Ok(self.column)
    }
}
