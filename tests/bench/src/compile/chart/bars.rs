//! Bars for a crate of many structs.

use super::palette::Scheme;
use super::svg::{Anchor, HEIGHT, LINE_HEIGHT, MARGIN, Svg, WIDTH};
use super::{KIND, source};
use crate::metric::Metric;
use crate::recorded::Row;
use crate::shape::Size;
use crate::stacks::Stack;

const SIZE: Size = Size::ALL[0];
const BAR_HEIGHT: f64 = 26.0;
/// The space for the figure after the longest bar.
const FIGURE: f64 = 40.0;

/// Draws a bar for each stack, from the fastest to the slowest. The titles are for this metric.
pub(super) fn draw(
    rows: &[Row],
    metric: Metric,
    (title, command): (&str, &str),
    scheme: Scheme,
) -> Result<String, String> {
    let mut bars: Vec<(&Row, f64)> = rows
        .iter()
        .filter(|row| row.metric == metric && row.kind == KIND && row.size == SIZE)
        .filter(|row| Stack::ALL.contains(&row.stack))
        .map(|row| row.to_serde.map(|ratio| (row, ratio)).ok_or_else(|| missing(row)))
        .collect::<Result<_, _>>()?;
    bars.sort_by(|a, b| a.1.total_cmp(&b.1));
    let (Some(&(first, _)), Some(&(_, most))) = (bars.first(), bars.last()) else {
        return Err(format!("no {} of {SIZE} {KIND}", metric.name()));
    };
    let listed: Vec<String> =
        bars.iter().map(|(row, ratio)| format!("{} {ratio:.2}", row.stack.about())).collect();
    let description = format!(
        "CPU time of {command} for {} structs of {} fields, relative to serde's derives \
         alone: {}",
        SIZE.structs,
        SIZE.fields,
        listed.join("; "),
    );
    let mut svg = Svg::new(scheme);
    let top = svg.title(
        &format!("{title} {} structs of {} fields", SIZE.structs, SIZE.fields),
        &format!("CPU time of {command}; serde's derives alone = 1. Shorter is better."),
    );
    let bottom = HEIGHT - MARGIN - 4.0 * LINE_HEIGHT;
    let row_height = (bottom - top) / f64::from(u32::try_from(bars.len()).unwrap_or(u32::MAX));
    for (place, (row, ratio)) in (0_u32..).zip(bars) {
        let color = svg.palette.stack(row.stack);
        let y = top + row_height * f64::from(place) + LINE_HEIGHT;
        let width = (WIDTH - 2.0 * MARGIN - FIGURE) * ratio / most;
        svg.text((MARGIN, y), Anchor::Start, svg.palette.text, row.stack.about());
        svg.bar((MARGIN, y + 7.0), (width, BAR_HEIGHT), color);
        let at = (MARGIN + width + 7.0, y + 7.0 + BAR_HEIGHT / 2.0 + 5.0);
        svg.text(at, Anchor::Start, svg.palette.text, &format!("{ratio:.2}"));
    }
    let note = "One field of each struct is required. Crates joined by + are used together.";
    let y = svg.paragraph(bottom + LINE_HEIGHT, note);
    let y = svg.paragraph(y, &format!("Medians of {}.", source(first)));
    Ok(svg.finish(y, &description))
}

fn missing(row: &Row) -> String {
    let why = row.failure.as_deref().unwrap_or("no time");
    format!("{} {}: {why}", row.stack, row.size)
}
