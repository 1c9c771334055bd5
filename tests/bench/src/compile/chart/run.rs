//! Bars for the run time of each operation, relative to code by hand.

use std::fmt::Write;

use super::palette::Scheme;
use super::svg::{Anchor, LINE_HEIGHT, MARGIN, Svg, WIDTH};
use crate::stacks::Stack;

/// The operations that the chart shows, and what they are called there.
const OPERATIONS: [(&str, &str); 5] = [
    ("build", "Build"),
    ("validate", "Validate"),
    ("serialize", "Serialize"),
    ("deserialize", "Deserialize"),
    ("deserialize-extended", "Deserialize, with four fields in a flattened struct"),
];
const SIZE: &str = "typical";
const BY_HAND: &str = "by_hand";

/// The names of the stacks are to the left of this.
const LEFT: f64 = MARGIN + 122.0;
/// The space for the figure after the longest bar.
const FIGURE: f64 = 40.0;
const BAR_HEIGHT: f64 = 13.0;
const HEADER: &str = "date,rust,operation,size,stack,instructions,to_by_hand,versions";

/// The instructions of an operation.
#[derive(Debug)]
pub(super) struct Count {
    date: String,
    rust: String,
    operation: String,
    size: String,
    /// None for code by hand.
    stack: Option<Stack>,
    to_by_hand: f64,
}

/// Reads what `instructions --csv` wrote.
pub(super) fn read(text: &str) -> Result<Vec<Count>, String> {
    let mut lines = text.lines();
    if lines.next() != Some(HEADER) {
        return Err(format!("the first line is not `{HEADER}`"));
    }
    lines.map(|line| count(line).map_err(|why| format!("`{line}`: {why}"))).collect()
}

fn count(line: &str) -> Result<Count, String> {
    let cells: Vec<&str> = line.split(',').collect();
    let [date, rust, operation, size, stack, _, to_by_hand, _] = cells[..] else {
        return Err(format!("{} columns instead of 8", cells.len()));
    };
    Ok(Count {
        date: date.to_owned(),
        rust: rust.to_owned(),
        operation: operation.to_owned(),
        size: size.to_owned(),
        stack: if stack == BY_HAND { None } else { Some(Stack::named(stack)?) },
        to_by_hand: to_by_hand.parse().map_err(|_| format!("`{to_by_hand}` is not a number"))?,
    })
}

/// Draws a group of bars for each operation.
pub(super) fn draw(counts: &[Count], scheme: Scheme) -> Result<String, String> {
    let find = |operation| {
        let shown = move |it: &&Count| it.operation == operation && it.size == SIZE;
        counts.iter().filter(shown).filter_map(|it| Some((it.stack?, it)))
    };
    let all = || OPERATIONS.into_iter().flat_map(|(operation, _)| find(operation));
    let first = all().next().map(|(_, count)| count).ok_or("no operations")?;
    let most = all().map(|(_, count)| count.to_by_hand).fold(1.0, f64::max);
    let scale = (WIDTH - MARGIN - LEFT - FIGURE) / most;
    let mut svg = Svg::new(scheme);
    let top = svg.title(
        "Running one request",
        "Instructions of each operation; code by hand, with serde's derives = 1. Shorter is \
         better.",
    );
    let mut description = "Instructions of each operation, relative to code by hand".to_owned();
    let text = svg.palette.text;
    let mut y = top + 6.0;
    for (operation, title) in OPERATIONS {
        svg.text((MARGIN, y), Anchor::Start, text, title);
        let _ = write!(description, "; {operation}:");
        // Behind the bars and figures, which cover it.
        let bars = f64::from(u32::try_from(find(operation).count()).unwrap_or(u32::MAX));
        let end = y + bars * (LINE_HEIGHT - 2.0);
        svg.grid_line((LEFT + scale, y + 3.0), (LEFT + scale, end + 4.0));
        for (stack, count) in find(operation) {
            y += LINE_HEIGHT - 2.0;
            let ratio = count.to_by_hand;
            svg.text((MARGIN + 10.0, y), Anchor::Start, svg.palette.note, stack.builder());
            let color = svg.palette.stack(stack);
            svg.bar((LEFT, y - BAR_HEIGHT + 1.0), (scale * ratio, BAR_HEIGHT), color);
            let at = (LEFT + scale * ratio + 7.0, y);
            svg.text(at, Anchor::Start, text, &format!("{ratio:.2}"));
            let _ = write!(description, " {} {ratio:.2}", stack.builder());
        }
        y += LINE_HEIGHT + 3.0;
    }
    let notes = "The line is at 1. bon is used with garde and serde_with, typed-builder and \
                 derive_builder with validator, and all with serde. Only run-request and the code \
                 by hand validate when they build.";
    y = svg.paragraph(y + 2.0, notes);
    y = svg.paragraph(y, &format!("{}, Rust {}.", first.date, first.rust));
    Ok(svg.finish(y, &description))
}
