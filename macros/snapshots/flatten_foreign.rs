// A struct that only implements serde's traits.

#[derive(RunRequest)]
struct Run {
    #[serde(flatten)]
    #[request(foreign)]
    page: Page,
}

// The attributes change this part of what the derive generates:

#[automatically_derived]
impl __private_::HasPartial for Run {
    const NAMES: &'static [&'static __private_::str] = &[];
    const COLLECTS_UNKNOWN: __private_::bool = true;
    const HAS_MAP: __private_::bool = false;
    const HAS_FOREIGN: __private_::bool = true;
    fn for_each_map_key(&self, __each: &mut dyn ::core::ops::FnMut(&__private_::str)) {}
}

#[automatically_derived]
impl<__PageState> __Builder_<__PageState> {
    #[cfg(not(any(doc, rust_analyzer)))]
    /** Validates and builds the [`Run`].

 # Errors

 Every violation, in declaration order.*/
    fn build(mut self) -> __private_::Result<Run, __private_::Violations>
    where
        __PageState: page_is_set,
    {
        let __request = __private_::finish_built::<Run>(&mut self.__partial)?;
        __private_::Validate::validate(&__request)?;
        __private_::Ok(__request)
    }
}

#[automatically_derived]
impl<__PageState> __private_::Untouched for __Builder_<__PageState>
where
    __PageState: page_is_unset,
{}
#[automatically_derived]
impl Run {
    #[inline(always)]
    fn __check_fields_0(
        __field_page: __private_::Option<&Page>,
        __report: &mut __private_::Report,
    ) {
        use __private_::fallbacks::*;
        if let __private_::Some(__field_page) = __field_page {
            {
                let __value = __field_page;
                __private_::Probe(__value).check(__report);
            }
        }
    }
}

/// Generated through the macro `leave_out_the_derives_of_serde!`.
impl __private_::Serialize for Run {
    fn serialize<__S: __private_::Serializer>(
        &self,
        __serializer: __S,
    ) -> __private_::Result<__S::Ok, __S::Error> {
        __private_::ser::write_composed(self, __serializer)
    }
}

#[automatically_derived]
impl __private_::ser::WriteFields for Run {
    const ASKS_HUMAN_READABLE: __private_::bool = true;
    #[inline]
    fn write_fields<__S: __private_::ser::FieldSink>(
        &self,
        __human_readable: __private_::bool,
        __sink: &mut __S,
    ) -> __private_::Result<(), __S::Error> {
        let mut __writer = __private_::ser::FieldWriter::new(__human_readable, __sink);
        if let __private_::Ok(()) = __writer.result {
            let __sink = &mut *__writer.sink;
            __writer.result = __private_::foreign::write_foreign(
                &self.page,
                __human_readable,
                __sink,
            );
        }
        __writer.result
    }
}

#[automatically_derived]
impl<'de> __private_::de::ReadFields<'de> for Run {
    const ASKS_HUMAN_READABLE: __private_::bool = true;
    #[inline]
    fn find_field(__name: &__private_::str) -> __private_::Option<__private_::usize> {
        __private_::None
    }

    #[inline(always)]
    fn read_field<__S: __private_::de::FieldSource<'de>>(
        __partial: &mut Self::Partial,
        __field: __private_::usize,
        __source: &mut __S,
    ) -> __private_::Result<(), __S::Error> {
        __private_::Ok(())
    }

    #[inline]
    fn read_remaining<__S: __private_::de::FieldSource<'de>>(
        __partial: &mut Self::Partial,
        __remaining: __private_::de::Remaining,
        __source: &mut __S,
    ) -> __private_::Result<(), __S::Error> {
        match __remaining {
            __private_::de::Remaining::Missing => {
                __private_::de::fill_foreign::<
                    Page,
                    _,
                >(
                    &mut __partial.page,
                    false,
                    __private_::foreign::claim_entries,
                    __source,
                )?;
                __private_::Ok(())
            }
            __private_::de::Remaining::Unknown(__key) => __private_::Ok(()),
            __private_::de::Remaining::Unclaimed => __private_::Ok(()),
        }
    }
}
