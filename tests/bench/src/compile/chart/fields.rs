//! Lines for one struct with more and more fields.
//!
//! Both axes are logarithmic. On others, the fast stacks would lie on top of each other.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::palette::Scheme;
use super::svg::{Anchor, LINE_HEIGHT, MARGIN, Svg, WIDTH};
use super::{KIND, source};
use crate::metric::Metric;
use crate::recorded::Row;
use crate::stacks::Stack;

const LEFT: f64 = MARGIN + 34.0;
/// The labels at the ends of the lines are to the right of this.
const RIGHT: f64 = WIDTH - 154.0;
const PLOT_HEIGHT: f64 = 258.0;

/// The rows of each stack, by number of fields.
type Lines<'a> = BTreeMap<Stack, BTreeMap<usize, &'a Row>>;

/// Draws a line for each stack, and says why times are missing.
pub(super) fn draw(rows: &[Row], scheme: Scheme) -> Result<String, String> {
    let mut lines = Lines::new();
    for row in rows.iter().filter(|row| is_shown(row)) {
        lines.entry(row.stack).or_default().insert(row.size.fields, row);
    }
    let gaps: Vec<String> = lines.values().filter_map(explain_gap).collect();
    let mut svg = Svg::new(scheme);
    let top = svg.title(
        "Checking one struct, by number of fields",
        "CPU time of cargo check in seconds, on logarithmic scales. Lower is better.",
    );
    let plot = Plot::new(top, &lines)
        .ok_or_else(|| format!("fewer than two sizes of one struct, {KIND}"))?;
    plot.draw_axes(&mut svg);
    for (&stack, line) in &lines {
        plot.draw_line(&mut svg, stack, line);
    }
    plot.draw_labels(&mut svg, &lines);
    let mut y = plot.bottom() + 3.0 * LINE_HEIGHT;
    for &stack in lines.keys() {
        let sample = [(MARGIN, y - 5.0), (MARGIN + 40.0, y - 5.0)];
        svg.line(stack, &sample, &[(MARGIN + 20.0, y - 5.0)]);
        svg.text((MARGIN + 50.0, y), Anchor::Start, svg.palette.text, stack.about());
        y += LINE_HEIGHT + 1.0;
    }
    y += 4.0;
    for gap in &gaps {
        y = svg.paragraph(y, gap);
    }
    y = svg.paragraph(y, "One in sixteen fields is required.");
    for source in sources(&lines) {
        y = svg.paragraph(y, &source);
    }
    Ok(svg.finish(y, &describe(&lines, &gaps)))
}

fn is_shown(row: &Row) -> bool {
    // Below, the time is that of starting the compiler.
    let is_large = row.size.structs == 1 && row.size.fields >= 64;
    row.metric == Metric::Check && row.kind == KIND && is_large
}

/// How the first row was measured, and those that were measured in another run.
fn sources(lines: &Lines<'_>) -> Vec<String> {
    let rows = || lines.values().flat_map(BTreeMap::values).filter(|row| row.median.is_some());
    let Some(first) = rows().next().map(|row| source(row)) else { return Vec::new() };
    let others = rows().filter(|row| source(row) != first).map(|row| {
        let (stack, fields) = (row.stack.about(), row.size.fields);
        format!("{stack} with {fields} fields: {}.", source(row))
    });
    let others: Vec<String> = others.collect();
    [format!("Medians of {first}.")].into_iter().chain(others).collect()
}

/// The fields and seconds of each row that has a time.
fn times(line: &BTreeMap<usize, &Row>) -> impl Iterator<Item = (usize, f64)> {
    line.iter().filter_map(|(&fields, row)| Some((fields, row.median?)))
}

fn explain_gap(line: &BTreeMap<usize, &Row>) -> Option<String> {
    let (&fields, row) = line.iter().find(|(_, row)| row.median.is_none())?;
    let why = match row.failure.as_deref() {
        Some(failure) => match failure.strip_prefix("> ") {
            Some(limit) => format!("cargo check does not end within {limit}"),
            None => format!("it does not compile ({failure})"),
        },
        None => "it was not measured".to_owned(),
    };
    Some(format!("{} has no time with {fields} fields: {why}.", row.stack.about()))
}

fn describe(lines: &Lines<'_>, gaps: &[String]) -> String {
    let mut text =
        "CPU time of cargo check for one struct, in seconds, by number of fields".to_owned();
    for (stack, line) in lines {
        let points: Vec<String> =
            times(line).map(|(fields, seconds)| format!("{fields}: {seconds}")).collect();
        let _ = write!(text, "; {} {}", stack.about(), points.join(", "));
    }
    for gap in gaps {
        let _ = write!(text, ". {gap}");
    }
    text
}

