// A field that is partial in a partial request.

#[derive(RunRequest)]
#[request(partial)]
struct Run {
    #[request(partial)]
    limits: Option<Limits>,
}

// The attributes change this part of what the derive generates:
// - no impl of `ConvertFrom`

/// A partial [`Run`], any of whose fields may be unset: a layer of settings, or a patch.
#[allow(dead_code)]
type RunPartial = RunBuilder;
/// Every field as an `Option`, for the builder and the deserializer.
#[doc(hidden)]
pub struct __Partial_ {
    limits: __private_::Option<
        __private_::Option<<Limits as __private_::HasPartial>::Partial>,
    >,
}

#[automatically_derived]
impl __private_::HasPartial for Run {
    fn into_partial(self) -> __Partial_ {
        __Partial_ {
            limits: __private_::nest_option(
                __private_::Option::map(
                    self.limits,
                    <Limits as __private_::HasPartial>::into_partial,
                ),
            ),
        }
    }

    #[inline(always)]
    fn finish(
        __partial: &mut __Partial_,
    ) -> __private_::Result<Self, &'static __private_::str> {
        __private_::Ok(Run {
            limits: __private_::Option::flatten(
                __private_::finish_nested_option::<Limits>(&mut __partial.limits)?,
            ),
        })
    }
}

#[automatically_derived]
impl __Builder_ {
    /** Sets `limits`.

 [`maybe_limits`](Self::maybe_limits) takes an `Option`.*/
    fn limits(mut self, value: impl ::core::convert::Into<Limits>) -> Self {
        self.__partial.limits = __private_::Some(
            __private_::Some(
                <Limits as __private_::HasPartial>::into_partial(
                    __private_::Into::into(value),
                ),
            ),
        );
        self
    }

    /// Like [`limits`](Self::limits), but takes an `Option`.
    fn maybe_limits(mut self, value: Option<Limits>) -> Self {
        self.__partial.limits = __private_::nest_option(
            __private_::Option::map(
                value,
                <Limits as __private_::HasPartial>::into_partial,
            ),
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
        let __request = __private_::finish_partial::<Run>(&mut self.__partial)?;
        __private_::forget_emptied(self);
        __private_::Validate::validate(&__request)?;
        __private_::Ok(__request)
    }
}

#[automatically_derived]
impl __private_::Untouched for __Builder_ {}
#[automatically_derived]
impl<'de> __private_::de::ReadFields<'de> for Run {
    #[inline(always)]
    fn read_field<__S: __private_::de::FieldSource<'de>>(
        __partial: &mut Self::Partial,
        __field: __private_::usize,
        __source: &mut __S,
    ) -> __private_::Result<(), __S::Error> {
        match __field {
            0usize => {
                __private_::de::fill_field_with(
                    &mut __partial.limits,
                    "limits",
                    __private_::de::nested_option::<Limits, __S>(),
                    __private_::de::WhenMissing::AskType,
                    __source,
                )
            }
            _ => __private_::Ok(()),
        }
    }

    #[inline]
    fn check_partial(
        __partial: &Self::Partial,
        __unread: &__private_::de::Unread<'_>,
        __report: &mut __private_::Report,
    ) {
        Self::__check_fields_0(__private_::None, __report);
    }
}

#[automatically_derived]
impl __private_::Counted for __Builder_ {}
#[automatically_derived]
impl __private_::State for __Builder_ {
    type Set = ();
    type Added = ();
    type Whole<__Outer_> = __Outer_;
}

#[automatically_derived]
impl __private_::MergeFields for Run {
    type Form = __Builder_;
    fn open_form(__form: Self::Form) -> Self::Partial {
        __form.__partial
    }

    fn merge_fields(
        __partial: &mut Self::Partial,
        __below: Self::Partial,
        __merge: __private_::Merge,
    ) {
        <<Limits as __private_::HasPartial>::Request as __private_::MergeFields>::merge_optional_request(
            &mut __partial.limits,
            __below.limits,
            __merge,
        );
    }

    fn report_missing(__partial: &Self::Partial, __report: &mut __private_::Report) {
        if let __private_::Some(__value) = __private_::borrow_option(&__partial.limits) {
            let __mark = __report.mark();
            <<Limits as __private_::HasPartial>::Request as __private_::MergeFields>::report_missing(
                __value,
                __report,
            );
            __report.prefix_field(__mark, "limits");
        }
    }

    fn check_fields(
        __partial: &Self::Partial,
        __unread: &__private_::de::Unread<'_>,
        __report: &mut __private_::Report,
    ) {
        Self::__check_fields_0(__private_::None, __report);
        if let __private_::Some(__value) = __private_::borrow_option(&__partial.limits) {
            let __mark = __report.mark();
            <<Limits as __private_::HasPartial>::Request as __private_::MergeFields>::check_fields(
                __value,
                &__unread.of_nested(),
                __report,
            );
            __report.prefix_field(__mark, "limits");
        }
    }

