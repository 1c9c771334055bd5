// The tag and the content are two fields.

#[derive(RunRequest)]
#[serde(tag = "type", content = "value")]
enum Step {
    Stop,
    Call(String),
}

// The attributes change this part of what the derive generates:

/// Generated through the macro `leave_out_the_derive_of_validate!`.
impl __private_::Validate for Step {
    fn check(&self, __report: &mut __private_::Report) {
        use __private_::fallbacks::*;
        match self {
            Self::Stop => {}
            Self::Call(__field_0) => {
                let __variant = __report.mark();
                {
                    let __value = __field_0;
                    __private_::Probe(__value).check(__report);
                }
                __report.prefix_field(__variant, "value");
            }
        }
    }
}

#[automatically_derived]
impl __private_::HasPartial for Step {
    const FLAT: __private_::Option<__private_::variants::FlatEnum> = __private_::Some(__private_::variants::FlatEnum {
        form: __private_::variants::FlatForm::Adjacent("type", "value"),
        entries: &[],
    });
    const KINDS: __private_::variants::Kinds = __private_::variants::Kinds::ADJACENT;
}

/// Generated through the macro `leave_out_the_derives_of_serde!`.
impl __private_::Serialize for Step {
    fn serialize<__S: __private_::Serializer>(
        &self,
        __serializer: __S,
    ) -> __private_::Result<__S::Ok, __S::Error> {
        __private_::variants::ser::write_adjacent(self, "type", "value", __serializer)
    }
}

/// Generated through the macro `leave_out_the_derives_of_serde!`.
impl<'de> __private_::Deserialize<'de> for Step {
    #[inline]
    fn deserialize<__D: __private_::Deserializer<'de>>(
        __deserializer: __D,
    ) -> __private_::Result<Self, __D::Error> {
        __private_::variants::de::read_adjacent("type", "value", __deserializer)
    }
}

#[automatically_derived]
impl<'de> __private_::variants::de::ReadVariants<'de> for Step {
    const EXPECTING: &'static __private_::str = "adjacently tagged enum Step";
}
