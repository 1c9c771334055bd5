//! The types of chat completions that crates ship: our module as a crate of its own, and the same
//! request as async-openai declares it.
//!
//! Both are read from their sources when the benchmark runs. async-openai's types are those that
//! its request reaches, with serde's derives alone, or with its builders too. Their comments are
//! removed, and their defaults, which are the only other code that they need, are written here.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use crate::stacks::Stack;
use crate::workshop::{ASYNC_OPENAI, Workshop};

const MAIN: &str = "\nfn main() {}\n";

/// Reads the source of the types.
pub(crate) fn source(stack: Stack, workshop: &Workshop) -> Result<String, String> {
    match stack {
        Stack::Ours => read_ours(&workshop.runtime().join("src/chat")),
        _ => {
            let types = find_async_openai(workshop)?.join("src/types");
            read_theirs(&types, stack == Stack::DeriveBuilder)
        }
    }
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// The module, with each of its files in place of the declaration of the file.
fn read_ours(folder: &Path) -> Result<String, String> {
    let mut source = String::from(
        "#![allow(dead_code, unexpected_cfgs, unused_imports)]\n\nextern crate alloc;\n\n\
         use run_request::{RunRequest, Violation};\n\npub mod chat {\n",
    );
    for line in read(&folder.join("mod.rs"))?.lines().filter(|line| !line.starts_with("#![")) {
        match line.strip_prefix("mod ").and_then(|line| line.strip_suffix(';')) {
            Some(module) => {
                let text = read(&folder.join(module).with_extension("rs"))?;
                let _ = writeln!(source, "mod {module} {{\n{text}}}");
            }
            None => source = source + line + "\n",
        }
    }
    Ok(source + "}\n" + MAIN)
}

/// The folder that has the source of async-openai.
fn find_async_openai(workshop: &Workshop) -> Result<PathBuf, String> {
    let metadata: serde_json::Value = serde_json::from_slice(&workshop.async_openai_metadata()?)
        .map_err(|error| format!("cargo metadata: {error}"))?;
    let packages = metadata["packages"].as_array().into_iter().flatten();
    let manifest = packages
        .filter(|package| package["name"] == ASYNC_OPENAI)
        .find_map(|package| package["manifest_path"].as_str());
    let folder = manifest.and_then(|path| Path::new(path).parent());
    folder.map(Path::to_owned).ok_or_else(|| format!("no source of {ASYNC_OPENAI}"))
}

const REQUEST: &str = "CreateChatCompletionRequest";

const FILES: [&str; 12] = [
    "chat/chat_.rs",
    "metadata.rs",
    "shared/custom_grammar_format_param.rs",
    "shared/function_call.rs",
    "shared/function_name.rs",
    "shared/function_object.rs",
    "shared/image_detail.rs",
    "shared/image_url.rs",
    "shared/moderation.rs",
    "shared/prompt_cache.rs",
    "shared/reasoning_effort.rs",
    "shared/response_format.rs",
];

/// The enums that implement `Default` by hand, and are then an empty text.
const DEFAULTS: [&str; 4] = [
    "ChatCompletionRequestDeveloperMessageContent",
    "ChatCompletionRequestSystemMessageContent",
    "ChatCompletionRequestToolMessageContent",
    "ChatCompletionRequestUserMessageContent",
];

fn read_theirs(folder: &Path, has_builders: bool) -> Result<String, String> {
    let mut types = BTreeMap::new();
    for file in FILES {
        types.extend(list_types(&read(&folder.join(file))?, has_builders));
    }
    let mut source = String::from("#![allow(dead_code)]\n\nuse std::collections::HashMap;\n\n");
    source += if has_builders { "use derive_builder::Builder;\n" } else { "" };
    source += "use serde::{Deserialize, Serialize};\n";
    for name in list_reachable(&types) {
        source = source + "\n" + &types[name];
    }
    for name in DEFAULTS {
        let _ = write!(
            source,
            "\nimpl Default for {name} {{\n    fn default() -> Self {{\n        \
             Self::Text(String::new())\n    }}\n}}\n"
        );
    }
    Ok(source + MAIN)
}

/// The declarations of a file by name, without comments.
fn list_types(source: &str, has_builders: bool) -> Vec<(String, String)> {
    let mut types = Vec::new();
    let mut declaration = String::new();
    let mut name = None;
    for line in source.lines() {
        let line = line.find("//").map_or(line, |comment| &line[..comment]).trim_end();
        let line = line.replace("serde::Serialize", "Serialize");
        let line = line.replace("serde::Deserialize", "Deserialize");
        let line = line.replace("crate::types::chat::", "");
        let is_attribute = line.trim_start().starts_with("#[");
        let is_dropped = ["#[deprecated]", "#[cfg_attr(", "build_fn"];
        if line.is_empty() || is_dropped.iter().any(|part| line.contains(part)) {
            continue;
        }
        if name.is_none() && !is_attribute {
            name = find_name(&line).map(str::to_owned);
            if name.is_none() {
                declaration.clear();
                continue;
            }
        }
        if has_builders || !line.trim_start().starts_with("#[builder") {
            declaration += &if has_builders { line.clone() } else { line.replace(", Builder", "") };
            declaration += "\n";
        }
        let ends =
            line.starts_with('}') || (line.starts_with("pub ") && line.ends_with([';', '}']));
        if let Some(name) = name.take_if(|_| ends) {
            types.push((name, std::mem::take(&mut declaration)));
        }
    }
    types
}

/// The name that this line declares.
fn find_name(line: &str) -> Option<&str> {
    let rest = line.strip_prefix("pub struct ").or_else(|| line.strip_prefix("pub enum "))?;
    rest.split(|it: char| !it.is_alphanumeric()).next()
}

/// The names of the types that the request reaches, in alphabetical order.
fn list_reachable(types: &BTreeMap<String, String>) -> Vec<&str> {
    let mut reached = vec![REQUEST];
    let mut next = 0;
    while let Some(declaration) = reached.get(next).and_then(|name| types.get(*name)) {
        for word in declaration.split(|it: char| !it.is_alphanumeric()) {
            if types.contains_key(word) && !reached.contains(&word) {
                reached.push(word);
            }
        }
        next += 1;
    }
    reached.sort_unstable();
    reached
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "\
use serde::{Deserialize, Serialize};

/// A request.
#[derive(Serialize, Builder, Clone)]
#[builder(setter(into))]
#[builder(build_fn(error = \"Error\"))]
pub struct CreateChatCompletionRequest {
    /// Parts.
    #[deprecated]
    pub parts: Vec<Part>, // at least one

    pub unit: Option<Unit>,
}

#[derive(Serialize)]
pub struct Other;

pub struct Unit(serde_json::Value);

impl From<Other> for Part {}

#[derive(serde::Serialize)]
pub enum Part {
    Text { text: String },
}
";

    #[test]
    fn types_are_read_without_comments_and_builders() {
        let types: BTreeMap<_, _> = list_types(SOURCE, false).into_iter().collect();
        assert_eq!(list_reachable(&types), ["CreateChatCompletionRequest", "Part", "Unit"]);
        assert_eq!(
            types[REQUEST],
            "#[derive(Serialize, Clone)]\npub struct CreateChatCompletionRequest {\n    \
             pub parts: Vec<Part>,\n    pub unit: Option<Unit>,\n}\n",
        );
        assert_eq!(
            types["Part"],
            "#[derive(Serialize)]\npub enum Part {\n    Text { text: String },\n}\n"
        );
        assert_eq!(types["Unit"], "pub struct Unit(serde_json::Value);\n");
    }

    #[test]
    fn builders_are_kept_on_request() {
        let types: BTreeMap<_, _> = list_types(SOURCE, true).into_iter().collect();
        assert!(
            types[REQUEST]
                .starts_with("#[derive(Serialize, Builder, Clone)]\n#[builder(setter(into))]\npub")
        );
    }
}
