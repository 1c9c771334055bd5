// Variants that are only read, only written, or neither.

#[derive(RunRequest)]
enum Step {
    Stop,
    #[serde(skip_serializing)]
    Old { a: u8 },
    #[serde(skip_deserializing)]
    New(u8),
    #[serde(skip)]
    Unused,
}

// The attributes change this part of what the derive generates:
// - no impl of `WriteFields`

#[automatically_derived]
impl __private_::variants::ser::WriteVariants for Step {
    #[inline]
    fn write_variant<__S: __private_::variants::ser::VariantSink>(
        &self,
        __sink: __S,
    ) -> __private_::Result<__S::Ok, __S::Error> {
        match self {
            Self::Stop { .. } => __sink.write_unit(0, "Stop"),
            Self::Old { .. } => __sink.reject_variant("Step::Old"),
            Self::New(__field_0) => __sink.write_newtype(2, "New", __field_0),
            Self::Unused { .. } => __sink.reject_variant("Step::Unused"),
        }
    }
}

#[automatically_derived]
impl<'de> __private_::variants::de::ReadVariants<'de> for Step {
    const READ_NAMES: &'static [&'static __private_::str] = &["Stop", "Old"];
    #[inline]
    fn find_variant(__name: &__private_::str) -> __private_::Option<__private_::usize> {
        match __name {
            "Stop" => __private_::Some(0),
            "Old" => __private_::Some(1),
            _ => __private_::None,
        }
    }

    #[inline]
    fn read_variant<__S: __private_::variants::de::VariantSource<'de>>(
        __variant: __private_::usize,
        __source: __S,
    ) -> __private_::Result<Self, __S::Error> {
        match __variant {
            0 => __source.read_unit(Self::Stop {}),
            1 => __source.read_struct(|__read: __Variant1_| __read.0),
            _ => __source.reject_variant(__variant, 4usize),
        }
    }
}
