// There is no tag: the kind of the value tells which variant it is.

#[derive(RunRequest)]
#[serde(untagged)]
enum Stop {
    One(String),
    Many(Vec<String>),
}

// The attributes change this part of what the derive generates:

/// Generated through the macro `leave_out_the_derive_of_validate!`.
impl __private_::Validate for Stop {
    fn check(&self, __report: &mut __private_::Report) {
        use __private_::fallbacks::*;
        match self {
            Self::One(__field_0) => {
                let __value = __field_0;
                __private_::Probe(__value).check(__report);
            }
            Self::Many(__field_0) => {
                let __value = __field_0;
                __private_::Probe(__value).check(__report);
            }
        }
    }
}

#[automatically_derived]
impl __private_::HasPartial for Stop {
    const FLAT: __private_::Option<__private_::variants::FlatEnum> = __private_::Some(__private_::variants::FlatEnum {
        form: __private_::variants::FlatForm::Impossible(
            "`Stop` cannot be flattened: it is untagged; add `#[serde(tag = \"...\")]` to it",
        ),
        entries: &[],
    });
    const KINDS: __private_::variants::Kinds = __private_::variants::Kinds::NONE
        .or(__private_::variants::KindProbe::<String>::KINDS)
        .or(__private_::variants::KindProbe::<Vec<String>>::KINDS);
}

/// Generated through the macro `leave_out_the_derives_of_serde!`.
impl __private_::Serialize for Stop {
    fn serialize<__S: __private_::Serializer>(
        &self,
        __serializer: __S,
    ) -> __private_::Result<__S::Ok, __S::Error> {
        __private_::variants::ser::write_untagged(self, __serializer)
    }
}

/// Generated through the macro `leave_out_the_derives_of_serde!`.
impl<'de> __private_::Deserialize<'de> for Stop {
    #[inline]
    fn deserialize<__D: __private_::Deserializer<'de>>(
        __deserializer: __D,
    ) -> __private_::Result<Self, __D::Error> {
        __private_::variants::de::read_untagged(__deserializer)
    }
}

#[automatically_derived]
impl<'de> __private_::variants::de::ReadVariants<'de> for Stop {
    const EXPECTING: &'static __private_::str = "untagged enum Stop";
    const UNTAGGED: &'static [__private_::variants::Kinds] = &[
        __private_::variants::KindProbe::<String>::KINDS,
        __private_::variants::KindProbe::<Vec<String>>::KINDS,
    ];
}
