//! The command line.

use std::path::PathBuf;
use std::time::Duration;

use crate::shape::{Kind, Size};
use crate::stacks::Stack;

/// What to measure.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Measure {
    Cold,
    Check,
    Build,
    Binary,
    Ir,
}

impl Measure {
    const ALL: [Measure; 5] =
        [Measure::Cold, Measure::Check, Measure::Build, Measure::Binary, Measure::Ir];

    fn name(self) -> &'static str {
        match self {
            Measure::Cold => "cold",
            Measure::Check => "check",
            Measure::Build => "build",
            Measure::Binary => "binary",
            Measure::Ir => "ir",
        }
    }

    fn about(self) -> &'static str {
        match self {
            Measure::Cold => "`cargo build` of the dependencies in an empty folder, debug",
            Measure::Check => "`cargo check` of the crate alone",
            Measure::Build => "`cargo build` of the crate alone, debug, and its peak memory",
            Measure::Binary => "size of the program after `cargo build --release`",
            Measure::Ir => "lines of LLVM IR in functions, debug, before any optimization",
        }
    }

    fn named(name: &str) -> Result<Measure, String> {
        Measure::ALL.into_iter().find(|measure| measure.name() == name).ok_or_else(|| {
            let names = Measure::ALL.map(Measure::name).join(", ");
            format!("no measure `{name}`; there are: {names}")
        })
    }
}

pub(crate) struct Options {
    pub(crate) stacks: Vec<Stack>,
    pub(crate) sizes: Vec<Size>,
    pub(crate) kinds: Vec<Kind>,
    pub(crate) measures: Vec<Measure>,
    pub(crate) rounds: usize,
    pub(crate) limit: Duration,
    pub(crate) csv: Option<PathBuf>,
}

impl Options {
    pub(crate) fn measures(&self, measure: Measure) -> bool {
        self.measures.contains(&measure)
    }
}

/// The command to run.
pub(crate) enum Task {
    Help,
    /// Print the source of one crate.
    Print(Stack, Size, Kind),
    /// Draw the charts of the times in a file.
    Draw(PathBuf),
    Compare(Options),
}

impl Task {
    /// Parses the arguments after the program's name.
    pub(crate) fn read(mut arguments: impl Iterator<Item = String>) -> Result<Task, String> {
        let mut options = Options {
            stacks: Vec::new(),
            sizes: Vec::new(),
            kinds: Vec::new(),
            measures: Vec::new(),
            rounds: 5,
            limit: Duration::from_secs(120),
            csv: None,
        };
        let mut print = None;
        while let Some(option) = arguments.next() {
            let mut value =
                || arguments.next().ok_or_else(|| format!("`{option}` needs a value; see --help"));
            match &*option {
                "-h" | "--help" => return Ok(Task::Help),
                "--stack" => add(&mut options.stacks, Stack::named(&value()?)?),
                "--size" => add(&mut options.sizes, value()?.parse()?),
                "--kind" => match &*value()? {
                    "all" => options.kinds = Kind::ALL.to_vec(),
                    kind => add(&mut options.kinds, Kind::named(kind)?),
                },
                "--only" => add(&mut options.measures, Measure::named(&value()?)?),
                "--rounds" => options.rounds = positive(&option, &value()?)?,
                "--timeout" => {
                    let seconds = positive(&option, &value()?)?;
                    options.limit = Duration::from_secs(seconds as u64);
                }
                "--csv" => options.csv = Some(value()?.into()),
                "--draw" => return Ok(Task::Draw(value()?.into())),
                "--print" => print = Some((Stack::named(&value()?)?, value()?.parse()?)),
                _ => return Err(format!("unknown argument `{option}`; see --help")),
            }
        }
        if let Some((stack, size)) = print {
            let kind = options.kinds.first().copied().unwrap_or(Kind::Sixteenth);
            return Ok(Task::Print(stack, size, kind));
        }
        or_all(&mut options.stacks, &Stack::ALL);
        or_all(&mut options.sizes, &Size::ALL);
        or_all(&mut options.kinds, &Kind::ALL);
        or_all(&mut options.measures, &Measure::ALL);
        Ok(Task::Compare(options))
    }
}

fn add<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}

fn or_all<T: Clone>(list: &mut Vec<T>, all: &[T]) {
    if list.is_empty() {
        list.extend_from_slice(all);
    }
}

fn positive(option: &str, text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(number) if number > 0 => Ok(number),
        _ => Err(format!("`{option}` needs a number of at least 1, not `{text}`")),
    }
}

pub(crate) fn help() -> String {
    let list = |items: Vec<(&str, &str)>| {
        let lines = items.iter().map(|(name, about)| format!("      {name:<15} {about}\n"));
        lines.collect::<Vec<_>>().concat()
    };
    let stacks = list(Stack::ALL.map(|stack| (stack.name(), stack.about())).into());
    let kinds = Kind::ALL.into_iter().chain([Kind::Chat]);
    let kinds = list(kinds.map(|kind| (kind.name(), kind.about())).collect());
    let measures = list(Measure::ALL.map(|measure| (measure.name(), measure.about())).into());
    format!(
        "Measures the compile times of requests with our derive and with its peers.

It generates and compiles temporary crates, and prints a table to stdout and its progress to
stderr. Times are user and system time of all processes: the median of the rounds, with the minimum
and the maximum in brackets. Ratios are relative to `serde` in the same run. By default, everything
is measured.

usage: cargo run --release -p run-request-bench --bin compile -- [OPTION]...

  --stack NAME      compare this stack; can be repeated, like --size, --kind and --only
{stacks}  --size KxF        K structs of F fields, or K enums of F variants (default: 20x16, 1x64, 1x128,
                    1x256, 1x512)
  --kind NAME       which fields are required and how structs are composed, or enums; or `all`,
                    which is all but `chat`, for which our crate needs more features
{kinds}  --only NAME       measure this
{measures}  --rounds N        how often to measure each (default: 5)
  --timeout SECONDS when to give up on a command (default: 120)
  --csv FILE        also record the times of `cargo check` in this file
  --draw FILE       draw the charts of a file that `--csv` wrote, next to it, and exit
  --print STACK KxF print the generated source for the first --kind, and exit
"
    )
}
