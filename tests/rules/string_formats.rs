//! What each string format accepts and rejects, without an allocation for a valid string.

use std::time::{Duration, Instant};

use run_request::Validate;

/// Declares a struct with the format, and tests strings that have it and strings that do not.
macro_rules! formats {
    ($($format:ident: $shown:literal, accepts: [$($good:expr),* $(,)?],
        rejects: [$($bad:expr),* $(,)?];)*) => {$(
        #[test]
        fn $format() {
            #[derive(Validate)]
            struct One<'a> {
                #[request(format($format))]
                text: &'a str,
            }
            const REASON: &str =
                concat!("string does not match format. Expected a valid ", $shown, ".");

            let good: &[String] = &[$($good.into()),*];
            for text in good {
                let info = allocation_counter::measure(|| {
                    assert!(One { text }.validate().is_ok(), "{text:.300}");
                });
                assert_eq!(info.count_total, 0, "{text:.300}: {info:?}");
            }

            let mut bad: Vec<String> = vec![$($bad.into()),*];
            for around in ["\0", " ", "\t", "\n", "\r\n", "\u{a0}", "\u{200b}", "\u{feff}"] {
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
                    assert!(!valid || info.count_total == 0, "{text:.300}: {info:?}");
                }
            }
            // Quadratic time would take hours.
            assert!(start.elapsed() < Duration::from_secs(60), "{:?}", start.elapsed());
        }
    )*};
}

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
            // Not valid labels by RFC 5890, which only resolving the name would show.
            "xn--a", "ab--c",
        ],
        rejects: [
            "", ".", "..", "a.", ".a", "a..b", "-", "-a", "a-", "-a.b", "a.-b", "a-.b", "a.b-", "xn--",
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
}
