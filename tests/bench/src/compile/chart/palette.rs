//! The colors of the charts in both color schemes. The tests check their contrast.

use crate::stacks::Stack;

/// The color scheme of the page that shows a chart.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Scheme {
    Light,
    Dark,
}

impl Scheme {
    pub(crate) const ALL: [Scheme; 2] = [Scheme::Light, Scheme::Dark];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Scheme::Light => "light",
            Scheme::Dark => "dark",
        }
    }

    pub(super) fn palette(self) -> &'static Palette {
        match self {
            Scheme::Light => &LIGHT,
            Scheme::Dark => &DARK,
        }
    }
}

#[derive(Debug)]
pub(super) struct Palette {
    /// That of the page on GitHub. It is drawn, so that a chart stays legible on any other page.
    pub(super) background: &'static str,
    pub(super) text: &'static str,
    /// Text of less importance.
    pub(super) note: &'static str,
    /// Decoration, which needs no contrast.
    pub(super) grid: &'static str,
    ours: &'static str,
    serde: &'static str,
    bon: &'static str,
    typed: &'static str,
    derive_builder: &'static str,
}

const LIGHT: Palette = Palette {
    background: "#ffffff",
    text: "#1f2328",
    note: "#59636e",
    grid: "#d1d9e0",
    ours: "#0969da",
    serde: "#59636e",
    bon: "#bc4c00",
    typed: "#1a7f37",
    derive_builder: "#8250df",
};

const DARK: Palette = Palette {
    background: "#0d1117",
    text: "#f0f6fc",
    note: "#9198a1",
    grid: "#3d444d",
    ours: "#58a6ff",
    serde: "#9198a1",
    bon: "#f0883e",
    typed: "#3fb950",
    derive_builder: "#bc8cff",
};

impl Palette {
    /// The color of a stack's line and of its label.
    pub(super) fn stack(&self, stack: Stack) -> &'static str {
        match stack {
            Stack::Ours => self.ours,
            Stack::Serde | Stack::ByHand => self.serde,
            Stack::Bon => self.bon,
            Stack::Typed => self.typed,
            Stack::DeriveBuilder => self.derive_builder,
        }
    }
}
