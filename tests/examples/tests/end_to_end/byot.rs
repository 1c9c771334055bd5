//! The program `byot`: async-openai's client, with its own types and with ours.

use crate::misbehaving::nobody;
use crate::programs::{BYOT, Server, command, finish};

#[test]
fn async_openai_sends_our_extension() {
    let server = Server::start();
    let offline = finish(&mut command(BYOT));
    let online =
        finish(command(BYOT).env("OPENAI_BASE_URL", &server.base).env("OPENAI_API_KEY", "any"));
    for output in [offline, online] {
        let shown = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let lines: Vec<_> = shown.lines().collect();
        assert!(lines[0].starts_with("run_"), "{shown}");
        assert!(lines[0].ends_with(" is Queued, for T-42 of priority 5"), "{shown}");
        let states = ["created", "queued", "in_progress", "completed"];
        assert_eq!(lines[1..5], states.map(|state| format!("thread.run.{state}")));
        assert_eq!(
            lines[5..],
            [
                "rejected: 400 Bad Request invalid_request_error: Invalid 'priority': integer above \
                 maximum value. Expected a value <= 5, but got 9 instead. (param: priority) \
                 (code: integer_above_max_value)",
                "rejected: 400 Bad Request invalid_request_error: Missing required parameter: \
                 'ticket'. (param: ticket) (code: missing_required_parameter)",
            ]
        );
    }
}

#[test]
fn a_server_that_is_not_there_is_said_so() {
    let output = finish(command(BYOT).env("OPENAI_BASE_URL", "nonsense"));
    assert_eq!(output.status.code(), Some(1));
    let error = String::from_utf8(output.stderr).unwrap();
    assert_eq!(error, "OPENAI_BASE_URL is not an http or https URL\n");

    let base = nobody();
    let output = finish(command(BYOT).env("OPENAI_BASE_URL", &base).env("OPENAI_API_KEY", "any"));
    assert_eq!(output.status.code(), Some(1));
    let error = String::from_utf8(output.stderr).unwrap();
    let expected = format!("http error: error sending request for url ({base}");
    assert!(error.starts_with(&expected) && error.contains(": Connection refused"), "{error}");
    assert_eq!((error.matches(&base).count(), error.lines().count()), (1, 1), "{error}");
}
