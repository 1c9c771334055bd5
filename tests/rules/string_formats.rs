//! What each string format accepts and rejects, without an allocation for a valid string.

use std::time::{Duration, Instant};

use run_request::Validate;

/// Declares a struct with the format, and tests strings that have it and strings that do not.
macro_rules! formats {
    ($($format:ident: $shown:literal, $(allocates: $allocates:literal,)?
        accepts: [$($good:expr),* $(,)?], rejects: [$($bad:expr),* $(,)?];)*) => {$(
        #[test]
        fn $format() {
            #[derive(Validate)]
            struct One<'a> {
                #[request(format($format))]
                text: &'a str,
            }
            const REASON: &str =
                concat!("string does not match format. Expected a valid ", $shown, ".");

            let allocates = false $(|| $allocates)?;
            let good: &[String] = &[$($good.into()),*];
            for text in good {
                let info = allocation_counter::measure(|| {
                    assert!(One { text }.validate().is_ok(), "{text:.300}");
                });
                assert!(info.count_total == 0 || allocates, "{text:.300}: {info:?}");
            }

            let mut bad: Vec<String> = vec![$($bad.into()),*];
            for around in ["\0", " ", "\t", "\n", "\r\n", "\u{a0}", "\u{200b}", "\u{feff}"] {
                let is_iri = stringify!($format) == "iri" && !around.is_ascii();
                if is_iri || TAKES_ANY_CHARACTER.contains(&stringify!($format)) {
                    continue;
                }
                bad.push(around.into());
                bad.extend(good.iter().flat_map(|it| [format!("{around}{it}"), format!("{it}{around}")]));
            }
            for text in &bad {
                let violations = One { text }.validate().expect_err(&format!("{text:.300}"));
                assert_eq!(violations.len(), 1);
                let first = violations.first();
                assert_eq!((first.code(), &*first.reason()), ("invalid_value", REASON), "{text:.300}");
            }

            let start = Instant::now();
            for piece in ["a", "1", "-", ".", "a.", ":", "0:", "@", "[", "\"", "\\", "%", "é", "\0", " <"] {
                let long = piece.repeat(1_000_000 / piece.len());
                for text in [format!("{}{long}", good[0]), format!("{long}{}", good[0]), long] {
                    let mut valid = false;
                    let validate = || valid = One { text: &text }.validate().is_ok();
                    let info = allocation_counter::measure(validate);
                    assert!(!valid || info.count_total == 0 || allocates, "{text:.300}: {info:?}");
                }
            }
            // Quadratic time would take hours.
            assert!(start.elapsed() < Duration::from_secs(60), "{:?}", start.elapsed());
        }
    )*};
}

/// The formats in which a space or a control character stands for itself.
const TAKES_ANY_CHARACTER: &[&str] = &["json_pointer", "regex"];

/// `count` times the letter `a`.
fn a(count: usize) -> String {
    "a".repeat(count)
}

/// Three labels of 63 characters and one of `last`: a name of `last` + 192 characters.
fn four_labels(last: usize) -> String {
    format!("{0}.{0}.{0}.{1}", a(63), a(last))
}

