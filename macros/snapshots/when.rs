// Rules that depend on a condition.

#[derive(RunRequest)]
struct Run {
    stream: bool,
    #[request(when(self.stream), range(1..))]
    chunks: u32,
}

// The attributes change this part of what the derive generates:

#[automatically_derived]
impl<__StreamState, __ChunksState> __Builder_<__StreamState, __ChunksState> {
    #[cfg(not(any(doc, rust_analyzer)))]
    /** Sets `chunks`.

 - if `self.stream`: at least 1
 - required*/
    fn chunks(mut self, value: u32) -> __Builder_<__StreamState, __private_::Set>
    where
        __ChunksState: chunks_is_unset,
    {
        self.__partial.chunks = __private_::Some(value);
        __Builder_ {
            __partial: self.__partial,
            __states: __private_::PhantomData,
        }
    }

    #[cfg(any(doc, rust_analyzer))]
    /** Sets `chunks`.

 - if `self.stream`: at least 1
 - required*/
    fn chunks(self, value: u32) -> RunBuilder<__StreamState, __private_::Set> {
        loop {}
    }
}

/// Generated through the macro `leave_out_the_derive_of_validate!`.
impl __private_::Validate for Run {
    fn check(&self, __report: &mut __private_::Report) {
        Self::__check_fields_0(
            __private_::Some(&self.stream),
            __private_::Some(&self.chunks),
            __report,
        );
    }
}

#[automatically_derived]
impl Run {
    #[inline(always)]
    fn __check_fields_0(
        __field_stream: __private_::Option<&bool>,
        __field_chunks: __private_::Option<&u32>,
        __report: &mut __private_::Report,
    ) {
        use __private_::fallbacks::*;
        let mut __mark = __report.mark();
        if let __private_::Some(__field_chunks) = __field_chunks {
            if let __private_::Some(__field_stream) = __field_stream {
                {
                    let __holds: __private_::bool = *__field_stream;
                    if __holds {
                        {
                            let __value = __field_chunks;
                            __private_::rules::Bounds {
                                value: __value,
                                min: [1],
                                max: [],
                                inclusive: __private_::rules::Inclusive::Lower,
                                source: "in 1..",
                            }
                                .check(__report);
                        }
                    }
                }
            }
            __report.close_field(&mut __mark, "chunks");
        }
    }
}

#[automatically_derived]
impl<'de> __private_::de::ReadFields<'de> for Run {
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
        Self::__check_fields_0(
            __unread.find(__partial.stream.as_ref(), "stream"),
            __partial.chunks.as_ref(),
            __report,
        );
    }
}
