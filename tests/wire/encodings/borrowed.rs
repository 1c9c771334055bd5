//! Strings and bytes are borrowed from the input where the format allows it.

use std::borrow::Cow;

use run_request::RunRequest;

use super::formats::{Bincode, BorrowFormat, Cbor, Format, Postcard, each};

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

fn make_borrowing() -> Borrowing<'static> {
    let inner = Inner {
        inside: "inside",
        cow: "cow".into(),
        owned: "owned".into(),
        maybe_cow: Some("maybe".into()),
    };
    Borrowing { text: "text", inner, maybe: Some("some"), none: None }
}

#[test]
fn strings_are_borrowed() {
    fn check<F: BorrowFormat>() {
        let bytes = F::write(&make_borrowing()).unwrap();
        let read: Borrowing<'_> = F::read_borrowed(&bytes).expect(F::NAME);
        assert_eq!(read, make_borrowing(), "{}", F::NAME);
        let input = bytes.as_ptr_range();
        let within = |text: &str| input.contains(&text.as_ptr());
        assert!(within(read.text) && within(read.inner.inside), "{}", F::NAME);
        assert!(read.maybe.is_some_and(within), "{}", F::NAME);
        assert!(matches!(read.inner.cow, Cow::Borrowed(_)), "{}", F::NAME);
        // As with serde, a `Cow` is only borrowed with `#[serde(borrow)]`.
        assert!(matches!(read.inner.owned, Cow::Owned(_)), "{}", F::NAME);
    }
    each!(check: Json Yaml Toml Urlencoded Form NamedMessagePack HumanMessagePack);
    each!(check: MessagePack Postcard Bincode);
}

#[test]
fn a_cow_is_owned_if_nothing_can_be_borrowed() {
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
fn a_string_with_escapes_is_an_error_or_an_owned_cow() {
    #[derive(RunRequest, Debug, PartialEq)]
    struct Cows<'a> {
        #[serde(borrow)]
        cow: Cow<'a, str>,
    }
    #[derive(RunRequest, Debug, PartialEq)]
    struct Texts<'a> {
        cow: &'a str,
    }
    fn check<F: BorrowFormat>() {
        let bytes = F::write(&Cows { cow: "a\u{1}b".into() }).unwrap();
        let read: Cows<'_> = F::read_borrowed(&bytes).unwrap();
        assert!(matches!(&read.cow, Cow::Owned(text) if text == "a\u{1}b"), "{}", F::NAME);
        let error = F::read_borrowed::<Texts<'_>>(&bytes).unwrap_err();
        assert!(error.contains("expected a borrowed string"), "{} {error}", F::NAME);
    }
    each!(check: Json Yaml Toml Urlencoded Form);
}

#[test]
fn bytes_are_borrowed_in_formats_that_have_bytes() {
    #[derive(RunRequest, Debug, PartialEq)]
    struct Bytes<'a> {
        bytes: &'a [u8],
        maybe: Option<&'a [u8]>,
    }
    fn check<F: BorrowFormat>() {
        let bytes = F::write(&Bytes { bytes: b"abc", maybe: Some(b"de") }).unwrap();
        let read: Bytes<'_> = F::read_borrowed(&bytes).unwrap();
        assert_eq!(read, Bytes { bytes: b"abc", maybe: Some(b"de") });
        assert!(bytes.as_ptr_range().contains(&read.bytes.as_ptr()), "{}", F::NAME);
    }
    check::<Postcard>();
    check::<Bincode>();
}
