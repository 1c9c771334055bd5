//! Leaves of optional crates.

#[allow(unused_imports, reason = "without any of the features there are none")]
use super::{Leaf, containers, leaves};

#[cfg(feature = "json")]
mod json {
    use serde_json::value::RawValue;
    use serde_json::{Map, Number, Value};

    use super::{Leaf, leaves};

    leaves! { Value; Map<alloc::string::String, Value>; Number; RawValue; }
}

#[cfg(feature = "uuid")]
leaves! {
    uuid::Uuid; uuid::NonNilUuid; uuid::fmt::Braced; uuid::fmt::Hyphenated; uuid::fmt::Simple;
    uuid::fmt::Urn;
}

#[cfg(feature = "time")]
leaves! {
    time::Date; time::Duration; time::Month; time::OffsetDateTime; time::PrimitiveDateTime;
    time::Time; time::UtcDateTime; time::UtcOffset; time::Weekday;
}

#[cfg(feature = "url")]
mod url {
    use iri_string::spec::Spec;
    use iri_string::types::{
        RiAbsoluteStr, RiAbsoluteString, RiFragmentStr, RiFragmentString, RiQueryStr,
        RiQueryString, RiReferenceStr, RiReferenceString, RiRelativeStr, RiRelativeString, RiStr,
        RiString,
    };

    use super::{Leaf, containers};

    containers! {
        [S: Spec] RiAbsoluteStr<S>;
        [S: Spec] RiAbsoluteString<S>;
        [S: Spec] RiFragmentStr<S>;
        [S: Spec] RiFragmentString<S>;
        [S: Spec] RiQueryStr<S>;
        [S: Spec] RiQueryString<S>;
        [S: Spec] RiReferenceStr<S>;
        [S: Spec] RiReferenceString<S>;
        [S: Spec] RiRelativeStr<S>;
        [S: Spec] RiRelativeString<S>;
        [S: Spec] RiStr<S>;
        [S: Spec] RiString<S>;
    }
}

#[cfg(feature = "rust_decimal")]
leaves! { rust_decimal::Decimal; }

#[cfg(feature = "bigdecimal")]
leaves! { bigdecimal::BigDecimal; bigdecimal::BigDecimalRef<'_>; }

#[cfg(feature = "bytes")]
leaves! { bytes::Bytes; bytes::BytesMut; }

#[cfg(feature = "chrono")]
mod chrono {
    use chrono::{
        DateTime, FixedOffset, Month, NaiveDate, NaiveDateTime, NaiveTime, NaiveWeek, TimeDelta,
        TimeZone, Utc, Weekday,
    };

    use super::{Leaf, containers, leaves};

    leaves! {
        FixedOffset; Month; NaiveDate; NaiveDateTime; NaiveTime; NaiveWeek; TimeDelta; Utc;
        Weekday;
    }

    containers! { [Z: TimeZone] DateTime<Z>; }
}

#[cfg(feature = "http")]
mod http {
    use http::uri::{Authority, PathAndQuery, Scheme};
    use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, Version};

    use super::{Leaf, containers, leaves};

    leaves! {
        Authority; PathAndQuery; Scheme; HeaderName; HeaderValue; Method; StatusCode; Uri; Version;
    }

    containers! { [T: Leaf] HeaderMap<T>; }
}

#[cfg(feature = "indexmap")]
containers! {
    [K: super::UnvisitedLeaf, V: Leaf, S] indexmap::IndexMap<K, V, S>;
    [T: Leaf, S] indexmap::IndexSet<T, S>;
}

#[cfg(feature = "secrecy")]
containers! { [T: Leaf + secrecy::zeroize::Zeroize + ?Sized] secrecy::SecretBox<T>; }

#[cfg(test)]
mod tests {
    #[allow(dead_code, reason = "without any of the features nothing is known")]
    fn leaf<T: super::Leaf + ?Sized>() {}

    macro_rules! known {
        ($($name:ident, $feature:literal: $($type:ty),*;)*) => {$(
            #[cfg(feature = $feature)]
            #[test]
            fn $name() {
                $(leaf::<$type>();)*
            }
        )*};
    }

    known! {
        bytes_are, "bytes": bytes::Bytes, bytes::BytesMut;
        times_of_chrono_are, "chrono": chrono::DateTime<chrono::Utc>, Option<chrono::NaiveDate>,
            chrono::DateTime<chrono::FixedOffset>, chrono::Duration;
        parts_of_http_are, "http": http::HeaderMap, http::HeaderMap<u8>, http::Uri, http::Method,
            http::StatusCode, http::uri::Authority;
        maps_of_indexmap_are, "indexmap": indexmap::IndexMap<u8, (), ()>,
            indexmap::IndexSet<u8, ()>;
        values_of_serde_json_are, "json": serde_json::Value, serde_json::Number,
            alloc::boxed::Box<serde_json::value::RawValue>;
        secrets_are, "secrecy": secrecy::SecretString, secrecy::SecretBox<[u8]>;
        times_of_time_are, "time": time::OffsetDateTime, time::Date, time::Duration;
        iris_are, "url": iri_string::types::UriStr, iri_string::types::IriReferenceString;
        uuids_are, "uuid": uuid::Uuid, alloc::vec::Vec<uuid::fmt::Simple>;
    }

    #[cfg(all(feature = "secrecy", feature = "derive"))]
    #[test]
    fn a_secret_is_validated_and_not_shown() {
        use alloc::boxed::Box;
        use alloc::string::ToString;

        use crate::Validate;

        #[derive(Validate)]
        struct Pin {
            #[request(range(..=9999))]
            digits: u16,
        }

        impl secrecy::zeroize::Zeroize for Pin {
            fn zeroize(&mut self) {
                self.digits = 0;
            }
        }

        #[derive(Validate)]
        struct Account {
            pin: secrecy::SecretBox<Pin>,
            password: secrecy::SecretString,
        }

        let account = |digits| Account {
            pin: secrecy::SecretBox::new(Box::new(Pin { digits })),
            password: "hunter2".into(),
        };
        assert!(account(9999).validate().is_ok());
        let violations = account(12345).validate().unwrap_err();
        assert_eq!(violations.first().path().to_string(), "pin.digits");
        assert!(!violations.to_string().contains("12345"), "{violations}");
    }
}
