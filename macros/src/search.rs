//! Holds what rustdoc's search finds to what people search for, and links to the sections of pages.
//!
//! The format of rustdoc's index is not stable. The tests read what rustdoc makes it of: the names
//! of the guide's pages and their aliases.

use std::fs;
use std::io::{Write as _, stderr};
use std::path::Path;

use syn2::parse::{Parse, ParseStream};
use syn2::{Attribute, Ident, Item, LitStr, Token};

use crate::keys;
use crate::rules::list::DOCUMENTED;

/// Searches, and the pages of the guide that each of them must find.
const SEARCHES: &[(&str, &[&str])] = &[
    ("axum", &["server"]),
    ("default", &["default", "enums"]),
    ("enum", &["enums"]),
    ("flatten", &["extending"]),
    ("length", &["rules::length"]),
    ("null", &["wire"]),
    ("openapi", &["schema"]),
    ("partial", &["partial"]),
    ("pattern", &["rules::pattern"]),
    ("range", &["rules::range"]),
    ("regex", &["rules::pattern"]),
    ("serde", &["wire"]),
];

/// A page of the guide.
struct Page {
    /// Its path in the module `guide`.
    path: String,
    aliases: Vec<String>,
    text: String,
}

impl Page {
    /// Whether a search for the word finds the page by its name or by an alias.
    fn is_found_by(&self, word: &str) -> bool {
        let name = self.path.rsplit("::").next().unwrap();
        name == word || self.aliases.iter().any(|alias| alias == word)
    }

    /// The fragments of links to the sections of the page.
    fn list_sections(&self) -> Vec<String> {
        let headings = text_lines(&self.text).filter_map(|line| {
            let title = line.trim_start_matches('#').strip_prefix(' ')?;
            line.starts_with('#').then_some(title)
        });
        headings.map(fragment_of).collect()
    }

    /// The page, and the section if there is one, that each link to a section or page means.
    fn list_links(&self) -> Vec<(String, &str)> {
        let targets = text_lines(&self.text).flat_map(|line| line.split("](").skip(1));
        let targets = targets.filter_map(|rest| rest.split_once(')'));
        targets.filter_map(|(target, _)| self.resolve_link(target)).collect()
    }

    /// The page and the section of a link, if it is one to a page of the guide.
    fn resolve_link<'a>(&self, target: &'a str) -> Option<(String, &'a str)> {
        let (path, section) = target.split_once('#').unwrap_or((target, ""));
        let parent = self.path.rsplit_once("::").map_or("", |(parent, _)| parent);
        let page = match path {
            "" => self.path.clone(),
            "super" => parent.to_owned(),
            _ => {
                if let Some(path) = path.strip_prefix("super::") {
                    join_path(parent, path)
                } else if let Some(path) = path.strip_prefix("self::") {
                    join_path(&self.path, path)
                } else {
                    path.strip_prefix("crate::guide::")?.to_owned()
                }
            }
        };
        // Other links do not begin with a word, or they name a type.
        page.starts_with(|c: char| c.is_ascii_lowercase()).then_some((page, section))
    }
}

/// A page in the list of pages.
struct Entry {
    attributes: Vec<Attribute>,
    name: Ident,
    file: LitStr,
}

impl Parse for Entry {
    fn parse(input: ParseStream<'_>) -> syn2::Result<Self> {
        let attributes = input.call(Attribute::parse_outer)?;
        Ok(Entry { attributes, name: input.parse()?, file: input.parse()? })
    }
}

/// The lines that are not in a code block.
fn text_lines(page: &str) -> impl Iterator<Item = &str> {
    let mut in_code = false;
    page.lines().filter(move |line| {
        let is_fence = line.trim_start().starts_with("```");
        in_code ^= is_fence;
        !in_code && !is_fence
    })
}

/// The fragment that rustdoc gives to a heading.
fn fragment_of(title: &str) -> String {
    let kept = title.chars().filter(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | ' '));
    kept.map(|c| if c == ' ' { '-' } else { c.to_ascii_lowercase() }).collect()
}

fn join_path(parent: &str, path: &str) -> String {
    if parent.is_empty() { path.to_owned() } else { format!("{parent}::{path}") }
}

/// The words in `doc(alias(...))`.
fn list_aliases(attributes: &[Attribute]) -> Vec<String> {
    let mut aliases = Vec::new();
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("doc")) {
        // Other attributes with this name have no list.
        let _ = attribute.parse_nested_meta(|meta| {
            let words;
            syn2::parenthesized!(words in meta.input);
            let words = words.parse_terminated(<LitStr as Parse>::parse, Token![,])?;
            aliases.extend(words.iter().map(LitStr::value));
            Ok(())
        });
    }
    aliases
}

