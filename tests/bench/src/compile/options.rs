//! The command line.

use std::path::PathBuf;
use std::time::Duration;

use crate::metric::Measure;
use crate::plan::{self, Group};
use crate::shape::{Kind, Size};
use crate::stacks::Stack;

pub(crate) struct Options {
    pub(crate) groups: Vec<Group>,
    pub(crate) rounds: usize,
    pub(crate) limit: Duration,
    pub(crate) csv: Option<PathBuf>,
}

/// The command to run.
pub(crate) enum Task {
    Help,
    /// Print the source of one crate.
    Print(Stack, Size, Kind),
    /// Draw the charts of the figures in the files of a folder.
    Draw(PathBuf),
    Compare(Options),
}

impl Task {
    /// Parses the arguments after the program's name.
    pub(crate) fn read(mut arguments: impl Iterator<Item = String>) -> Result<Task, String> {
        let mut group = Group::default();
        let mut options =
            Options { groups: Vec::new(), rounds: 5, limit: Duration::from_secs(120), csv: None };
        let mut print = None;
        while let Some(option) = arguments.next() {
            let mut value =
                || arguments.next().ok_or_else(|| format!("`{option}` needs a value; see --help"));
            match &*option {
                "-h" | "--help" => return Ok(Task::Help),
                "--stack" => add(&mut group.stacks, Stack::named(&value()?)?),
                "--size" => add(&mut group.sizes, value()?.parse()?),
                "--kind" => match &*value()? {
                    "all" => group.kinds = Kind::ALL.to_vec(),
                    kind => add(&mut group.kinds, Kind::named(kind)?),
                },
                "--only" => add(&mut group.measures, Measure::named(&value()?)?),
                "--published" => options.groups = plan::published(),
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
            let kind = group.kinds.first().copied().unwrap_or(Kind::Sixteenth);
            return Ok(Task::Print(stack, size, kind));
        }
        options.groups = choose_groups(options.groups, group)?;
        Ok(Task::Compare(options))
    }
}

/// What the options ask for, or everything that is published.
fn choose_groups(published: Vec<Group>, mut asked: Group) -> Result<Vec<Group>, String> {
    let Group { stacks, kinds, sizes, measures } = &mut asked;
    if published.is_empty() {
        or_all(stacks, &Stack::ALL);
        or_all(kinds, &Kind::ALL);
        or_all(sizes, &Size::ALL);
        or_all(measures, &Measure::ALL);
        Ok(vec![asked])
    } else if stacks.is_empty() && kinds.is_empty() && sizes.is_empty() && measures.is_empty() {
        Ok(published)
    } else {
        Err("`--published` chooses stacks, kinds, sizes and measures by itself".to_owned())
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

/// How long a round of `--published` takes on two idle cores, and so does building all dependencies
/// before the first.
const MINUTES: usize = 7;

pub(crate) fn help() -> String {
    let list = |items: Vec<(&str, &str)>| {
        let lines = items.iter().map(|(name, about)| format!("      {name:<15} {about}\n"));
        lines.collect::<Vec<_>>().concat()
    };
    let stacks = list(Stack::list().map(|stack| (stack.name(), stack.about())).collect());
    let kinds = list(Kind::list().map(|kind| (kind.name(), kind.about())).collect());
    let measures = list(Measure::ALL.map(|measure| (measure.name(), measure.about())).into());
    format!(
        "Measures the compile times of requests with our derive and with its peers.

It generates and compiles temporary crates, and prints tables to stdout and its progress to stderr.
Times are user and system time of all processes: the median of the rounds, with the minimum and the
maximum in brackets. Ratios are relative to `serde` and to `bon` in the same run. By default, it
measures everything, except for `by_hand`.

usage: cargo run --release -p run-request-bench --bin compile -- [OPTION]...

  --published       measure what the docs and charts show: about {MINUTES} minutes a round
  --stack NAME      compare this stack; can be repeated, like --size, --kind and --only
{stacks}  --size KxF        K structs of F fields, or K enums of F variants (default: 20x16, 1x64, 1x128,
                    1x256, 1x512)
  --kind NAME       which fields are required and how structs are composed, or enums; or `all`,
                    which is all but `chat` and `chat_module`, which have no sizes
{kinds}  --only NAME       measure this
{measures}  --rounds N        how often to measure each (default: 5)
  --timeout SECONDS when to give up on a command (default: 120)
  --csv FILE        also record the figures in this file
  --draw FOLDER     draw the charts of `compile.csv` and `run.csv` in this folder, write the tables
                    of `runtime/docs/compile_times.md`, and exit
  --print STACK KxF print the generated source for the first --kind, and exit
"
    )
}
