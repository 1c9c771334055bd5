// The fields of another request, or none of them.

#[derive(RunRequest)]
struct Run {
    #[serde(flatten)]
    page: Option<Page>,
}

// The attributes change this part of what the derive generates:

const __CONFLICTS_0: &[__private_::Conflict] = &__private_::find_conflicts(
    &[&[]],
    <Page as __private_::HasPartial>::NAMES,
    &[&["page", "maybe_page"]],
    &[],
);
const _: () = {
    __private_::reject_conflict(__CONFLICTS_0, 0usize, "page");
};
const _: () = {
    __private_::reject_flattening(<Page as __private_::HasPartial>::FLATTENING_FAULT);
};
const _: () = {
    let __has = <Page as __private_::HasPartial>::HAS_FOREIGN;
    ::core::assert!(
        ! __has,
        "`page` cannot be an `Option`: which fields the foreign type in it knows is not known"
    );
};

/// Every field as an `Option`, for the builder and the deserializer.
#[doc(hidden)]
pub struct __Partial_ {
    page: __private_::Option<<Page as __private_::HasPartial>::Partial>,
    __end: (),
}

#[automatically_derived]
impl __private_::HasPartial for Run {
    const NAMES: &'static [&'static __private_::str] = <Page as __private_::HasPartial>::NAMES;
    const COLLECTS_UNKNOWN: __private_::bool = false
        || <Page as __private_::HasPartial>::COLLECTS_UNKNOWN;
    const HAS_MAP: __private_::bool = false || <Page as __private_::HasPartial>::HAS_MAP;
    const HAS_FOREIGN: __private_::bool = false
        || <Page as __private_::HasPartial>::HAS_FOREIGN;
    #[inline]
    fn empty_partial() -> __Partial_ {
        __Partial_ {
            page: __private_::None,
            __end: (),
        }
    }

    fn into_partial(self) -> __Partial_ {
        __Partial_ {
            page: __private_::Option::map(
                self.page,
                |__value| <Page as __private_::HasPartial>::into_partial(__value),
            ),
            __end: (),
        }
    }

    #[inline(always)]
    fn finish(
        __partial: &mut __Partial_,
    ) -> __private_::Result<Self, &'static __private_::str> {
        let __finished_page = __private_::finish_optional::<Page>(&mut __partial.page)?;
        __private_::Ok(Run { page: __finished_page })
    }

    fn for_each_map_key(&self, __each: &mut dyn ::core::ops::FnMut(&__private_::str)) {
        if let __private_::Some(__value) = &self.page {
            <Page as __private_::HasPartial>::for_each_map_key(__value, __each);
        }
    }
}

#[automatically_derived]
impl __Builder_ {
    /**
 Sets every field of `page`, which is flattened into the request.*/
    fn page(mut self, value: impl ::core::convert::Into<Page>) -> Self {
        self.__partial.page = __private_::Some(
            <Page as __private_::HasPartial>::into_partial(__private_::Into::into(value)),
        );
        self
    }

    /// Like [`page`](Self::page), but takes an `Option`.
    fn maybe_page(mut self, value: __private_::Option<Page>) -> Self {
        self.__partial.page = __private_::Option::map(
            value,
            |__value| <Page as __private_::HasPartial>::into_partial(__value),
        );
        self
    }
}

#[automatically_derived]
impl __Builder_ {
    #[cfg(not(any(doc, rust_analyzer)))]
    /** Validates and builds the [`Run`].

 # Errors

 Every violation, in declaration order.*/
    fn build(mut self) -> __private_::Result<Run, __private_::Violations> {
        let __request = __private_::finish_built::<Run>(&mut self.__partial)?;
        __private_::Validate::validate(&__request)?;
        __private_::Ok(__request)
    }
}

