// The value implements `Validate`.

#[derive(RunRequest)]
struct Run {
    #[request(nested)]
    tool: Tool,
}

// The attributes change this part of what the derive generates:

#[automatically_derived]
impl Run {
    #[inline(always)]
    fn __check_fields_0(
        __field_tool: __private_::Option<&Tool>,
        __report: &mut __private_::Report,
    ) {
        use __private_::fallbacks::*;
        let mut __mark = __report.mark();
        if let __private_::Some(__field_tool) = __field_tool {
            {
                let __value = __field_tool;
                __private_::Probe(__value).check_nested(__report);
            }
            __report.close_field(&mut __mark, "tool");
        }
    }
}
