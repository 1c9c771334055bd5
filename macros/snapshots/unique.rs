// No value may appear twice.

#[derive(RunRequest)]
struct Run {
    #[request(unique)]
    tags: Vec<String>,
}

// The attributes change this part of what the derive generates:

#[automatically_derived]
impl<__TagsState> __Builder_<__TagsState> {
    #[cfg(not(any(doc, rust_analyzer)))]
    /** Sets `tags`.

 - no two elements are equal
 - required*/
    fn tags(
        mut self,
        value: impl __private_::collection::Into<Vec<String>>,
    ) -> __Builder_<__private_::Set>
    where
        __TagsState: tags_is_unset,
    {
        self.__partial.tags = __private_::Some(
            __private_::collection::Into::into_value(value),
        );
        __Builder_ {
            __partial: self.__partial,
            __states: __private_::PhantomData,
        }
    }

    #[cfg(any(doc, rust_analyzer))]
    /** Sets `tags`.

 - no two elements are equal
 - required*/
    fn tags(
        self,
        value: impl __private_::collection::Into<Vec<String>>,
    ) -> RunBuilder<__private_::Set> {
        loop {}
    }
}

#[automatically_derived]
impl Run {
    #[inline(always)]
    fn __check_fields_0(
        __field_tags: __private_::Option<&Vec<String>>,
        __report: &mut __private_::Report,
    ) {
        use __private_::fallbacks::*;
        let mut __mark = __report.mark();
        if let __private_::Some(__field_tags) = __field_tags {
            {
                let __value = __field_tags;
                __private_::rules::Unique {
                    value: __value,
                    short: __private_::rules::KnownShort::<false>,
                }
                    .check(__report);
                __private_::Probe(__value).check(__report);
            }
            __report.close_field(&mut __mark, "tags");
        }
    }
}
