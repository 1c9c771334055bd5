//! The page that shows the server's OpenAPI document, rendered by Chromium.

use std::process::Stdio;

use crate::programs::{Server, command, finish};
use crate::skip;

/// Keeps Chromium from opening windows and connections of its own.
const ARGUMENTS: &[&str] = &[
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--virtual-time-budget=10000",
    "--dump-dom",
];

fn find_browser() -> Option<&'static str> {
    let browsers = ["chromium", "chromium-browser", "google-chrome"];
    let found = browsers.into_iter().find(|browser| {
        let version = command(browser).arg("--version").stdout(Stdio::null()).status();
        version.is_ok_and(|status| status.success())
    });
    if found.is_none() {
        skip("chromium", "install chromium");
    }
    found
}

#[test]
fn a_browser_shows_the_openapi_document() {
    let Some(browser) = find_browser() else {
        return;
    };
    let server = Server::start();
    let profile = std::env::temp_dir().join(format!("run-request-browser-{}", std::process::id()));
    let output = finish(
        command(browser)
            .args(ARGUMENTS)
            .arg(format!("--user-data-dir={}", profile.display()))
            .arg(format!("http://{}/docs/", server.address())),
    );
    // What remains in the folder for temporary files does no harm.
    let _ = std::fs::remove_dir_all(profile);
    let page = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    // Scripts of the page have read the document and written these.
    for text in [
        "Support desk",
        "Creates a run, and responds with it",
        "Creates a chat completion",
        "CreateMessageRequest",
    ] {
        assert!(page.contains(text), "{text} is not in {page}");
    }
}
