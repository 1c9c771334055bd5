//! Writes the elements of an SVG image.

use std::fmt::Write;

use super::palette::{Palette, Scheme};
use crate::stacks::Stack;

/// Two charts of this width fit side by side into a README on GitHub, and one fills the page of a
/// phone.
pub(super) const WIDTH: f64 = 410.0;
/// The least height, so that charts side by side are equally high.
pub(super) const HEIGHT: f64 = 592.0;
/// The margin on all sides.
pub(super) const MARGIN: f64 = 12.0;

/// The size of all text but titles. A page of 350 pixels shows a chart in 318 of them, which makes
/// this 11 pixels.
const FONT_SIZE: f64 = 14.0;
const TITLE_SIZE: f64 = 16.0;
/// From one line of text to the next.
pub(super) const LINE_HEIGHT: f64 = 19.0;
/// How many letters fit between the margins, in the widest of the usual fonts.
const LETTERS: usize = 52;

#[derive(Debug)]
pub(super) struct Svg {
    elements: String,
    pub(super) palette: &'static Palette,
}

/// Which part of the text is at its position.
#[derive(Clone, Copy, Debug)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

type Point = (f64, f64);

impl Svg {
    pub(super) fn new(scheme: Scheme) -> Svg {
        Svg { elements: String::new(), palette: scheme.palette() }
    }

    /// Completes the image, whose elements are above `bottom`. The description tells what it shows
    /// to those who cannot see it.
    pub(super) fn finish(self, bottom: f64, description: &str) -> String {
        let height = HEIGHT.max(bottom);
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{height}\" \
             viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" \
             font-family=\"-apple-system, 'Segoe UI', 'Noto Sans', Helvetica, Arial, sans-serif\" \
             font-size=\"{FONT_SIZE}\">\n\
             <title>{}</title>\n\
             <rect width=\"{WIDTH}\" height=\"{height}\" fill=\"{}\"/>\n\
             {}</svg>\n",
            escape(description),
            self.palette.background,
            self.elements,
        )
    }

    pub(super) fn title(&mut self, title: &str, notes: &str) -> f64 {
        let y = MARGIN + TITLE_SIZE;
        let _ = writeln!(
            self.elements,
            "<text x=\"{MARGIN}\" y=\"{y}\" fill=\"{}\" font-size=\"{TITLE_SIZE}\" \
             font-weight=\"bold\">{}</text>",
            self.palette.text,
            escape(title),
        );
        self.paragraph(y + LINE_HEIGHT + 2.0, notes)
    }

    /// Breaks `text` into lines, of which the first one is at `y`. Returns where the next one would
    /// be.
    pub(super) fn paragraph(&mut self, mut y: f64, text: &str) -> f64 {
        for line in break_lines(text) {
            self.text((MARGIN, y), Anchor::Start, self.palette.note, &line);
            y += LINE_HEIGHT;
        }
        y
    }

    /// Writes `text` with an outline in the color of the background, in case it is on a line.
    pub(super) fn text(&mut self, (x, y): Point, anchor: Anchor, color: &str, text: &str) {
        let anchor = match anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        let _ = writeln!(
            self.elements,
            "<text x=\"{x:.1}\" y=\"{y:.1}\" fill=\"{color}\"{anchor} stroke=\"{}\" \
             stroke-width=\"4\" stroke-linejoin=\"round\" paint-order=\"stroke\">{}</text>",
            self.palette.background,
            escape(text),
        );
    }

    pub(super) fn bar(&mut self, (x, y): Point, (width, height): (f64, f64), color: &str) {
        let _ = writeln!(
            self.elements,
            "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" \
             fill=\"{color}\"/>",
        );
    }

    pub(super) fn grid_line(&mut self, (x1, y1): Point, (x2, y2): Point) {
        let _ = writeln!(
            self.elements,
            "<line x1=\"{x1:.1}\" y1=\"{y1:.1}\" x2=\"{x2:.1}\" y2=\"{y2:.1}\" stroke=\"{}\"/>",
            self.palette.grid,
        );
    }

    /// Draws the line of a stack, and its markers at `marked`.
    pub(super) fn line(&mut self, stack: Stack, points: &[Point], marked: &[Point]) {
        let color = self.palette.stack(stack);
        let path: Vec<String> = points.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
        let _ = writeln!(
            self.elements,
            "<polyline points=\"{}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"2\"{}/>",
            path.join(" "),
            dashes(stack),
        );
        for &(x, y) in marked {
            let _ = writeln!(
                self.elements,
                "<path transform=\"translate({x:.1} {y:.1})\" d=\"{}\" fill=\"{color}\"/>",
                marker(stack),
            );
        }
    }
}

/// The dashes tell lines apart without their colors.
fn dashes(stack: Stack) -> &'static str {
    match stack {
        Stack::Ours => "",
        Stack::Serde | Stack::ByHand => " stroke-dasharray=\"2 3\"",
        Stack::Bon => " stroke-dasharray=\"10 4\"",
        Stack::Typed => " stroke-dasharray=\"10 3 2 3\"",
        Stack::DeriveBuilder => " stroke-dasharray=\"5 3\"",
    }
}

/// A circle, square, triangle, diamond, or triangle that points down.
fn marker(stack: Stack) -> &'static str {
    match stack {
        Stack::Ours => "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0",
        Stack::Serde | Stack::ByHand => "M-4.5 -4.5h9v9h-9z",
        Stack::Bon => "M0 -6l6 10h-12z",
        Stack::Typed => "M0 -6.5l6.5 6.5l-6.5 6.5l-6.5 -6.5z",
        Stack::DeriveBuilder => "M0 6l6 -10h-12z",
    }
}

fn break_lines(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.len() + 1 + word.len() <= LETTERS => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
