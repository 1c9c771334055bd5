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
    #[cfg(not(any(doc, rust_analyzer)))]
    /** Validates and builds the [`Run`].

 # Errors

 Every violation, in declaration order.*/
    fn build(mut self) -> __private_::Result<Run<T>, __private_::Violations>
    where
        __InputState: input_is_set,
    {
        let __request = __private_::finish_built::<Run<T>>(&mut self.__partial)?;
        __private_::forget_emptied(self);
        __private_::Validate::validate(&__request)?;
        __private_::Ok(__request)
    }

    #[cfg(any(doc, rust_analyzer))]
    /** Validates and builds the [`Run`].

 # Errors

 Every violation, in declaration order.*/
    fn build(self) -> ::core::result::Result<Run<T>, ::run_request::Violations> {
        loop {}
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
        __private_::Report::collect_from(self)
    }

    fn check(&self, __report: &mut __private_::Report) {
        use __private_::fallbacks::*;
        let __mark = __report.mark();
        {
            let __value = &self.input;
            __private_::Probe(__value).check_nested(__report);
        }
        __report.prefix_field(__mark, "input");
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
}
