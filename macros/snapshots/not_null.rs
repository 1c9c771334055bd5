// An optional field that may be absent, but not `null`.

#[derive(RunRequest)]
struct Run {
    #[request(not_null)]
    limit: Option<u8>,
}

// The attributes change this part of what the derive generates:

#[automatically_derived]
impl __Builder_ {
    /** Sets `limit`.

 [`maybe_limit`](Self::maybe_limit) takes an `Option`.

 - never `null` on the wire*/
    fn limit(mut self, value: u8) -> Self {
        self.__partial.limit = __private_::Some(__private_::Some(value));
        self
    }
}

#[automatically_derived]
impl<'de> __private_::de::ReadFields<'de> for Run {
    #[inline(always)]
    fn read_field<__S: __private_::de::FieldSource<'de>>(
        __partial: &mut Self::Partial,
        __field: __private_::usize,
        __source: &mut __S,
    ) -> __private_::Result<(), __S::Error> {
        match __field {
            0usize => {
                __private_::de::fill_field_with(
                    &mut __partial.limit,
                    "limit",
                    __private_::de::not_null::<u8>(),
                    __private_::de::WhenMissing::AskType,
                    __source,
                )
            }
            _ => __private_::Ok(()),
        }
    }
}
