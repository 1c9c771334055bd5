// A map that collects the unknown fields.

#[derive(RunRequest)]
struct Run {
    #[serde(flatten)]
    rest: BTreeMap<String, Value>,
}

// The attributes change this part of what the derive generates:
// - no impl of `rest_is_set`
// - no impl of `rest_is_unset`

/// A builder for [`Run`], created by `Run::builder()`.
#[must_use = "a builder does nothing until `build` is called"]
struct RunBuilder {
    __partial: <Run as ::run_request::__private_0_1_0::HasPartial>::Storage,
    __states: ::run_request::__private_0_1_0::PhantomData<fn() -> ()>,
}

#[automatically_derived]
impl __private_::HasPartial for Run {
    type EmptyBuilder = __Builder_;
    type FullBuilder = __Builder_;
    const NAMES: &'static [&'static __private_::str] = &[];
    const COLLECTS_UNKNOWN: __private_::bool = true;
    const HAS_MAP: __private_::bool = true;
    const HAS_FOREIGN: __private_::bool = false;
    #[inline(always)]
    fn finish(
        __partial: &mut __Partial_,
    ) -> __private_::Result<Self, &'static __private_::str> {
        let __finished_rest = match __private_::Option::take(&mut __partial.rest) {
            __private_::Some(__value) => __value,
            __private_::None => {
                <BTreeMap<String, Value> as __private_::Default>::default()
            }
        };
        __private_::Ok(Run { rest: __finished_rest })
    }

    fn for_each_map_key(&self, __each: &mut dyn ::core::ops::FnMut(&__private_::str)) {
        for (__key, _) in __private_::StringMap::entries(&self.rest) {
            __each(__key);
        }
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
    /// Sets `rest`.
    fn rest(
        mut self,
        value: impl __private_::collection::Into<BTreeMap<String, Value>>,
    ) -> Self {
        self.__partial.rest = __private_::Some(
            __private_::collection::Into::into_value(value),
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
    fn check(&self, __report: &mut __private_::Report) {
        Self::__check_fields_0(__private_::Some(&self.rest), __report);
        {
            let mut __check = __private_::check_map_keys(
                __report,
                <Self as __private_::HasPartial>::NAMES,
                &[],
            );
            for (__key, _) in __private_::StringMap::entries(&self.rest) {
                __check(__key);
            }
        }
    }
}

#[automatically_derived]
impl Run {
    #[inline(always)]
    fn __check_fields_0(
        __field_rest: __private_::Option<&BTreeMap<String, Value>>,
        __report: &mut __private_::Report,
    ) {
        use __private_::fallbacks::*;
        if let __private_::Some(__field_rest) = __field_rest {
            {
                let __value = __field_rest;
                __private_::hints::json(__value).check(__report);
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
    #[inline]
    fn write_fields<__S: __private_::ser::FieldSink>(
        &self,
        __human_readable: __private_::bool,
        __sink: &mut __S,
    ) -> __private_::Result<(), __S::Error> {
        let mut __writer = __private_::ser::FieldWriter::new(__human_readable, __sink);
        if let __private_::Ok(()) = __writer.result {
            let __sink = &mut *__writer.sink;
            __writer.result = __private_::ser::write_map::<
                false,
                _,
                _,
            >(__private_::Some(&self.rest), __sink);
        }
        __writer.result
    }
}

#[automatically_derived]
impl<'de> __private_::de::ReadFields<'de> for Run {
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
            __private_::de::Remaining::Missing => __private_::Ok(()),
            __private_::de::Remaining::Unknown(__key) => {
                __private_::de::collect_unknown(&mut __partial.rest, __key, __source)
            }
            __private_::de::Remaining::Unclaimed => {
                __private_::de::fill_map(&mut __partial.rest, false, __source)?;
                __private_::Ok(())
            }
        }
    }
}
