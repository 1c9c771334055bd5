//! Rules with a context: what the account can use.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::{Just, Strategy, prop_oneof};
use run_request::{RunRequest, Validate, Violation, Violations};

use super::{Faults, any_of, compare_verdicts, mostly_text};

#[derive(Debug)]
struct Account {
    most_tokens: u32,
    vision: bool,
    banned: Vec<&'static str>,
}

#[derive(RunRequest, Debug)]
#[request(context = Account, check = check_affordable)]
struct Chat {
    #[request(length(1..=3, code = "model_length"), custom(check_allowed, code = "model_custom"))]
    model: String,
    #[request(above(0, code = "tokens_above"), custom(check_tokens, code = "tokens_custom"))]
    max_tokens: Option<u32>,
    #[request(inner(custom(check_allowed, code = "stop_custom"), length(..=3, code = "stop_length")))]
    stop: Vec<String>,
    messages: Vec<Message>,
    #[request(requires(max_tokens, code = "seed_requires"))]
    seed: Option<Seed>,
}

/// A nested request without a context.
#[derive(RunRequest, Debug)]
struct Seed {
    #[request(range(..10, code = "seed_range"))]
    value: u64,
}

#[derive(Validate, Debug, serde::Serialize, serde::Deserialize)]
#[request(context = Account, check = check_vision)]
#[serde(tag = "type", rename_all = "lowercase")]
enum Message {
    Text {
        #[request(custom(check_allowed, code = "text_custom"))]
        text: String,
    },
    Image {
        #[request(range(..=1024, code = "image_range"))]
        width: u16,
    },
}

/// Rejects banned words.
fn check_allowed(word: &str, account: &Account) -> Result<(), &'static str> {
    if account.banned.contains(&word) { Err("is banned") } else { Ok(()) }
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "the signature of a rule")]
fn check_tokens(tokens: &u32, account: &Account) -> Result<(), Violation> {
    if *tokens > account.most_tokens {
        return Err(Violation::new("replaced", "more than the account may use"));
    }
    Ok(())
}

fn check_vision(message: &Message, account: &Account) -> Result<(), Violations> {
    match message {
        Message::Image { .. } if !account.vision => {
            Err(Violation::new("no_vision", "the account has no images").at("type").into())
        }
        _ => Ok(()),
    }
}

fn check_affordable(chat: &Chat, account: &Account) -> Result<(), Violation> {
    let tokens =
        chat.max_tokens.unwrap_or(1).saturating_mul(u32::try_from(chat.messages.len()).unwrap());
    if tokens > account.most_tokens.saturating_mul(2) {
        return Err(Violation::new("too_dear", "the account cannot pay for it"));
    }
    Ok(())
}

const RULES: &[&str] = &[
    "model_length",
    "model_custom",
    "tokens_above",
    "tokens_custom",
    "stop_custom",
    "stop_length",
    "text_custom",
    "image_range",
    "no_vision",
    "seed_range",
    "seed_requires",
    "too_dear",
];

fn generate_values() -> impl Strategy<Value = (Chat, Account)> {
    let banned =
        prop_oneof![4 => Just(vec!["bad"]), 1 => Just(vec!["bad", "ok"]), 1 => Just(vec![])];
    let vision = prop_oneof![4 => Just(true), 1 => Just(false)];
    let account = (any_of(&[100, 1000]), vision, banned)
        .prop_map(|(most_tokens, vision, banned)| Account { most_tokens, vision, banned });
    let word = || mostly_text(&["", "ok", "éé"], &["bad", "abc", "abcd", "badd"]);
    let model = mostly_text(&["a", "abc"], &["bad", "", "abcd", "ok"]);
    let tokens = prop_oneof![
        8 => any_of(&[1, 50, 99, 100]),
        1 => any_of(&[0, 101, 1_000]),
        1 => any_of(&[1_001, u32::MAX]),
    ];
    let width = prop_oneof![8 => any_of(&[0, 1024]), 1 => any_of(&[1025, u16::MAX])];
    let message = prop_oneof![
        2 => word().prop_map(|text| Message::Text { text }),
        1 => width.prop_map(|width| Message::Image { width }),
    ];
    let seed = prop_oneof![8 => 0u64..10, 1 => any_of(&[10, u64::MAX])];
    let seed = option::weighted(0.3, seed).prop_map(|seed| seed.map(|value| Seed { value }));
    let words = prop_oneof![2 => Just(vec![]), 1 => vec(word(), 0..3)];
    let chat = (model, option::weighted(0.8, tokens), words, vec(message, 0..4), seed).prop_map(
        |(model, max_tokens, stop, messages, seed)| Chat {
            model,
            max_tokens,
            stop,
            messages,
            seed,
        },
    );
    (chat, account)
}

fn find_faults((it, account): &(Chat, Account), faults: &mut Faults) {
    let is_banned = |word: &String| account.banned.iter().any(|banned| word == banned);
    let chars = it.model.chars().count();
    faults.add_if(chars == 0 || chars > 3, "/model", "model_length");
    faults.add_if(is_banned(&it.model), "/model", "model_custom");
    if let Some(tokens) = it.max_tokens {
        faults.add_if(tokens == 0, "/max_tokens", "tokens_above");
        faults.add_if(tokens > account.most_tokens, "/max_tokens", "tokens_custom");
    }
    for (i, word) in it.stop.iter().enumerate() {
        faults.add_if(is_banned(word), format!("/stop/{i}"), "stop_custom");
        faults.add_if(word.chars().count() > 3, format!("/stop/{i}"), "stop_length");
    }
    for (i, message) in it.messages.iter().enumerate() {
        match message {
            Message::Text { text } => {
                faults.add_if(is_banned(text), format!("/messages/{i}/text"), "text_custom");
            }
            Message::Image { width } => {
                faults.add_if(*width > 1024, format!("/messages/{i}/width"), "image_range");
                faults.add_if(!account.vision, format!("/messages/{i}/type"), "no_vision");
            }
        }
    }
    if let Some(seed) = &it.seed {
        faults.add_if(it.max_tokens.is_none(), "/seed", "seed_requires");
        faults.add_if(seed.value > 9, "/seed/value", "seed_range");
    }
    let tokens = u64::from(it.max_tokens.unwrap_or(1)) * it.messages.len() as u64;
    faults.add_if(tokens > u64::from(account.most_tokens) * 2, "", "too_dear");
}

#[test]
fn rules_with_a_context_agree_with_predicates() {
    compare_verdicts(
        RULES,
        &generate_values(),
        |(chat, account)| chat.validate_with(account),
        find_faults,
    );
}
