// A field whose value appears in no violation.

#[derive(RunRequest)]
struct Run {
    #[request(secret, length(20..))]
    api_key: String,
}

// The attributes change this part of what the derive generates:

#[automatically_derived]
impl<__ApiKeyState> __Builder_<__ApiKeyState> {
    #[cfg(not(any(doc, rust_analyzer)))]
    /** Sets `api_key`.

 - length at least 20
 - required*/
    fn api_key(
        mut self,
        value: impl ::core::convert::Into<String>,
    ) -> __Builder_<__private_::Set>
    where
        __ApiKeyState: api_key_is_unset,
    {
        self.__partial.api_key = __private_::Some(__private_::Into::into(value));
        __Builder_ {
            __partial: self.__partial,
            __states: __private_::PhantomData,
        }
    }

    #[cfg(any(doc, rust_analyzer))]
    /** Sets `api_key`.

 - length at least 20
 - required*/
    fn api_key(
        self,
        value: impl ::core::convert::Into<String>,
    ) -> RunBuilder<__private_::Set> {
        loop {}
    }
}

#[automatically_derived]
impl Run {
    #[inline(always)]
    fn __check_fields_0(
        __field_api_key: __private_::Option<&String>,
        __report: &mut __private_::Report,
    ) {
        use __private_::fallbacks::*;
        let mut __mark = __report.mark();
        if let __private_::Some(__field_api_key) = __field_api_key {
            let __open = __report.enter_secret();
            {
                let __value = __field_api_key;
                __private_::rules::length(__value, 20, __private_::usize::MAX, __report);
                __private_::Probe(__value).check(__report);
            }
            __report.leave_secret(__open);
            __report.close_field(&mut __mark, "api_key");
        }
    }
}

#[automatically_derived]
impl<'de> __private_::de::ReadFields<'de> for Run {
    #[inline(always)]
    fn read_required_field<__S: __private_::de::FieldSource<'de>>(
        __partial: &mut Self::Partial,
        __field: __private_::usize,
        __source: &mut __S,
    ) -> __private_::Result<(), __S::Error> {
        match __field {
            0usize => {
                __private_::de::fill_field(
                    &mut __partial.api_key,
                    "api_key",
                    &mut __private_::de::SecretSource(__source),
                )
            }
            _ => __private_::Ok(()),
        }
    }
}
