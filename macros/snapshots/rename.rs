// Other names on the wire.

#[derive(RunRequest)]
#[serde(rename_all = "camelCase")]
struct Run {
    #[serde(rename = "model", alias = "engine")]
    model_id: String,
    max_tokens: u32,
}

// The attributes change this part of what the derive generates:

#[automatically_derived]
impl __private_::HasPartial for Run {
    const NAMES: &'static [&'static __private_::str] = &["engine", "model", "maxTokens"];
    #[inline(always)]
    fn finish(
        __partial: &mut __Partial_,
    ) -> __private_::Result<Self, &'static __private_::str> {
        let __taken = (
            __private_::Option::take(&mut __partial.model_id),
            __private_::Option::take(&mut __partial.max_tokens),
        );
        let (
            __private_::Some(__finished_model_id),
            __private_::Some(__finished_max_tokens),
        ) = __taken else {
            let __names = &[
                ("model", __taken.0.is_none()),
                ("maxTokens", __taken.1.is_none()),
            ];
            return __private_::Err(__private_::find_missing(__names));
        };
        __private_::Ok(Run {
            model_id: __finished_model_id,
            max_tokens: __finished_max_tokens,
        })
    }
}

#[automatically_derived]
impl<__ModelIdState, __MaxTokensState> __Builder_<__ModelIdState, __MaxTokensState> {
    #[cfg(not(any(doc, rust_analyzer)))]
    /** Sets `model_id`.

 - required
 - on the wire: `model`*/
    fn model_id(
        mut self,
        value: impl ::core::convert::Into<String>,
    ) -> __Builder_<__private_::Set, __MaxTokensState>
    where
        __ModelIdState: model_id_is_unset,
    {
        self.__partial.model_id = __private_::Some(__private_::Into::into(value));
        __Builder_ {
            __partial: self.__partial,
            __states: __private_::PhantomData,
        }
    }

    #[cfg(any(doc, rust_analyzer))]
    /** Sets `model_id`.

 - required
 - on the wire: `model`*/
    fn model_id(
        self,
        value: impl ::core::convert::Into<String>,
    ) -> RunBuilder<__private_::Set, __MaxTokensState> {
        loop {}
    }

    #[cfg(not(any(doc, rust_analyzer)))]
    /** Sets `max_tokens`.

 - required
 - on the wire: `maxTokens`*/
    fn max_tokens(mut self, value: u32) -> __Builder_<__ModelIdState, __private_::Set>
    where
        __MaxTokensState: max_tokens_is_unset,
    {
        self.__partial.max_tokens = __private_::Some(value);
        __Builder_ {
            __partial: self.__partial,
            __states: __private_::PhantomData,
        }
    }

    #[cfg(any(doc, rust_analyzer))]
    /** Sets `max_tokens`.

 - required
 - on the wire: `maxTokens`*/
    fn max_tokens(self, value: u32) -> RunBuilder<__ModelIdState, __private_::Set> {
        loop {}
    }
}

#[automatically_derived]
impl Run {
    #[inline(always)]
    fn __check_fields_0(
        __field_model_id: __private_::Option<&String>,
        __report: &mut __private_::Report,
    ) {
        use __private_::fallbacks::*;
        let mut __mark = __report.mark();
        if let __private_::Some(__field_model_id) = __field_model_id {
            {
                let __value = __field_model_id;
                __private_::Probe(__value).check(__report);
            }
            __report.close_field(&mut __mark, "model");
        }
    }
}

#[automatically_derived]
impl __private_::ser::WriteFields for Run {
    const WRITTEN_NAMES: &'static [&'static __private_::str] = &["model", "maxTokens"];
    #[inline]
    fn write_fields<__S: __private_::ser::FieldSink>(
        &self,
        __human_readable: __private_::bool,
        __sink: &mut __S,
    ) -> __private_::Result<(), __S::Error> {
        let mut __writer = __private_::ser::FieldWriter::new(__human_readable, __sink);
        __writer.write("model", &self.model_id);
        __writer.write("maxTokens", &self.max_tokens);
        __writer.result
    }
}

#[automatically_derived]
impl<'de> __private_::de::ReadFields<'de> for Run {
    const FIELD_COUNT: __private_::usize = 0 + 2usize;
    #[inline]
    fn find_field(__name: &__private_::str) -> __private_::Option<__private_::usize> {
        let __field = match __name {
            "engine" | "model" => 0usize,
            "maxTokens" => 1usize,
            _ => {
                return __private_::None;
            }
        };
        __private_::Some(__field)
    }

    #[inline(always)]
    fn read_required_field<__S: __private_::de::FieldSource<'de>>(
        __partial: &mut Self::Partial,
        __field: __private_::usize,
        __source: &mut __S,
    ) -> __private_::Result<(), __S::Error> {
        match __field {
            0usize => {
                __private_::de::fill_field(&mut __partial.model_id, "model", __source)
            }
            1usize => {
                __private_::de::fill_field(
                    &mut __partial.max_tokens,
                    "maxTokens",
                    __source,
                )
            }
            _ => __private_::Ok(()),
        }
    }
}
