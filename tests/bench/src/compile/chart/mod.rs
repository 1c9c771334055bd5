//! Draws the recorded times as charts, one image for each color scheme.
//!
//! No chart needs its colors: bars and lines are named, and lines differ in dashes and markers.

mod fields;
mod palette;
mod structs;
mod svg;
#[cfg(test)]
mod tests;

use std::fs;
use std::path::{Path, PathBuf};

use self::palette::Scheme;
use crate::recorded::{self, Row};
use crate::shape::Kind;

/// The kind of structs that the charts show.
const KIND: Kind = Kind::Sixteenth;

/// Draws the times in the file `csv`, and writes the charts next to it.
pub(crate) fn write(csv: &Path) -> Result<(), String> {
    for (file, chart) in charts(csv)? {
        fs::write(&file, chart).map_err(|error| format!("{}: {error}", file.display()))?;
    }
    Ok(())
}

/// The charts of the times in the file `csv`, each with its file.
fn charts(csv: &Path) -> Result<Vec<(PathBuf, String)>, String> {
    let say = |error: String| format!("{}: {error}", csv.display());
    let text = fs::read_to_string(csv).map_err(|error| say(error.to_string()))?;
    let rows = recorded::read(&text).map_err(say)?;
    let stem = csv.file_stem().unwrap_or_default().to_string_lossy();
    let mut charts = Vec::new();
    for scheme in Scheme::ALL {
        let file = |chart| csv.with_file_name(format!("{stem}-{chart}-{}.svg", scheme.name()));
        charts.push((file("structs"), structs::draw(&rows, scheme).map_err(say)?));
        charts.push((file("fields"), fields::draw(&rows, scheme).map_err(say)?));
    }
    Ok(charts)
}

/// How and when a row was measured.
fn source(row: &Row) -> String {
    let rounds = if row.rounds == 1 { "round" } else { "rounds" };
    // A line break after the number would be hard to read.
    format!("{}\u{a0}{rounds}, {}, Rust {}", row.rounds, row.date, row.rust)
}
