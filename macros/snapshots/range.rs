// The minimum and the maximum.

#[derive(RunRequest)]
struct Run {
    #[request(range(0.0..=2.0))]
    temperature: Option<f64>,
}

// The attributes change this part of what the derive generates:

#[automatically_derived]
impl __Builder_ {
    /** Sets `temperature`.

 [`maybe_temperature`](Self::maybe_temperature) takes an `Option`.

 - from 0.0 to 2.0*/
    fn temperature(mut self, value: f64) -> Self {
        self.__partial.temperature = __private_::Some(__private_::Some(value));
        self
    }
}

/// Generated through the macro `leave_out_the_derive_of_validate!`.
impl __private_::Validate for Run {
    fn check(&self, __report: &mut __private_::Report) {
        Self::__check_fields_0(self.temperature.as_ref(), __report);
    }
}

#[automatically_derived]
impl Run {
    #[inline(always)]
    fn __check_fields_0(
        __field_temperature: __private_::Option<&f64>,
        __report: &mut __private_::Report,
    ) {
        use __private_::fallbacks::*;
        let mut __mark = __report.mark();
        if let __private_::Some(__field_temperature) = __field_temperature {
            {
                let __value = __field_temperature;
                __private_::rules::Bounds {
                    value: __value,
                    min: [0.0],
                    max: [2.0],
                    inclusive: __private_::rules::Inclusive::Both,
                    source: "in 0.0..=2.0",
                }
                    .check(__report);
            }
            __report.close_field(&mut __mark, "temperature");
        }
    }
}

#[automatically_derived]
impl<'de> __private_::de::ReadFields<'de> for Run {
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
        Self::__check_fields_0(
            __private_::borrow_option(&__partial.temperature),
            __report,
        );
    }
}
