//! Where `send_run` and `byot` send their runs: to `OPENAI_BASE_URL`, or to a server inside of themselves.

use std::env;
use std::net::Ipv4Addr;
use std::time::Duration;

use reqwest::{Client, Url, redirect};
use tokio::net::TcpListener;

use crate::desk;

/// A server, and how it is spoken to.
pub struct Target {
    /// Without a slash in the end.
    pub base: String,
    /// For the header `Authorization`.
    pub key: Option<String>,
    /// Waits no longer than it was told to.
    pub http: Client,
}

impl Target {
    /// The server that the environment names. If it names none, one is started on a free port.
    ///
    /// # Errors
    /// What is wrong with the environment, or with this machine, as a sentence.
    pub async fn choose(timeout: Duration) -> Result<Self, String> {
        let Some(base) = variable("OPENAI_BASE_URL")? else {
            let base =
                start().await.map_err(|error| format!("no server can be started: {error}"))?;
            return Target::at(&base, Some("any".to_owned()), timeout);
        };
        Target::at(&base, variable("OPENAI_API_KEY")?, timeout)
    }

    fn at(base: &str, key: Option<String>, timeout: Duration) -> Result<Self, String> {
        let url = Url::parse(base).ok().filter(|url| matches!(url.scheme(), "http" | "https"));
        let url = url.ok_or("OPENAI_BASE_URL is no URL of http or https")?;
        let http = http(&url, timeout)
            .map_err(|error| format!("no HTTP client can be made: {}", with_sources(&error)))?;
        Ok(Target { base: base.trim_end_matches('/').to_owned(), key, http })
    }
}

/// One that is empty counts as not set.
fn variable(name: &str) -> Result<Option<String>, String> {
    match env::var(name) {
        Ok(value) => Ok(Some(value).filter(|value| !value.is_empty())),
        Err(env::VarError::NotPresent) => Ok(None),
        Err(env::VarError::NotUnicode(_)) => Err(format!("{name} is no UTF-8")),
    }
}

async fn start() -> std::io::Result<String> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let base = format!("http://{}/v1", listener.local_addr()?);
    tokio::spawn(desk::serve(listener, std::future::pending()));
    Ok(base)
}

fn http(url: &Url, timeout: Duration) -> reqwest::Result<Client> {
    // An error says that one is installed already, which will do.
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
        // So a machine without certificates will do.
        builder = builder.tls_certs_only([]);
    }
    builder.build()
}

/// The error and what caused it, which alone tells "connection refused" from the rest.
pub fn with_sources(error: &dyn std::error::Error) -> String {
    let causes = std::iter::successors(Some(error), |error| error.source());
    let mut sentences: Vec<_> = causes.map(ToString::to_string).collect();
    // Many an error tells its cause itself.
    sentences.dedup_by(|cause, error| error.ends_with(cause.as_str()));
    sentences.join(": ")
}
