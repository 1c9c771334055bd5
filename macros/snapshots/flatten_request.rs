// The fields of another request.

#[derive(RunRequest)]
struct Run {
    model: String,
    #[serde(flatten)]
    page: Page,
}

// The attributes change this part of what the derive generates:
// - no impl of `page_is_unset`

/** A builder for [`Run`], created by `Run::builder()`.

 Required: `model`.*/
#[must_use = "a builder does nothing until `build` is called"]
struct RunBuilder<
    __ModelState = ::run_request::__private_0_1_0::Unset,
    __PageState = ::run_request::__private_0_1_0::NoneSet,
> {
    __partial: <Run as ::run_request::__private_0_1_0::HasPartial>::Storage,
    __states: ::run_request::__private_0_1_0::PhantomData<
        fn() -> (__ModelState, __PageState),
    >,
}
const __CONFLICTS_0: &[__private_::Conflict] = &__private_::find_conflicts(
    &[&["model"], &[]],
    <Page as __private_::HasPartial>::NAMES,
    &[&["model"], &["page"]],
    <Page as __private_::HasPartial>::SETTERS,
);
const _: () = {
    __private_::reject_conflict(__CONFLICTS_0, 0usize, "page");
};
const _: () = {
    __private_::reject_conflict(__CONFLICTS_0, 1usize, "page");
};
const _: () = {
    __private_::reject_flattening(<Page as __private_::HasPartial>::FLATTENING_FAULT);
};

/// Every field as an `Option`, for the builder and the deserializer.
#[doc(hidden)]
pub struct __Partial_ {
    page: <Page as __private_::HasPartial>::Partial,
    model: __private_::Option<String>,
}

#[automatically_derived]
impl __private_::HasPartial for Run {
    type EmptyBuilder = __Builder_<__private_::Unset, __private_::NoneSet>;
    type FullBuilder = __Builder_<__private_::Set, __private_::AllSet>;
    const NAMES: &'static [&'static __private_::str] = {
        const __LISTS: &[&[&__private_::str]] = &[
            &["model"],
            <Page as __private_::HasPartial>::NAMES,
        ];
        const __JOINED: [&__private_::str; __private_::count_names(__LISTS)] = __private_::join_names(
            __LISTS,
        );
        &__JOINED
    };
    const SETTERS: &'static [&'static __private_::str] = <Page as __private_::HasPartial>::SETTERS;
    const COLLECTS_UNKNOWN: __private_::bool = false
        || <Page as __private_::HasPartial>::COLLECTS_UNKNOWN;
    const HAS_MAP: __private_::bool = false || <Page as __private_::HasPartial>::HAS_MAP;
    const HAS_FOREIGN: __private_::bool = false
        || <Page as __private_::HasPartial>::HAS_FOREIGN;
    #[inline]
    fn empty_partial() -> __Partial_ {
        __Partial_ {
            page: <Page as __private_::HasPartial>::empty_partial(),
            model: __private_::None,
        }
    }

    fn into_partial(self) -> __Partial_ {
        __Partial_ {
            page: <Page as __private_::HasPartial>::into_partial(self.page),
            model: __private_::Some(self.model),
        }
    }

    #[inline(always)]
    fn finish(
        __partial: &mut __Partial_,
    ) -> __private_::Result<Self, &'static __private_::str> {
        let __private_::Some(__finished_model) = __private_::Option::take(
            &mut __partial.model,
        ) else {
            return __private_::Err("model");
        };
        let __finished_page = <Page as __private_::HasPartial>::finish(
            &mut __partial.page,
        )?;
        __private_::Ok(Run {
            model: __finished_model,
            page: __finished_page,
        })
    }

    fn for_each_map_key(&self, __each: &mut dyn ::core::ops::FnMut(&__private_::str)) {
        <Page as __private_::HasPartial>::for_each_map_key(&self.page, __each);
    }
    const REJECTS: __private_::bool = false || <Page as __private_::HasPartial>::REJECTS;
    fn take_rejected(
        __partial: &mut __Partial_,
        __all: &mut __private_::RejectedValues,
    ) {
        <Page as __private_::HasPartial>::take_rejected(&mut __partial.page, __all);
    }

    fn check_rejected(
        __partial: &mut __Partial_,
        __rejected: &__private_::RejectedValues,
        __report: &mut __private_::Report,
    ) {
        use __private_::fallbacks::*;
        let __unread = &__private_::de::Unread::rejected(__rejected);
        Self::__check_fields_0(__partial.model.as_ref(), __report);
        if <Page as __private_::HasPartial>::REJECTS {
            <Page as __private_::HasPartial>::check_rejected(
                &mut __partial.page,
                __rejected,
                __report,
            );
        } else {
            if let __private_::Ok(__value) = <Page as __private_::HasPartial>::finish(
                &mut __partial.page,
            ) {
                __private_::Probe(&__value).check_flattened(__report);
            }
        }
    }
}

