// Rules for the elements, keys and values of a collection.

#[derive(RunRequest)]
struct Run {
    #[request(inner(ascii))]
    tags: Vec<String>,
    #[request(keys(length(..=64)), values(length(..=512)))]
    metadata: BTreeMap<String, String>,
}

// The attributes change this part of what the derive generates:

#[automatically_derived]
impl<__TagsState, __MetadataState> __Builder_<__TagsState, __MetadataState> {
    #[cfg(not(any(doc, rust_analyzer)))]
    /** Sets `tags`.

 - each element: ASCII
 - required*/
    fn tags(
        mut self,
        value: impl __private_::collection::Into<Vec<String>>,
    ) -> __Builder_<__private_::Set, __MetadataState>
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

 - each element: ASCII
 - required*/
    fn tags(
        self,
        value: impl __private_::collection::Into<Vec<String>>,
    ) -> RunBuilder<__private_::Set, __MetadataState> {
        loop {}
    }

    #[cfg(not(any(doc, rust_analyzer)))]
    /** Sets `metadata`.

 - each key: length at most 64
 - each value: length at most 512
 - required*/
    fn metadata(
        mut self,
        value: impl __private_::collection::Into<BTreeMap<String, String>>,
    ) -> __Builder_<__TagsState, __private_::Set>
    where
        __MetadataState: metadata_is_unset,
    {
        self.__partial.metadata = __private_::Some(
            __private_::collection::Into::into_value(value),
        );
        __Builder_ {
            __partial: self.__partial,
            __states: __private_::PhantomData,
        }
    }

    #[cfg(any(doc, rust_analyzer))]
    /** Sets `metadata`.

 - each key: length at most 64
 - each value: length at most 512
 - required*/
    fn metadata(
        self,
        value: impl __private_::collection::Into<BTreeMap<String, String>>,
    ) -> RunBuilder<__TagsState, __private_::Set> {
        loop {}
    }
}

#[automatically_derived]
impl Run {
    #[inline(always)]
    fn __check_fields_0(
        __field_tags: __private_::Option<&Vec<String>>,
        __field_metadata: __private_::Option<&BTreeMap<String, String>>,
        __report: &mut __private_::Report,
    ) {
        use __private_::fallbacks::*;
        let mut __mark = __report.mark();
        if let __private_::Some(__field_tags) = __field_tags {
            {
                let __value = __field_tags;
                __private_::rules::inner(
                    __value,
                    __report,
                    |__value, __report| {
                        __private_::rules::ascii(__value, __report);
                    },
                );
                __private_::Probe(__value).check(__report);
            }
            __report.close_field(&mut __mark, "tags");
        }
        if let __private_::Some(__field_metadata) = __field_metadata {
            {
                let __value = __field_metadata;
                __private_::rules::keys_and_values(
                    __value,
                    __report,
                    |__value, __report| {
                        __private_::rules::length(__value, 0, 64, __report);
                    },
                    |__value, __report| {
                        __private_::rules::length(__value, 0, 512, __report);
                    },
                );
                __private_::Probe(__value).check(__report);
            }
            __report.close_field(&mut __mark, "metadata");
        }
    }
}
