//! Draws the recorded figures as charts, one image for each color scheme.
//!
//! No chart needs its colors: bars and lines are named, and lines differ in dashes and markers.

mod bars;
mod fields;
mod kinds;
mod palette;
mod run;
mod svg;
#[cfg(test)]
mod tests;

use std::fs;
use std::path::{Path, PathBuf};

use self::palette::Scheme;
use crate::metric::Metric;
use crate::recorded::{self, Row};
use crate::shape::Kind;

/// The kind of structs that the charts of all stacks show.
const KIND: Kind = Kind::Sixteenth;

const CHECK: (&str, &str) = ("Checking", "cargo check");
const BUILD: (&str, &str) = ("Building", "cargo build (debug)");

/// Draws the figures in the files of `folder`, and writes the charts next to them.
pub(crate) fn write(folder: &Path) -> Result<(), String> {
    for (file, chart) in draw_all(folder)? {
        fs::write(&file, chart).map_err(|error| format!("{}: {error}", file.display()))?;
    }
    Ok(())
}

/// The charts of the figures in the files of `folder`, each with its file.
fn draw_all(folder: &Path) -> Result<Vec<(PathBuf, String)>, String> {
    let rows = read_rows(folder)?;
    let counts = read(&folder.join("run.csv"), run::read)?;
    let mut charts = Vec::new();
    for scheme in Scheme::ALL {
        let drawn = [
            ("check-structs", bars::draw(&rows, Metric::Check, CHECK, scheme)?),
            ("check-fields", fields::draw(&rows, scheme)?),
            ("build-structs", bars::draw(&rows, Metric::Build, BUILD, scheme)?),
            ("compile-kinds", kinds::draw(&rows, scheme)?),
            ("run", run::draw(&counts, scheme)?),
        ];
        for (name, chart) in drawn {
            charts.push((folder.join(format!("{name}-{}.svg", scheme.name())), chart));
        }
    }
    Ok(charts)
}

pub(crate) fn read_rows(folder: &Path) -> Result<Vec<Row>, String> {
    read(&folder.join("compile.csv"), recorded::read)
}

fn read<T>(file: &Path, parse: impl Fn(&str) -> Result<T, String>) -> Result<T, String> {
    let say = |error: String| format!("{}: {error}", file.display());
    parse(&fs::read_to_string(file).map_err(|error| say(error.to_string()))?).map_err(say)
}

/// How and when a row was measured.
pub(crate) fn source(row: &Row) -> String {
    let rounds = if row.rounds == 1 { "round" } else { "rounds" };
    // A line break after the number would be hard to read.
    format!("{}\u{a0}{rounds}, {}, Rust {}", row.rounds, row.date, row.rust)
}
