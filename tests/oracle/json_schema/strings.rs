//! The rules on strings, and the formats.

use std::borrow::Cow;

use run_request::RunRequest;
use serde_json::{Value, json};

use super::{Documents, compare_schema};

#[derive(RunRequest)]
#[request(schema)]
#[serde(deny_unknown_fields)]
struct Texts {
    #[request(length(1..=8, code = "name_length"), pattern("^[a-zé🦀]*$", code = "name_pattern"))]
    name: String,
    #[request(
        ascii(code = "label_ascii"),
        starts_with("a.", code = "label_start"),
        ends_with("$", code = "label_end"),
        contains("(b)", code = "label_holds"),
        pattern("[0-9]", code = "label_digit")
    )]
    label: Option<Cow<'static, str>>,
    #[request(one_of("low", "high", "é", code = "color"), length(..=3, code = "color_length"))]
    color: Option<Box<str>>,
    #[request(not_null, one_of("x", "y", code = "choice"))]
    choice: Option<String>,
    #[request(length(..4, code = "last_length"), length(2.., code = "last_least"))]
    last: Option<Option<String>>,
    #[request(one_of('a', 'é', code = "letter"))]
    letter: Option<char>,
    #[request(none_of("root", "é", code = "user"), none_of("admin", code = "user_other"))]
    #[request(not_contains(".(", code = "user_not"), not_contains("é", code = "user_not_e"))]
    user: Option<String>,
    #[request(not_null, none_of("a", code = "mark"), not_contains("b", code = "mark_not"))]
    mark: Option<String>,
}

#[test]
fn rules_on_strings_agree_with_the_schema() {
    let rules = [
        "name_length",
        "name_pattern",
        "label_ascii",
        "label_start",
        "label_end",
        "label_holds",
        "label_digit",
        "color",
        "color_length",
        "choice",
        "last_length",
        "last_least",
        "letter",
        "user",
        "user_other",
        "user_not",
        "user_not_e",
        "mark",
        "mark_not",
        "type",
        "required",
        "additionalProperties",
    ];
    compare_schema::<Texts>("Texts", &rules, |d| {
        let name = d.required(
            json!(["a", "abcdefgh", "ééééé🦀🦀🦀"]),
            json!(["", "abcdefghi", "🦀🦀🦀🦀🦀🦀🦀🦀🦀", "A", "a\n", "a b", null, 1]),
        );
        let label = d.maybe(
            json!(["a.1(b)$", "a.(b)2-$", "a.$(b)3$", null]),
            json!(["a.é1(b)$", "b.1(b)$", "ab1(b)$", "a.1(b)", "a.1(b)$\n", "a.1b$", "a.(b)$", 5]),
        );
        let color =
            d.maybe(json!(["low", "é", null]), json!(["", "lo", "Low", "high", "e\u{301}"]));
        let choice = d.maybe(json!(["x", "y"]), json!(["z", "", null, false]));
        let last = d.maybe(json!([null, "ab", "abc"]), json!(["", "a", "abcd", "abcde", 1]));
        let letter = d.maybe(json!([null, "a", "é"]), json!(["b", "c", "ab", "", 1]));
        let user = d.maybe(
            json!([null, "", "a", "Root", "rooted", ".a(", "e\u{301}"]),
            json!(["root", "é", "admin", "a.(b", ".(", "éa", "aé", 1]),
        );
        let mark = d.maybe(json!(["", "aa", "c"]), json!(["a", "b", "abc", null, 1]));
        let mut document = Documents::object([
            ("name", name),
            ("label", label),
            ("color", color),
            ("choice", choice),
            ("last", last),
            ("letter", letter),
            ("user", user),
            ("mark", mark),
        ]);
        d.insert_unknown(&mut document, &["Name", "names"]);
        document
    });
}

