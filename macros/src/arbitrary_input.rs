//! Tests of arbitrary input: whatever the derives are given, they do not panic, and their output is
//! valid Rust.
//!
//! Valid inputs are mutated, and random token trees generated. Each finding becomes a test of its
//! own at the end.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestError, TestRng, TestRunner};

use crate::ast::Derive;
use crate::editor::mention_keys;
use crate::expand;

/// Valid inputs, to be mutated.
const INPUTS: &[&str] = &[
    r#"
    /// A run.
    #[request(builder(name = Build, vis = pub(crate), derive(Clone, Debug)), extensible, schema)]
    #[serde(rename_all(serialize = "camelCase"), deny_unknown_fields, expecting = "a run")]
    #[serde(bound(serialize = "T: Serialize", deserialize = "T: Deserialize<'de> + Default"))]
    pub struct Run<'a, T: Clone, const N: usize> where T: Copy {
        /// Who runs.
        #[request(length(1..=64), pattern("^asst_"), custom(path::to::check::<T>))]
        #[serde(rename = "assistant", alias = "who")]
        pub assistant_id: String,
        #[request(range(0.0..2.0), default = 1.0, title = "How warm", example = 0.2)]
        temperature: f64,
        #[request(when(self.temperature > 1.0), multiple_of(0.1), above(-1), finite, none_of(-2))]
        top_p: Option<f64>,
        #[request(default = self.temperature * 2.0 + self.generic.0, first_key_wins)]
        warmest: f64,
        #[request(each = tag, inner(length(..=MAX), ascii, none_of("a", "b"), one_of("c")), unique)]
        tags: Option<Vec<String>>,
        #[request(keys(starts_with("x-")), values(bytes(..=8)), secret, requires(tags = Some(1)))]
        metadata: Option<std::collections::BTreeMap<String, String>>,
        #[serde(with = "path::to", bound = "T: Copy", borrow = "'a")]
        #[request(skip, setter = other, try_into)]
        generic: (T, &'a [u8; N]),
    }
    "#,
    r#"
    #[request(context = Limits, check = Self::check, crate = path::to, serialize_only, not_null)]
    #[request(exactly_one_of(first, last), at_most_one_of(first, "name", code = "no"), check = two)]
    struct Extended {
        #[serde(flatten)]
        run: Run,
        #[serde(flatten)]
        #[request(foreign)]
        other: Foreign,
        #[request(constant = "a")]
        kind: String,
        #[request(nullable, conflicts_with(last))]
        first: Option<u8>,
        #[request(not_null, format(url, message = "no", code = "no"))]
        last: Option<Option<String>>,
        #[serde(skip_serializing_if = "Vec::is_empty", default = "Vec::new")]
        list: Vec<Box<Extended>>,
        #[serde(flatten)]
        rest: HashMap<String, Value>,
    }
    "#,
    r#"
    #[request(schema)]
    #[serde(tag = "type", content = "of", rename_all_fields = "kebab-case")]
    enum Part<T> {
        Text {
            #[request(length(utf16, 1..), ends_with("."))] text: String,
            #[request(nested)] inner: T,
        },
        #[serde(rename = "pair")]
        Pair(
            #[request(range(..=5))] u8,
            #[request(contains("@"), not_contains("@@"), format(json_pointer))] Option<String>,
        ),
        None,
    }
    "#,
    r#"
    #[request(schema, from, context = Limits, check = Self::check)]
    #[serde(tag = "type", rename_all(serialize = "snake_case"), deny_unknown_fields)]
    #[serde(expecting = "a part", bound = "T: Copy", rename_all_fields = "camelCase")]
    pub enum Tagged<'a, T: Clone = u8, const N: usize = 2> where T: Copy {
        /// A word.
        #[request(bare)]
        Auto,
        #[serde(borrow = "'a", alias = "borrowing")]
        Borrowed(Borrowed<'a>),
        #[request(default)]
        Struct {
            #[request(length(1..=64), not_null)]
            text: Option<String>,
            #[serde(flatten)]
            run: Run,
            #[serde(default, rename = "at", with = "path::to")]
            place: (T, &'a [u8; N]),
            #[request(requires(text), secret, default = { self.text.map(|_| 1) })]
            r#type: Option<u8>,
        },
        #[serde(with = "path::to", bound(serialize = "T: A"))]
        With(u8, T),
        #[serde(skip_serializing, serialize_with = "write", rename_all = "lowercase")]
        Read { a: Box<Self> },
        #[serde(other)]
        Unknown,
        #[serde(untagged)]
        Pair(#[request(skip)] T, #[serde(skip)] u8, #[serde(default)] u8),
    }
    "#,
    r#"
    #[request(string, serialize_only, validate = check_all)]
    enum Names {
        #[serde(rename = "a", alias = "b")]
        A,
        #[serde(skip)]
        B,
        #[serde(skip_deserializing)]
        C,
        #[request(other)]
        Other(#[request(length(1..))] String),
    }
    "#,
    r#"
    #[serde(untagged, expecting = "a stop")]
    #[request(from, crate = path::to, deserialize_only)]
    enum Stop<'a> {
        One(Cow<'a, str>),
        Many(#[serde(borrow)] Vec<&'a str>),
        Struct { #[serde(flatten)] rest: HashMap<String, Value> },
        #[serde(deserialize_with = "read")]
        With(()),
        Nothing,
    }
    "#,
    "#[serde(tag = \"t\", content = \"c\")] enum Adjacent { A, B(u8), C(u8, u8), D {}, E() }",
    "enum Empty {}",
    "pub(crate) struct Tuple(#[request(range(1..))] u8, (u8, Vec<(Part, u8)>));",
    "struct Unit;",
];

/// Tokens that a mutation inserts.
const POOL: &str = r#"
    request serde struct enum union pub where self Self r#type crate dyn fn impl for as 'a '_ 'de
    length bytes range above one_of multiple_of unique pattern format inner keys values requires
    conflicts_with custom when message code default each example first_key_wins foreign into nested
    constant not_null nullable secret setter skip title try_into builder name vis derive extensible
    partial
    serialize_only deserialize_only validate check context schema exactly_one_of at_least_one_of
    at_most_one_of
    with serialize_with deserialize_with borrow bound expecting serialize deserialize
    flatten rename rename_all alias skip_serializing_if deny_unknown_fields tag untagged
    rename_all_fields content other bare from string skip_serializing skip_deserializing
    Option String Vec HashMap PhantomData T u8 f64
    = == , ; : :: . .. ..= + - * / & && | ! ? < > -> => # $ @ _ ~
    0 1 -1 1.5 1e400 99999999999999999999999999999999999999999 0x1F 1u8 'c' b'c' "" "a" "(" "1..=2"
    "camelCase" b"a" r"\" c"a" true false () (1) (1..=2) [1] {} { 1 + 1 } (a, b) (a = 1)
"#;

fn parse_tokens(source: &str) -> TokenStream {
    source.parse().expect("the source is a list of tokens")
}

/// How to change one token tree of an input: which one, how, and with which token.
type Mutation = (prop::sample::Index, u8, prop::sample::Index);

/// The number of token trees in a stream, at any depth.
fn count_trees(tokens: &TokenStream) -> usize {
    let inside = |tree: TokenTree| match tree {
        TokenTree::Group(group) => 1 + count_trees(&group.stream()),
        _ => 1,
    };
    tokens.clone().into_iter().map(inside).sum()
}

/// Changes the tree at an index, which counts the trees inside groups too.
fn mutate_tree(tokens: TokenStream, place: &mut usize, how: u8, by: &TokenTree) -> TokenStream {
    let mut output = TokenStream::new();
    for tree in tokens {
        if *place == 0 {
            *place = usize::MAX;
            output.extend(change_tree(tree, how, by));
            continue;
        }
        *place -= 1;
        output.extend([match tree {
            TokenTree::Group(group) => {
                let inside = mutate_tree(group.stream(), place, how, by);
                Group::new(group.delimiter(), inside).into()
            }
            tree => tree,
        }]);
    }
    output
}

fn change_tree(tree: TokenTree, how: u8, by: &TokenTree) -> Vec<TokenTree> {
    const DELIMITERS: [Delimiter; 4] =
        [Delimiter::Parenthesis, Delimiter::Brace, Delimiter::Bracket, Delimiter::None];
    match (how % 8, tree) {
        (0, _) => vec![],
        (1, tree) => vec![tree.clone(), tree],
        (2, _) => vec![by.clone()],
        (3, tree) => vec![by.clone(), tree],
        (4, tree) => vec![tree, by.clone()],
        (5, TokenTree::Group(group)) => group.stream().into_iter().collect(),
        (6, TokenTree::Group(group)) => {
            let delimiter = DELIMITERS[usize::from(how / 8) % DELIMITERS.len()];
            vec![Group::new(delimiter, group.stream()).into()]
        }
        (7, TokenTree::Group(group)) => {
            let half = count_trees(&group.stream()) / 2;
            vec![
                Group::new(group.delimiter(), group.stream().into_iter().take(half).collect())
                    .into(),
            ]
        }
        (_, tree) => vec![Group::new(Delimiter::None, tree.into()).into()],
    }
}

/// Removes what is in braces or brackets inside `request(...)`: the derives pass it on unread, so
/// it may be no valid Rust.
fn remove_blocks(tokens: TokenStream, in_attribute: bool) -> TokenStream {
    let mut last = None;
    let replaced = |tree: TokenTree| {
        let is_request = last.replace(tree.to_string()).is_some_and(|last| last == "request");
        match tree {
            TokenTree::Group(group) => {
                let block = matches!(group.delimiter(), Delimiter::Brace | Delimiter::Bracket);
                let inside = if in_attribute && block {
                    TokenStream::new()
                } else {
                    remove_blocks(group.stream(), in_attribute || is_request)
                };
                Group::new(group.delimiter(), inside).into()
            }
            tree => tree,
        }
    };
    tokens.into_iter().map(replaced).collect()
}

/// Both derives must expand to valid Rust, and so must what editors need.
fn check_expansions(input: &TokenStream) -> Result<(), TestCaseError> {
    for derive in [Derive::RunRequest, Derive::Validate] {
        let mentions = mention_keys(input.clone(), derive);
        if let Err(error) = syn2::parse2::<syn2::File>(mentions) {
            return Err(TestCaseError::fail(format!("{error}, in the mentions of {input}")));
        }
    }
    for derive in [expand::run_request, expand::validate] {
        let output = unwrap_runtime_macros(derive(input.clone()));
        if syn2::parse2::<syn2::File>(output).is_ok() {
            continue;
        }
        let input = remove_blocks(input.clone(), false);
        if let Err(error) = syn2::parse2::<syn2::File>(unwrap_runtime_macros(derive(input.clone())))
        {
            return Err(TestCaseError::fail(format!("{error}, of {input}")));
        }
    }
    Ok(())
}

/// Replaces calls of the runtime's macros by the impls that they expand to.
fn unwrap_runtime_macros(tokens: TokenStream) -> TokenStream {
    let mut output = TokenStream::new();
    let mut tokens = tokens.into_iter();
    while let Some(tree) = tokens.next() {
        match tree {
            TokenTree::Ident(name) if name.to_string().starts_with("leave_out_the_derive") => {
                // The path before it, `__private_::`, becomes one of a macro without a meaning.
                let Some(TokenTree::Group(arguments)) = tokens.nth(1) else { break };
                output.extend(quote::quote!(nothing! {}));
                output.extend(join_impl(unwrap_runtime_macros(arguments.stream())));
            }
            TokenTree::Group(group) => {
                output.extend([TokenTree::from(Group::new(
                    group.delimiter(),
                    unwrap_runtime_macros(group.stream()),
                ))]);
            }
            tree => output.extend([tree]),
        }
    }
    output
}

/// `impl GENERICS TRAIT for TYPE BOUNDS { ... }`, of the arguments of such a macro.
pub(crate) fn join_impl(arguments: TokenStream) -> TokenStream {
    let parts: Vec<_> = arguments.into_iter().collect();
    let inside = |at: usize| match &parts[at] {
        TokenTree::Group(group) => group.stream(),
        _ => TokenStream::new(),
    };
    let ([generics, of, declared, bounds], items) = ([0, 1, 2, 3].map(inside), &parts[4]);
    quote::quote!(impl #generics #of for #declared #bounds #items)
}

/// A runner for a percentage of 10,000 cases, which are always the same, or of as many cases as the
/// variable `ARBITRARY_INPUTS` says, which are new every time.
fn create_runner(share: u32) -> TestRunner {
    let asked: Option<u32> =
        std::env::var("ARBITRARY_INPUTS").ok().and_then(|cases| cases.parse().ok());
    let cases = asked.unwrap_or(10_000) / 100 * share;
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    match asked {
        Some(_) => TestRunner::new(config),
        None => {
            let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
            TestRunner::new_with_rng(config, rng)
        }
    }
}

#[test]
fn mutated_inputs_give_rust() {
    let pool: Vec<TokenTree> = parse_tokens(POOL).into_iter().collect();
    let inputs: Vec<TokenStream> = INPUTS.iter().map(|input| parse_tokens(input)).collect();
    let mutations = prop::collection::vec(any::<Mutation>(), 0..6);
    let strategy = (any::<prop::sample::Index>(), mutations);
    let result = create_runner(60).run(&strategy, |(input, mutations)| {
        let mut input = inputs[input.index(inputs.len())].clone();
        for (place, how, by) in mutations {
            let mut place = place.index(count_trees(&input).max(1));
            input = mutate_tree(input, &mut place, how, &pool[by.index(pool.len())]);
        }
        check_expansions(&input)
    });
    report_finding(result);
}

/// Panics with the smallest case that proptest found.
fn report_finding<T>(result: Result<(), TestError<T>>) {
    if let Err(TestError::Fail(reason, _) | TestError::Abort(reason)) = result {
        panic!("{reason}");
    }
}

#[test]
fn random_trees_give_rust() {
    let pool: Vec<TokenTree> = parse_tokens(POOL).into_iter().collect();
    let leaf = any::<prop::sample::Index>().prop_map(|index| vec![(0, index)]);
    let tree = leaf.prop_recursive(4, 48, 12, |inner| {
        let group = (1..4usize, any::<prop::sample::Index>(), prop::collection::vec(inner, 0..8));
        group.prop_map(|(kind, index, inside)| {
            let mut all = vec![(kind, index)];
            all.extend(inside.into_iter().flatten());
            all
        })
    });
    let result = create_runner(40).run(&tree, |trees| {
        let mut attribute = TokenStream::new();
        for (kind, index) in trees {
            let tree = pool[index.index(pool.len())].clone();
            attribute.extend([match kind {
                0 => tree,
                1 => Group::new(Delimiter::Parenthesis, attribute.clone()).into(),
                2 => Group::new(Delimiter::Bracket, tree.into()).into(),
                _ => Group::new(Delimiter::None, tree.into()).into(),
            }]);
            // Each group holds all that was generated before it, so the size can double with each.
            if count_trees(&attribute) > 200 {
                break;
            }
        }
        check_expansions(&attribute)?;
        check_expansions(&quote::quote! {
            #[request(#attribute)]
            struct Run {
                #[request(#attribute)]
                #[serde(#attribute)]
                field: Option<String>,
            }
        })?;
        check_expansions(&quote::quote! {
            #[request(#attribute)]
            #[serde(#attribute)]
            enum Run<'a> {
                #[request(#attribute)]
                #[serde(#attribute)]
                One(#[serde(#attribute)] &'a str),
                #[serde(#attribute)]
                Other,
            }
        })
    });
    report_finding(result);
}

/// While an attribute is being typed, the builder, its setters and the methods are still generated,
/// so that an editor can complete them.
#[test]
fn every_prefix_of_the_attributes_has_a_builder() {
    const ATTRIBUTES: &str = r#"length(1..=64, message = "short", code = "x"), pattern("^[a-z]+$"),
        when(self.level > 1), inner(one_of("a", "b"), custom(path::to::check)), default = "a",
        each = tag, setter = other_name, into = false, title = "A title", nullable,
        requires(level)"#;
    const CONTAINER: &str = "builder(name = Build, vis = pub(crate), derive(Clone, Debug)),
        extensible, context = Limits, check = path::to::check, crate = path::to,
        validate = check_all";
    let of_field = ATTRIBUTES.char_indices().map(|(end, _)| (&ATTRIBUTES[..end], ""));
    let of_container = CONTAINER.char_indices().map(|(end, _)| ("", &CONTAINER[..end]));
    let mut expanded = 0;
    for (field, container) in of_field.chain(of_container) {
        // The compiler never calls a macro with what cannot be tokenized.
        let source = format!(
            "#[request({container})]
            struct Run {{ #[request({field})] tags: Vec<String>, level: Option<u8> }}"
        );
        let Ok(input) = source.parse::<TokenStream>() else { continue };
        expanded += 1;
        let output = expand::run_request(input).to_string();
        for wanted in
            ["fn builder ()", "fn into_builder (self)", "fn level (", "fn tags (", "fn finish ("]
        {
            let renamed = wanted == "fn tags (" && field.contains("setter = ");
            assert!(renamed || output.contains(wanted), "{wanted} is not there after: {source}");
        }
        assert!(output.contains("fn validate"), "{source}");
        assert!(output.contains("fn build"), "{source}");
    }
    assert!(expanded > 50, "{expanded}");
}

/// Found by a mutation: the path of a macro cannot begin with `Self`.
#[test]
fn the_path_of_the_runtime_is_that_of_a_module() {
    check_expansions(&parse_tokens("#[request(crate = Self::to)] struct Run { field: u8 }"))
        .unwrap();
    check_expansions(&parse_tokens("#[request(crate = to::<u8>::there)] struct Run { field: u8 }"))
        .unwrap();
}

/// Found by a mutation: `where _: Validate` is not valid Rust.
#[test]
fn a_parameter_has_a_name() {
    check_expansions(&parse_tokens("enum Part<_> { One(#[request(nested)] T) }")).unwrap();
    check_expansions(&parse_tokens("struct Run<_, 'a, const N: usize> { field: u8 }")).unwrap();
}

/// Found by mutations: neither `<Run + as Trait>` nor `context: &Limits +,` is valid Rust.
#[test]
fn a_bare_sum_of_types_is_one_type() {
    check_expansions(&parse_tokens("#[request(context = Limits +)] struct Run { field: u8 }"))
        .unwrap();
    for source in [
        "struct Outer { #[serde(flatten)] run: Run +, other: dyn A + B }",
        "struct Run { text: Option<String +>, boxed: Option<Box<A + B>>, more: Vec<dyn A +> }",
        "enum Tagged { Struct { text: Option<impl A> }, Last(Option<Vec<A +>>) }",
    ] {
        check_expansions(&parse_tokens(source)).unwrap();
    }
}
