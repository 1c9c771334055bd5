//! Bars for all kinds of types that ours compiles, relative to serde's derives.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::palette::Scheme;
use super::source;
use super::svg::{Anchor, LINE_HEIGHT, MARGIN, Svg, WIDTH};
use crate::metric::Metric;
use crate::recorded::Row;
use crate::shape::Kind;
use crate::stacks::Stack;

/// The names of the types are to the left of this.
const LEFT: f64 = MARGIN + 166.0;
/// The space for the figure and its name after the longest bar.
const FIGURE: f64 = 76.0;
const BAR_HEIGHT: f64 = 13.0;
const ROW_HEIGHT: f64 = 2.0 * LINE_HEIGHT + 2.0;

/// Draws two bars for each kind and size for which both figures are recorded.
pub(super) fn draw(rows: &[Row], scheme: Scheme) -> Result<String, String> {
    let bars = list_bars(rows);
    if bars.is_empty() {
        return Err("no crate with check and build".to_owned());
    }
    let most = bars.iter().flat_map(|(_, ratios)| *ratios).fold(1.0, f64::max);
    let scale = (WIDTH - MARGIN - LEFT - FIGURE) / most;
    let mut svg = Svg::new(scheme);
    let top = svg.title(
        "run-request, relative to serde's derives",
        "CPU time of cargo check and of cargo build (debug); serde's derives alone for the same \
         types = 1. Shorter is better.",
    );
    let mut y = top + 8.0;
    // Behind the bars and figures, which cover it.
    let end = y + ROW_HEIGHT * f64::from(u32::try_from(bars.len()).unwrap_or(u32::MAX));
    svg.grid_line((LEFT + scale, y - LINE_HEIGHT + 4.0), (LEFT + scale, end - LINE_HEIGHT + 2.0));
    let (text, note) = (svg.palette.text, svg.palette.note);
    let color = svg.palette.stack(Stack::Ours);
    let mut description = "CPU time of run-request relative to serde's derives".to_owned();
    for ([row, _], ratios) in &bars {
        let labels = [(row.kind.label().to_owned(), text), (row.size.label(row.kind), note)];
        let figures = ratios.iter().zip(["check", "build"]);
        for ((label, label_color), (ratio, name)) in labels.into_iter().zip(figures) {
            svg.text((MARGIN, y), Anchor::Start, label_color, &label);
            svg.bar((LEFT, y - BAR_HEIGHT + 1.0), (scale * ratio, BAR_HEIGHT), color);
            let at = (LEFT + scale * ratio + 7.0, y);
            svg.text(at, Anchor::Start, text, &format!("{ratio:.2} {name}"));
            y += LINE_HEIGHT - 2.0;
        }
        y += ROW_HEIGHT - 2.0 * (LINE_HEIGHT - 2.0);
        let (what, many, [check, build]) = (row.kind.label(), row.size.label(row.kind), ratios);
        let _ = write!(description, "; {what}, {many}: check {check:.2}, build {build:.2}");
    }
    y = svg.paragraph(y + 4.0, "The line is at 1.");
    let sources: BTreeSet<String> = bars.iter().flat_map(|(rows, _)| rows.map(source)).collect();
    let sources: Vec<String> = sources.into_iter().collect();
    y = svg.paragraph(y, &format!("Medians of {}.", sources.join("; ")));
    Ok(svg.finish(y, &description))
}

/// The rows for check and for build, and their figures.
fn list_bars(rows: &[Row]) -> Vec<([&Row; 2], [f64; 2])> {
    let list = |metric| {
        let ours = rows.iter().filter(|row| row.stack == Stack::Ours);
        ours.filter(move |row| row.metric == metric)
    };
    let pair = |check: &'_ Row| {
        let is_same = |build: &&Row| (build.kind, build.size) == (check.kind, check.size);
        list(Metric::Build).find(is_same)
    };
    list(Metric::Check)
        // There, the baseline has other types.
        .filter(|row| row.kind != Kind::ChatModule)
        .filter_map(|check| {
            let build = pair(check)?;
            Some(([check, build], [check.to_serde?, build.to_serde?]))
        })
        .collect()
}
