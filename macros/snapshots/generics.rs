// A type parameter with a bound and a default.

#[derive(RunRequest)]
struct Run<T: Clone = String> {
    #[request(nested)]
    input: T,
}

// The attributes change this part of what the derive generates:

#[automatically_derived]
impl<T: Clone, __InputState> __Builder_<T, __InputState>
where
    T: __private_::Validate,
{
    /// Validates and builds the [`Run`].
    ///
    /// # Errors
    ///
    /// Every violation, in declaration order.
    fn build(mut self) -> __private_::Result<Run<T>, __private_::Violations>
    where
        __InputState: input_is_set,
    {
        let __request = <Run<
            T,
        > as __private_::HasPartial>::finish(
            &mut self.__partial,
            __private_::reject_unset_field,
        )?;
        __private_::forget_emptied(self);
        __private_::Validate::validate(&__request)?;
        __private_::Ok(__request)
    }
}

#[automatically_derived]
impl<T: Clone> __private_::RunRequest for Run<T>
where
    T: __private_::Validate,
{
    type Builder = __Builder_<T, __private_::Unset>;
    fn builder() -> Self::Builder {
        <Run<T>>::builder()
    }
}

/// Generated through the macro `leave_out_the_derive_of_validate!`.
impl<T: Clone> __private_::Validate for Run<T>
where
    T: __private_::Validate,
{
    fn validate(&self) -> __private_::Result<(), __private_::Violations> {
        __private_::Report::collect(|__report| __private_::Validate::check(
            self,
            __report,
        ))
    }

    fn check(&self, __report: &mut __private_::Report) {
        use __private_::{Fallback as _, InContext as _};
        use __private_::rules::{
            BoundsFallback as _, FallbackToViolation as _, FallbackToViolations as _,
            HashedFallback as _, PairwiseFallback as _, SerializedFallback as _,
            SourceFallback as _,
        };
        Self::__check_fields_0(__private_::Some(&self.input), __report);
    }
}

#[automatically_derived]
impl<T: Clone> Run<T>
where
    T: __private_::Validate,
{
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
        __field_input: __private_::Option<&T>,
        __report: &mut __private_::Report,
    ) {
        use __private_::{Fallback as _, InContext as _};
        use __private_::rules::{
            BoundsFallback as _, FallbackToViolation as _, FallbackToViolations as _,
            HashedFallback as _, PairwiseFallback as _, SerializedFallback as _,
            SourceFallback as _,
        };
        if let __private_::Some(__field_input) = __field_input {
            let __mark = __report.mark();
            {
                let __value = __field_input;
                __private_::Probe(__value).check_nested(__report);
            }
            __report.prefix_field(__mark, "input");
        }
    }
}

/// Generated through the macro `leave_out_the_derives_of_serde!`.
impl<'de, T: Clone> __private_::Deserialize<'de> for Run<T>
where
    T: __private_::Deserialize<'de>,
    T: __private_::Validate,
{
    fn deserialize<__D: __private_::Deserializer<'de>>(
        __deserializer: __D,
    ) -> __private_::Result<Self, __D::Error> {
        __private_::de::read_request(__deserializer)
    }
}

#[automatically_derived]
impl<'de, T: Clone> __private_::de::ReadFields<'de> for Run<T>
where
    T: __private_::Deserialize<'de>,
    T: __private_::Validate,
{
    const NAME: &'static __private_::str = "Run";
    const EXPECTING: &'static __private_::str = "struct Run";
    const HAS_OWN_EXPECTING: __private_::bool = false;
    const READ_NAMES: &'static [&'static __private_::str] = &["input"];
    const DENY_UNKNOWN: __private_::bool = false;
    const FIELD_COUNT: __private_::usize = 0 + 1usize;
    #[inline]
    fn find_field(__name: &__private_::str) -> __private_::Option<__private_::usize> {
        match __name {
            "input" => __private_::Some(0usize),
            _ => __private_::None,
        }
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
            0usize => __private_::de::fill_field(&mut __partial.input, "input", __source),
            _ => __private_::Ok(()),
        }
    }

    #[inline]
    fn fill_missing<__S: __private_::de::FieldSource<'de>>(
        __partial: &mut Self::Partial,
        __source: &mut __S,
    ) -> __private_::Result<(), __S::Error> {
        for __field in 0usize..1usize {
            Self::read_required_field(__partial, __field, __source)?;
        }
        __private_::Ok(())
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
        Self::__check_fields_0(__private_::Option::as_ref(&__partial.input), __report);
    }
}
