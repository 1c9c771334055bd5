//! Settings of the file search tool.

use super::names::names;
use crate::{RunRequest, Validate};

/// Settings of the file search tool.
///
/// ```
/// use run_request::assistants::{AssistantTool, FileSearch};
///
/// let search = FileSearch::builder().max_num_results(8).build()?;
/// assert_eq!(
///     serde_json::to_string(&AssistantTool::from(search))?,
///     r#"{"type":"file_search","file_search":{"max_num_results":8}}"#,
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "AssistantToolsFileSearchFileSearch")]
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
pub struct FileSearch {
    /// The maximum number of results, from 1 to 50. Servers default to 20 for `gpt-4*` and to 5 for
    /// `gpt-3.5-turbo`.
    #[request(not_null, range(1..=50))]
    pub max_num_results: Option<u64>,
    /// How to rank the results.
    #[request(not_null)]
    pub ranking_options: Option<RankingOptions>,
}

/// How to rank the results of a file search.
#[doc(alias = "FileSearchRankingOptions")]
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
pub struct RankingOptions {
    /// The ranker; `auto` if unset.
    #[request(not_null)]
    pub ranker: Option<Ranker>,
    /// The minimum score of a result, from 0 to 1.
    #[request(range(0..=1))]
    pub score_threshold: f64,
}

/// The ranker of a file search.
#[derive(Validate, Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ranker {
    /// The server decides.
    Auto,
    /// The ranker of 2024-08-21.
    Default20240821,
}

names! {
    Ranker,
    Auto => "auto",
    Default20240821 => "default_2024_08_21",
}
