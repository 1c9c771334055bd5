use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use super::palette::Scheme;
use super::{CHECK, bars, draw_all, fields};
use crate::metric::Metric;
use crate::recorded::{self, Row};
use crate::stacks::Stack;

fn folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/charts"))
}

fn rows() -> Vec<Row> {
    recorded::read(&fs::read_to_string(folder().join("compile.csv")).unwrap()).unwrap()
}

#[test]
fn charts_show_the_recorded_figures() {
    for (file, chart) in draw_all(&folder()).unwrap() {
        let drawn = fs::read_to_string(&file).unwrap_or_default();
        assert!(drawn == chart, "{}: `compile --draw` updates it", file.display());
    }
}

/// The contrast ratio of WCAG 2.1, between 1 and 21, of two colors as `#rrggbb`.
fn contrast(one: &str, other: &str) -> f64 {
    let luminance = |color: &str| {
        let channel = |at: usize| {
            let value = f64::from(u8::from_str_radix(&color[at..at + 2], 16).unwrap()) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    };
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The values of `attribute` in the elements of this name.
fn values<'a>(chart: &'a str, element: &str, attribute: &str) -> BTreeSet<&'a str> {
    let start = format!("<{element} ");
    let attribute = format!(" {attribute}=\"");
    let elements = chart.lines().filter(|line| line.starts_with(&start));
    elements.filter_map(|line| line.split_once(&attribute)?.1.split('"').next()).collect()
}

#[test]
fn contrast_is_that_of_wcag() {
    assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 0.001);
    assert!((contrast("#777777", "#ffffff") - 4.478).abs() < 0.001);
}

#[test]
fn text_has_a_contrast_of_4_5_and_marks_of_3() {
    for (file, chart) in draw_all(&folder()).unwrap() {
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        let is_of = |scheme: &Scheme| name.ends_with(scheme.name());
        let background = Scheme::ALL.into_iter().find(is_of).unwrap().palette().background;
        let texts = values(&chart, "text", "fill");
        assert!(texts.len() >= 2, "{name}: {texts:?}");
        for color in texts {
            let contrast = contrast(color, background);
            println!("{name}: text {color} on {background}: {contrast:.2}");
            assert!(contrast >= 4.5, "{name}: {color} has {contrast:.2}");
        }
        let bars = values(&chart, "rect", "fill").into_iter().filter(|it| *it != background);
        let lines = values(&chart, "polyline", "stroke");
        for color in bars.chain(lines) {
            assert!(contrast(color, background) >= 3.0, "{name}: {color}");
        }
    }
}

/// Text of 14 pixels has letters of at most this width on average.
const LETTER: f64 = 7.2;

#[test]
fn nothing_is_cut_off() {
    for (file, chart) in draw_all(&folder()).unwrap() {
        for line in chart.lines().filter(|line| line.starts_with("<text x=")) {
            let x: f64 = line.split('"').nth(1).unwrap().parse().unwrap();
            let text = line.split('>').nth(1).unwrap().split('<').next().unwrap();
            let length = f64::from(u32::try_from(text.chars().count()).unwrap());
            let is_at_start = !line.contains("text-anchor");
            let right = x + if is_at_start { LETTER * length } else { 0.0 };
            assert!(right <= super::svg::WIDTH, "{}: {text}", file.display());
        }
    }
}

#[test]
fn lines_differ_without_their_colors() {
    let chart = fields::draw(&rows(), Scheme::Light).unwrap();
    let dashes = values(&chart, "polyline", "stroke-dasharray");
    let markers = values(&chart, "path", "d");
    assert_eq!((dashes.len(), markers.len()), (Stack::ALL.len() - 1, Stack::ALL.len()));
}

#[test]
fn stacks_are_named_in_full_and_gaps_explained() {
    let mut rows = rows();
    let bars = bars::draw(&rows, Metric::Check, CHECK, Scheme::Dark).unwrap();
    for chart in [bars, fields::draw(&rows, Scheme::Dark).unwrap()] {
        for stack in Stack::ALL {
            assert!(chart.contains(&format!(">{}</text>", stack.about())), "{stack}");
        }
    }
    let is_shown = |row: &&mut Row| row.stack == Stack::Bon && row.size.fields == 512;
    let last = rows.iter_mut().rfind(is_shown).unwrap();
    (last.median, last.failure) = (None, Some("error: overflow <T>".to_owned()));
    let chart = fields::draw(&rows, Scheme::Light).unwrap();
    let end = chart.find("bon + garde + serde + serde_with has").unwrap();
    let texts: Vec<&str> = chart[end..].split("</text>").take(3).collect();
    assert!(texts.concat().contains("error: overflow &lt;T&gt;"), "{texts:?}");
}
