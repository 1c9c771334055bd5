// An object without the tag.

#[derive(RunRequest)]
#[serde(tag = "type")]
enum Tool {
    #[request(default)]
    Custom(Custom),
    Function(Function),
}

// The attributes change this part of what the derive generates:

const _: () = ::core::assert!(
    ! __private_::has_name(__private_::variants::NamesProbe::< Custom >::NAMES, "type"),
    "{}", "`type` is the name of the tag, and of a field of `Custom`; rename one"
);
const _: () = ::core::assert!(
    ! __private_::has_name(__private_::variants::NamesProbe::< Function >::NAMES,
    "type"), "{}",
    "`type` is the name of the tag, and of a field of `Function`; rename one"
);
/// Generated through the macro `leave_out_the_derive_of_validate!`.
impl __private_::Validate for Tool {
    fn check(&self, __report: &mut __private_::Report) {
        use __private_::fallbacks::*;
        match self {
            Self::Custom(__field_0) => {
                let __value = __field_0;
                __private_::Probe(__value).check(__report);
            }
            Self::Function(__field_0) => {
                let __value = __field_0;
                __private_::Probe(__value).check(__report);
            }
        }
    }
}

#[automatically_derived]
impl __private_::HasPartial for Tool {
    const FLAT: __private_::Option<__private_::variants::FlatEnum> = __private_::Some(__private_::variants::FlatEnum {
        form: __private_::variants::FlatForm::Internal("type"),
        entries: &[
            __private_::variants::EntryProbe::<Custom>::NAMES,
            __private_::variants::EntryProbe::<Function>::NAMES,
        ],
    });
    const KINDS: __private_::variants::Kinds = __private_::variants::Kinds::INTERNAL;
}

#[automatically_derived]
impl __private_::variants::DerivedEnum for Tool {
    fn claim_entries(&self, __buffer: &mut __private_::foreign::Buffer<'_>) {
        __private_::foreign::claim_entries(self, __buffer);
    }
}

/// Generated through the macro `leave_out_the_derives_of_serde!`.
impl __private_::Serialize for Tool {
    fn serialize<__S: __private_::Serializer>(
        &self,
        __serializer: __S,
    ) -> __private_::Result<__S::Ok, __S::Error> {
        __private_::variants::ser::write_internal(self, "type", __serializer)
    }
}

/// Generated through the macro `leave_out_the_derives_of_serde!`.
impl<'de> __private_::Deserialize<'de> for Tool {
    #[inline]
    fn deserialize<__D: __private_::Deserializer<'de>>(
        __deserializer: __D,
    ) -> __private_::Result<Self, __D::Error> {
        __private_::variants::de::read_internal("type", __deserializer)
    }
}

#[automatically_derived]
impl<'de> __private_::variants::de::ReadVariants<'de> for Tool {
    const EXPECTING: &'static __private_::str = "internally tagged enum Tool";
    const DEFAULT: __private_::Option<__private_::usize> = __private_::Some(0);
    const READ_ENTRIES: &'static [__private_::variants::EntryNames] = &[
        __private_::variants::ReadEntryProbe::<'de, Custom>::NAMES,
        __private_::variants::ReadEntryProbe::<'de, Function>::NAMES,
    ];
}
