// One variant has no tag.

#[derive(RunRequest)]
enum Model {
    Small,
    #[serde(untagged)]
    Custom(CustomModel),
}

// The attributes change this part of what the derive generates:

/// Generated through the macro `leave_out_the_derive_of_validate!`.
impl __private_::Validate for Model {
    fn check(&self, __report: &mut __private_::Report) {
        use __private_::fallbacks::*;
        match self {
            Self::Small => {}
            Self::Custom(__field_0) => {
                let __value = __field_0;
                __private_::Probe(__value).check(__report);
            }
        }
    }
}

#[automatically_derived]
impl __private_::HasPartial for Model {
    const FLAT: __private_::Option<__private_::variants::FlatEnum> = __private_::Some(__private_::variants::FlatEnum {
        form: __private_::variants::FlatForm::Impossible(
            "`Model` cannot be flattened: it is a mere name; remove `#[serde(flatten)]`",
        ),
        entries: &[],
    });
    const KINDS: __private_::variants::Kinds = __private_::variants::Kinds::NAMES
        .or(__private_::variants::KindProbe::<CustomModel>::KINDS);
}

#[automatically_derived]
impl __private_::variants::ser::WriteVariants for Model {
    #[inline]
    fn write_variant<__S: __private_::variants::ser::VariantSink>(
        &self,
        __sink: __S,
    ) -> __private_::Result<__S::Ok, __S::Error> {
        match self {
            Self::Small { .. } => __sink.write_unit(0, "Small"),
            Self::Custom(__field_0) => {
                __sink.untagged().write_newtype(1, "Custom", __field_0)
            }
        }
    }
}

/// Generated through the macro `leave_out_the_derives_of_serde!`.
impl<'de> __private_::Deserialize<'de> for Model {
    #[inline]
    fn deserialize<__D: __private_::Deserializer<'de>>(
        __deserializer: __D,
    ) -> __private_::Result<Self, __D::Error> {
        __private_::variants::de::read_mixed(
            __private_::variants::de::TaggedNames(),
            __private_::variants::Kinds::NAMES,
            __deserializer,
        )
    }
}

#[automatically_derived]
impl<'de> __private_::variants::de::ReadVariants<'de> for Model {
    const UNTAGGED: &'static [__private_::variants::Kinds] = &[
        __private_::variants::Kinds::NONE,
        __private_::variants::KindProbe::<CustomModel>::KINDS,
    ];
    const READ_NAMES: &'static [&'static __private_::str] = &["Small"];
    #[inline]
    fn find_variant(__name: &__private_::str) -> __private_::Option<__private_::usize> {
        match __name {
            "Small" => __private_::Some(0),
            _ => __private_::None,
        }
    }
}
