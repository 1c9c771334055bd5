// The length in characters.

#[derive(RunRequest)]
struct Run {
    #[request(length(1..=64))]
    model: String,
}

// The attributes change this part of what the derive generates:

#[automatically_derived]
impl<__ModelState> __Builder_<__ModelState> {
    /// Sets `model`.
    ///
    /// - length from 1 to 64
    /// - required
    fn model(
        mut self,
        value: impl __private_::Into<String>,
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
}

/// Generated through the macro `leave_out_the_derive_of_validate!`.
impl __private_::Validate for Run {
    fn check(&self, __report: &mut __private_::Report) {
        use __private_::{Fallback as _, InContext as _};
        use __private_::rules::{
            BoundsFallback as _, FallbackToViolation as _, FallbackToViolations as _,
            HashedFallback as _, PairwiseFallback as _, SerializedFallback as _,
            SourceFallback as _,
        };
        let __mark = __report.mark();
        {
            let __value = &self.model;
            __private_::rules::length(__value, 1, 64, __report);
            __private_::Probe(__value).check(__report);
        }
        __report.prefix_field(__mark, "model");
    }
}