    fn write_set_fields<__S: __private_::ser::FieldSink>(
        __partial: &Self::Partial,
        __sink: &mut __S,
    ) -> __private_::Result<(), __S::Error> {
        let __human_readable = false;
        let mut __writer = __private_::ser::FieldWriter::new(__human_readable, __sink);
        if let __private_::Some(__value) = &__partial.limits {
            __writer
                .write(
                    "limits",
                    &__private_::Option::map(
                        __private_::Option::as_ref(__value),
                        <<Limits as __private_::HasPartial>::Request as __private_::MergeFields>::borrow_set,
                    ),
                );
        }
        __writer.result
    }
}

#[automatically_derived]
impl __private_::Default for __Builder_ {
    fn default() -> Self {
        __Builder_ {
            __partial: <Run as __private_::HasPartial>::empty_partial(),
            __states: __private_::PhantomData,
        }
    }
}

#[automatically_derived]
impl __private_::From<Run> for __Builder_ {
    fn from(__request: Run) -> Self {
        __Builder_ {
            __partial: <Run as __private_::HasPartial>::into_partial(__request),
            __states: __private_::PhantomData,
        }
    }
}

#[automatically_derived]
impl __Builder_ {
    /// Fills what is unset here from `below`: what is set here wins.
    fn or(mut self, __below: Self) -> Self {
        <Run as __private_::MergeFields>::merge_fields(
            &mut self.__partial,
            __below.__partial,
            __private_::Merge::Layers,
        );
        self
    }

    /// Validates what is set. The rules that depend on what is unset are checked when
    /// the request is built.
    ///
    /// # Errors
    ///
    /// Every violation, in declaration order.
    fn validate(&self) -> __private_::Result<(), __private_::Violations> {
        __private_::validate_partial::<Run>(&self.__partial)
    }

    /// Like [`limits`](Self::limits), but takes a partial request, which replaces the one that is set.
    fn limits_partial(
        mut self,
        value: impl ::core::convert::Into<
            <<Limits as __private_::HasPartial>::Request as __private_::MergeFields>::Form,
        >,
    ) -> Self {
        self.__partial.limits = __private_::Some(
            __private_::Some(
                <<Limits as __private_::HasPartial>::Request as __private_::MergeFields>::open_form(
                    ::core::convert::Into::into(value),
                ),
            ),
        );
        self
    }
}

#[automatically_derived]
impl __Builder_ {
    /// Converts into a partial request, whose type does not tell what is set.
    fn into_partial(self) -> __Builder_ {
        __Builder_ {
            __partial: self.__partial,
            __states: __private_::PhantomData,
        }
    }

    /// Fills what is unset here from `defaults`: what is set here wins. A required
    /// field that is still unset is reported when the request is built.
    fn defaults(self, __defaults: __Builder_) -> __Builder_ {
        let mut __partial = self.__partial;
        <Run as __private_::MergeFields>::merge_fields(
            &mut __partial,
            __defaults.__partial,
            __private_::Merge::Layers,
        );
        __Builder_ {
            __partial,
            __states: __private_::PhantomData,
        }
    }
}

#[automatically_derived]
impl Run {
    /// Applies a JSON Merge Patch (RFC 7396): what it sets replaces what is here, and a
    /// `null` in it removes what is here.
    ///
    /// # Errors
    ///
    /// Every violation of the result.
    fn patched(
        self,
        mut __patch: __Builder_,
    ) -> __private_::Result<Self, __private_::Violations> {
        <Self as __private_::MergeFields>::merge_fields(
            &mut __patch.__partial,
            <Self as __private_::HasPartial>::into_partial(self),
            __private_::Merge::Patch,
        );
        __patch.build()
    }
}

#[automatically_derived]
impl __private_::Validate for __Builder_ {
    fn validate(&self) -> __private_::Result<(), __private_::Violations> {
        __private_::validate_partial::<Run>(&self.__partial)
    }
}

#[automatically_derived]
impl __private_::Serialize for __Builder_ {
    fn serialize<__S: __private_::Serializer>(
        &self,
        __serializer: __S,
    ) -> __private_::Result<__S::Ok, __S::Error> {
        __private_::ser::write_partial::<Run, __S>(&self.__partial, __serializer)
    }
}

#[automatically_derived]
impl<'de> __private_::Deserialize<'de> for __Builder_ {
    fn deserialize<__D: __private_::Deserializer<'de>>(
        __deserializer: __D,
    ) -> __private_::Result<Self, __D::Error> {
        __private_::Ok(__Builder_ {
            __partial: __private_::de::read_partial::<Run, __D>(__deserializer)?,
            __states: __private_::PhantomData,
        })
    }
}