#[derive(RunRequest)]
#[request(schema)]
struct Formats {
    #[request(format(url, code = "url"))]
    url: String,
    #[request(format(email, code = "email"), length(..=20, code = "email_length"))]
    email: Option<String>,
    #[request(format(uuid, code = "uuid"))]
    uuid: Option<String>,
    #[request(format(ip, code = "ip"))]
    ip: Option<String>,
    #[request(format(ipv4, code = "v4"))]
    v4: Option<String>,
    #[request(format(ipv6, code = "v6"))]
    v6: Option<String>,
    #[request(not_null, format(hostname, code = "host"))]
    host: Option<String>,
    #[request(format(date_time, code = "time"))]
    time: Option<Option<String>>,
    #[request(format(date, code = "day"))]
    day: Option<String>,
    #[request(format(time, code = "hour"))]
    hour: Option<String>,
    #[request(format(duration, code = "period"))]
    period: Option<String>,
    #[request(format(uri_reference, code = "link"))]
    link: Option<String>,
    #[request(format(iri, code = "iri"))]
    iri: Option<String>,
    #[request(format(json_pointer, code = "pointer"))]
    pointer: Option<String>,
    #[request(format(regex, code = "regex"))]
    regex: Option<String>,
    #[request(format(host_and_port, code = "server"))]
    server: Option<String>,
}

#[test]
fn formats_agree_with_the_schema() {
    let rules = [
        "url",
        "email",
        "email_length",
        "uuid",
        "ip",
        "v4",
        "v6",
        "host",
        "time",
        "day",
        "hour",
        "period",
        "link",
        "iri",
        "pointer",
        "regex",
        "server",
        "type",
        "required",
    ];
    compare_schema::<Formats>("Formats", &rules, make_formats);
}

fn make_formats(d: &mut Documents) -> Value {
    let (url, email, uuid) = (make_url(d), make_email(d), make_uuid(d));
    let [ip, v4, v6] = make_addresses(d);
    let (host, time) = (make_host(d), make_time(d));
    Documents::object([
        ("url", url),
        ("email", email),
        ("uuid", uuid),
        ("ip", ip),
        ("v4", v4),
        ("v6", v6),
        ("host", host),
        ("time", time),
        ("day", d.maybe(json!(["2024-02-29", null]), json!(["2023-02-29", "2024-2-9", "", 1]))),
        (
            "hour",
            d.maybe(
                json!(["23:59:59Z", "15:59:60-08:00", "00:00:00.5+01:30", null]),
                json!(["24:00:00Z", "12:00:00", "12:00Z", "12:00:60Z", "", "12:00:00.Z"]),
            ),
        ),
        (
            "period",
            d.maybe(
                json!(["P1DT12H", "P2W", "PT0S", "P1Y2M", null]),
                json!(["P", "PT", "P1Y2D", "PT0.5S", "1D", "P1W1D", "", "P1D "]),
            ),
        ),
        ("link", d.maybe(json!(["", "/a", "a:b", "?b#c", null]), json!(["a b", "\\", "%", "é"]))),
        ("iri", d.maybe(json!(["a:é", "http://é/", null]), json!(["é", "/a", "a: ", "a:%"]))),
        ("pointer", d.maybe(json!(["", "/a/~0", "/é", null]), json!(["a", "/~", "/~2", "#/a"]))),
        (
            "regex",
            d.maybe(json!(["", "^[a-z]+$", "(?=a)", null]), json!(["(", "[a", "*", "a{2,1}"])),
        ),
        (
            "server",
            d.maybe(
                json!(["a.b:80", "127.0.0.1:0", "[::1]:65535", null]),
                json!(["a", ":80", "a:", "a:080", "a:-1", "[::g]:1", "::1", "a_b:1", "a:123456"]),
            ),
        ),
    ])
}

fn make_url(d: &mut Documents) -> Option<Value> {
    d.required(
        json!([
            "https://example.com/a?b=c#d",
            "data:image/png;base64,AA==",
            "urn:a:b",
            "http://[::1]:80/%41"
        ]),
        json!([
            "example.com",
            "/a",
            "",
            "http://a b",
            "http://é.com",
            "http://a/%4",
            "http://a/[",
            "http://a:b",
            "http://[v1.a]",
            "a:",
            "http://",
            "http://a:99999",
            "http://a/\\",
            "mailto:",
            "http://a/|",
            "http://a\n",
            "http://[::1%25eth0]/",
            "http://a/#b#c",
            "1a:b",
            "http://[::1",
            null
        ]),
    )
}

