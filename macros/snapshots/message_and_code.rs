// A rule with its own message and code.

#[derive(RunRequest)]
struct Run {
    #[request(length(1.., message = "name the model", code = "no_model"))]
    model: String,
}

// The attributes change this part of what the derive generates:

#[automatically_derived]
impl<__ModelState> __Builder_<__ModelState> {
    #[cfg(not(any(doc, rust_analyzer)))]
    /** Sets `model`.

 - length at least 1
 - required*/
    fn model(
        mut self,
        value: impl ::core::convert::Into<String>,
    ) -> __Builder_<__private_::Set>
    where
        __ModelState: model_is_unset,
    {
        self.__partial.model = __private_::Some(__private_::Into::into(value));
        __Builder_ {
            __partial: self.__partial,
            __states: __private_::PhantomData,
        }
    }

    #[cfg(any(doc, rust_analyzer))]
    /** Sets `model`.

 - length at least 1
 - required*/
    fn model(
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
        __field_model: __private_::Option<&String>,
        __report: &mut __private_::Report,
    ) {
        use __private_::fallbacks::*;
        let mut __mark = __report.mark();
        if let __private_::Some(__field_model) = __field_model {
            {
                let __value = __field_model;
                {
                    let __rule = __report.mark();
                    __private_::rules::length(
                        __value,
                        1,
                        __private_::usize::MAX,
                        __report,
                    );
                    __report
                        .reword(
                            __rule,
                            __private_::Some("name the model"),
                            __private_::Some("no_model"),
                        );
                }
                __private_::Probe(__value).check(__report);
            }
            __report.close_field(&mut __mark, "model");
        }
    }
}
