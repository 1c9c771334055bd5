//! Snapshots: files that show what the derives generate.
//!
//! A file in `macros/snapshots/` contains a declaration, followed by what the derive generates for
//! it. To add one, write the declaration, and let the test write the rest:
//! `UPDATE=1 cargo test -p run-request-macros --all-features snapshots`.
//!
//! If the declaration has attributes, only the items that they change are shown: the derive also
//! expands the declaration without them, and items that are in both expansions are left out.

use std::collections::HashSet;
use std::fmt::Write as _;
use std::io::{Write as _, stderr};
use std::path::{Path, PathBuf};
use std::{env, fs};

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn2::{Block, Expr, ExprBlock, Item, ItemConst, ItemImpl, Stmt};

use crate::arbitrary_input::join_impl;
use crate::expand;

/// The line that ends a declaration without attributes.
const WHOLE: &str = "// The derive generates:";
/// The line that ends a declaration with attributes.
const CHANGED: &str = "// The attributes change this part of what the derive generates:";

const HOW_TO_UPDATE: &str =
    "`UPDATE=1 cargo test -p run-request-macros --all-features snapshots` updates them";

type Derive = fn(TokenStream) -> TokenStream;

fn locate_snapshots() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("snapshots")
}

/// The snapshots, in the order of their names.
fn list_snapshots() -> Vec<PathBuf> {
    let files = fs::read_dir(locate_snapshots()).expect("the snapshots are in the package");
    let mut files: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    files.sort();
    files
}

/// The declaration without its `derive`, and that derive.
fn parse_declaration(declaration: &str) -> (TokenStream, Derive) {
    for (attribute, derive) in [
        ("#[derive(RunRequest)]", expand::run_request as Derive),
        ("#[derive(Validate)]", expand::validate as Derive),
    ] {
        if declaration.contains(attribute) {
            return (declaration.replace(attribute, "").parse().unwrap(), derive);
        }
    }
    panic!("nothing is derived:\n{declaration}");
}

/// The declaration without the attributes `request` and `serde`.
fn remove_attributes(declaration: TokenStream) -> TokenStream {
    let mut output: Vec<TokenTree> = Vec::new();
    for token in declaration {
        match token {
            TokenTree::Group(group) if is_attribute(&group) => {
                // The `#` before it.
                output.pop();
            }
            TokenTree::Group(group) => {
                let inside = remove_attributes(group.stream());
                output.push(Group::new(group.delimiter(), inside).into());
            }
            token => output.push(token),
        }
    }
    output.into_iter().collect()
}

/// Whether a group is `[request(...)]` or `[serde(...)]`.
fn is_attribute(group: &Group) -> bool {
    let name = group.stream().into_iter().next().map(|name| name.to_string());
    let is_ours = matches!(name.as_deref(), Some("request" | "serde"));
    is_ours && group.delimiter() == Delimiter::Bracket
}

/// What a derive generates. The items in `const _: () = { ... }` are moved behind it.
fn expand_items(derive: Derive, declaration: TokenStream) -> Vec<Item> {
    let file: syn2::File = syn2::parse2(derive(declaration)).expect("the output is valid Rust");
    let mut items = Vec::new();
    for item in file.items {
        if let Item::Const(mut scope) = item {
            let inner = take_inner_items(&mut scope);
            items.push(Item::Const(scope));
            items.extend(inner);
        } else {
            items.push(item);
        }
    }
    items.into_iter().map(unwrap_impl).collect()
}

/// Takes the items out of `const _: () = { ... }`.
fn take_inner_items(scope: &mut ItemConst) -> Vec<Item> {
    let Expr::Block(ExprBlock { block: Block { stmts, .. }, .. }) = &mut *scope.expr else {
        return Vec::new();
    };
    let take_item = |statement| match statement {
        Stmt::Item(item) => item,
        Stmt::Macro(call) => syn2::parse2(call.into_token_stream()).unwrap(),
        other => panic!("`{}` is no item", other.to_token_stream()),
    };
    stmts.drain(..).map(take_item).collect()
}