/// The position and the scales of the plot.
#[derive(Debug)]
struct Plot {
    top: f64,
    /// The numbers of fields.
    fields: Vec<usize>,
    /// The labels of the vertical axis, in seconds.
    ticks: Vec<f64>,
}

impl Plot {
    fn new(top: f64, lines: &Lines<'_>) -> Option<Plot> {
        let seconds = || lines.values().flat_map(times).map(|(_, seconds)| seconds);
        let (least, most) = (seconds().reduce(f64::min)?, seconds().reduce(f64::max)?);
        let steps: Vec<f64> =
            (-3..=3).flat_map(|power| [10_f64.powi(power), 3.0 * 10_f64.powi(power)]).collect();
        let from = steps.iter().rposition(|step| *step <= least)?;
        let to = steps.iter().position(|step| *step >= most)?;
        let fields: BTreeSet<usize> = lines.values().flat_map(BTreeMap::keys).copied().collect();
        let ticks = steps.get(from..=to.max(from + 1))?.to_vec();
        (fields.len() > 1).then(|| Plot { top, fields: fields.into_iter().collect(), ticks })
    }

    fn bottom(&self) -> f64 {
        self.top + PLOT_HEIGHT
    }

    fn x(&self, fields: usize) -> f64 {
        let log = |fields: usize| f64::from(u32::try_from(fields).unwrap_or(u32::MAX)).log2();
        let (first, last) = (log(self.fields[0]), log(self.fields[self.fields.len() - 1]));
        LEFT + 8.0 + (RIGHT - LEFT - 16.0) * (log(fields) - first) / (last - first)
    }

    fn y(&self, seconds: f64) -> f64 {
        let (first, last) = (self.ticks[0].log10(), self.ticks[self.ticks.len() - 1].log10());
        self.bottom() - PLOT_HEIGHT * (seconds.log10() - first) / (last - first)
    }

    fn draw_axes(&self, svg: &mut Svg) {
        let color = svg.palette.note;
        for &tick in &self.ticks {
            let y = self.y(tick);
            svg.grid_line((LEFT, y), (RIGHT, y));
            let digits = if tick < 0.1 { 2 } else { usize::from(tick < 1.0) };
            svg.text((LEFT - 8.0, y + 5.0), Anchor::End, color, &format!("{tick:.digits$}"));
        }
        for &fields in &self.fields {
            let at = (self.x(fields), self.bottom() + LINE_HEIGHT);
            svg.text(at, Anchor::Middle, color, &fields.to_string());
        }
        let at = (f64::midpoint(LEFT, RIGHT), self.bottom() + 2.0 * LINE_HEIGHT - 2.0);
        svg.text(at, Anchor::Middle, color, "fields");
    }

    fn draw_line(&self, svg: &mut Svg, stack: Stack, line: &BTreeMap<usize, &Row>) {
        let points: Vec<(f64, f64)> =
            times(line).map(|(fields, seconds)| (self.x(fields), self.y(seconds))).collect();
        svg.line(stack, &points, &points);
    }

    /// Names each line at its end, with the time there. A label moves up where it would cover the
    /// one below it.
    fn draw_labels(&self, svg: &mut Svg, lines: &Lines<'_>) {
        let mut ends: Vec<(Stack, usize, f64)> = lines
            .iter()
            .filter_map(|(&stack, line)| times(line).last().map(|(at, time)| (stack, at, time)))
            .collect();
        ends.sort_by(|a, b| a.2.total_cmp(&b.2));
        let mut next = f64::INFINITY;
        for (stack, fields, seconds) in ends {
            let color = svg.palette.stack(stack);
            let digits = usize::from(seconds < 10.0) + usize::from(seconds < 1.0);
            let label = format!("{} {seconds:.digits$} s", stack.builder());
            let (x, y) = (self.x(fields), self.y(seconds));
            if Some(&fields) == self.fields.last() {
                let y = (y + 5.0).min(next);
                svg.text((x + 12.0, y), Anchor::Start, color, &label);
                next = y - LINE_HEIGHT + 2.0;
            } else {
                // Nothing is above the highest line, and its neighbor may be to its right.
                let is_highest = lines
                    .values()
                    .flat_map(times)
                    .all(|(at, time)| at != fields || time <= seconds);
                let (x, y) = if is_highest {
                    (LEFT + 4.0, y - LINE_HEIGHT - 10.0)
                } else {
                    (x + 12.0, y + 5.0)
                };
                svg.text((x, y), Anchor::Start, color, &label);
                svg.text((x, y + LINE_HEIGHT), Anchor::Start, color, "ends here: see below");
            }
        }
    }
}
