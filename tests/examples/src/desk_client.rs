//! The server that `send_run` and `byot` use: the one at `OPENAI_BASE_URL`, or one in the process.

use std::env;
use std::net::Ipv4Addr;
use std::time::Duration;

use reqwest::{Client, Url, redirect};
use tokio::net::TcpListener;

use crate::desk;

/// A server, and what is needed to send requests to it.
pub struct Target {
    /// The base URL, without a trailing slash.
    pub base: String,
    /// The key for the `Authorization` header.
    pub key: Option<String>,
    /// The HTTP client, which has the timeout.
    pub http: Client,
}

impl Target {
    /// Returns the server from the environment. If there is none, starts one on a free port.
    ///
    /// # Errors
    /// Returns a message if an environment variable is invalid, or if the server cannot start.
    pub async fn choose(timeout: Duration) -> Result<Self, String> {
        let Some(base) = variable("OPENAI_BASE_URL")? else {
            let base = start().await.map_err(|error| format!("cannot start a server: {error}"))?;
            return Target::at(&base, Some("any".to_owned()), timeout);
        };
        Target::at(&base, variable("OPENAI_API_KEY")?, timeout)
    }

    fn at(base: &str, key: Option<String>, timeout: Duration) -> Result<Self, String> {
        let url = Url::parse(base).ok().filter(|url| matches!(url.scheme(), "http" | "https"));
        let url = url.ok_or("OPENAI_BASE_URL is not an http or https URL")?;
        let http = http(&url, timeout)
            .map_err(|error| format!("cannot create an HTTP client: {}", with_sources(&error)))?;
        Ok(Target { base: base.trim_end_matches('/').to_owned(), key, http })
    }
}

/// Treats an empty variable as unset.
fn variable(name: &str) -> Result<Option<String>, String> {
    match env::var(name) {
        Ok(value) => Ok(Some(value).filter(|value| !value.is_empty())),
        Err(env::VarError::NotPresent) => Ok(None),
        Err(env::VarError::NotUnicode(_)) => Err(format!("{name} is not UTF-8")),
    }
}

async fn start() -> std::io::Result<String> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let base = format!("http://{}/v1", listener.local_addr()?);
    tokio::spawn(desk::serve(listener, std::future::pending()));
    Ok(base)
}

fn http(url: &Url, timeout: Duration) -> reqwest::Result<Client> {
    // This fails if a provider is already installed, which is fine.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let mut builder = Client::builder()
        .connect_timeout(timeout)
        .read_timeout(timeout)
        // A redirected POST would become a GET.
        .redirect(redirect::Policy::none());
    if matches!(url.host_str(), Some("127.0.0.1" | "localhost" | "[::1]")) {
        builder = builder.no_proxy();
    }
    if url.scheme() == "http" {
        // Plain HTTP also works on a machine without certificates.
        builder = builder.tls_certs_only([]);
    }
    builder.build()
}

/// Formats an error with its causes, because only these contain "connection refused".
pub fn with_sources(error: &dyn std::error::Error) -> String {
    let causes = std::iter::successors(Some(error), |error| error.source());
    let mut sentences: Vec<_> = causes.map(ToString::to_string).collect();
    // Many errors already include their cause.
    sentences.dedup_by(|cause, error| error.ends_with(cause.as_str()));
    sentences.join(": ")
}
