// The allowed values.

#[derive(RunRequest)]
struct Run {
    #[request(one_of("low", "high"))]
    effort: String,
}

// The attributes change this part of what the derive generates:

#[automatically_derived]
impl<__EffortState> __Builder_<__EffortState> {
    #[cfg(not(any(doc, rust_analyzer)))]
    /** Sets `effort`.

 - one of `"low"`, `"high"`
 - required*/
    fn effort(
        mut self,
        value: impl ::core::convert::Into<String>,
    ) -> __Builder_<__private_::Set>
    where
        __EffortState: effort_is_unset,
    {
        self.__partial.effort = __private_::Some(__private_::Into::into(value));
        __Builder_ {
            __partial: self.__partial,
            __states: __private_::PhantomData,
        }
    }

    #[cfg(any(doc, rust_analyzer))]
    /** Sets `effort`.

 - one of `"low"`, `"high"`
 - required*/
    fn effort(
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
        __field_effort: __private_::Option<&String>,
        __report: &mut __private_::Report,
    ) {
        use __private_::fallbacks::*;
        let mut __mark = __report.mark();
        if let __private_::Some(__field_effort) = __field_effort {
            {
                let __value = __field_effort;
                __private_::rules::ValueList {
                    value: __value,
                    listed: ["low", "high"],
                    sources: &["low", "high"],
                    are_names: true,
                }
                    .check_one_of(__report);
                __private_::Probe(__value).check(__report);
            }
            __report.close_field(&mut __mark, "effort");
        }
    }
}
