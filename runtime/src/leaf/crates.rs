//! Leaves of the crates behind features.

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
    [K: super::Apart, V: Leaf, S] indexmap::IndexMap<K, V, S>;
    [T: Leaf, S] indexmap::IndexSet<T, S>;
}

#[cfg(feature = "secrecy")]
containers! { [T: Leaf + secrecy::zeroize::Zeroize + ?Sized] secrecy::SecretBox<T>; }