#[automatically_derived]
impl __private_::Untouched for __Builder_ {}
/// Generated through the macro `leave_out_the_derive_of_validate!`.
impl __private_::Validate for Run {
    fn check(&self, __report: &mut __private_::Report) {
        use __private_::fallbacks::*;
        if let __private_::Some(__value) = &self.page {
            __private_::Probe(__value).check_flattened(__report);
        }
        if let __private_::Some(__value) = &self.page {
            <Page as __private_::HasPartial>::check_map_keys(
                __value,
                <Self as __private_::HasPartial>::NAMES,
                __report,
            );
        }
    }
}

#[automatically_derived]
impl Run {}
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
    const WRITTEN_NAMES: &'static [&'static __private_::str] = <<Page as __private_::HasPartial>::Request as __private_::ser::WriteFields>::WRITTEN_NAMES;
    #[inline]
    fn write_fields<__S: __private_::ser::FieldSink>(
        &self,
        __human_readable: __private_::bool,
        __sink: &mut __S,
    ) -> __private_::Result<(), __S::Error> {
        let mut __writer = __private_::ser::FieldWriter::new(__human_readable, __sink);
        if let __private_::Ok(()) = __writer.result {
            let __sink = &mut *__writer.sink;
            __writer.result = __private_::ser::write_optional::<
                <Page as __private_::HasPartial>::Request,
                _,
            >(
                __private_::Option::map(
                    __private_::Option::as_ref(&self.page),
                    <Page as __private_::HasPartial>::as_request,
                ),
                __human_readable,
                __sink,
            );
        }
        __writer.result
    }
}

#[automatically_derived]
impl<'de> __private_::de::ReadFields<'de> for Run {
    const READ_NAMES: &'static [&'static __private_::str] = <<Page as __private_::HasPartial>::Request as __private_::de::ReadFields<
        'de,
    >>::READ_NAMES;
    const FIELD_COUNT: __private_::usize = 0
        + <<Page as __private_::HasPartial>::Request as __private_::de::ReadFields<
            'de,
        >>::FIELD_COUNT;
    const UNKNOWN_IS_SECRET: __private_::bool = false
        || <<Page as __private_::HasPartial>::Request as __private_::de::ReadFields<
            'de,
        >>::UNKNOWN_IS_SECRET;
    #[inline]
    fn find_field(__name: &__private_::str) -> __private_::Option<__private_::usize> {
        if let __private_::Some(__field) = <<Page as __private_::HasPartial>::Request as __private_::de::ReadFields<
            'de,
        >>::find_field(__name) {
            return __private_::Some(__field + 0usize);
        }
        __private_::None
    }

    #[inline(always)]
    fn read_field<__S: __private_::de::FieldSource<'de>>(
        __partial: &mut Self::Partial,
        __field: __private_::usize,
        __source: &mut __S,
    ) -> __private_::Result<(), __S::Error> {
        if __field
            < <<Page as __private_::HasPartial>::Request as __private_::de::ReadFields<
                'de,
            >>::FIELD_COUNT
        {
            return __private_::de::read_optional_field::<
                <Page as __private_::HasPartial>::Request,
                _,
            >(&mut __partial.page, __field, __source);
        }
        __private_::Ok(())
    }

    #[inline]
    fn read_remaining<__S: __private_::de::FieldSource<'de>>(
        __partial: &mut Self::Partial,
        __remaining: __private_::de::Remaining,
        __source: &mut __S,
    ) -> __private_::Result<(), __S::Error> {
        __private_::de::read_optional_remaining::<
            <Page as __private_::HasPartial>::Request,
            _,
        >(&mut __partial.page, __remaining, __source)
    }

    #[inline]
    fn check_partial(
        __partial: &Self::Partial,
        __unread: &__private_::de::Unread<'_>,
        __report: &mut __private_::Report,
    ) {
        if let __private_::Some(__partial) = &__partial.page {
            <<Page as __private_::HasPartial>::Request as __private_::de::ReadFields<
                'de,
            >>::check_partial(__partial, __unread, __report);
        }
    }
}
