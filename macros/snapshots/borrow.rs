// A field that borrows from the input.

#[derive(RunRequest)]
struct Run<'a> {
    #[serde(borrow)]
    model: Cow<'a, str>,
}

// The attributes change this part of what the derive generates:

/// Generated through the macro `leave_out_the_derives_of_serde!`.
impl<'de: 'a, 'a> __private_::Deserialize<'de> for Run<'a> {
    fn deserialize<__D: __private_::Deserializer<'de>>(
        __deserializer: __D,
    ) -> __private_::Result<Self, __D::Error> {
        __private_::de::read_request(__deserializer)
    }
}

#[automatically_derived]
impl<'de: 'a, 'a> __private_::de::ReadFields<'de> for Run<'a> {
    const NAME: &'static __private_::str = "Run";
    const EXPECTING: &'static __private_::str = "struct Run";
    const REQUIRED_COUNT: __private_::usize = 1usize;
    #[inline]
    fn find_field(__name: &__private_::str) -> __private_::Option<__private_::usize> {
        let __field = match __name {
            "model" => 0usize,
            _ => {
                return __private_::None;
            }
        };
        __private_::Some(__field)
    }

    #[inline(always)]
    fn read_field<__S: __private_::de::FieldSource<'de>>(
        __partial: &mut Self::Partial,
        __field: __private_::usize,
        __source: &mut __S,
    ) -> __private_::Result<(), __S::Error> {
        match __field {
            0usize => Self::read_required_field(__partial, 0usize, __source),
            _ => __private_::Ok(()),
        }
    }

    #[inline(always)]
    fn read_required_field<__S: __private_::de::FieldSource<'de>>(
        __partial: &mut Self::Partial,
        __field: __private_::usize,
        __source: &mut __S,
    ) -> __private_::Result<(), __S::Error> {
        match __field {
            0usize => {
                __private_::de::fill_field_with(
                    &mut __partial.model,
                    "model",
                    __private_::de::borrowed_cow::<Cow<'a, str>>(),
                    __private_::de::WhenMissing::AskType,
                    __source,
                )
            }
            _ => __private_::Ok(()),
        }
    }

    #[inline]
    fn check_whole(&self, __report: &mut __private_::Report) {
        __private_::Validate::check(self, __report);
    }

    #[inline]
    fn check_partial(
        __partial: &Self::Partial,
        __unread: &__private_::de::Unread<'_>,
        __report: &mut __private_::Report,
    ) {
        Self::__check_fields_0(__partial.model.as_ref(), __report);
    }
}
