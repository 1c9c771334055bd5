// A regular expression, which is compiled once.

#[derive(RunRequest)]
struct Run {
    #[request(pattern("^asst_"))]
    assistant_id: String,
}

// The attributes change this part of what the derive generates:

#[automatically_derived]
impl<__AssistantIdState> __Builder_<__AssistantIdState> {
    #[cfg(not(any(doc, rust_analyzer)))]
    /** Sets `assistant_id`.

 - matches `^asst_`
 - required*/
    fn assistant_id(
        mut self,
        value: impl ::core::convert::Into<String>,
    ) -> __Builder_<__private_::Set>
    where
        __AssistantIdState: assistant_id_is_unset,
    {
        self.__partial.assistant_id = __private_::Some(__private_::Into::into(value));
        __Builder_ {
            __partial: self.__partial,
            __states: __private_::PhantomData,
        }
    }

    #[cfg(any(doc, rust_analyzer))]
    /** Sets `assistant_id`.

 - matches `^asst_`
 - required*/
    fn assistant_id(
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
        __field_assistant_id: __private_::Option<&String>,
        __report: &mut __private_::Report,
    ) {
        use __private_::fallbacks::*;
        let mut __mark = __report.mark();
        if let __private_::Some(__field_assistant_id) = __field_assistant_id {
            {
                let __value = __field_assistant_id;
                {
                    static __PATTERN: __private_::rules::Pattern = __private_::rules::Pattern::new(
                        "^asst_",
                    );
                    __private_::rules::pattern(__value, &__PATTERN, __report);
                }
                __private_::Probe(__value).check(__report);
            }
            __report.close_field(&mut __mark, "assistant_id");
        }
    }
}
