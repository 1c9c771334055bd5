//! How many of several fields are set, and `requires` with a value.

use proptest::option;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use run_request::RunRequest;

use super::{Faults, any_of, compare_verdicts};

#[allow(clippy::option_option)]
#[derive(RunRequest, Debug)]
#[request(exactly_one_of(prompt, messages, "prefix", code = "exactly"))]
#[request(at_least_one_of("top", seed, code = "at_least"))]
#[request(at_most_one_of(seed, "max", stop, "min", code = "at_most"))]
struct Completion {
    prompt: Option<String>,
    messages: Option<Vec<u8>>,
    seed: Option<Option<u8>>,
    #[request(requires(stream = true, code = "stop_stream"), requires(n = 1, code = "stop_n"))]
    stop: Option<bool>,
    stream: Option<bool>,
    #[request(default = 1)]
    n: u8,
    #[serde(flatten)]
    limits: Limits,
    #[serde(flatten)]
    rest: Option<Rest>,
}

#[derive(RunRequest, Debug)]
struct Limits {
    #[serde(rename = "max")]
    max_tokens: Option<u8>,
    #[request(nullable)]
    top: Option<u8>,
    #[request(requires(top = 3, code = "min_top"))]
    min: Option<u8>,
}

#[derive(RunRequest, Debug)]
struct Rest {
    prefix: Option<String>,
}

const RULES: &[&str] = &["exactly", "at_least", "at_most", "stop_stream", "stop_n", "min_top"];

fn generate_values() -> impl Strategy<Value = Completion> {
    let some = || Some(String::new());
    let inputs = prop_oneof![
        20 => any_of(&[(true, false, false), (false, true, false), (false, false, true)]),
        1 => any_of(&[(false, false, false), (true, true, true)]),
        1 => (any::<bool>(), any::<bool>(), any::<bool>()),
    ];
    let seed =
        prop_oneof![6 => Just(None), 1 => option::of(Just(None)), 1 => option::of(Just(Some(1)))];
    let stop = option::weighted(0.2, any::<bool>());
    let stream = prop_oneof![6 => Just(Some(true)), 1 => option::of(any::<bool>())];
    let n = prop_oneof![6 => Just(1), 1 => any::<u8>()];
    let top = prop_oneof![6 => Just(Some(3)), 1 => option::of(0..5_u8)];
    let limits = (option::weighted(0.2, any::<u8>()), top, option::weighted(0.2, any::<u8>()));
    (inputs, seed, stop, stream, n, limits, any::<bool>()).prop_map(
        move |((prompt, messages, prefix), seed, stop, stream, n, limits, has_rest)| {
            let (max_tokens, top, min) = limits;
            let prefix = prefix.then(String::new);
            Completion {
                prompt: prompt.then(some).flatten(),
                messages: messages.then(Vec::new),
                limits: Limits { max_tokens, top, min },
                rest: (has_rest || prefix.is_some()).then_some(Rest { prefix }),
                seed,
                stop,
                stream,
                n,
            }
        },
    )
}

fn find_faults(it: &Completion, faults: &mut Faults) {
    if it.stop.is_some() {
        faults.add_if(!matches!(it.stream, Some(true)), "/stop", "stop_stream");
        faults.add_if(it.n != 1, "/stop", "stop_n");
    }
    let Limits { max_tokens, top, min } = &it.limits;
    faults.add_if(min.is_some() && *top != Some(3), "/min", "min_top");
    let has_prefix = matches!(&it.rest, Some(Rest { prefix: Some(_) }));
    let inputs = [it.prompt.is_some(), it.messages.is_some(), has_prefix];
    faults.add_if(inputs.into_iter().map(u8::from).sum::<u8>() != 1, "", "exactly");
    faults.add_if(top.is_none() && it.seed.is_none(), "", "at_least");
    let limits = [it.seed.is_some(), max_tokens.is_some(), it.stop.is_some(), min.is_some()];
    faults.add_if(limits.into_iter().map(u8::from).sum::<u8>() > 1, "", "at_most");
}

#[test]
fn groups_of_fields_agree_with_predicates() {
    compare_verdicts(RULES, &generate_values(), Completion::validate, find_faults);
}
