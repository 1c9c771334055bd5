// A request that is only written.

#[derive(RunRequest)]
#[request(serialize_only)]
struct Run {
    model: String,
}

// The attributes change this part of what the derive generates:
// - no impl of `Deserialize`
// - no impl of `ReadFields`

/// Generated through the macro `leave_out_the_derive_of_validate!`.
impl __private_::Validate for Run {
    fn check(&self, __report: &mut __private_::Report) {
        use __private_::fallbacks::*;
        let __mark = __report.mark();
        {
            let __value = &self.model;
            __private_::Probe(__value).check(__report);
        }
        __report.prefix_field(__mark, "model");
    }
}

#[automatically_derived]
impl Run {}