/// The impl that a macro of the runtime expands to; other items as they are.
fn unwrap_impl(item: Item) -> Item {
    let Item::Macro(call) = &item else { return item };
    let name = call.mac.path.segments.last().unwrap().ident.to_string();
    if name == "compile_error" {
        return item;
    }
    let documentation = format!(" Generated through the macro `{name}!`.");
    let implementation = join_impl(call.mac.tokens.clone());
    syn2::parse2(quote!(#[doc = #documentation] #implementation)).unwrap()
}

/// Removes the items that are among the others. In impls, it removes their common items.
fn remove_common_items(items: Vec<Item>, others: &[Item]) -> Vec<Item> {
    let common = collect_texts(others);
    let mut changed = Vec::new();
    for mut item in items.into_iter().filter(|item| !common.contains(&to_text(item))) {
        if let Item::Impl(item) = &mut item {
            let head = render_head(item);
            let counterparts = others.iter().filter_map(|other| match other {
                Item::Impl(other) if render_head(other) == head => {
                    Some(collect_texts(&other.items))
                }
                _ => None,
            });
            let common: HashSet<String> = counterparts.flatten().collect();
            item.items.retain(|inner| !common.contains(&to_text(inner)));
        }
        changed.push(item);
    }
    changed
}

fn to_text(tokens: &impl ToTokens) -> String {
    tokens.to_token_stream().to_string()
}

fn collect_texts<T: ToTokens>(items: &[T]) -> HashSet<String> {
    items.iter().map(to_text).collect()
}

/// An impl without its items.
fn render_head(item: &ItemImpl) -> String {
    to_text(&ItemImpl { items: Vec::new(), ..item.clone() })
}

/// The items as text. Those behind `const _: () = ...` are moved back into it.
fn print_items(items: Vec<Item>) -> String {
    let mut items = items.into_iter();
    let mut printed = Vec::new();
    while let Some(item) = items.next() {
        match item {
            // Its own items were taken out, unlike those of other constants.
            Item::Const(mut scope) if to_text(&scope.expr) == "{ }" => {
                let inner = items.by_ref();
                scope.expr = syn2::parse_quote!({ #(#inner)* });
                printed.push(Item::Const(scope));
            }
            item => printed.push(item),
        }
    }
    let file = syn2::File { shebang: None, attrs: Vec::new(), items: printed };
    separate_items(&prettyplease::unparse(&file))
}

/// Puts an empty line between an item that ends with a brace and the next one.
fn separate_items(printed: &str) -> String {
    const BEGINNINGS: &[&str] = &["#[", "///", "fn ", "impl", "pub ", "struct ", "type ", "use "];
    let indent = |line: &str| line.len() - line.trim_start().len();
    let mut output = String::new();
    let mut last = "";
    for line in printed.lines() {
        let follows = matches!(last.trim_start(), "}" | "};") && indent(line) == indent(last);
        if follows && BEGINNINGS.iter().any(|beginning| line.trim_start().starts_with(beginning)) {
            output.push('\n');
        }
        output.extend([line, "\n"]);
        last = line;
    }
    output
}

/// The names of the traits that are implemented.
fn list_traits(items: &[Item]) -> Vec<String> {
    let find_trait = |item: &Item| match item {
        Item::Impl(ItemImpl { trait_: Some((_, path, _)), .. }) => {
            path.segments.last().map(|segment| segment.ident.to_string())
        }
        _ => None,
    };
    items.iter().filter_map(find_trait).collect()
}

/// The text that a snapshot with this declaration must have.
fn render_snapshot(snapshot: &str) -> String {
    let is_end = |line: &&str| *line == WHOLE || *line == CHANGED;
    let lines: Vec<&str> = snapshot.lines().take_while(|line| !is_end(line)).collect();
    let declaration = lines.join("\n");
    let declaration = declaration.trim_end();
    let (tokens, derive) = parse_declaration(declaration);
    let plain = remove_attributes(tokens.clone());
    let has_attributes = to_text(&plain) != to_text(&tokens);
    let items = expand_items(derive, tokens);
    if !has_attributes {
        return format!("{declaration}\n\n{WHOLE}\n\n{}", print_items(items));
    }
    let others = expand_items(derive, plain);
    let mut output = format!("{declaration}\n\n{CHANGED}\n");
    let kept = list_traits(&items);
    for removed in list_traits(&others).iter().filter(|removed| !kept.contains(removed)) {
        writeln!(output, "// - no impl of `{removed}`").unwrap();
    }
    let changed = remove_common_items(items, &others);
    if !changed.is_empty() {
        output.push('\n');
        output.push_str(&print_items(changed));
    }
    output
}

/// The guide's page with its snapshots up to date. A comment before each one names its file.
fn render_page(page: &str) -> String {
    const MARK: &str = "<!-- macros/snapshots/";
    let mut parts = page.split(MARK);
    let mut output = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once(" -->").expect("the comment ends");
        let (_, rest) = rest.split_once("\n```rust,ignore\n").expect("a fence follows");
        let (_, rest) = rest.split_once("```").expect("the fence ends");
        let snapshot = fs::read_to_string(locate_snapshots().join(name)).unwrap();
        write!(output, "{MARK}{name} -->\n```rust,ignore\n{snapshot}```{rest}").unwrap();
    }
    output
}

/// Updates a file if that is asked for. Otherwise, adds the first line that differs.
fn compare_file(file: &Path, was: &str, now: String, differences: &mut String) {
    if was == now {
        return;
    }
    if env::var_os("UPDATE").is_some() {
        fs::write(file, now).unwrap();
        return;
    }
    let count_lines = |text: &str| text.lines().count();
    let mut lines = now.lines().zip(was.lines()).zip(1..);
    let differs = lines.find(|((now, was), _)| now != was);
    let (line, now, was) = match differs {
        Some(((now, was), line)) => (line, now, was),
        None => (count_lines(&now).min(count_lines(was)) + 1, "", ""),
    };
    writeln!(differences, "{}:{line}\n  snapshot: {was}\n  expansion: {now}", file.display())
        .unwrap();
}

#[test]
fn snapshots_show_what_the_derives_generate() {
    let mut differences = String::new();
    for file in list_snapshots() {
        let snapshot = fs::read_to_string(&file).unwrap();
        compare_file(&file, &snapshot, render_snapshot(&snapshot), &mut differences);
    }
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime/docs/expansion.md");
    match fs::read_to_string(&page) {
        Ok(text) => compare_file(&page, &text, render_page(&text), &mut differences),
        Err(_) => drop(writeln!(stderr(), "SKIPPED: there is no {}", page.display())),
    }
    assert!(differences.is_empty(), "{differences}{HOW_TO_UPDATE}");
}
