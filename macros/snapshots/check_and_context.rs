// A function checks the whole struct, with a context.

#[derive(RunRequest)]
#[request(check = check_run, context = Limits)]
struct Run {
    model: String,
}

// The attributes change this part of what the derive generates:
// - no impl of `RunRequest`
// - no impl of `Validate`

#[automatically_derived]
impl<__ModelState> __Builder_<__ModelState> {
    #[cfg(not(any(doc, rust_analyzer)))]
    /** Validates and builds the [`Run`].

 # Errors

 Every violation, in declaration order.*/
    fn build_with(
        mut self,
        __context: &Limits,
    ) -> __private_::Result<Run, __private_::Violations>
    where
        __ModelState: model_is_set,
    {
        let __request = __private_::finish_built::<Run>(&mut self.__partial)?;
        __private_::forget_emptied(self);
        __private_::ValidateWith::validate_with(&__request, __context)?;
        __private_::Ok(__request)
    }

    #[cfg(any(doc, rust_analyzer))]
    /** Validates and builds the [`Run`].

 # Errors

 Every violation, in declaration order.*/
    fn build_with(
        self,
        __context: &Limits,
    ) -> ::core::result::Result<Run, ::run_request::Violations> {
        loop {}
    }
}

/// Generated through the macro `leave_out_the_derive_of_validate!`.
impl __private_::ValidateWith for Run {
    type Context = Limits;
    fn validate_with(
        &self,
        __context: &Limits,
    ) -> __private_::Result<(), __private_::Violations> {
        __private_::Report::collect(|__report| {
            __private_::ValidateWith::check_with(self, __report, __context);
        })
    }

    fn check_with(&self, __report: &mut __private_::Report, __context: &Limits) {
        Self::__check_whole(self, __report, __private_::Some(__context));
        use __private_::rules::FallbackToViolation as _;
        __private_::rules::check(check_run(self, __context)).report_to(__report);
    }
}

#[automatically_derived]
impl Run {
    /// Validates the value, and every value in it that validates itself.
    ///
    /// # Errors
    ///
    /// Every violation, in declaration order.
    fn validate_with(
        &self,
        __context: &Limits,
    ) -> __private_::Result<(), __private_::Violations> {
        __private_::ValidateWith::validate_with(self, __context)
    }

    #[inline(always)]
    fn __check_whole(
        &self,
        __report: &mut __private_::Report,
        __context: __private_::Option<&Limits>,
    ) {
        use __private_::fallbacks::*;
        Self::__check_fields_0(__private_::Some(&self.model), __report, __context);
    }

    #[inline(always)]
    fn __check_fields_0(
        __field_model: __private_::Option<&String>,
        __report: &mut __private_::Report,
        __context: __private_::Option<&Limits>,
    ) {
        use __private_::fallbacks::*;
        let mut __mark = __report.mark();
        if let __private_::Some(__field_model) = __field_model {
            {
                let __value = __field_model;
                __private_::Probe(__value).check_with(__report, __context);
            }
            __report.close_field(&mut __mark, "model");
        }
    }
}

#[automatically_derived]
impl<'de> __private_::de::ReadFields<'de> for Run {
    #[inline]
    fn check_whole(&self, __report: &mut __private_::Report) {
        Self::__check_whole(self, __report, __private_::None);
    }

    #[inline]
    fn check_partial(
        __partial: &Self::Partial,
        __unread: &__private_::de::Unread<'_>,
        __report: &mut __private_::Report,
    ) {
        Self::__check_fields_0(__partial.model.as_ref(), __report, __private_::None);
    }
}
