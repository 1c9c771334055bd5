// A module that converts both ways, and a function that converts one way.

#[derive(RunRequest)]
struct Run {
    #[serde(with = "hex")]
    key: Vec<u8>,
    #[serde(serialize_with = "write_date")]
    date: Date,
}

// The attributes change this part of what the derive generates:

#[automatically_derived]
impl __private_::ser::WriteFields for Run {
    #[inline]
    fn write_fields<__S: __private_::ser::FieldSink>(
        &self,
        __human_readable: __private_::bool,
        __sink: &mut __S,
    ) -> __private_::Result<(), __S::Error> {
        let mut __writer = __private_::ser::FieldWriter::new(__human_readable, __sink);
        __writer
            .write(
                "key",
                &{
                    struct __With_<'__w> {
                        __value: &'__w Vec<u8>,
                        __of: __private_::PhantomData<fn() -> Run>,
                    }

                    impl<'__w> __private_::Serialize for __With_<'__w> {
                        fn serialize<__S: __private_::Serializer>(
                            &self,
                            __serializer: __S,
                        ) -> __private_::Result<__S::Ok, __S::Error> {
                            hex::serialize(self.__value, __serializer)
                        }
                    }
                    __With_ {
                        __value: &self.key,
                        __of: __private_::PhantomData::<fn() -> Run>,
                    }
                },
            );
        __writer
            .write(
                "date",
                &{
                    struct __With_<'__w> {
                        __value: &'__w Date,
                        __of: __private_::PhantomData<fn() -> Run>,
                    }

                    impl<'__w> __private_::Serialize for __With_<'__w> {
                        fn serialize<__S: __private_::Serializer>(
                            &self,
                            __serializer: __S,
                        ) -> __private_::Result<__S::Ok, __S::Error> {
                            write_date(self.__value, __serializer)
                        }
                    }
                    __With_ {
                        __value: &self.date,
                        __of: __private_::PhantomData::<fn() -> Run>,
                    }
                },
            );
        __writer.result
    }
}

#[automatically_derived]
impl<'de> __private_::de::ReadFields<'de> for Run {
    #[inline(always)]
    fn read_required_field<__S: __private_::de::FieldSource<'de>>(
        __partial: &mut Self::Partial,
        __field: __private_::usize,
        __source: &mut __S,
    ) -> __private_::Result<(), __S::Error> {
        match __field {
            0usize => {
                __private_::de::fill_field_with(
                    &mut __partial.key,
                    "key",
                    {
                        struct __With_(__private_::PhantomData<fn() -> Run>);
                        impl<'de> __private_::de::DeserializeSeed<'de> for __With_ {
                            type Value = Vec<u8>;
                            #[inline]
                            fn deserialize<__D: __private_::Deserializer<'de>>(
                                self,
                                __deserializer: __D,
                            ) -> __private_::Result<Vec<u8>, __D::Error> {
                                hex::deserialize(__deserializer)
                            }
                        }
                        __With_(__private_::PhantomData)
                    },
                    __private_::de::WhenMissing::Reject,
                    __source,
                )
            }
            1usize => __private_::de::fill_field(&mut __partial.date, "date", __source),
            _ => __private_::Ok(()),
        }
    }
}