#[diagnostic::on_unimplemented(
    message = "flattened `page` is not set: call `.page(..)`",
    label = "no `.page(..)` was called",
    note = "`#[request(extensible)]` on `Page` brings its setters here, if it is a struct"
)]
pub trait page_is_set<__Request_, __Extensibility_> {}
impl<
    __Request_,
    __State_: __private_::BuilderState<__Request_, Builder: __private_::Complete>,
> page_is_set<__Request_, __private_::Extensible> for __State_ {}
#[diagnostic::do_not_recommend]
impl<
    __Request_,
    __State_: __private_::BuilderState<__Request_, Builder: __private_::Complete>,
> page_is_set<__Request_, __private_::Closed> for __State_ {}
#[automatically_derived]
impl Run {
    /// Creates a builder for [`Run`].
    fn builder() -> __Builder_<__private_::Unset, __private_::NoneSet> {
        __Builder_ {
            __partial: <Self as __private_::HasPartial>::empty_partial(),
            __states: __private_::PhantomData,
        }
    }

    /// Converts into a builder with every field set.
    fn into_builder(self) -> __Builder_<__private_::Set, __private_::AllSet> {
        __Builder_ {
            __partial: __private_::HasPartial::into_partial(self),
            __states: __private_::PhantomData,
        }
    }
}

#[automatically_derived]
impl<__ModelState, __PageState> __Builder_<__ModelState, __PageState> {
    #[cfg(not(any(doc, rust_analyzer)))]
    /**
 Sets every field of `page`, which is flattened into the request.*/
    fn page(
        mut self,
        value: impl ::core::convert::Into<Page>,
    ) -> __Builder_<__ModelState, __private_::AllSet>
    where
        __PageState: __private_::BuilderState<Page, Builder: __private_::Untouched>,
    {
        self.__partial.page = <Page as __private_::HasPartial>::into_partial(
            __private_::Into::into(value),
        );
        __Builder_ {
            __partial: self.__partial,
            __states: __private_::PhantomData,
        }
    }

    #[cfg(any(doc, rust_analyzer))]
    /**
 Sets every field of `page`, which is flattened into the request.*/
    fn page(
        self,
        value: impl ::core::convert::Into<Page>,
    ) -> RunBuilder<__ModelState, __private_::AllSet> {
        loop {}
    }
}

#[automatically_derived]
impl<__ModelState, __PageState> __Builder_<__ModelState, __PageState> {
    #[cfg(not(any(doc, rust_analyzer)))]
    /** Validates and builds the [`Run`].

 # Errors

 Every violation, in declaration order.*/
    fn build(mut self) -> __private_::Result<Run, __private_::Violations>
    where
        __ModelState: model_is_set,
        __PageState: page_is_set<Page, <Page as __private_::HasPartial>::Extensibility>,
    {
        __private_::report_rejected::<Run>(&mut self.__partial)?;
        let __request = __private_::finish_built::<Run>(&mut self.__partial)?;
        __private_::Validate::validate(&__request)?;
        __private_::Ok(__request)
    }
}

#[automatically_derived]
impl __private_::RunRequest for Run {
    type Builder = __Builder_<__private_::Unset, __private_::NoneSet>;
}

#[automatically_derived]
impl<__ModelState, __PageState> __private_::Complete
for __Builder_<__ModelState, __PageState>
where
    __ModelState: model_is_set,
    __PageState: page_is_set<Page, <Page as __private_::HasPartial>::Extensibility>,
{}
#[automatically_derived]
impl<__ModelState, __PageState> __private_::Untouched
for __Builder_<__ModelState, __PageState>
where
    __ModelState: model_is_unset,
    __PageState: __private_::BuilderState<Page, Builder: __private_::Untouched>,
{}
#[automatically_derived]
impl<
    __ModelState,
    __PageState,
> __private_::ConvertFrom<__Builder_<__ModelState, __PageState>> for Run
where
    __ModelState: model_is_set,
    __PageState: page_is_set<Page, <Page as __private_::HasPartial>::Extensibility>,
    __Partial_: __private_::NeverRejects<__ModelState>,
{
    fn from(mut __builder: __Builder_<__ModelState, __PageState>) -> Self {
        __private_::finish_complete::<Self>(&mut __builder.__partial)
    }
}

