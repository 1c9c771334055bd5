//! The tables of the guide's page about violations.

use std::collections::BTreeMap;

use run_request::{Param, Violation};

const PAGE: &str = include_str!("../../../runtime/docs/violations.md");
const ATTRIBUTES: &str = include_str!("../../../runtime/docs/attributes.md");

/// A row of the catalogue.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) rule: String,
    code: String,
    params: Vec<String>,
    message: String,
}

/// What messages say in place of the value of a param.
#[derive(Debug)]
pub(super) struct Words(BTreeMap<(String, String), String>);

/// The cells of each line of a table with so many columns.
fn read_rows(columns: usize) -> impl Iterator<Item = Vec<&'static str>> {
    let rows = PAGE.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |"));
    let cells = rows.map(|row| row.split('|').map(str::trim).collect::<Vec<_>>());
    cells.filter(move |cells| cells.len() == columns && cells[0].starts_with('`'))
}

/// The names in backticks.
fn list_names(cell: &str) -> Vec<String> {
    cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

pub(super) fn read_catalogue() -> Vec<Row> {
    let row = |cells: Vec<&str>| Row {
        rule: list_names(cells[0]).concat(),
        code: list_names(cells[1]).concat(),
        params: list_names(cells[2]),
        message: cells[3].to_owned(),
    };
    read_rows(4).map(row).collect()
}

impl Words {
    pub(super) fn read() -> Self {
        let mut words = BTreeMap::new();
        for cells in read_rows(3).filter(|cells| list_names(cells[1]).len() == 1) {
            for param in list_names(cells[0]) {
                words.insert((param, list_names(cells[1]).concat()), cells[2].to_owned());
            }
        }
        Words(words)
    }

    pub(super) fn list_formats(&self) -> impl Iterator<Item = &str> {
        self.0.keys().filter(|(param, _)| param == "format").map(|(_, format)| &**format)
    }

    /// What messages say about a param.
    fn show(&self, name: &str, param: &Param<'_>) -> String {
        match (name, param) {
            ("values" | "set", Param::List(values)) => show_list(values),
            ("fields", Param::List(names)) => {
                let names = names.iter().map(|name| format!("'{name}'"));
                names.collect::<Vec<_>>().join(" or ")
            }
            (_, Param::List(kinds)) => {
                let kinds = kinds.iter().map(|kind| self.show(name, kind));
                kinds.collect::<Vec<_>>().join(" or ")
            }
            (_, param) => {
                let word = self.0.get(&(name.to_owned(), param.to_string()));
                word.cloned().unwrap_or_else(|| param.to_string())
            }
        }
    }
}

/// `'low', 'medium', and 'high'`
fn show_list(values: &[Param<'_>]) -> String {
    let show = |value: &Param<'_>| match value {
        Param::Text(text) => format!("'{text}'"),
        other => other.to_string(),
    };
    let mut shown: Vec<_> = values.iter().map(show).collect();
    let last = shown.pop().unwrap_or_default();
    match &shown[..] {
        [] => last,
        [first] => format!("{first} and {last}"),
        _ => format!("{}, and {last}", shown.join(", ")),
    }
}

impl Row {
    /// Whether the row describes this violation.
    pub(super) fn describes(&self, violation: &Violation, words: &Words) -> bool {
        let params = violation.params();
        let is_alike = self.rule == violation.rule()
            && self.code == violation.code()
            && self.params.iter().map(String::as_str).eq(params.iter().map(|(name, _)| name));
        is_alike
            && (self.is_of_user() || self.write_message(violation, words) == violation.to_string())
    }

    /// Whether the message is that of a function of the user.
    fn is_of_user(&self) -> bool {
        self.message.starts_with('*')
    }

    fn write_message(&self, violation: &Violation, words: &Words) -> String {
        let path = violation.path();
        let mut message = match self.message.chars().next() {
            Some('A'..='Z') if path.is_root() => self.message.replace("'{path}'", "the request"),
            Some('A'..='Z') => self.message.clone(),
            _ if path.is_root() => format!("Invalid request: {}", self.message),
            _ => format!("Invalid '{{path}}': {}", self.message),
        };
        message = message.replace("{path}", &path.to_string());
        let is_group = violation.rule() != "one_of" && violation.rule().ends_with("_one_of");
        for (name, param) in violation.params().iter() {
            let shown = match param {
                Param::List(names) if is_group && name == "fields" => show_list(names),
                param => words.show(name, param),
            };
            message = message.replace(&format!("{{{name}}}"), &shown);
        }
        message
            .replace("a string with length 0 bytes instead", "an empty string instead")
            .replace("a string with length 0 UTF-16 code units instead", "an empty string instead")
            .replace("a string with length 0 graphemes instead", "an empty string instead")
            .replace("a string with length 0 instead", "an empty string instead")
            .replace("an array with length 0 instead", "an empty array instead")
    }
}

/// The keys of all rules that check something themselves, from the page that lists every key.
pub(super) fn list_rule_keys() -> Vec<&'static str> {
    let (_, rules) = ATTRIBUTES.split_once("on a field: rules").unwrap();
    let (rules, _) = rules.split_once("\n# ").unwrap_or((rules, ""));
    let keys = rules.lines().filter_map(|line| {
        let cell = line.strip_prefix("| [`")?;
        cell.split(|c: char| !(c.is_ascii_lowercase() || c == '_')).next()
    });
    keys.filter(|key| !["inner", "keys", "values", "when"].contains(key)).collect()
}
