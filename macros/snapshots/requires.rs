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
    /** Sets `tool_choice`.

 [`maybe_tool_choice`](Self::maybe_tool_choice) takes an `Option`.

 - only together with `tools`*/
    fn tool_choice(mut self, value: impl __private_::optional::Into<String>) -> Self {
        self.__partial.tool_choice = __private_::Some(
            __private_::Some(__private_::optional::Into::into_value(value)),
        );
        self
    }
}

/// Generated through the macro `leave_out_the_derive_of_validate!`.
impl __private_::Validate for Run {
    fn check(&self, __report: &mut __private_::Report) {
        Self::__check_fields_0(
            __private_::Some(&self.tools),
            __private_::Some(&self.tool_choice),
            __report,
        );
    }
}

#[automatically_derived]
impl Run {
    #[inline(always)]
    fn __check_fields_0(
        __field_tools: __private_::Option<&Option<Vec<String>>>,
        __field_tool_choice: __private_::Option<&Option<String>>,
        __report: &mut __private_::Report,
    ) {
        use __private_::fallbacks::*;
        let mut __mark = __report.mark();
        if let __private_::Some(__field_tools) = __field_tools {
            if let __private_::Some(__value) = __field_tools {
                __private_::Probe(__value).check(__report);
            }
            __report.close_field(&mut __mark, "tools");
        }
        if let __private_::Some(__field_tool_choice) = __field_tool_choice {
            if let __private_::Some(__field_tools) = __field_tools {
                if __private_::Option::is_some(__field_tool_choice)
                    && __private_::Option::is_none(__field_tools)
                {
                    __private_::rules::requires("tools", __report);
                }
            }
            if let __private_::Some(__value) = __field_tool_choice {
                __private_::Probe(__value).check(__report);
            }
            __report.close_field(&mut __mark, "tool_choice");
        }
    }
}

#[automatically_derived]
impl<'de> __private_::de::ReadFields<'de> for Run {
    #[inline]
    fn check_partial(
        __partial: &Self::Partial,
        __unread: &__private_::de::Unread<'_>,
        __report: &mut __private_::Report,
    ) {
        Self::__check_fields_0(
            __unread.find_optional(&__partial.tools, "tools"),
            __partial.tool_choice.as_ref(),
            __report,
        );
    }
}