formats! {
    url: "URL",
        accepts: [
            "https://example.com/a.png?b=c#d", "http://example.com", "a:", "a:b", "A+b-.1:c", "data:,",
            "urn:isbn:0451450523", "mailto:a@b", "file:///a", "http://", "http://[::1]:80/",
            "http://user:secret@example.com:8080/", "http://example.com/%20", "http://a/?#",
        ],
        rejects: [
            "", "a", "/a", "//example.com", "?a", "#a", ":a", "1:a", "é:a", "a b:c", "http://a b",
            "http://a/%", "http://a/%2", "http://a/%zz", "http://[::1", "http://[::g]/", "http://a:b/",
            "http://é.example", "http://a/<b>", "http://a/\\", "http://a/`", "http://a#b#c", "http://a/\0",
        ];
    email: "email address",
        accepts: [
            "user@example.com", "a@b", "1@2", "USER@EXAMPLE.COM", "first.last+tag@example.co.uk",
            "!#$%&'*+-/=?^_`{|}~@example.com", "\"a b\"@example.com", "\"a@b\"@example.com",
            "\"a..b\"@example.com", r#""a\"b\\c"@example.com"#, "user@localhost",
            "user@xn--bcher-kva.example", "user@[127.0.0.1]", "user@[IPv6:::1]", "user@[ipv6:2001:DB8::1]",
            format!("{}@b", a(63)), format!("{}@b", a(64)), format!("\"{}\"@b", a(62)),
            format!("a@{}", a(62)), format!("a@{}", a(63)),
            format!("{}@{}.{}.{}", a(61), a(63), a(63), a(63)),
            format!("{}@{}.{}.{}", a(62), a(63), a(63), a(63)),
        ],
        rejects: [
            "", "@", "a", "a@", "@b", "@@", "a@@b", "a@b@c", "a@b, c@d", "a@b.c>", "<a@b.c>", "a <a@b.c>",
            "\"a\" <a@b.c>", " <a@b.c>", "mailto:a@b", "a b@c", "a,b@c", "a(b)@c", "a@b(c)", "a@b c",
            ".a@b", "a.@b", "a..b@c", "a@b.", "a@.b", "a@b..c", "a@-b", "a@b-", "a@b_c", "a@b!c", "a@b:25",
            "\"@b", "\"a@b", "a\"@b", "\"a\"b@c", "\"a\"b\"@c", r#""a\"@b"#, "\"a\tb\"@c", "\"a\nb\"@c",
            "\"a\0b\"@c", "a\0@b", "a@b\0c", "a@[", "a@]", "a@[]", "a@[b]", "a@[::1]", "a@[127.0.0.256]",
            "a@[IPv6:127.0.0.1]", "a@[IPv6:]", "a@[IPv6:::1%eth0]", "a@[[::1]]", "a@[é]", "a@[IPv6é]",
            // RFC 5321 allows these two, but nobody has such an address.
            "\"\"@b", "\"a\\ b\"@c",
            // As in JSON Schema, whose format for letters beyond ASCII is `idn-email`.
            "é@b", "\"é\"@b", "a@é", "用户@例子.广告", "🦀@b",
            format!("{}@b", a(65)), format!("\"{}\"@b", a(63)), format!("a@{}", a(64)),
            format!("{}@{}.{}.{}", a(63), a(63), a(63), a(63)),
            format!("a@{}", four_labels(61)), format!("a@{}", four_labels(62)),
        ];
    uuid: "UUID",
        accepts: [
            "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF", "c232ab00-9414-11ec-b3c8-9f6bdeced846",
            "000003e8-9414-21ec-b300-325096b39f47", "5df41881-3aed-3515-88a7-2f4a814cf09e",
            "919108f7-52d1-4320-9bac-f847db4148a8", "2ed6657d-e927-568b-95e1-2665a8aea6a2",
            "1ec9414c-232a-6b00-b3c8-9f6bdeced846", "017f22e2-79b0-7cc3-98c4-dc0c0c07398f",
            "2489e9ad-2ee2-8e00-8ec9-32d5f69181c0", "2489E9aD-2eE2-8E00-8eC9-32D5f69181C0",
            // Of versions and variants that are not defined.
            "01234567-89ab-cdef-0123-456789abcdef",
        ],
        rejects: [
            "", "-", "----", "919108f752d143209bacf847db4148a8", "{919108f7-52d1-4320-9bac-f847db4148a8}",
            "urn:uuid:919108f7-52d1-4320-9bac-f847db4148a8", "919108f7-52d1-4320-9bac-f847db4148a",
            "919108f7-52d1-4320-9bac-f847db4148a80", "919108f7-52d1-4320-9bac-f847db4148ag",
            "919108f75-2d1-4320-9bac-f847db4148a8", "919108f7-52d14-320-9bac-f847db4148a8",
            "919108f7-52d1-4320-9bacf-847db4148a8", "-919108f752d1-4320-9bac-f847db4148a8",
            "919108f7_52d1_4320_9bac_f847db4148a8", "919108f7 52d1 4320 9bac f847db4148a8",
            "919108f7-52d1-4320-9bac--847db4148a8", "{19108f7-52d1-4320-9bac-f847db4148a}",
            "0x9108f7-52d1-4320-9bac-f847db4148a8", "+19108f7-52d1-4320-9bac-f847db4148a8",
            "919108f7-52d1-4320-9bac-f847db4148\0a", "919108f7-52d1-4320-9bac-f847db4148é",
            "919108f7–52d1–4320–9bac–f847db4148a8", "９19108f7-52d1-4320-9bac-f847db4148a8",
            "-".repeat(36), "a".repeat(36), "é".repeat(18),
        ];
    ip: "IP address",
        accepts: [
            "127.0.0.1", "0.0.0.0", "255.255.255.255", "10.0.0.10", "100.99.9.0", "::", "::1", "1::",
            "1:2:3:4:5:6:7:8", "2001:db8::FF00:42:8329", "fe80::1", "::ffff:192.0.2.128",
            "1:2:3:4:5:6:1.2.3.4",
        ],
        rejects: [
            "", "1", "1.2.3", "1.2.3.4.5", "1.2.3.256", "01.2.3.4", "1.2.3.4:80", "1.2.3.4/8", "0x7f.0.0.1",
            "2130706433", ":", ":::", "1::2::3", "1:2:3:4:5:6:7", "fe80::1%eth0", "[::1]", "[::1]:80",
            "::1/64", "localhost", "example.com", "１.2.3.4", "1.2.3.4\u{0}", "::1\0", "1.2.3.4,::1",
        ];
    ipv4: "IPv4 address",
        accepts: [
            "127.0.0.1", "0.0.0.0", "255.255.255.255", "0.0.0.1", "1.0.0.0", "1.2.3.4", "8.8.8.8",
            "10.0.0.10", "99.100.9.0", "192.168.1.1", "224.0.0.1", "249.250.199.200",
        ],
        rejects: [
            "", ".", "...", "1", "1.2.3", "1.2.3.", ".1.2.3", "1..2.3", "1.2.3.4.", "1.2.3.4.5", "256.0.0.0",
            "0.0.0.256", "1.2.3.1000", "999999999999999999999.0.0.0", "01.2.3.4", "1.2.3.04", "00.0.0.0",
            "0.0.0.00", "+1.2.3.4", "1.2.3.-4", "0x7f.0.0.1", "1.2.3.a", "1.2.3.4:80", "1.2.3.4/8",
            "1 .2.3.4", "1,2,3,4", "1\0.2.3.4", "2130706433", "::1", "::ffff:1.2.3.4", "１.2.3.4", "١.2.3.4",
            "1。2。3。4", "localhost",
        ];
    ipv6: "IPv6 address",
        accepts: [
            "::1", "::", "1::", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "1::8",
            "2001:db8::ff00:42:8329", "2001:0DB8:0000:0000:0000:FF00:0042:8329", "fe80::1",
            "::ffff:192.0.2.128", "::1.2.3.4", "1:2:3:4:5:6:1.2.3.4", "1::255.255.255.255",
        ],
        rejects: [
            "", ":", ":::", "1", "1:", ":1", "1::2::3", "::1::", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9",
            "1:2:3:4:5:6:7:8::", "::1:2:3:4:5:6:7:8", "1:2:3:4::5:6:7:8", ":1:2:3:4:5:6:7", "12345::",
            "00001::", "g::", "-1::", "fe80::1%eth0", "fe80::1%25eth0", "fe80::1%", "[::1]", "[::1]:80",
            "::1/64", "1.2.3.4", "::1.2.3", "::1.2.3.4.5", "::1.2.3.256", "::01.2.3.4", "1.2.3.4::",
            "::1.2.3.4:5", "1:2:3:4:5:6:7:1.2.3.4", "::1\0", "：：1", "::１", "localhost",
        ];
    hostname: "hostname",
        accepts: [
            "example.com", "a", "1", "A.B", "localhost", "EXAMPLE.com", "3com.example", "a-b", "a--b",
            "xn--bcher-kva.example", a(62), a(63), four_labels(60), four_labels(61), "a.".repeat(126) + "a",
            // RFC 1123 has the caller try to parse an address first.
            "127.0.0.1", "123", "1.2",
            // Reserved by RFC 5890, but many hosts have such names.
            "ab--c", "r3---sn-a5m.example",
            "XN--BCHER-kva", "xn--fiq228c.xn--fiqs8s", "xn--9dbne9b", "a1.xn--9dbne9b",
            "xn--ll-0ea", "xn--wva3je", "xn--4dbc5h", "xn--k8j5u", "xn--0-gyc", "xn--11b2ezcs70k",
        ],
        rejects: [
            "", ".", "..", "a.", ".a", "a..b", "-", "-a", "a-", "-a.b", "a.-b", "a-.b", "a.b-", "xn--",
            "xn--a", "xn--X", "xn--bcher-kv", "a.xn--bcher-kva0.b", "xn--abc-", "xn--99999999",
            // A name in capitals, in a compatibility form, not normalized, and in two directions.
            "xn--bung-fna", "xn--sch-bo3s", "xn--b-yq0i", "xn--ab-uub", "xn--1-bicuf1d", "xn--a-fjc",
            "1a.xn--9dbne9b",
            "xn--al-0ea", "xn--S-jib3p", "xn--A-2hc5h", "xn--vek", "xn--ngb6iyr", "xn--11b2er09f",
            "xn--hello-txk", "XN--aa---o47jg78q", "xn--07jt112bpxg",
            "a_b", "_dmarc.a", "a!b", "a b", "a/b", "a:80", "a@b", "a\0b", "a%20b", "a,b", "*.a", "http://a",
            "[127.0.0.1]", "[::1]", "[a]", "[]", "::1", "é", "bücher.example", "ａ.example", "a。b",
            "\u{212a}.example", "a\u{ad}b", "١",
            a(64), format!("{}.b", a(64)), format!("b.{}", a(64)), four_labels(62), four_labels(63),
            "a.".repeat(127), "a.".repeat(127) + "a", "é".repeat(32),
        ];
    date_time: "date-time",
        accepts: [
            "2006-01-02T15:04:05Z", "2006-01-02t15:04:05z", "2006-01-02T15:04:05+00:00",
            "2006-01-02T15:04:05-00:00", "2006-01-02T15:04:05+23:59", "2006-01-02T15:04:05-23:59",
            "2006-01-02T15:04:05+05:30", "2006-01-02T00:00:00.0Z", "2006-01-02T15:04:05.123456789Z",
            "2006-01-02T15:04:05.12345678901234567890-08:00", "2000-02-29T00:00:00Z",
            "2024-02-29T23:59:59Z", "0000-01-01T00:00:00Z", "0000-01-01T00:00:00+23:59",
            "9999-12-31T23:59:59Z", "9999-12-31T23:59:59.999999999-23:59",
            "2016-12-31T23:59:60Z", "2015-06-30T23:59:60z", "1998-12-31T15:59:60.123-08:00",
            "2017-01-01T00:59:60+01:00", "0000-01-01T00:59:60+01:00", "9999-12-31T22:59:60-01:00",
            format!("2006-01-02T15:04:05.{}Z", "9".repeat(1_000_000)),
        ],
        rejects: [
            "", "T", "Z", "2006-01-02", "15:04:05Z", "2006-01-02T15:04:05", "2006-01-02T15:04Z",
            "2006-01-02 15:04:05Z", "2006-01-02_15:04:05Z", "2006-01-02\u{0}15:04:05Z",
            "2006-01-0215:04:05Z", "2006-01-02T 15:04:05Z", "2006-01-02T15:04:05 Z", "2006-01-02é5:04:05Z",
            "2006-01-02TT15:04:05Z", "2006/01/02T15:04:05Z", "20060102T150405Z", "2006-1-2T15:04:05Z",
            "06-01-02T15:04:05Z", "+2006-01-02T15:04:05Z", "-2006-01-02T15:04:05Z",
            "02006-01-02T15:04:05Z", "2006-W01-1T15:04:05Z", "2006-002T15:04:05Z",
            "2006-00-02T15:04:05Z", "2006-13-02T15:04:05Z", "2006-01-00T15:04:05Z",
            "2006-01-32T15:04:05Z", "2006-04-31T15:04:05Z", "2023-02-29T15:04:05Z",
            "1900-02-29T15:04:05Z", "2006-01-02T24:00:00Z", "2006-01-02T15:60:05Z",
            "2006-01-02T15:04:61Z", "2006-01-02T15:04:05.Z", "2006-01-02T15:04:05,5Z",
            "2006-01-02T15:04:05.-5Z", "2006-01-02T15:04:05.5", "2006-01-02T15:04:05+24:00",
            "2006-01-02T15:04:05+00:60", "2006-01-02T15:04:05+05", "2006-01-02T15:04:05+0530",
            "2006-01-02T15:04:05+5:30", "2006-01-02T15:04:05+05:30:00", "2006-01-02T15:04:05−05:30",
            "2006-01-02T15:04:05Z+00:00", "2006-01-02T15:04:05+00:00Z", "2006-01-02T15:04:05ZZ",
            "２006-01-02T15:04:05Z", "200٦-01-02T15:04:05Z", "2006-01-02T15:04:05Z[UTC]", "1136214245",
            // A leap second is the last second of a month in UTC, whatever the offset.
            "2016-12-30T23:59:60Z", "2016-12-31T22:59:60Z", "2016-12-31T23:59:60+01:00",
            "2016-12-31T23:59:61Z", "9999-12-31T23:59:60-01:00",
        ];
    date: "date",
        accepts: [
            "2006-01-02", "0000-01-01", "9999-12-31", "2024-02-29", "2000-02-29", "2006-12-01",
        ],
        rejects: [
            "", "-", "2006-01-02Z", "2006-01-02T15:04:05Z", "2006-1-2", "06-01-02", "20060102", "2006-01",
            "2006-002", "2006-W01-1", "2006/01/02", "2006-00-02", "2006-13-02", "2006-01-00", "2006-01-32",
            "2006-04-31", "2023-02-29", "1900-02-29", "+2006-01-02", "-2006-01-02", "02006-01-02",
            "2006-01-0é", "200６-01-02", "2006-01-021", "YYYY-MM-DD", "2006–01–02", "2006-01-2 ",
        ];
    time: "time",
        accepts: [
            "15:04:05Z", "15:04:05z", "00:00:00+00:00", "23:59:59-23:59", "15:04:05.5+05:30",
            "15:04:05.12345678901234567890Z", "12:34:56-00:00",
            "23:59:60Z", "15:59:60-08:00", "00:59:60+01:00", "23:59:60.25Z", "00:29:60-23:30",
            format!("15:04:05.{}Z", "9".repeat(1_000_000)),
        ],
        rejects: [
            "", ":", "Z", "15:04:05", "15:04Z", "15:04:05.Z", "15:04:05.5", "15:04:05,5Z", "15:04:05.-5Z",
            "24:00:00Z", "15:60:05Z", "15:04:61Z", "15:04:60Z", "23:58:60Z", "22:59:60Z",
            "23:59:60+01:00", "15:04:05+24:00", "15:04:05+00:60", "15:04:05+0530", "15:04:05+05",
            "15:04:05−05:30", "15:04:05Z+00:00", "15:04:05ZZ", "5:04:05Z", "015:04:05Z", "15:04:5Z",
            "2006-01-02T15:04:05Z", "T15:04:05Z", "15:04:05 Z", "１5:04:05Z", "15.04.05Z", "15:04:05.٥Z",
            "15:04:0é", "15:04:05.5.5Z", "15:04:05+05:30:00", "15:04:05 PST",
        ];
    duration: "duration",
        accepts: [
            "P1D", "P1Y2M3DT4H5M6S", "P1Y", "P1M", "P1Y2M", "P1M2D", "P2W", "PT1H", "PT1M", "PT1S", "PT1H2M",
            "PT2M3S", "P1DT12H", "P1YT1S", "P0D", "PT0S", "P01D", format!("P{}D", "9".repeat(1_000_000)),
        ],
        rejects: [
            "", "P", "T", "PT", "P1", "1D", "P1DT", "PD", "P1H", "PT1D", "P1S", "PT1W", "P1Y2W", "P1W2D",
            "P1WT1H", "P1Y2D", "PT1H2S", "P2D1Y", "P1D2D", "P1D1", "P1DT1", "PT1M1M", "P1DT2HT3M", "PT1HP1D",
            "P1.5D", "PT0.5S", "PT0,5S", "P-1D", "P+1D", "-P1D", "+P1D", "p1d", "P1d", "P1e2D", "P 1D",
            "P１D", "P٢D", "P1é", "P1DT1é", "P1Y2M3DT4H5M6S7", "P1Y2M3DT", "PTT1S",
        ];
    host_and_port: "host and port",
        accepts: [
            "localhost:80", "example.com:443", "127.0.0.1:8080", "[::1]:65535", "[2001:db8::1]:0", "1:1",
            "xn--bcher-kva.example:80",
        ],
        rejects: [
            "", ":", "80", "localhost", "localhost:", ":80", "localhost:65536", "localhost:99999999999999",
            "localhost:080", "localhost:+80", "localhost:-1", "localhost:8o", "localhost:80:80", "localhost:٨",
            "::1:80", "[::1]", "[::1]:", "[::1]80", "[::1:80", "::1]:80", "[127.0.0.1]:80", "[a]:80", "[]:80",
            "[[::1]]:80", "[::1%eth0]:80", "a_b:80", "é:80", "http://a:80", "a:80/", "user@a:80", "-a:80",
            "xn--a:80", "a.:80",
        ];
    uri_reference: "URI reference",
        accepts: [
            "", "a", "/a", "//example.com/a", "?a", "#a", "../a/./b", "a/b:c", "https://example.com/a?b=c#d",
            "a%20b", "//[::1]:80", "urn:a:b", "@", "%41",
        ],
        rejects: [
            ":", ":a", "1:a", "a b", "%", "a%2", "a%zz", "a\\b", "<a>", "[a]", "//[::1", "#a#b", "é", "a|b",
            "`", "{a}", "a\0", "//a:b/", "\"a\"", "^",
        ];
    iri: "IRI",
        accepts: [
            "https://example.com/ä?ö=ü#ß", "https://bücher.example", "a:", "urn:é", "http://[::1]/é",
            "http://例え.テスト/", "mailto:用户@例子.广告",
        ],
        rejects: [
            "", "é", "/é", "//é", "?é", "#é", "é:a", "http://a b", "http://a/%", "http://a/%zz", "http://[é]/",
            "http://[::1", "http://a/<é>", "http://a/\\", "http://a#é#é", "http://a/\u{80}", "http://a/\u{e000}",
        ];
    json_pointer: "JSON pointer",
        accepts: [
            "", "/", "//", "/a", "/a/0", "/a/-", "/a~0b", "/a~1b", "/~0~1", "/ ", "/é", "/\0", "/a\n", "/~01",
            "/%41", "/\"", "/🦀",
        ],
        rejects: [
            "a", "a/b", "#", "#/a", "0", "~0", "/~", "/~2", "/a~", "/~/0", "/~~0", "/~é", " /a", "\0", "~",
        ];
    regex: "regular expression",
        allocates: true,
        accepts: [
            "", "a", "^[a-z]+$", "(a|b)*?c{2,3}", "(?:a)(?=b)(?!c)(?<=d)(?<!e)", "(?<n>a)\\k<n>", "(a)\\1", "[]",
            "[^]", "\\cA", "\\u{1f980}", "\\p{L}\\P{Script=Greek}", "\\d\\D\\w\\W\\s\\S\\b\\B", "[\\b]", "\\/", "é",
            "🦀{2}", ".", " ", "\0", "|", "a||b", "[\\]]", "[(]", "\\(", "()",
            format!("{}{}", "(".repeat(255), ")".repeat(255)), "a".repeat(4096), "\\p{L}".repeat(819),
            "(a{0,9999}){0,9999}", "(?:)".repeat(1024),
        ],
        rejects: [
            "(", ")", "(a", "a)", "[", "[a", "]", "{", "}", "a{", "a{2", "*", "+", "?", "a**", "(?", "(?a)", "(?i)a",
            "(?P<n>a)", "(?#a)", "\\", "\\a", "\\z", "\\A", "\\2", "\\k<n>", "\\p{Nothing}", "\\p", "\\u", "\\u{110000}",
            "\\x", "[b-a]", "[\\d-a]", "(?<n>a)(?<n>b)", "(?<1>a)", "a{2,1}", "^*", "\\-", "\\8",
            format!("{}{}", "(".repeat(256), ")".repeat(256)), "a".repeat(4097),
            format!("{}a{}", "([)]".repeat(500), ")".repeat(500)),
            "(".repeat(1_000_000), "(?:".repeat(1_000_000), "[".repeat(1_000_000), "(?=".repeat(4096 / 3),
        ];
}
