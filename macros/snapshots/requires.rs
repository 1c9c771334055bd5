// A field that needs another one.

#[derive(RunRequest)]
struct Run {
    tools: Option<Vec<String>>,
    #[request(requires(tools))]
    tool_choice: Option<String>,
}

// The attributes change this part of what the derive generates:

#[automatically_derived]
impl __Builder_ {
    /// Sets `tool_choice`.
    ///
    /// [`maybe_tool_choice`](Self::maybe_tool_choice) takes an `Option`.
    ///
    /// - only together with `tools`
    fn tool_choice(mut self, value: impl __private_::Into<String>) -> Self {
        self.__partial.tool_choice = __private_::Some(
            __private_::Some(__private_::Into::into(value)),
        );
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
        if let __private_::Some(__value) = &self.tools {
            __private_::Probe(__value).check(__report);
        }
        __report.prefix_field(__mark, "tools");
        let __mark = __report.mark();
        if __private_::Option::is_some(&self.tool_choice)
            && __private_::Option::is_none(&self.tools)
        {
            __private_::rules::requires("tools", __report);
        }
        if let __private_::Some(__value) = &self.tool_choice {
            __private_::Probe(__value).check(__report);
        }
        __report.prefix_field(__mark, "tool_choice");
    }
}
