// One variant holds every unknown name.

#[derive(RunRequest)]
enum Model {
    Small,
    #[request(other)]
    Other(String),
}

// The attributes change this part of what the derive generates:

/// Generated through the macro `leave_out_the_derive_of_validate!`.
impl __private_::Validate for Model {
    fn check(&self, __report: &mut __private_::Report) {
        use __private_::fallbacks::*;
        match self {
            Self::Small => {}
            Self::Other(__field_0) => {
                let __value = __field_0;
                __private_::Probe(__value).check(__report);
            }
        }
        if let Self::Other(__name) = self {
            let __name = <String as __private_::variants::OtherName>::as_name(__name);
            __private_::variants::check_other_name(__name, &["Small"], __report);
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
    const KINDS: __private_::variants::Kinds = __private_::variants::Kinds::NAMES;
}

#[automatically_derived]
impl __private_::variants::ser::WriteVariants for Model {
    #[inline]
    fn write_variant<__S: __private_::variants::ser::VariantSink>(
        &self,
        __sink: __S,
    ) -> __private_::Result<__S::Ok, __S::Error> {
        match self {
            Self::Small { .. } => __sink.write_name("Small"),
            Self::Other(__field_0) => {
                let __name = <String as __private_::variants::OtherName>::as_name(
                    __field_0,
                );
                __sink.write_other(__name, &["Small"])
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
        __private_::variants::de::read_names(__deserializer)
    }
}

#[automatically_derived]
impl<'de> __private_::variants::de::ReadVariants<'de> for Model {
    const IS_OPEN: __private_::bool = true;
    const READ_NAMES: &'static [&'static __private_::str] = &["Small"];
    #[inline]
    fn find_variant(__name: &__private_::str) -> __private_::Option<__private_::usize> {
        match __name {
            "Small" => __private_::Some(0),
            _ => __private_::None,
        }
    }

    fn from_other(__name: __private_::String) -> __private_::Option<Self> {
        __private_::Some(
            Self::Other(<String as __private_::variants::OtherName>::from_name(__name)),
        )
    }

    #[inline]
    fn read_variant<__S: __private_::variants::de::VariantSource<'de>>(
        __variant: __private_::usize,
        __source: __S,
    ) -> __private_::Result<Self, __S::Error> {
        match __variant {
            0 => __source.read_unit(Self::Small {}),
            _ => __source.reject_variant(__variant, 2usize),
        }
    }
}
