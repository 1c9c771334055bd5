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

const _: () = {
    pub struct __Partial_ {
        a: __private_::Option<u8>,
    }

    #[automatically_derived]
    impl __private_::HasPartial for __Variant1_ {
        type Request = Self;
        type Partial = __Partial_;
        type Storage = ();
        type EmptyBuilder = ();
        type FullBuilder = ();
        type Extensibility = __private_::Closed;
        const NAMES: &'static [&'static __private_::str] = &["a"];
        fn as_request(&self) -> &Self {
            self
        }

        #[inline]
        fn empty_partial() -> __Partial_ {
            __Partial_ { a: __private_::None }
        }

        #[inline(always)]
        fn finish<__E>(
            __partial: &mut __Partial_,
            __missing: fn(&'static __private_::str) -> __E,
        ) -> __private_::Result<Self, __E> {
            __private_::Ok(
                __Variant1_(Step::Old {
                    a: match __private_::Option::take(&mut __partial.a) {
                        __private_::Some(__value) => __value,
                        __private_::None => return __private_::Err(__missing("a")),
                    },
                }),
            )
        }
    }

    #[automatically_derived]
    impl<'de> __private_::de::ReadFields<'de> for __Variant1_ {
        const NAME: &'static __private_::str = "Old";
        const EXPECTING: &'static __private_::str = "struct variant Step::Old";
        const HAS_OWN_EXPECTING: __private_::bool = false;
        const READ_NAMES: &'static [&'static __private_::str] = &["a"];
        const DENY_UNKNOWN: __private_::bool = false;
        const FIELD_COUNT: __private_::usize = 0 + 1usize;
        #[inline]
        fn find_field(
            __name: &__private_::str,
        ) -> __private_::Option<__private_::usize> {
            match __name {
                "a" => __private_::Some(0usize),
                _ => __private_::None,
            }
        }

        #[inline(always)]
        fn read_field<__S: __private_::de::FieldSource<'de>>(
            __partial: &mut Self::Partial,
            __field: __private_::usize,
            __source: &mut __S,
        ) -> __private_::Result<(), __S::Error> {
            match __field {
                0usize => Self::read_required_field(__partial, 0usize, __source),
                _ => __private_::Ok(()),
            }
        }

        #[inline(always)]
        fn read_required_field<__S: __private_::de::FieldSource<'de>>(
            __partial: &mut Self::Partial,
            __field: __private_::usize,
            __source: &mut __S,
        ) -> __private_::Result<(), __S::Error> {
            match __field {
                0usize => __private_::de::fill_field(&mut __partial.a, "a", __source),
                _ => __private_::Ok(()),
            }
        }

        #[inline]
        fn fill_missing<__S: __private_::de::FieldSource<'de>>(
            __partial: &mut Self::Partial,
            __source: &mut __S,
        ) -> __private_::Result<(), __S::Error> {
            for __field in 0usize..1usize {
                Self::read_required_field(__partial, __field, __source)?;
            }
            __private_::Ok(())
        }
    }
};

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
