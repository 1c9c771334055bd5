// A setter that takes what may fail to convert.

#[derive(RunRequest)]
struct Run {
    #[request(try_into)]
    model: Model,
    #[request(try_into)]
    limit: Option<u8>,
}

// The attributes change this part of what the derive generates:

/// Every field as an `Option`, for the builder and the deserializer.
#[doc(hidden)]
pub struct __Partial_ {
    __rejected: __private_::RejectedValues,
    model: __private_::Option<Model>,
    limit: __private_::Option<Option<u8>>,
}

#[automatically_derived]
impl __private_::HasPartial for Run {
    #[inline]
    fn empty_partial() -> __Partial_ {
        __Partial_ {
            __rejected: __private_::Default::default(),
            model: __private_::None,
            limit: __private_::None,
        }
    }

    fn into_partial(self) -> __Partial_ {
        __Partial_ {
            model: __private_::Some(self.model),
            limit: __private_::Some(self.limit),
            __rejected: __private_::Default::default(),
        }
    }
    const REJECTS: __private_::bool = true;
    fn take_rejected(
        __partial: &mut __Partial_,
        __all: &mut __private_::RejectedValues,
    ) {
        __private_::RejectedValues::append(__all, &mut __partial.__rejected);
    }

    fn check_rejected(
        __partial: &mut __Partial_,
        __rejected: &__private_::RejectedValues,
        __report: &mut __private_::Report,
    ) {
        use __private_::fallbacks::*;
        let __unread = &__private_::de::Unread::rejected(__rejected);
        Self::__check_fields_0(__partial.model.as_ref(), __report);
        __rejected.report("model", __report);
        __rejected.report("limit", __report);
    }
}

#[automatically_derived]
impl<__ModelState> __Builder_<__ModelState> {
    #[cfg(not(any(doc, rust_analyzer)))]
    /** Sets `model`.

 - required
 - converted by `TryInto`; `build` reports a failure*/
    fn model(
        mut self,
        value: impl ::core::convert::TryInto<Model, Error: ::core::fmt::Display>,
    ) -> __Builder_<__private_::Set>
    where
        __ModelState: model_is_unset,
    {
        let __partial = &mut self.__partial;
        __partial.model = {
            let __value = value;
            __private_::RejectedValues::convert(
                &mut __partial.__rejected,
                __private_::RejectedField {
                    written: "model",
                    read: "model",
                    is_secret: false,
                },
                __value,
            )
        };
        __Builder_ {
            __partial: self.__partial,
            __states: __private_::PhantomData,
        }
    }

    #[cfg(any(doc, rust_analyzer))]
    /** Sets `model`.

 - required
 - converted by `TryInto`; `build` reports a failure*/
    fn model(
        self,
        value: impl ::core::convert::TryInto<Model, Error: ::core::fmt::Display>,
    ) -> RunBuilder<__private_::Set> {
        loop {}
    }
    /** Sets `limit`.

 [`maybe_limit`](Self::maybe_limit) takes an `Option`.

 - converted by `TryInto`; `build` reports a failure*/
    fn limit(
        mut self,
        value: impl ::core::convert::TryInto<u8, Error: ::core::fmt::Display>,
    ) -> Self {
        let __partial = &mut self.__partial;
        __partial.limit = {
            let __value = value;
            __private_::Option::map(
                __private_::RejectedValues::convert(
                    &mut __partial.__rejected,
                    __private_::RejectedField {
                        written: "limit",
                        read: "limit",
                        is_secret: false,
                    },
                    __value,
                ),
                __private_::Some,
            )
        };
        self
    }

    /// Like [`limit`](Self::limit), but takes an `Option`.
    fn maybe_limit(
        mut self,
        value: ::core::option::Option<
            impl ::core::convert::TryInto<u8, Error: ::core::fmt::Display>,
        >,
    ) -> Self {
        let __partial = &mut self.__partial;
        __partial.limit = {
            let __value = value;
            match __value {
                __private_::Some(__value) => {
                    __private_::Option::map(
                        __private_::RejectedValues::convert(
                            &mut __partial.__rejected,
                            __private_::RejectedField {
                                written: "limit",
                                read: "limit",
                                is_secret: false,
                            },
                            __value,
                        ),
                        __private_::Some,
                    )
                }
                __private_::None => {
                    __private_::RejectedValues::clear(
                        &mut __partial.__rejected,
                        __private_::RejectedField {
                            written: "limit",
                            read: "limit",
                            is_secret: false,
                        },
                    );
                    __private_::Some(__private_::None)
                }
            }
        };
        self
    }
}

#[automatically_derived]
impl<__ModelState> __Builder_<__ModelState> {
    #[cfg(not(any(doc, rust_analyzer)))]
    /** Validates and builds the [`Run`].

 # Errors

 Every violation, in declaration order.*/
    fn build(mut self) -> __private_::Result<Run, __private_::Violations>
    where
        __ModelState: model_is_set,
    {
        __private_::report_rejected::<Run>(&mut self.__partial)?;
        let __request = __private_::finish_built::<Run>(&mut self.__partial)?;
        __private_::forget_emptied(self);
        __private_::Validate::validate(&__request)?;
        __private_::Ok(__request)
    }
}

#[automatically_derived]
impl<__ModelState> __private_::ConvertFrom<__Builder_<__ModelState>> for Run
where
    __ModelState: model_is_set,
    __Partial_: __private_::NeverRejects<__ModelState>,
{
    fn from(mut __builder: __Builder_<__ModelState>) -> Self {
        __private_::finish_complete::<Self>(&mut __builder.__partial)
    }
}
