// A lifetime and a type parameter.

#[derive(RunRequest)]
enum Part<'a, T> {
    Text(&'a str),
    Other(#[request(nested)] T),
}

// The attributes change this part of what the derive generates:

/// Generated through the macro `leave_out_the_derive_of_validate!`.
impl<'a, T> __private_::Validate for Part<'a, T>
where
    T: __private_::Validate,
{
    fn validate(&self) -> __private_::Result<(), __private_::Violations> {
        __private_::Report::collect_from(self)
    }

    fn check(&self, __report: &mut __private_::Report) {
        use __private_::fallbacks::*;
        match self {
            Self::Text(__field_0) => {
                let __variant = __report.mark();
                {
                    let __value = (&**__field_0);
                    __private_::Probe(__value).check(__report);
                }
                __report.prefix_field(__variant, "Text");
            }
            Self::Other(__field_0) => {
                let __variant = __report.mark();
                {
                    let __value = __field_0;
                    __private_::Probe(__value).check_nested(__report);
                }
                __report.prefix_field(__variant, "Other");
            }
        }
    }
}

#[automatically_derived]
impl<'a, T> Part<'a, T>
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

#[automatically_derived]
impl<'de: 'a, 'a, T> __private_::variants::de::ReadVariants<'de> for Part<'a, T>
where
    T: __private_::Deserialize<'de>,
{}
