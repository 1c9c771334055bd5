//! Writes the recorded figures into the page of the docs on compile times, between its markers.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use crate::chart;
use crate::metric::Metric;
use crate::recorded::Row;
use crate::shape::{Kind, Size};
use crate::stacks::Stack;

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../runtime/docs/compile_times.md");
const TYPICAL: Size = Size::ALL[0];
const END: &str = "<!-- end of figures -->\n";

/// Updates the page with the figures in the file of `folder`.
pub(crate) fn write(folder: &Path) -> Result<(), String> {
    let page = fs::read_to_string(PAGE).map_err(|error| format!("{PAGE}: {error}"))?;
    let updated = update(&page, &chart::read_rows(folder)?)?;
    fs::write(PAGE, updated).map_err(|error| format!("{PAGE}: {error}"))
}

fn update(page: &str, rows: &[Row]) -> Result<String, String> {
    let tables = [
        ("stacks", compare_stacks(rows)),
        ("types", list_types(rows)),
        ("edits", compare_edits(rows)),
        ("cold", compare_dependencies(rows)),
        ("sources", list_sources(rows)),
    ];
    let mut page = page.to_owned();
    for (name, table) in tables {
        let marker = format!("<!-- figures: {name} -->\n");
        let start = page.find(&marker).ok_or_else(|| format!("{PAGE} has no {marker}"))?;
        let start = start + marker.len();
        let end = page[start..].find(END).ok_or_else(|| format!("{PAGE}: {marker} has no end"))?;
        page.replace_range(start..start + end, &format!("\n{table}\n"));
    }
    Ok(page)
}

/// The figure relative to that of serde's derives.
fn ratio(rows: &[Row], (kind, size, stack): (Kind, Size, Stack), metric: Metric) -> String {
    let row = rows
        .iter()
        .find(|row| (row.kind, row.size, row.stack, row.metric) == (kind, size, stack, metric));
    match row.map(|row| (row.to_serde, &row.failure)) {
        Some((Some(ratio), _)) => format!("{ratio:.2}"),
        Some((None, Some(failure))) => failure.clone(),
        _ => "–".to_owned(),
    }
}

fn compare_stacks(rows: &[Row]) -> String {
    let metrics = [Metric::Check, Metric::Build, Metric::Release, Metric::Program];
    let mut text =
        "| | check | build, debug | build, release | size of the program |\n|---|---|---|---|---|\n"
            .to_owned();
    for stack in Stack::list() {
        let case = (Kind::Sixteenth, TYPICAL, stack);
        let cells = metrics.map(|metric| ratio(rows, case, metric)).join(" | ");
        let _ = writeln!(text, "| {} | {cells} |", stack.about());
    }
    text
}

fn list_types(rows: &[Row]) -> String {
    let mut text = "| | | check | build, debug |\n|---|---|---|---|\n".to_owned();
    let ours = rows.iter().filter(|row| row.stack == Stack::Ours && row.metric == Metric::Check);
    // There, the baseline has other types.
    for row in ours.filter(|row| row.kind != Kind::ChatModule) {
        let case = (row.kind, row.size, row.stack);
        let ratios = [Metric::Check, Metric::Build].map(|metric| ratio(rows, case, metric));
        let (size, kind) = (row.size.label(row.kind), row.kind.label());
        let _ = writeln!(text, "| {size} | {kind} | {} |", ratios.join(" | "));
    }
    text
}

fn compare_edits(rows: &[Row]) -> String {
    const EDITS: [(&str, Metric); 6] = [
        ("check again, after a new line in a function", Metric::CheckBody),
        ("build again, after a new line in a function", Metric::BuildBody),
        ("check again, after a change of a field's type", Metric::CheckField),
        ("build again, after a change of a field's type", Metric::BuildField),
        ("rust-analyzer: open the file", Metric::EditorOpen),
        ("rust-analyzer: show errors after a new line in a function", Metric::EditorEdit),
    ];
    let mut text = format!(
        "| | {} | {} |\n|---|---|---|\n",
        TYPICAL.label(Kind::Sixteenth),
        Kind::Chat.label(),
    );
    for (edit, metric) in EDITS {
        let cell = |kind, size| ratio(rows, (kind, size, Stack::Ours), metric);
        let (structs, chat) = (cell(Kind::Sixteenth, TYPICAL), cell(Kind::Chat, Size::EMPTY));
        let _ = writeln!(text, "| {edit} | {structs} | {chat} |");
    }
    text
}

fn compare_dependencies(rows: &[Row]) -> String {
    let mut text = "| | |\n|---|---|\n".to_owned();
    for stack in Stack::ALL {
        let case = (Kind::Dependencies, Size::EMPTY, stack);
        let _ = writeln!(text, "| {} | {} |", stack.about(), ratio(rows, case, Metric::Cold));
    }
    text
}

/// How and with which versions the figures were measured.
fn list_sources(rows: &[Row]) -> String {
    let sources: BTreeSet<String> = rows.iter().map(chart::source).collect();
    let sources: Vec<String> = sources.into_iter().collect();
    let versions: BTreeSet<&str> = rows
        .iter()
        .filter(|row| row.kind != Kind::ChatModule)
        .flat_map(|row| row.versions.split(" + "))
        .filter(|version| !version.is_empty() && !version.starts_with("run-request "))
        .collect();
    let versions: Vec<&str> = versions.into_iter().collect();
    wrap(&format!("Medians of {}; with {}.", sources.join("; "), versions.join(", ")))
}

/// Breaks a paragraph into lines of 120 bytes.
fn wrap(text: &str) -> String {
    let mut wrapped = String::new();
    let mut length = 0;
    for word in text.split(' ') {
        let is_first = length == 0;
        if !is_first && length + 1 + word.len() > 120 {
            wrapped.push('\n');
            length = 0;
        } else if !is_first {
            wrapped.push(' ');
            length += 1;
        }
        wrapped += word;
        length += word.len();
    }
    wrapped + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_shows_the_recorded_figures() {
        let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/charts"));
        let page = fs::read_to_string(PAGE).unwrap();
        let updated = update(&page, &chart::read_rows(folder).unwrap()).unwrap();
        assert!(updated == page, "{PAGE}: `compile --draw` updates it");
    }

    #[test]
    fn a_marker_that_is_missing_is_an_error() {
        let error = update("<!-- figures: stacks -->\n", &[]).unwrap_err();
        assert!(error.contains("has no end"), "{error}");
    }
}
