// A variant that functions write and read.

#[derive(RunRequest)]
enum Step {
    #[serde(with = "seconds")]
    Wait(Duration),
}

// The attributes change this part of what the derive generates:

#[automatically_derived]
impl __private_::variants::ser::WriteVariants for Step {
    #[inline]
    fn write_variant<__S: __private_::variants::ser::VariantSink>(
        &self,
        __sink: __S,
    ) -> __private_::Result<__S::Ok, __S::Error> {
        match self {
            Self::Wait { 0: __field_0 } => {
                __sink
                    .write_newtype(
                        0,
                        "Wait",
                        &{
                            struct __With_<'__w> {
                                __field_0: &'__w Duration,
                                __of: __private_::PhantomData<&'__w fn() -> Step>,
                            }

                            impl<'__w> __private_::Serialize for __With_<'__w> {
                                fn serialize<__S: __private_::Serializer>(
                                    &self,
                                    __serializer: __S,
                                ) -> __private_::Result<__S::Ok, __S::Error> {
                                    seconds::serialize(self.__field_0, __serializer)
                                }
                            }
                            __With_ {
                                __field_0,
                                __of: __private_::PhantomData::<&fn() -> Step>,
                            }
                        },
                    )
            }
        }
    }
}

#[automatically_derived]
impl<'de> __private_::variants::de::ReadVariants<'de> for Step {
    #[inline]
    fn read_variant<__S: __private_::variants::de::VariantSource<'de>>(
        __variant: __private_::usize,
        __source: __S,
    ) -> __private_::Result<Self, __S::Error> {
        match __variant {
            0 => {
                __source
                    .read_newtype_with(
                        {
                            struct __With_(__private_::PhantomData<fn() -> Step>);
                            impl<'de> __private_::de::DeserializeSeed<'de> for __With_ {
                                type Value = Duration;
                                #[inline]
                                fn deserialize<__D: __private_::Deserializer<'de>>(
                                    self,
                                    __deserializer: __D,
                                ) -> __private_::Result<Duration, __D::Error> {
                                    seconds::deserialize(__deserializer)
                                }
                            }
                            __With_(__private_::PhantomData)
                        },
                        |__field_0| Self::Wait { 0: __field_0 },
                    )
            }
            _ => __source.reject_variant(__variant, 1usize),
        }
    }
}
