//! Web search.

use alloc::string::String;

use crate::RunRequest;

/// Options of the web search.
///
/// ```
/// use run_request::chat::{UserLocation, WebSearchLocation, WebSearchOptions};
///
/// let approximate = WebSearchLocation::builder().country("NO").city("Oslo").build()?;
/// let user_location = UserLocation::Approximate { approximate };
/// let options = WebSearchOptions::builder().user_location(user_location).build()?;
/// assert_eq!(
///     serde_json::to_value(&options)?,
///     serde_json::json!({
///         "user_location": {
///             "type": "approximate",
///             "approximate": {"country": "NO", "city": "Oslo"},
///         },
///     }),
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
pub struct WebSearchOptions {
    /// Where the user is.
    pub user_location: Option<UserLocation>,
    /// How much of the context window the search may use; `medium` if unset.
    pub search_context_size: Option<SearchContextSize>,
}

/// Where the user is.
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum UserLocation {
    /// An approximate location.
    Approximate {
        /// The location.
        approximate: WebSearchLocation,
    },
}

/// An approximate location; any strings.
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
pub struct WebSearchLocation {
    /// The country, as a code of two letters (ISO 3166-1).
    pub country: Option<String>,
    /// The region.
    pub region: Option<String>,
    /// The city.
    pub city: Option<String>,
    /// The time zone, as its IANA name.
    pub timezone: Option<String>,
}

/// How much of the context window a search may use.
#[doc(alias = "WebSearchContextSize")]
#[derive(RunRequest, Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schemars", request(schema))]
#[serde(rename_all = "lowercase")]
pub enum SearchContextSize {
    /// Little.
    Low,
    /// Neither little nor much. This is the default.
    Medium,
    /// Much.
    High,
}
