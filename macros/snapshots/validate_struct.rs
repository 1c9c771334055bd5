// Rules alone.

#[derive(Validate)]
struct Tool {
    #[request(length(1..=64))]
    name: String,
}

// The attributes change this part of what the derive generates:

#[automatically_derived]
impl __private_::Validate for Tool {
    fn check(&self, __report: &mut __private_::Report) {
        use __private_::fallbacks::*;
        let __mark = __report.mark();
        {
            let __value = &self.name;
            __private_::rules::length(__value, 1, 64, __report);
            __private_::Probe(__value).check(__report);
        }
        __report.prefix_field(__mark, "name");
    }
}
