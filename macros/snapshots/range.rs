// The minimum and the maximum.

#[derive(RunRequest)]
struct Run {
    #[request(range(0.0..=2.0))]
    temperature: Option<f64>,
}

// The attributes change this part of what the derive generates:

#[automatically_derived]
impl __Builder_ {
    /// Sets `temperature`.
    ///
    /// [`maybe_temperature`](Self::maybe_temperature) takes an `Option`.
    ///
    /// - from 0.0 to 2.0
    fn temperature(mut self, value: f64) -> Self {
        self.__partial.temperature = __private_::Some(__private_::Some(value));
        self
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
        if let __private_::Some(__value) = &self.temperature {
            __private_::rules::Bounds {
                value: __value,
                min: [0.0],
                max: [2.0],
                inclusive: __private_::rules::Inclusive::Both,
                source: "in 0.0..=2.0",
            }
                .check(__report);
        }
        __report.prefix_field(__mark, "temperature");
    }
}
