// A name without a tag, where the other variants are objects.

#[derive(RunRequest)]
#[serde(tag = "type")]
enum Choice {
    #[request(bare)]
    Auto,
    Function(Function),
}

// The attributes change this part of what the derive generates:

const _: () = ::core::assert!(
    ! __private_::has_name(__private_::variants::NamesProbe::< Function >::NAMES,
    "type"), "{}",
    "`type` is the name of the tag, and of a field of `Function`; rename one"
);
/// Generated through the macro `leave_out_the_derive_of_validate!`.
impl __private_::Validate for Choice {
    fn check(&self, __report: &mut __private_::Report) {
        use __private_::fallbacks::*;
        match self {
            Self::Auto => {}
            Self::Function(__field_0) => {
                let __value = __field_0;
                __private_::Probe(__value).check(__report);
            }
        }
    }
}

#[automatically_derived]
impl __private_::HasPartial for Choice {
    const FLAT: __private_::Option<__private_::variants::FlatEnum> = __private_::Some(__private_::variants::FlatEnum {
        form: __private_::variants::FlatForm::Impossible(
            "`Choice` cannot be flattened: its variant `Auto` is a mere name; remove `bare` from it",
        ),
        entries: &[],
    });
    const KINDS: __private_::variants::Kinds = __private_::variants::Kinds::INTERNAL_BARE;
}

/// Generated through the macro `leave_out_the_derives_of_serde!`.
impl __private_::Serialize for Choice {
    fn serialize<__S: __private_::Serializer>(
        &self,
        __serializer: __S,
    ) -> __private_::Result<__S::Ok, __S::Error> {
        __private_::variants::ser::write_internal(self, "type", __serializer)
    }
}

#[automatically_derived]
impl __private_::variants::ser::WriteVariants for Choice {
    #[inline]
    fn write_variant<__S: __private_::variants::ser::VariantSink>(
        &self,
        __sink: __S,
    ) -> __private_::Result<__S::Ok, __S::Error> {
        match self {
            Self::Auto { .. } => __sink.write_bare(0, "Auto"),
            Self::Function(__field_0) => __sink.write_newtype(1, "Function", __field_0),
        }
    }
}

/// Generated through the macro `leave_out_the_derives_of_serde!`.
impl<'de> __private_::Deserialize<'de> for Choice {
    #[inline]
    fn deserialize<__D: __private_::Deserializer<'de>>(
        __deserializer: __D,
    ) -> __private_::Result<Self, __D::Error> {
        __private_::variants::de::read_internal("type", __deserializer)
    }
}

#[automatically_derived]
impl<'de> __private_::variants::de::ReadVariants<'de> for Choice {
    const EXPECTING: &'static __private_::str = "internally tagged enum Choice";
    const READ_NAMES: &'static [&'static __private_::str] = &["Function"];
    #[inline]
    fn find_variant(__name: &__private_::str) -> __private_::Option<__private_::usize> {
        match __name {
            "Function" => __private_::Some(1),
            _ => __private_::None,
        }
    }
    const BARE_NAMES: &'static [&'static __private_::str] = &["Auto"];
    fn find_bare(__name: &__private_::str) -> __private_::Option<__private_::usize> {
        match __name {
            "Auto" => __private_::Some(0),
            _ => __private_::None,
        }
    }
}
