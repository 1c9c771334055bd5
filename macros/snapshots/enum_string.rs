// Conversions from and into the names.

#[derive(RunRequest)]
#[request(string)]
enum Role {
    User,
    #[serde(alias = "model")]
    Assistant,
}

// The attributes change this part of what the derive generates:

#[automatically_derived]
impl Role {
    /// The names of all variants on the wire, in the order of declaration.
    const NAMES: &'static [&'static __private_::str] = &["User", "Assistant"];
    /// Returns the name on the wire.
    #[must_use]
    const fn as_str(&self) -> &'static __private_::str {
        match self {
            Self::User { .. } => "User",
            Self::Assistant { .. } => "Assistant",
        }
    }
}

#[automatically_derived]
impl __private_::AsRef<__private_::str> for Role {
    fn as_ref(&self) -> &__private_::str {
        self.as_str()
    }
}

#[automatically_derived]
impl ::core::fmt::Display for Role {
    fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        __f.pad(self.as_str())
    }
}

#[automatically_derived]
impl ::core::str::FromStr for Role {
    type Err = __private_::UnknownVariant;
    fn from_str(
        __name: &__private_::str,
    ) -> __private_::Result<Self, __private_::UnknownVariant> {
        match __name {
            "User" => __private_::Ok(Self::User {}),
            "Assistant" | "model" => __private_::Ok(Self::Assistant {}),
            _ => __private_::Err(__private_::UnknownVariant::new(__name, Self::NAMES)),
        }
    }
}

#[automatically_derived]
impl ::core::convert::TryFrom<&__private_::str> for Role {
    type Error = __private_::UnknownVariant;
    fn try_from(
        __name: &__private_::str,
    ) -> __private_::Result<Self, __private_::UnknownVariant> {
        ::core::str::FromStr::from_str(__name)
    }
}

#[automatically_derived]
impl<'de> __private_::variants::de::ReadVariants<'de> for Role {
    const READ_NAMES: &'static [&'static __private_::str] = &[
        "User",
        "Assistant",
        "model",
    ];
    #[inline]
    fn find_variant(__name: &__private_::str) -> __private_::Option<__private_::usize> {
        match __name {
            "User" => __private_::Some(0),
            "Assistant" | "model" => __private_::Some(1),
            _ => __private_::None,
        }
    }
}