#[automatically_derived]
impl<__ModelState, __PageState> __private_::AnyBuilder
for __Builder_<__ModelState, __PageState> {
    type Request = Run;
    fn partial_mut(&mut self) -> &mut __Partial_ {
        &mut self.__partial
    }
}

#[automatically_derived]
impl<
    __ModelState,
    __PageState,
    __Found_,
    __Path_,
    __Inner_,
> __private_::Embeds<__Found_, __private_::There<0usize, __Path_>>
for __Builder_<__ModelState, __PageState>
where
    __Found_: __private_::HasPartial,
    __PageState: __private_::BuilderState<Page, Builder = __Inner_>,
    __Inner_: __private_::Embeds<__Found_, __Path_>
        + __private_::AnyBuilder<Request = Page>,
{
    type Inner = <__Inner_ as __private_::Embeds<__Found_, __Path_>>::Inner;
    type WithInner<__Next_> = __Builder_<
        __ModelState,
        <__Inner_ as __private_::Embeds<__Found_, __Path_>>::WithInner<__Next_>,
    >;
    fn project_partial<'__p>(
        __partial: &'__p mut __Partial_,
    ) -> &'__p mut <__Found_ as __private_::HasPartial>::Partial {
        <__Inner_ as __private_::Embeds<
            __Found_,
            __Path_,
        >>::project_partial(&mut __partial.page)
    }

    fn with_inner<__Next_: __private_::FromStorage<__Found_>>(
        self,
    ) -> __Builder_<
        __ModelState,
        <__Inner_ as __private_::Embeds<__Found_, __Path_>>::WithInner<__Next_>,
    > {
        __Builder_ {
            __partial: self.__partial,
            __states: __private_::PhantomData,
        }
    }
}

#[automatically_derived]
impl<__Found_, __Path_> __private_::Extends<__Found_, __private_::There<0usize, __Path_>>
for Run
where
    Page: __private_::Extends<__Found_, __Path_>,
{
    fn part(&self) -> &__Found_ {
        <Page as __private_::Extends<__Found_, __Path_>>::part(&self.page)
    }

    fn part_mut(&mut self) -> &mut __Found_ {
        <Page as __private_::Extends<__Found_, __Path_>>::part_mut(&mut self.page)
    }
}

#[automatically_derived]
impl ::core::convert::AsRef<Page> for Run {
    fn as_ref(&self) -> &Page {
        &self.page
    }
}

#[automatically_derived]
impl ::core::convert::AsMut<Page> for Run {
    fn as_mut(&mut self) -> &mut Page {
        &mut self.page
    }
}

/// Generated through the macro `leave_out_the_derive_of_validate!`.
impl __private_::Validate for Run {
    fn check(&self, __report: &mut __private_::Report) {
        use __private_::fallbacks::*;
        Self::__check_fields_0(__private_::Some(&self.model), __report);
        {
            let __value = &self.page;
            __private_::Probe(__value).check_flattened(__report);
        }
        <Page as __private_::HasPartial>::check_map_keys(
            &self.page,
            <Self as __private_::HasPartial>::NAMES,
            __report,
        );
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
                __private_::Probe(__value).check(__report);
            }
            __report.close_field(&mut __mark, "model");
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
    const WRITTEN_NAME_LIST: &'static __private_::Names = &__private_::Names::new()
        .with(&["model"])
        .with(
            <<Page as __private_::HasPartial>::Request as __private_::ser::WriteFields>::WRITTEN_NAMES,
        );
    const ASKS_HUMAN_READABLE: __private_::bool = false
        || <<Page as __private_::HasPartial>::Request as __private_::ser::WriteFields>::ASKS_HUMAN_READABLE;
    #[inline]
    fn write_fields<__S: __private_::ser::FieldSink>(
        &self,
        __human_readable: __private_::bool,
        __sink: &mut __S,
    ) -> __private_::Result<(), __S::Error> {
        let mut __writer = __private_::ser::FieldWriter::new(__human_readable, __sink);
        __writer.write("model", &self.model);
        if let __private_::Ok(()) = __writer.result {
            let __sink = &mut *__writer.sink;
            __writer.result = <<Page as __private_::HasPartial>::Request as __private_::ser::WriteFields>::write_fields(
                <Page as __private_::HasPartial>::as_request(&self.page),
                __human_readable,
                __sink,
            );
        }
        __writer.result
    }
}

