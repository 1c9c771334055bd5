//! The text of a template, and what it is made of.

use std::sync::OnceLock;

use proc_macro2::{Delimiter, Spacing, Span};

use super::tokens::{Tokens, Values};

/// A template, as the macros declare it.
pub(crate) struct Template {
    text: &'static str,
    /// What the text says, which is read once for all items that are derived in a process.
    content: OnceLock<Parts>,
}

/// What a template is made of.
struct Parts {
    all: Vec<Part>,
    value_count: usize,
}

/// A token of a template.
#[derive(Debug)]
pub(super) enum Part {
    /// An identifier or keyword.
    Word(&'static str),
    /// One character of an operator or of other punctuation.
    Punct(char, Spacing),
    Lifetime(&'static str),
    /// A whole number, or a string with escapes.
    Literal(&'static str),
    /// A string, without quotes.
    Text(&'static str),
    Group(Delimiter, Vec<Part>),
    /// The place of the next value.
    Value,
    Repetition(Repetition),
}

/// Parts that are repeated for each element of the lists among the next values.
#[derive(Debug)]
pub(super) struct Repetition {
    pub(super) parts: Vec<Part>,
    pub(super) separator: Vec<Part>,
    pub(super) value_count: usize,
}

impl Repetition {
    /// Whether there are tokens that are no values when it is repeated this often.
    pub(super) fn has_own_tokens(&self, count: usize) -> bool {
        let has_others = self.parts.iter().any(|part| !matches!(part, Part::Value));
        (count > 0 && has_others) || (count > 1 && !self.separator.is_empty())
    }
}

impl Template {
    pub(crate) const fn new(text: &'static str) -> Self {
        Self { text, content: OnceLock::new() }
    }

    /// The template with these values in place of its variables and repetitions. All other tokens
    /// have this span.
    pub(crate) fn fill(&'static self, span: Span, values: Values) -> Tokens {
        Tokens::filled(&self.parts().all, span, values)
    }

    /// A list that has room for the values.
    pub(crate) fn start(&'static self) -> Values {
        Values::with_capacity(self.parts().value_count)
    }

    fn parts(&self) -> &Parts {
        self.content.get_or_init(|| {
            let mut reader = Reader { rest: self.text, value_count: 0 };
            Parts { all: reader.read_parts(), value_count: reader.value_count }
        })
    }
}

/// Reads the text of a template, which is that of valid tokens. No template has characters in quotes
/// or numbers with a fraction.
struct Reader {
    rest: &'static str,
    value_count: usize,
}

impl Reader {
    /// Reads until the end of the group, or of the text.
    fn read_parts(&mut self) -> Vec<Part> {
        let mut parts = Vec::new();
        loop {
            self.rest = self.rest.trim_start();
            let Some(first) = self.rest.chars().next() else { return parts };
            parts.push(match first {
                '(' => self.read_group(Delimiter::Parenthesis),
                '[' => self.read_group(Delimiter::Bracket),
                '{' => self.read_group(Delimiter::Brace),
                ')' | ']' | '}' => {
                    self.take(1);
                    return parts;
                }
                '#' => self.read_value(),
                '"' => self.read_string(),
                '\'' => self.read_lifetime(),
                '0'..='9' => Part::Literal(self.take_word()),
                _ if is_of_word(first) => self.read_word(),
                _ => self.read_punct(first),
            });
        }
    }

    fn read_group(&mut self, delimiter: Delimiter) -> Part {
        self.take(1);
        Part::Group(delimiter, self.read_parts())
    }

    /// Reads `#name` or `#(...),*`, or else a `#` of its own.
    fn read_value(&mut self) -> Part {
        self.take(1);
        self.rest = self.rest.trim_start();
        match self.rest.chars().next() {
            Some('(') => self.read_repetition(),
            Some(first) if is_of_word(first) => {
                self.take_word();
                self.value_count += 1;
                Part::Value
            }
            _ => Part::Punct('#', Spacing::Alone),
        }
    }

    fn read_repetition(&mut self) -> Part {
        let count_before = self.value_count;
        self.take(1);
        let parts = self.read_parts();
        let separator = self.take(self.rest.find('*').unwrap_or_default());
        self.take(1);
        Part::Repetition(Repetition {
            parts,
            separator: Reader { rest: separator, value_count: 0 }.read_parts(),
            value_count: self.value_count - count_before,
        })
    }

    fn read_string(&mut self) -> Part {
        let mut is_escaped = false;
        let end = self.rest[1..].find(|next| {
            let is_end = next == '"' && !is_escaped;
            is_escaped = next == '\\' && !is_escaped;
            is_end
        });
        let literal = self.take(end.map_or(self.rest.len(), |end| end + 2));
        if literal.contains('\\') {
            Part::Literal(literal)
        } else {
            Part::Text(literal.trim_matches('"'))
        }
    }

    /// Reads a word, or the raw string to which the compiler turns docs.
    fn read_word(&mut self) -> Part {
        let word = self.take_word();
        let quote = self.rest.trim_start_matches('#');
        if word != "r" || !quote.starts_with('"') {
            return Part::Word(word);
        }
        let hashes = self.take(self.rest.len() - quote.len());
        self.take(1);
        let end = format!("\"{hashes}");
        let text = self.take(self.rest.find(&end).unwrap_or(self.rest.len()));
        self.take(end.len());
        Part::Text(text)
    }

    fn read_lifetime(&mut self) -> Part {
        self.take(1);
        Part::Lifetime(self.take_word())
    }

    fn read_punct(&mut self, punct: char) -> Part {
        self.take(punct.len_utf8());
        let is_joint = self.rest.starts_with(is_of_operator);
        Part::Punct(punct, if is_joint { Spacing::Joint } else { Spacing::Alone })
    }

    fn take_word(&mut self) -> &'static str {
        let end = self.rest.find(|next| !is_of_word(next)).unwrap_or(self.rest.len());
        self.take(end)
    }

    fn take(&mut self, length: usize) -> &'static str {
        let (taken, rest) = self.rest.split_at(length);
        self.rest = rest;
        taken
    }
}

fn is_of_word(next: char) -> bool {
    next.is_alphanumeric() || next == '_'
}

fn is_of_operator(next: char) -> bool {
    next.is_ascii_punctuation() && !"()[]{}#\"'_".contains(next)
}
