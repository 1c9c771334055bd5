// A default that names a field before it.

#[derive(RunRequest)]
struct Run {
    min: u32,
    #[request(default = self.min + 1)]
    max: u32,
}

// The attributes change this part of what the derive generates:
// - no impl of `max_is_set`
// - no impl of `max_is_unset`

/** A builder for [`Run`], created by `Run::builder()`.

 Required: `min`.*/
#[must_use = "a builder does nothing until `build` is called"]
struct RunBuilder<__MinState = ::run_request::__private_0_1_0::Unset> {
    __partial: <Run as ::run_request::__private_0_1_0::HasPartial>::Storage,
    __states: ::run_request::__private_0_1_0::PhantomData<fn() -> (__MinState,)>,
}

#[automatically_derived]
impl __private_::HasPartial for Run {
    type EmptyBuilder = __Builder_<__private_::Unset>;
    type FullBuilder = __Builder_<__private_::Set>;
    #[inline(always)]
    fn finish(
        __partial: &mut __Partial_,
    ) -> __private_::Result<Self, &'static __private_::str> {
        let __private_::Some(__finished_min) = __private_::Option::take(
            &mut __partial.min,
        ) else {
            return __private_::Err("min");
        };
        let __field_min = &__finished_min;
        let __finished_max = match __private_::Option::take(&mut __partial.max) {
            __private_::Some(__value) => __value,
            __private_::None => {
                let __default: u32 = *__field_min + 1;
                __default
            }
        };
        __private_::Ok(Run {
            min: __finished_min,
            max: __finished_max,
        })
    }
}

type __Builder_<__MinState> = RunBuilder<__MinState>;
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
impl<__MinState> __Builder_<__MinState> {
    #[cfg(not(any(doc, rust_analyzer)))]
    /** Sets `min`.

 - required*/
    fn min(mut self, value: u32) -> __Builder_<__private_::Set>
    where
        __MinState: min_is_unset,
    {
        self.__partial.min = __private_::Some(value);
        __Builder_ {
            __partial: self.__partial,
            __states: __private_::PhantomData,
        }
    }

    #[cfg(any(doc, rust_analyzer))]
    /** Sets `min`.

 - required*/
    fn min(self, value: u32) -> RunBuilder<__private_::Set> {
        loop {}
    }
    /** Sets `max`.

 - default: `self.min + 1`*/
    fn max(mut self, value: u32) -> Self {
        self.__partial.max = __private_::Some(value);
        self
    }
}

#[automatically_derived]
impl<__MinState> __Builder_<__MinState> {
    #[cfg(not(any(doc, rust_analyzer)))]
    /** Validates and builds the [`Run`].

 # Errors

 Every violation, in declaration order.*/
    fn build(mut self) -> __private_::Result<Run, __private_::Violations>
    where
        __MinState: min_is_set,
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
impl<__MinState> __private_::Complete for __Builder_<__MinState>
where
    __MinState: min_is_set,
{}
#[automatically_derived]
impl __private_::Untouched for __Builder_<__private_::Unset> {}
#[automatically_derived]
impl<__MinState> __private_::ConvertFrom<__Builder_<__MinState>> for Run
where
    __MinState: min_is_set,
{
    fn from(mut __builder: __Builder_<__MinState>) -> Self {
        __private_::finish_complete::<Self>(&mut __builder.__partial)
    }
}

#[automatically_derived]
impl<__MinState> __private_::BuilderState<Run> for __Builder_<__MinState> {
    type Builder = Self;
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
            1usize => {
                __private_::de::fill_field_with(
                    &mut __partial.max,
                    "max",
                    __private_::de::own_deserialize::<u32>(),
                    __private_::de::WhenMissing::LeaveUnset,
                    __source,
                )
            }
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
            0usize => __private_::de::fill_field(&mut __partial.min, "min", __source),
            _ => __private_::Ok(()),
        }
    }
}
