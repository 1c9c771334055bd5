// An absent field is `None`, and `null` is `Some(None)`.

#[derive(RunRequest)]
struct Run {
    limit: Option<Option<u8>>,
}

// The derive generates:

/// A builder for [`Run`], created by `Run::builder()`.
#[must_use = "a builder does nothing until `build` is called"]
struct RunBuilder {
    __partial: <Run as ::run_request::__private_0_1_0::HasPartial>::Storage,
    __states: ::run_request::__private_0_1_0::PhantomData<fn() -> ()>,
}

#[allow(
    dead_code,
    non_snake_case,
    unexpected_cfgs,
    unused_braces,
    clippy::box_collection,
    clippy::linkedlist,
    clippy::missing_const_for_fn,
    clippy::missing_errors_doc,
    clippy::option_option,
    clippy::redundant_allocation,
    clippy::ref_option_ref,
    clippy::too_many_arguments,
    clippy::type_complexity,
    clippy::vec_box,
)]
const _: () = {
    use ::run_request::__private_0_1_0 as __private_;
    /// Every field as an `Option`, for the builder and the deserializer.
    #[doc(hidden)]
    pub struct __Partial_ {
        limit: __private_::Option<Option<Option<u8>>>,
    }

    #[automatically_derived]
    impl __private_::HasPartial for Run {
        type Request = Self;
        type Partial = __Partial_;
        type Storage = Self::Partial;
        type EmptyBuilder = __Builder_;
        type FullBuilder = __Builder_;
        type Extensibility = __private_::Closed;
        const NAMES: &'static [&'static __private_::str] = &["limit"];
        #[inline]
        fn empty_partial() -> __Partial_ {
            __Partial_ {
                limit: __private_::None,
            }
        }

        fn into_partial(self) -> __Partial_ {
            __Partial_ {
                limit: __private_::Some(self.limit),
            }
        }

        #[inline(always)]
        fn finish(
            __partial: &mut __Partial_,
        ) -> __private_::Result<Self, &'static __private_::str> {
            __private_::Ok(Run {
                limit: __private_::take_option(&mut __partial.limit),
            })
        }
    }

    type __Builder_ = RunBuilder;
    #[automatically_derived]
    impl Run {
        /// Creates a builder for [`Run`].
        fn builder() -> __Builder_ {
            __Builder_ {
                __partial: <Self as __private_::HasPartial>::empty_partial(),
                __states: __private_::PhantomData,
            }
        }

        /// Converts into a builder with every field set.
        fn into_builder(self) -> __Builder_ {
            __Builder_ {
                __partial: __private_::HasPartial::into_partial(self),
                __states: __private_::PhantomData,
            }
        }
    }

    #[automatically_derived]
    impl __Builder_ {
        /** Sets `limit`.

 [`maybe_limit`](Self::maybe_limit) takes an `Option`.*/
        fn limit(mut self, value: u8) -> Self {
            self.__partial.limit = __private_::Some(
                __private_::Some(__private_::Some(value)),
            );
            self
        }

        /// Like [`limit`](Self::limit), but takes an `Option`.
        fn maybe_limit(mut self, value: Option<Option<u8>>) -> Self {
            self.__partial.limit = __private_::Some(value);
            self
        }

        /// Sets [`limit`](Self::limit) to `null`.
        fn limit_null(mut self) -> Self {
            self.__partial.limit = __private_::Some(__private_::Some(__private_::None));
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
        type Builder = __Builder_;
        fn builder() -> Self::Builder {
            <Run>::builder()
        }
    }

    #[automatically_derived]
    impl __private_::Complete for __Builder_ {}
    #[automatically_derived]
    impl __private_::Untouched for __Builder_ {}
    #[automatically_derived]
    impl __private_::ConvertFrom<__Builder_> for Run {
        fn from(mut __builder: __Builder_) -> Self {
            __private_::finish_complete::<Self>(&mut __builder.__partial)
        }
    }

    #[automatically_derived]
    impl __private_::BuilderState<Run> for __Builder_ {
        type Builder = Self;
    }

    /// Generated through the macro `leave_out_the_derive_of_validate!`.
    impl __private_::Validate for Run {
        fn validate(&self) -> __private_::Result<(), __private_::Violations> {
            __private_::Report::collect_from(self)
        }

        fn check(&self, __report: &mut __private_::Report) {}
    }

    #[automatically_derived]
    impl Run {
        /// Validates the value, and every value in it that validates itself.
        ///
        /// # Errors
        ///
        /// Every violation, in declaration order.
        fn validate(&self) -> __private_::Result<(), __private_::Violations> {
            __private_::Validate::validate(self)
        }
    }

    /// Generated through the macro `leave_out_the_derives_of_serde!`.
    impl __private_::Serialize for Run {
        fn serialize<__S: __private_::Serializer>(
            &self,
            __serializer: __S,
        ) -> __private_::Result<__S::Ok, __S::Error> {
            __private_::ser::write_request(self, __serializer)
        }
    }

    #[automatically_derived]
    impl __private_::ser::WriteFields for Run {
        const NAME: &'static __private_::str = "Run";
        const WRITTEN_NAMES: &'static [&'static __private_::str] = <Self as __private_::HasPartial>::NAMES;
        const ASKS_HUMAN_READABLE: __private_::bool = true;
        #[inline]
        fn write_fields<__S: __private_::ser::FieldSink>(
            &self,
            __human_readable: __private_::bool,
            __sink: &mut __S,
        ) -> __private_::Result<(), __S::Error> {
            let mut __writer = __private_::ser::FieldWriter::new(
                __human_readable,
                __sink,
            );
            __writer.write_some("limit", &self.limit);
            __writer.result
        }
    }

    /// Generated through the macro `leave_out_the_derives_of_serde!`.
    impl<'de> __private_::Deserialize<'de> for Run {
        fn deserialize<__D: __private_::Deserializer<'de>>(
            __deserializer: __D,
        ) -> __private_::Result<Self, __D::Error> {
            __private_::de::read_request(__deserializer)
        }
    }

    #[automatically_derived]
    impl<'de> __private_::de::ReadFields<'de> for Run {
        const NAME: &'static __private_::str = "Run";
        const EXPECTING: &'static __private_::str = "struct Run";
        const ASKS_HUMAN_READABLE: __private_::bool = true;
        #[inline]
        fn find_field(
            __name: &__private_::str,
        ) -> __private_::Option<__private_::usize> {
            let __field = match __name {
                "limit" => 0usize,
                _ => {
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
            match __field {
                0usize => {
                    __private_::de::fill_field_with(
                        &mut __partial.limit,
                        "limit",
                        __private_::de::double_option::<u8>(),
                        __private_::de::WhenMissing::AskType,
                        __source,
                    )
                }
                _ => __private_::Ok(()),
            }
        }
    }
};
