// Absent fields are taken from the struct's `Default`.

#[derive(RunRequest)]
#[serde(default)]
struct Run {
    limit: u8,
}

// The attributes change this part of what the derive generates:
// - no impl of `limit_is_set`
// - no impl of `limit_is_unset`

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
    #[inline(always)]
    fn finish(
        __partial: &mut __Partial_,
    ) -> __private_::Result<Self, &'static __private_::str> {
        let __default: Self = <Self as __private_::Default>::default();
        __private_::Ok(Run {
            limit: match __private_::Option::take(&mut __partial.limit) {
                __private_::Some(__value) => __value,
                __private_::None => __default.limit,
            },
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
    /// Sets `limit`.
    fn limit(mut self, value: u8) -> Self {
        self.__partial.limit = __private_::Some(value);
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

#[automatically_derived]
impl<'de> __private_::de::ReadFields<'de> for Run {
    const ASKS_HUMAN_READABLE: __private_::bool = true;
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
                    __private_::de::own_deserialize::<u8>(),
                    __private_::de::WhenMissing::LeaveUnset,
                    __source,
                )
            }
            _ => __private_::Ok(()),
        }
    }
}
