//! What can be measured, and the figures that this gives.

/// What to measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Measure {
    Cold,
    Check,
    Build,
    Release,
    Body,
    Field,
    Editor,
    Ir,
}

impl Measure {
    pub(crate) const ALL: [Measure; 8] = [
        Measure::Cold,
        Measure::Check,
        Measure::Build,
        Measure::Release,
        Measure::Body,
        Measure::Field,
        Measure::Editor,
        Measure::Ir,
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Measure::Cold => "cold",
            Measure::Check => "check",
            Measure::Build => "build",
            Measure::Release => "release",
            Measure::Body => "body",
            Measure::Field => "field",
            Measure::Editor => "editor",
            Measure::Ir => "ir",
        }
    }

    pub(crate) fn about(self) -> &'static str {
        match self {
            Measure::Cold => "`cargo build` of the dependencies in an empty folder, debug",
            Measure::Check => "`cargo check` of the crate alone",
            Measure::Build => "`cargo build` of the crate alone, debug, and its peak memory",
            Measure::Release => {
                "`cargo build --release` of the crate alone, and the program's size"
            }
            Measure::Body => "incremental check and build after a new line in a function body",
            Measure::Field => "incremental check and build after a change of a field's type",
            Measure::Editor => "rust-analyzer's time to open the crate, and to follow an edit",
            Measure::Ir => "lines of LLVM IR in functions, debug, before any optimization",
        }
    }

    pub(crate) fn named(name: &str) -> Result<Measure, String> {
        Measure::ALL.into_iter().find(|measure| measure.name() == name).ok_or_else(|| {
            let names = Measure::ALL.map(Measure::name).join(", ");
            format!("no measure `{name}`; there are: {names}")
        })
    }

    /// The figures of this measure.
    pub(crate) fn metrics(self) -> &'static [Metric] {
        match self {
            Measure::Cold => &[Metric::Cold],
            Measure::Check => &[Metric::Check],
            Measure::Build => &[Metric::Build, Metric::BuildPeak],
            Measure::Release => &[Metric::Release, Metric::Program],
            Measure::Body => &[Metric::CheckBody, Metric::BuildBody],
            Measure::Field => &[Metric::CheckField, Metric::BuildField],
            Measure::Editor => &[Metric::EditorOpen, Metric::EditorEdit],
            Measure::Ir => &[Metric::Ir],
        }
    }
}

/// A figure, as the tables and the recorded files name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Metric {
    Cold,
    Check,
    Build,
    BuildPeak,
    Release,
    Program,
    CheckBody,
    BuildBody,
    CheckField,
    BuildField,
    EditorOpen,
    EditorEdit,
    Ir,
}

impl Metric {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Metric::Cold => "cold",
            Metric::Check => "check",
            Metric::Build => "build",
            Metric::BuildPeak => "build_peak",
            Metric::Release => "release",
            Metric::Program => "program",
            Metric::CheckBody => "check_body",
            Metric::BuildBody => "build_body",
            Metric::CheckField => "check_field",
            Metric::BuildField => "build_field",
            Metric::EditorOpen => "editor_open",
            Metric::EditorEdit => "editor_edit",
            Metric::Ir => "ir",
        }
    }

    pub(crate) fn unit(self) -> &'static str {
        match self {
            Metric::BuildPeak => "MB",
            Metric::Program => "KB",
            Metric::Ir => "lines",
            _ => "s",
        }
    }

    /// How many digits to show after the decimal point.
    pub(crate) fn digits(self) -> usize {
        match self.unit() {
            "s" => 3,
            "KB" => 1,
            _ => 0,
        }
    }

    pub(crate) fn named(name: &str) -> Result<Metric, String> {
        let mut metrics = Measure::ALL.into_iter().flat_map(Measure::metrics).copied();
        metrics.find(|metric| metric.name() == name).ok_or_else(|| format!("no figure `{name}`"))
    }
}