#[automatically_derived]
impl<'de> __private_::de::ReadFields<'de> for Run {
    const READ_NAME_LIST: __private_::Option<&'static __private_::Names> = __private_::Some(
        &__private_::Names::new()
            .with(&["model"])
            .with(
                <<Page as __private_::HasPartial>::Request as __private_::de::ReadFields<
                    'de,
                >>::READ_NAMES,
            ),
    );
    const FIELD_COUNT: __private_::usize = 0 + 1usize
        + <<Page as __private_::HasPartial>::Request as __private_::de::ReadFields<
            'de,
        >>::FIELD_COUNT;
    const ASKS_HUMAN_READABLE: __private_::bool = false
        || <<Page as __private_::HasPartial>::Request as __private_::de::ReadFields<
            'de,
        >>::ASKS_HUMAN_READABLE;
    const UNKNOWN_IS_SECRET: __private_::bool = false
        || <<Page as __private_::HasPartial>::Request as __private_::de::ReadFields<
            'de,
        >>::UNKNOWN_IS_SECRET;
    #[inline]
    fn find_field(__name: &__private_::str) -> __private_::Option<__private_::usize> {
        let __field = match __name {
            "model" => 0usize,
            _ => {
                if let __private_::Some(__field) = <<Page as __private_::HasPartial>::Request as __private_::de::ReadFields<
                    'de,
                >>::find_field(__name) {
                    return __private_::Some(__field + 1usize);
                }
                return __private_::None;
            }
        };
        __private_::Some(__field)
    }

    #[inline(always)]
    fn read_field<__S: __private_::de::FieldSource<'de>>(
        __partial: &mut Self::Partial,
        __field: __private_::usize,
        __source: &mut __S,
    ) -> __private_::Result<(), __S::Error> {
        if __field < 1usize {
            return match __field {
                0usize => Self::read_required_field(__partial, 0usize, __source),
                _ => __private_::Ok(()),
            };
        }
        let __field = __field - 1usize;
        if __field
            < <<Page as __private_::HasPartial>::Request as __private_::de::ReadFields<
                'de,
            >>::FIELD_COUNT
        {
            return <<Page as __private_::HasPartial>::Request as __private_::de::ReadFields<
                'de,
            >>::read_field(&mut __partial.page, __field, __source);
        }
        __private_::Ok(())
    }

    #[inline(always)]
    fn read_required_field<__S: __private_::de::FieldSource<'de>>(
        __partial: &mut Self::Partial,
        __field: __private_::usize,
        __source: &mut __S,
    ) -> __private_::Result<(), __S::Error> {
        match __field {
            0usize => __private_::de::fill_field(&mut __partial.model, "model", __source),
            _ => __private_::Ok(()),
        }
    }

    #[inline]
    fn read_remaining<__S: __private_::de::FieldSource<'de>>(
        __partial: &mut Self::Partial,
        __remaining: __private_::de::Remaining,
        __source: &mut __S,
    ) -> __private_::Result<(), __S::Error> {
        match __remaining {
            __private_::de::Remaining::Missing => {
                for __field in 0usize..1usize {
                    Self::read_required_field(__partial, __field, __source)?;
                }
                let __remaining = __private_::de::Remaining::Missing;
                <<Page as __private_::HasPartial>::Request as __private_::de::ReadFields<
                    'de,
                >>::read_remaining(&mut __partial.page, __remaining, __source)?;
                __private_::Ok(())
            }
            __private_::de::Remaining::Unknown(__key) => {
                if <Page as __private_::HasPartial>::HAS_MAP {
                    let __remaining = __private_::de::Remaining::Unknown(__key);
                    return <<Page as __private_::HasPartial>::Request as __private_::de::ReadFields<
                        'de,
                    >>::read_remaining(&mut __partial.page, __remaining, __source);
                }
                __private_::Ok(())
            }
            __private_::de::Remaining::Unclaimed => {
                if <Page as __private_::HasPartial>::HAS_MAP {
                    let __remaining = __private_::de::Remaining::Unclaimed;
                    <<Page as __private_::HasPartial>::Request as __private_::de::ReadFields<
                        'de,
                    >>::read_remaining(&mut __partial.page, __remaining, __source)?;
                }
                __private_::Ok(())
            }
        }
    }

    #[inline]
    fn check_partial(
        __partial: &Self::Partial,
        __unread: &__private_::de::Unread<'_>,
        __report: &mut __private_::Report,
    ) {
        Self::__check_fields_0(__partial.model.as_ref(), __report);
        <<Page as __private_::HasPartial>::Request as __private_::de::ReadFields<
            'de,
        >>::check_partial(&__partial.page, __unread, __report);
    }
}
