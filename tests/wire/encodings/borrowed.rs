//! What a format lends of its input is borrowed.

use std::borrow::Cow;

use run_request::RunRequest;

use super::formats::{Bincode, Cbor, Format, Lends, Postcard, each};

#[derive(RunRequest, Debug, PartialEq)]
struct Borrowing<'a> {
    text: &'a str,
    #[serde(flatten)]
    inner: Inner<'a>,
    maybe: Option<&'a str>,
    none: Option<&'a str>,
}

#[derive(RunRequest, Debug, PartialEq)]
struct Inner<'a> {
    inside: &'a str,
    #[serde(borrow)]
    cow: Cow<'a, str>,
    owned: Cow<'a, str>,
    #[serde(borrow)]
    maybe_cow: Option<Cow<'a, str>>,
}

fn borrowing() -> Borrowing<'static> {
    let inner = Inner {
        inside: "inside",
        cow: "cow".into(),
        owned: "owned".into(),
        maybe_cow: Some("maybe".into()),
    };
    Borrowing { text: "text", inner, maybe: Some("some"), none: None }
}

#[test]
fn strings_are_lent() {
    fn check<F: Lends>() {
        let bytes = F::write(&borrowing()).unwrap();
        let read: Borrowing<'_> = F::lend(&bytes).expect(F::NAME);
        assert_eq!(read, borrowing(), "{}", F::NAME);
        let input = bytes.as_ptr_range();
        let within = |text: &str| input.contains(&text.as_ptr());
        assert!(within(read.text) && within(read.inner.inside), "{}", F::NAME);
        assert!(read.maybe.is_some_and(within), "{}", F::NAME);
        assert!(matches!(read.inner.cow, Cow::Borrowed(_)), "{}", F::NAME);
        // As in serde, nothing is borrowed that does not ask for it.
        assert!(matches!(read.inner.owned, Cow::Owned(_)), "{}", F::NAME);
    }
    each!(check: Json Yaml Toml Urlencoded Form NamedMessagePack HumanMessagePack);
    each!(check: MessagePack Postcard Bincode);
}

#[test]
fn a_cow_is_owned_where_nothing_is_lent() {
    #[derive(RunRequest, Debug, PartialEq)]
    struct Cows {
        cow: Cow<'static, str>,
        maybe: Option<Cow<'static, str>>,
    }
    let cows = Cows { cow: "cow".into(), maybe: Some("maybe".into()) };
    let read: Cows = Cbor::read(&Cbor::write(&cows).unwrap()).unwrap();
    assert_eq!(read, cows);
    assert!(matches!((read.cow, read.maybe), (Cow::Owned(_), Some(Cow::Owned(_)))));
}

#[test]
fn what_had_to_be_unescaped_is_an_error_or_a_cow_of_its_own() {
    #[derive(RunRequest, Debug, PartialEq)]
    struct Cows<'a> {
        #[serde(borrow)]
        cow: Cow<'a, str>,
    }
    #[derive(RunRequest, Debug, PartialEq)]
    struct Texts<'a> {
        cow: &'a str,
    }
    fn check<F: Lends>() {
        let bytes = F::write(&Cows { cow: "a\u{1}b".into() }).unwrap();
        let read: Cows<'_> = F::lend(&bytes).unwrap();
        assert!(matches!(&read.cow, Cow::Owned(text) if text == "a\u{1}b"), "{}", F::NAME);
        let error = F::lend::<Texts<'_>>(&bytes).unwrap_err();
        assert!(error.contains("expected a borrowed string"), "{} {error}", F::NAME);
    }
    each!(check: Json Yaml Toml Urlencoded Form);
}

#[test]
fn bytes_are_lent_where_they_are_written_as_bytes() {
    #[derive(RunRequest, Debug, PartialEq)]
    struct Bytes<'a> {
        bytes: &'a [u8],
        maybe: Option<&'a [u8]>,
    }
    fn check<F: Lends>() {
        let bytes = F::write(&Bytes { bytes: b"abc", maybe: Some(b"de") }).unwrap();
        let read: Bytes<'_> = F::lend(&bytes).unwrap();
        assert_eq!(read, Bytes { bytes: b"abc", maybe: Some(b"de") });
        assert!(bytes.as_ptr_range().contains(&read.bytes.as_ptr()), "{}", F::NAME);
    }
    check::<Postcard>();
    check::<Bincode>();
}
