// Rules for the fields of variants.

#[derive(Validate)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Content {
    Text { #[request(length(1..))] text: String },
    Level(#[request(range(..=5))] u8),
    Nothing,
}

// The attributes change this part of what the derive generates:

#[automatically_derived]
impl __private_::Validate for Content {
    fn check(&self, __report: &mut __private_::Report) {
        use __private_::fallbacks::*;
        match self {
            Self::Text { text: __field_text } => {
                let __mark = __report.mark();
                {
                    let __value = __field_text;
                    __private_::rules::length(
                        __value,
                        1,
                        __private_::usize::MAX,
                        __report,
                    );
                    __private_::Probe(__value).check(__report);
                }
                __report.prefix_field(__mark, "text");
            }
            Self::Level(__field_0) => {
                let __value = __field_0;
                __private_::rules::Bounds {
                    value: __value,
                    min: [],
                    max: [5],
                    inclusive: __private_::rules::Inclusive::Both,
                    source: "in ..=5",
                }
                    .check(__report);
            }
            Self::Nothing => {}
        }
    }
}