fn make_email(d: &mut Documents) -> Option<Value> {
    d.maybe(
        json!([
            "a@b.example",
            "a.b+c@d.example",
            "\"a b\"@c.example",
            null,
            "a@[127.0.0.1]",
            "a@[IPv6:::1]"
        ]),
        json!([
            "a",
            "a@",
            "@b.example",
            "a@b..example",
            "a..b@c.example",
            "a@-b.example",
            "aaaaaaaaaaaaaaaaaaaa@b.example",
            "ab@ccccccccccccccccccccc.de",
            "é@b.example",
            "a@[1.2.3]"
        ]),
    )
}

fn make_uuid(d: &mut Documents) -> Option<Value> {
    d.maybe(
        json!([
            "67e55044-10b1-426f-9247-bb680e5fe0c8",
            "67E55044-10B1-426F-9247-BB680E5FE0C8",
            "00000000-0000-0000-0000-000000000000",
            null
        ]),
        json!([
            "67e5504410b1426f9247bb680e5fe0c8",
            "67e55044-10b1-426f-9247-bb680e5fe0cg",
            "{67e55044-10b1-426f-9247-bb680e5fe0c8}",
            ""
        ]),
    )
}

fn make_addresses(d: &mut Documents) -> [Option<Value>; 3] {
    let v4 = json!(["127.0.0.1", "0.0.0.0", "255.255.255.255", null]);
    let v6 = json!(["::", "::1", "1:2:3:4:5:6:7:8", "::ffff:127.0.0.1", "FE80::a", null]);
    let no_v4 = json!(["256.0.0.0", "01.0.0.1", "1.2.3", "1.2.3.4.5", "", "1.2.3.4 "]);
    let no_v6 = json!(["1:2:3:4:5:6:7", ":::", "g::", "::12345", "fe80::1%eth0", "", "[::1]"]);
    let mut both = v4.clone();
    both.as_array_mut().unwrap().extend(v6.as_array().unwrap().clone());
    let ip = d.maybe(both, json!(["256.0.0.0", "g::", "", "localhost"]));
    [ip, d.maybe(v4, no_v4), d.maybe(v6, no_v6)]
}

fn make_host(d: &mut Documents) -> Option<Value> {
    d.maybe(
        json!(["localhost", "a-b.example", "1.example", "A"]),
        json!([
            "",
            "-a",
            "a-",
            "a..b",
            "a_b",
            "é.example",
            "a b",
            ".a",
            "a.",
            "1.2.3.4",
            "a\n",
            null,
            3
        ]),
    )
}

fn make_time(d: &mut Documents) -> Option<Value> {
    d.maybe(
        json!([
            "2024-02-29T23:59:59Z",
            "2024-01-01t00:00:00.123456z",
            "1998-12-31T23:59:60Z",
            "1998-12-31T15:59:60.5-08:00",
            "2024-01-01T00:00:00-00:00",
            "2024-01-01T00:00:00+23:59",
            null
        ]),
        json!([
            "2023-02-29T00:00:00Z",
            "2024-01-01 00:00:00Z",
            "2024-01-01T00:00:00",
            "2024-01-01T00:00:60Z",
            "2024-01-01T22:59:60Z",
            "2024-01-01T00:00:00+24:00",
            "2024-01-01T00:00:00.Z",
            "2024-01-01T00:00:00.1234567890123Z",
            "0000-01-01T00:00:00Z",
            "+2024-01-01T00:00:00Z",
            "2024-01-01T24:00:00Z",
            "2024-13-01T00:00:00Z",
            "2024-01-01T00:00:61Z",
            "",
            "2024-01-01"
        ]),
    )
}
