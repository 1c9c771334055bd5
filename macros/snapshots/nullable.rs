// A required field that may be `null`.

#[derive(RunRequest)]
struct Run {
    #[request(nullable)]
    limit: Option<u8>,
}

// The attributes change this part of what the derive generates:

/** A builder for [`Run`], created by `Run::builder()`.

 Required: `limit`.*/
#[must_use = "a builder does nothing until `build` is called"]
struct RunBuilder<__LimitState = ::run_request::__private_0_1_0::Unset> {
    __partial: <Run as ::run_request::__private_0_1_0::HasPartial>::Storage,
    __states: ::run_request::__private_0_1_0::PhantomData<fn() -> (__LimitState,)>,
}

#[automatically_derived]
impl __private_::HasPartial for Run {
    type EmptyBuilder = __Builder_<__private_::Unset>;
    type FullBuilder = __Builder_<__private_::Set>;
    #[inline(always)]
    fn finish(
        __partial: &mut __Partial_,
    ) -> __private_::Result<Self, &'static __private_::str> {
        let __private_::Some(__finished_limit) = __private_::Option::take(
            &mut __partial.limit,
        ) else {
            return __private_::Err("limit");
        };
        __private_::Ok(Run { limit: __finished_limit })
    }
}

type __Builder_<__LimitState> = RunBuilder<__LimitState>;
#[automatically_derived]
impl Run {
    /// Creates a builder for [`Run`].
    fn builder() -> __Builder_<__private_::Unset> {
        __Builder_ {
            __partial: <Self as __private_::HasPartial>::empty_partial(),
            __states: __private_::PhantomData,
        }
    }

    /// Converts into a builder with every field set.
    fn into_builder(self) -> __Builder_<__private_::Set> {
        __Builder_ {
            __partial: __private_::HasPartial::into_partial(self),
            __states: __private_::PhantomData,
        }
    }
}

#[automatically_derived]
impl<__LimitState> __Builder_<__LimitState> {
    #[cfg(not(any(doc, rust_analyzer)))]
    /** Sets `limit`.

 [`maybe_limit`](Self::maybe_limit) takes an `Option`.

 - required
 - `null` on the wire if `None`*/
    fn limit(mut self, value: u8) -> __Builder_<__private_::Set>
    where
        __LimitState: limit_is_unset,
    {
        self.__partial.limit = __private_::Some(__private_::Some(value));
        __Builder_ {
            __partial: self.__partial,
            __states: __private_::PhantomData,
        }
    }

    #[cfg(any(doc, rust_analyzer))]
    /** Sets `limit`.

 [`maybe_limit`](Self::maybe_limit) takes an `Option`.

 - required
 - `null` on the wire if `None`*/
    fn limit(self, value: u8) -> RunBuilder<__private_::Set> {
        loop {}
    }

    #[cfg(not(any(doc, rust_analyzer)))]
    /// Like [`limit`](Self::limit), but takes an `Option`.
    fn maybe_limit(mut self, value: Option<u8>) -> __Builder_<__private_::Set>
    where
        __LimitState: limit_is_unset,
    {
        self.__partial.limit = __private_::Some(value);
        __Builder_ {
            __partial: self.__partial,
            __states: __private_::PhantomData,
        }
    }

    #[cfg(any(doc, rust_analyzer))]
    /// Like [`limit`](Self::limit), but takes an `Option`.
    fn maybe_limit(self, value: Option<u8>) -> RunBuilder<__private_::Set> {
        loop {}
    }
}

#[automatically_derived]
impl<__LimitState> __Builder_<__LimitState> {
    #[cfg(not(any(doc, rust_analyzer)))]
    /** Validates and builds the [`Run`].

 # Errors

 Every violation, in declaration order.*/
    fn build(mut self) -> __private_::Result<Run, __private_::Violations>
    where
        __LimitState: limit_is_set,
    {
        let __request = __private_::finish_built::<Run>(&mut self.__partial)?;
        __private_::forget_emptied(self);
        __private_::Validate::validate(&__request)?;
        __private_::Ok(__request)
    }

    #[cfg(any(doc, rust_analyzer))]
    /** Validates and builds the [`Run`].

 # Errors

 Every violation, in declaration order.*/
    fn build(self) -> ::core::result::Result<Run, ::run_request::Violations> {
        loop {}
    }
}

#[automatically_derived]
impl __private_::RunRequest for Run {
    type Builder = __Builder_<__private_::Unset>;
}

#[automatically_derived]
impl<__LimitState> __private_::Complete for __Builder_<__LimitState>
where
    __LimitState: limit_is_set,
{}
#[automatically_derived]
impl __private_::Untouched for __Builder_<__private_::Unset> {}
#[automatically_derived]
impl<__LimitState> __private_::ConvertFrom<__Builder_<__LimitState>> for Run
where
    __LimitState: limit_is_set,
{
    fn from(mut __builder: __Builder_<__LimitState>) -> Self {
        __private_::finish_complete::<Self>(&mut __builder.__partial)
    }
}

#[automatically_derived]
impl<__LimitState> __private_::BuilderState<Run> for __Builder_<__LimitState> {
    type Builder = Self;
}

#[automatically_derived]
impl __private_::ser::WriteFields for Run {
    #[inline]
    fn write_fields<__S: __private_::ser::FieldSink>(
        &self,
        __human_readable: __private_::bool,
        __sink: &mut __S,
    ) -> __private_::Result<(), __S::Error> {
        let mut __writer = __private_::ser::FieldWriter::new(__human_readable, __sink);
        __writer.write("limit", &self.limit);
        __writer.result
    }
}

#[automatically_derived]
impl<'de> __private_::de::ReadFields<'de> for Run {
    const REQUIRED_COUNT: __private_::usize = 1usize;
    #[inline(always)]
    fn read_field<__S: __private_::de::FieldSource<'de>>(
        __partial: &mut Self::Partial,
        __field: __private_::usize,
        __source: &mut __S,
    ) -> __private_::Result<(), __S::Error> {
        match __field {
            0usize => Self::read_required_field(__partial, 0usize, __source),
            _ => __private_::Ok(()),
        }
    }

    #[inline(always)]
    fn read_required_field<__S: __private_::de::FieldSource<'de>>(
        __partial: &mut Self::Partial,
        __field: __private_::usize,
        __source: &mut __S,
    ) -> __private_::Result<(), __S::Error> {
        match __field {
            0usize => {
                __private_::de::fill_field_with(
                    &mut __partial.limit,
                    "limit",
                    __private_::de::own_deserialize::<Option<u8>>(),
                    __private_::de::WhenMissing::RejectUnlessNull,
                    __source,
                )
            }
            _ => __private_::Ok(()),
        }
    }
}

#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "required field `limit` is not set",
    label = "call `.limit(..)` before this"
)]
pub trait limit_is_set {}
impl limit_is_set for __private_::Set {}
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`limit` is already set",
    label = "a second `.limit(..)`"
)]
pub trait limit_is_unset {}
impl limit_is_unset for __private_::Unset {}
