// One required field.

#[derive(RunRequest)]
struct Run {
    model: String,
}

// The derive generates:

/** A builder for [`Run`], created by `Run::builder()`.

 Required: `model`.*/
#[must_use = "a builder does nothing until `build` is called"]
struct RunBuilder<__ModelState = ::run_request::__private_0_1_0::Unset> {
    __partial: <Run as ::run_request::__private_0_1_0::HasPartial>::Storage,
    __states: ::run_request::__private_0_1_0::PhantomData<fn() -> (__ModelState,)>,
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
        model: __private_::Option<String>,
    }

    #[automatically_derived]
    impl __private_::HasPartial for Run {
        type Request = Self;
        type Partial = __Partial_;
        type Storage = Self::Partial;
        type EmptyBuilder = __Builder_<__private_::Unset>;
        type FullBuilder = __Builder_<__private_::Set>;
        type Extensibility = __private_::Closed;
        const NAMES: &'static [&'static __private_::str] = &["model"];
        #[inline]
        fn empty_partial() -> __Partial_ {
            __Partial_ {
                model: __private_::None,
            }
        }

        fn into_partial(self) -> __Partial_ {
            __Partial_ {
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
            __private_::Ok(Run { model: __finished_model })
        }
    }

    type __Builder_<__ModelState> = RunBuilder<__ModelState>;
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
    impl<__ModelState> __Builder_<__ModelState> {
        #[cfg(not(any(doc, rust_analyzer)))]
        /** Sets `model`.

 - required*/
        fn model(
            mut self,
            value: impl ::core::convert::Into<String>,
        ) -> __Builder_<__private_::Set>
        where
            __ModelState: model_is_unset,
        {
            self.__partial.model = __private_::Some(__private_::Into::into(value));
            __Builder_ {
                __partial: self.__partial,
                __states: __private_::PhantomData,
            }
        }

        #[cfg(any(doc, rust_analyzer))]
        /** Sets `model`.

 - required*/
        fn model(
            self,
            value: impl ::core::convert::Into<String>,
        ) -> RunBuilder<__private_::Set> {
            loop {}
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
        fn builder() -> Self::Builder {
            <Run>::builder()
        }
    }

    #[automatically_derived]
    impl<__ModelState> __private_::Complete for __Builder_<__ModelState>
    where
        __ModelState: model_is_set,
    {}
    #[automatically_derived]
    impl __private_::Untouched for __Builder_<__private_::Unset> {}
    #[automatically_derived]
    impl<__ModelState> __private_::ConvertFrom<__Builder_<__ModelState>> for Run
    where
        __ModelState: model_is_set,
    {
        fn from(mut __builder: __Builder_<__ModelState>) -> Self {
            __private_::finish_complete::<Self>(&mut __builder.__partial)
        }
    }

    #[automatically_derived]
    impl<__ModelState> __private_::BuilderState<Run> for __Builder_<__ModelState> {
        type Builder = Self;
    }

    /// Generated through the macro `leave_out_the_derive_of_validate!`.
    impl __private_::Validate for Run {
        fn validate(&self) -> __private_::Result<(), __private_::Violations> {
            __private_::Report::collect_from(self)
        }

        fn check(&self, __report: &mut __private_::Report) {
            Self::__check_fields_0(__private_::Some(&self.model), __report);
        }
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
            __private_::ser::write_request(self, __serializer)
        }
    }

    #[automatically_derived]
    impl __private_::ser::WriteFields for Run {
        const NAME: &'static __private_::str = "Run";
        const WRITTEN_NAMES: &'static [&'static __private_::str] = <Self as __private_::HasPartial>::NAMES;
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
            __writer.write("model", &self.model);
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
        const REQUIRED_COUNT: __private_::usize = 1usize;
        #[inline]
        fn find_field(
            __name: &__private_::str,
        ) -> __private_::Option<__private_::usize> {
            let __field = match __name {
                "model" => 0usize,
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
                    __private_::de::fill_field(&mut __partial.model, "model", __source)
                }
                _ => __private_::Ok(()),
            }
        }

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
            Self::__check_fields_0(__partial.model.as_ref(), __report);
        }
    }

    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required field `model` is not set",
        label = "call `.model(..)` before this"
    )]
    pub trait model_is_set {}
    impl model_is_set for __private_::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "`model` is already set",
        label = "a second `.model(..)`"
    )]
    pub trait model_is_unset {}
    impl model_is_unset for __private_::Unset {}
};
