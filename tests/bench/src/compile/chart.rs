//! Draws the results as a chart.

use std::fmt::Write;

use crate::options::Options;
use crate::results::Results;
use crate::shape::{Kind, Size};
use crate::stacks::Stack;

const WIDTH: f64 = 760.0;
const LEFT: f64 = 60.0;
const RIGHT: f64 = 740.0;
const HEIGHT: f64 = 240.0;

/// Draws bars for checking 20 structs of 16 fields, and below them lines for increasingly wide
/// structs.
///
/// The background is transparent. The colors are readable on white and on black.
pub(crate) fn svg(options: &Options, results: &Results) -> String {
    let mut text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} 700\" \
         font-family=\"sans-serif\" font-size=\"12\" fill=\"#808890\">\n"
    );
    legend(&mut text, &options.stacks);
    bars(&mut text, options, results, 60.0);
    lines(&mut text, options, results, 390.0);
    text + "</svg>\n"
}

fn color(stack: Stack) -> &'static str {
    match stack {
        Stack::Ours => "#2f81f7",
        Stack::Serde => "#808890",
        Stack::Bon => "#d9822b",
        Stack::Typed => "#3a9d5d",
        Stack::DeriveBuilder => "#b05cc8",
    }
}

fn legend(text: &mut String, stacks: &[Stack]) {
    let mut x = LEFT;
    for &stack in stacks {
        let _ = writeln!(
            text,
            "<rect x=\"{x}\" y=\"12\" width=\"12\" height=\"12\" fill=\"{}\"/>\
             <text x=\"{}\" y=\"22\">{stack}</text>",
            color(stack),
            x + 18.0,
        );
        x += 130.0;
    }
}

/// A vertical axis from 0 to `most`, with its labels.
struct Axis {
    top: f64,
    most: f64,
}

impl Axis {
    /// Rounds `most` up, so that there are four to eight steps.
    fn new(text: &mut String, top: f64, most: f64, title: &str) -> Axis {
        let mut step = 10_f64.powf((most.max(0.01) / 4.0).log10().floor());
        if most / step > 16.0 {
            step *= 5.0;
        } else if most / step > 8.0 {
            step *= 2.0;
        }
        let steps = (most / step).ceil().max(1.0);
        let axis = Axis { top, most: steps * step };
        let _ = writeln!(
            text,
            "<text x=\"{LEFT}\" y=\"{}\" font-weight=\"bold\">{title}</text>",
            top - 12.0
        );
        let mut value = 0.0;
        while value < axis.most + step / 2.0 {
            let y = axis.y(value);
            let digits = usize::from(step < 1.0);
            let _ = writeln!(
                text,
                "<line x1=\"{LEFT}\" x2=\"{RIGHT}\" y1=\"{y:.1}\" y2=\"{y:.1}\" stroke=\"#808890\" \
                 stroke-opacity=\"0.35\"/><text x=\"{}\" y=\"{:.1}\" text-anchor=\"end\">{value:.digits$}</text>",
                LEFT - 8.0,
                y + 4.0,
            );
            value += step;
        }
        axis
    }

    fn y(&self, value: f64) -> f64 {
        self.top + HEIGHT * (1.0 - value / self.most)
    }
}

fn bars(text: &mut String, options: &Options, results: &Results, top: f64) {
    let size = Size::ALL[0];
    let ratio = |kind, stack| results.check_ratio((kind, size, stack));
    let kinds = options.kinds.iter().filter(|kind| !kind.is_of_enums());
    let all = kinds
        .clone()
        .flat_map(|&kind| options.stacks.iter().filter_map(move |&stack| ratio(kind, stack)));
    let most = all.fold(1.0, f64::max);
    let title = "CPU time of cargo check, 20 structs of 16 fields; serde (derive) alone = 1";
    let axis = Axis::new(text, top, most, title);
    let group = (RIGHT - LEFT) / count(kinds.clone().count());
    let bar = group * 0.8 / count(options.stacks.len());
    for (place, &kind) in kinds.enumerate() {
        let start = LEFT + group * (count(place) + 0.1);
        for (place, &stack) in options.stacks.iter().enumerate() {
            let Some(ratio) = ratio(kind, stack) else { continue };
            let (x, y) = (start + bar * count(place), axis.y(ratio));
            let _ = writeln!(
                text,
                "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{:.1}\" height=\"{:.1}\" fill=\"{}\"/>\
                 <text x=\"{:.1}\" y=\"{:.1}\" font-size=\"10\" text-anchor=\"middle\">{ratio:.2}</text>",
                bar - 2.0,
                axis.y(0.0) - y,
                color(stack),
                x + bar / 2.0 - 1.0,
                y - 3.0,
            );
        }
        let _ = writeln!(
            text,
            "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{}</text>",
            start + group * 0.4,
            top + HEIGHT + 18.0,
            label(kind),
        );
    }
}

fn label(kind: Kind) -> &'static str {
    match kind {
        Kind::Sixteenth => "1/16 required",
        Kind::Half => "1/2 required",
        Kind::Required => "all required",
        Kind::Flatten => "flattened",
        Kind::Extensible => "extensible",
        Kind::Enums | Kind::EnumsWithRules => "enums",
        Kind::Chat => "chat",
    }
}

fn lines(text: &mut String, options: &Options, results: &Results, top: f64) {
    let Some(&kind) = options.kinds.first() else { return };
    let sizes: Vec<Size> = options.sizes.iter().copied().filter(|size| size.structs == 1).collect();
    let time = |size, stack| results.check((kind, size, stack));
    let all = options
        .stacks
        .iter()
        .flat_map(|&stack| sizes.iter().filter_map(move |&size| time(size, stack)));
    let title = format!("CPU time of cargo check in seconds, one struct, {}", label(kind));
    let axis = Axis::new(text, top, all.fold(0.0, f64::max), &title);
    let widest = sizes.iter().map(|size| size.fields).max().unwrap_or(1);
    let x = |size: Size| LEFT + (RIGHT - LEFT) * count(size.fields) / count(widest);
    for &stack in &options.stacks {
        let points: Vec<(f64, f64)> =
            sizes.iter().filter_map(|&size| Some((x(size), axis.y(time(size, stack)?)))).collect();
        let path: Vec<String> = points.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
        let color = color(stack);
        let _ = writeln!(
            text,
            "<polyline points=\"{}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"2\"/>",
            path.join(" "),
        );
        for (x, y) in points {
            let _ =
                writeln!(text, "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"3.5\" fill=\"{color}\"/>");
        }
    }
    for &size in &sizes {
        let _ = writeln!(
            text,
            "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{}</text>",
            x(size),
            top + HEIGHT + 18.0,
            size.fields,
        );
    }
    let _ = writeln!(
        text,
        "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"middle\">fields</text>",
        f64::midpoint(LEFT, RIGHT),
        top + HEIGHT + 36.0,
    );
}

fn count(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::INFINITY, f64::from)
}
