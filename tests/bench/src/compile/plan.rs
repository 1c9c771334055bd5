//! Which cases are measured in a run.

use crate::metric::Measure;
use crate::results::Case;
use crate::shape::{Kind, Size};
use crate::stacks::Stack;

/// Cases that are measured in the same way: each stack with each kind and size.
#[derive(Clone, Debug, Default)]
pub(crate) struct Group {
    pub(crate) stacks: Vec<Stack>,
    pub(crate) kinds: Vec<Kind>,
    pub(crate) sizes: Vec<Size>,
    pub(crate) measures: Vec<Measure>,
}

impl Group {
    /// The stacks alternate, so that those which are compared are measured one after the other.
    pub(crate) fn list_cases(&self) -> Vec<(Case, Vec<Measure>)> {
        let (cold, others): (Vec<Measure>, Vec<Measure>) =
            self.measures.iter().partition(|measure| **measure == Measure::Cold);
        let mut cases = Vec::new();
        if !cold.is_empty() {
            let case = |&stack| ((Kind::Dependencies, Size::EMPTY, stack), cold.clone());
            cases.extend(self.stacks.iter().map(case));
        }
        if others.is_empty() {
            return cases;
        }
        for &kind in &self.kinds {
            let sizes = if kind.has_sizes() { &self.sizes[..] } else { &[Size::EMPTY] };
            for &size in sizes {
                let stacks = self.stacks.iter().filter(|stack| is_compared(**stack, kind));
                cases.extend(stacks.map(|&stack| ((kind, size, stack), others.clone())));
            }
        }
        cases
    }
}

/// Only ours can make its setters available to extensions, and the others have serde's derives for
/// enums; `serde` is the baseline. async-openai has the builders of `derive_builder`.
fn is_compared(stack: Stack, kind: Kind) -> bool {
    match stack {
        Stack::Ours | Stack::Serde => true,
        Stack::Bon if kind == Kind::Chat => true,
        Stack::DeriveBuilder if kind == Kind::ChatModule => true,
        Stack::ByHand => matches!(kind, Kind::Sixteenth | Kind::Half | Kind::Required),
        _ => kind.has_sizes() && kind != Kind::Extensible && !kind.is_of_enums(),
    }
}

/// Everything that the tables and charts of the docs show.
pub(crate) fn published() -> Vec<Group> {
    use Measure::{Body, Build, Check, Cold, Editor, Field, Release};
    const BASELINE: [Stack; 2] = [Stack::Ours, Stack::Serde];
    const WITH_HAND: [Stack; 3] = [Stack::Ours, Stack::Serde, Stack::ByHand];
    let group = |stacks: &[Stack], kinds: &[Kind], sizes: &[Size], measures: &[Measure]| Group {
        stacks: stacks.to_vec(),
        kinds: kinds.to_vec(),
        sizes: sizes.to_vec(),
        measures: measures.to_vec(),
    };
    let [typical, lines @ ..] = Size::ALL;
    let one = |fields| Size { structs: 1, fields };
    let sixteenth = [Kind::Sixteenth];
    let all: Vec<Stack> = Stack::list().collect();
    vec![
        group(&Stack::ALL, &[], &[], &[Cold]),
        group(&all, &sixteenth, &[typical], &[Check, Build, Release]),
        group(&BASELINE, &sixteenth, &[typical], &[Body, Field, Editor]),
        group(&WITH_HAND, &[Kind::Required], &[typical], &[Check, Build, Release]),
        group(&BASELINE, &[Kind::Half, Kind::Extensible], &[typical], &[Check, Build]),
        group(&BASELINE, &[Kind::Flatten], &[typical, one(256)], &[Check, Build]),
        group(&BASELINE, &[Kind::Sixteenth, Kind::Required], &[one(4)], &[Check, Build]),
        group(&BASELINE, &[Kind::Required], &[one(256), one(512)], &[Check, Build]),
        group(&BASELINE, &[Kind::Enums, Kind::EnumsWithRules], &[Size::ENUMS], &[Check, Build]),
        group(&Stack::ALL, &[Kind::Chat], &[], &[Check, Build, Release]),
        group(&BASELINE, &[Kind::Chat], &[], &[Body, Field, Editor]),
        group(&Stack::ALL, &[Kind::ChatModule], &[], &[Check, Build]),
        group(&Stack::ALL, &sixteenth, &lines, &[Check]),
    ]
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn nothing_is_published_twice() {
        let mut seen = BTreeSet::new();
        for (case, measures) in published().iter().flat_map(Group::list_cases) {
            for measure in measures {
                assert!(seen.insert((case, measure)), "{case:?}, {measure:?}");
            }
        }
    }

    #[test]
    fn everything_published_has_its_baseline() {
        let published: Vec<_> = published().iter().flat_map(Group::list_cases).collect();
        for ((kind, size, stack), measures) in &published {
            let baseline = ((*kind, *size, Stack::Serde), measures.clone());
            assert!(published.contains(&baseline), "{stack}, {size} {kind}");
        }
    }

    #[test]
    fn types_without_sizes_are_measured_once() {
        let sizes = Size::ALL.to_vec();
        let group = Group {
            stacks: Stack::ALL.to_vec(),
            kinds: vec![Kind::Chat, Kind::ChatModule],
            sizes,
            measures: vec![Measure::Check],
        };
        let cases: Vec<Case> = group.list_cases().into_iter().map(|(case, _)| case).collect();
        let (chat, module) = (Kind::Chat, Kind::ChatModule);
        let case = |kind, stack| (kind, Size::EMPTY, stack);
        assert_eq!(
            cases,
            [
                case(chat, Stack::Ours),
                case(chat, Stack::Serde),
                case(chat, Stack::Bon),
                case(module, Stack::Ours),
                case(module, Stack::Serde),
                case(module, Stack::DeriveBuilder),
            ],
        );
    }
}