/// The pages that a file of `runtime/src/` lists. Each of them is in the module `parent`.
fn read_list(runtime: &Path, file: &str, parent: &str) -> Vec<Page> {
    let file = fs::read_to_string(runtime.join("src").join(file)).unwrap();
    let file = syn2::parse_file(&file).unwrap();
    let mut pages = Vec::new();
    let read = |file: &str| fs::read_to_string(runtime.join("docs").join(file)).unwrap();
    if !parent.is_empty() {
        let (aliases, text) = (list_aliases(&file.attrs), read(&format!("{parent}.md")));
        pages.push(Page { path: parent.to_owned(), aliases, text });
    }
    for item in file.items {
        let Item::Macro(call) = item else { continue };
        if !call.mac.path.is_ident("pages") {
            continue;
        }
        let parse = |input: ParseStream<'_>| input.parse_terminated(Entry::parse, Token![;]);
        for entry in call.mac.parse_body_with(parse).unwrap() {
            let path = join_path(parent, &entry.name.to_string());
            let aliases = list_aliases(&entry.attributes);
            pages.push(Page { path, aliases, text: read(&entry.file.value()) });
        }
    }
    pages
}

/// All pages, or none if this package was published without the runtime.
fn read_guide() -> Vec<Page> {
    let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime");
    if !runtime.exists() {
        let _ = writeln!(stderr(), "SKIPPED: there is no {}", runtime.display());
        return Vec::new();
    }
    let mut pages = read_list(&runtime, "guide.rs", "");
    pages.extend(read_list(&runtime, "guide/rules.rs", "rules"));
    pages
}

#[test]
fn searches_find_their_pages() {
    let guide = read_guide();
    for (word, wanted) in SEARCHES.iter().filter(|_| !guide.is_empty()) {
        let found = guide.iter().filter(|page| page.is_found_by(word));
        let found: Vec<_> = found.map(|page| &*page.path).collect();
        assert_eq!(found, *wanted, "a search for {word}");
    }
}

#[test]
fn each_key_is_found_on_the_page_that_explains_it() {
    let guide = read_guide();
    let lists = [
        keys::ON_CONTAINER,
        keys::IN_BUILDER,
        keys::ON_VARIANT,
        keys::ON_FIELD,
        keys::IN_RULE,
        keys::UNITS,
    ];
    let of_keys = lists.into_iter().flatten().map(|key| (key.name, key.docs));
    let of_rules = DOCUMENTED.iter().map(|rule| (rule.name, rule.docs));
    for (name, docs) in of_keys.chain(of_rules).filter(|_| !guide.is_empty()) {
        let (path, section) = docs.page.split_once('#').unwrap_or((docs.page, ""));
        let page = guide.iter().find(|page| page.path == path);
        let page = page.unwrap_or_else(|| panic!("the page {path} of `{name}` does not exist"));
        assert!(page.is_found_by(name), "{path} needs an alias `{name}`");
        let exists = section.is_empty() || page.list_sections().iter().any(|it| it == section);
        assert!(exists, "{path} has no section {section} for `{name}`");
    }
}

#[test]
fn each_rule_has_a_page() {
    for rule in DOCUMENTED {
        assert_eq!(rule.docs.page, format!("rules::{}", rule.name));
    }
}

#[test]
fn each_key_of_serde_is_found() {
    let guide = read_guide();
    let lists = [keys::SERDE_CONTAINER, keys::SERDE_ENUM, keys::SERDE_VARIANT, keys::SERDE_FIELD];
    for key in lists.into_iter().flatten().filter(|_| !guide.is_empty()) {
        assert!(guide.iter().any(|page| page.is_found_by(key)), "no page has the alias `{key}`");
    }
}

/// rustdoc checks links to pages, but not those to sections.
#[test]
fn links_to_sections_lead_to_sections() {
    let guide = read_guide();
    for page in &guide {
        for (path, section) in page.list_links().into_iter().filter(|link| !link.1.is_empty()) {
            let target = guide.iter().find(|page| page.path == path);
            // Some links name a type or a function.
            let Some(target) = target else { continue };
            let exists = target.list_sections().iter().any(|it| it == section);
            assert!(exists, "{} links to {path}#{section}, which does not exist", page.path);
        }
    }
}
