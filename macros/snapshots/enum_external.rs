// A variant of each kind, tagged by its name.

#[derive(RunRequest)]
enum Step {
    Stop,
    Call(String),
    Move(i8, i8),
    Wait { seconds: Option<u8> },
}

// The derive generates:

#[allow(
    dead_code,
    non_snake_case,
    unexpected_cfgs,
    unused_braces,
    clippy::box_collection,
    clippy::linkedlist,
    clippy::missing_const_for_fn,
    clippy::missing_errors_doc,
    clippy::option_option,
    clippy::redundant_allocation,
    clippy::ref_option_ref,
    clippy::too_many_arguments,
    clippy::type_complexity,
    clippy::vec_box,
)]
#[allow(irrefutable_let_patterns)]
const _: () = {
    use ::run_request::__private_0_1_0 as __private_;
    use __private_::variants::fallbacks::*;
    struct __Variant2_(Step);
    struct __Fields2_<'__w>(&'__w Step);
    pub struct __Partial2_ {
        __0: __private_::Option<i8>,
        __1: __private_::Option<i8>,
    }

    #[automatically_derived]
    impl __private_::HasPartial for __Variant2_ {
        type Request = Self;
        type Partial = __Partial2_;
        type Storage = ();
        type EmptyBuilder = ();
        type FullBuilder = ();
        type Extensibility = __private_::Closed;
        const NAMES: &'static [&'static __private_::str] = &["0", "1"];
        #[inline]
        fn empty_partial() -> __Partial2_ {
            __Partial2_ {
                __0: __private_::None,
                __1: __private_::None,
            }
        }

        #[inline(always)]
        fn finish(
            __partial: &mut __Partial2_,
        ) -> __private_::Result<Self, &'static __private_::str> {
            let __taken = (
                __private_::Option::take(&mut __partial.__0),
                __private_::Option::take(&mut __partial.__1),
            );
            let (__private_::Some(__finished_0), __private_::Some(__finished_1)) = __taken
            else {
                let __names = &[("0", __taken.0.is_none()), ("1", __taken.1.is_none())];
                return __private_::Err(__private_::find_missing(__names));
            };
            __private_::Ok(
                __Variant2_(Step::Move {
                    0: __finished_0,
                    1: __finished_1,
                }),
            )
        }
    }

    #[automatically_derived]
    impl<'__w> __private_::ser::WriteFields for __Fields2_<'__w> {
        #[inline]
        fn write_fields<__S: __private_::ser::FieldSink>(
            &self,
            __human_readable: __private_::bool,
            __sink: &mut __S,
        ) -> __private_::Result<(), __S::Error> {
            let Step::Move { 0: __field_0, 1: __field_1, .. } = self.0 else {
                return __private_::Ok(());
            };
            let mut __writer = __private_::ser::FieldWriter::new(
                __human_readable,
                __sink,
            );
            __writer.write("0", __field_0);
            __writer.write("1", __field_1);
            __writer.result
        }
    }

    #[automatically_derived]
    impl<'de> __private_::de::ReadFields<'de> for __Variant2_ {
        const NAME: &'static __private_::str = "Move";
        const EXPECTING: &'static __private_::str = "tuple variant Step::Move";
        const REQUIRED_COUNT: __private_::usize = 2usize;
        #[inline]
        fn find_field(
            __name: &__private_::str,
        ) -> __private_::Option<__private_::usize> {
            let __field = match __name {
                "0" => 0usize,
                "1" => 1usize,
                _ => {
                    return __private_::None;
                }
            };
            __private_::Some(__field)
        }

        #[inline(always)]
        fn read_field<__S: __private_::de::FieldSource<'de>>(
            __partial: &mut Self::Partial,
            __field: __private_::usize,
            __source: &mut __S,
        ) -> __private_::Result<(), __S::Error> {
            match __field {
                0usize => Self::read_required_field(__partial, 0usize, __source),
                1usize => Self::read_required_field(__partial, 1usize, __source),
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
                0usize => __private_::de::fill_field(&mut __partial.__0, "0", __source),
                1usize => __private_::de::fill_field(&mut __partial.__1, "1", __source),
                _ => __private_::Ok(()),
            }
        }
    }

    struct __Variant3_(Step);
    struct __Fields3_<'__w>(&'__w Step);
    pub struct __Partial3_ {
        seconds: __private_::Option<Option<u8>>,
    }

    #[automatically_derived]
    impl __private_::HasPartial for __Variant3_ {
        type Request = Self;
        type Partial = __Partial3_;
        type Storage = ();
        type EmptyBuilder = ();
        type FullBuilder = ();
        type Extensibility = __private_::Closed;
        const NAMES: &'static [&'static __private_::str] = &["seconds"];
        #[inline]
        fn empty_partial() -> __Partial3_ {
            __Partial3_ {
                seconds: __private_::None,
            }
        }

        #[inline(always)]
        fn finish(
            __partial: &mut __Partial3_,
        ) -> __private_::Result<Self, &'static __private_::str> {
            __private_::Ok(
                __Variant3_(Step::Wait {
                    seconds: __private_::take_option(&mut __partial.seconds),
                }),
            )
        }
    }

    #[automatically_derived]
    impl<'__w> __private_::ser::WriteFields for __Fields3_<'__w> {
        const ASKS_HUMAN_READABLE: __private_::bool = true;
        #[inline]
        fn write_fields<__S: __private_::ser::FieldSink>(
            &self,
            __human_readable: __private_::bool,
            __sink: &mut __S,
        ) -> __private_::Result<(), __S::Error> {
            let Step::Wait { seconds: __field_seconds, .. } = self.0 else {
                return __private_::Ok(());
            };
            let mut __writer = __private_::ser::FieldWriter::new(
                __human_readable,
                __sink,
            );
            __writer.write_some("seconds", __field_seconds);
            __writer.result
        }
    }

    #[automatically_derived]
    impl<'de> __private_::de::ReadFields<'de> for __Variant3_ {
        const NAME: &'static __private_::str = "Wait";
        const EXPECTING: &'static __private_::str = "struct variant Step::Wait";
        const ASKS_HUMAN_READABLE: __private_::bool = true;
        #[inline]
        fn find_field(
            __name: &__private_::str,
        ) -> __private_::Option<__private_::usize> {
            let __field = match __name {
                "seconds" => 0usize,
                _ => {
                    return __private_::None;
                }
            };
            __private_::Some(__field)
        }

        #[inline(always)]
        fn read_field<__S: __private_::de::FieldSource<'de>>(
            __partial: &mut Self::Partial,
            __field: __private_::usize,
            __source: &mut __S,
        ) -> __private_::Result<(), __S::Error> {
            match __field {
                0usize => {
                    __private_::de::fill_field(
                        &mut __partial.seconds,
                        "seconds",
                        __source,
                    )
                }
                _ => __private_::Ok(()),
            }
        }
    }

    /// Generated through the macro `leave_out_the_derive_of_validate!`.
    impl __private_::Validate for Step {
        fn validate(&self) -> __private_::Result<(), __private_::Violations> {
            __private_::Report::collect_from(self)
        }

        fn check(&self, __report: &mut __private_::Report) {
            use __private_::fallbacks::*;
            match self {
                Self::Stop => {}
                Self::Call(__field_0) => {
                    let __variant = __report.mark();
                    {
                        let __value = __field_0;
                        __private_::Probe(__value).check(__report);
                    }
                    __report.prefix_field(__variant, "Call");
                }
                Self::Move(_, _) => {}
                Self::Wait { seconds: _ } => {}
            }
        }
    }

    #[automatically_derived]
    impl Step {
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
    impl __private_::HasPartial for Step {
        type Request = Self;
        type Partial = __private_::Option<Self>;
        type Storage = __private_::Option<Self>;
        type EmptyBuilder = __private_::NoneSet;
        type FullBuilder = __private_::AllSet;
        type Extensibility = __private_::Closed;
        const FLAT: __private_::Option<__private_::variants::FlatEnum> = __private_::Some(__private_::variants::FlatEnum {
            form: __private_::variants::FlatForm::Impossible(
                "`Step` cannot be flattened: its variant `Stop` is a mere name; add `#[serde(tag = \"...\")]` to the enum",
            ),
            entries: &[],
        });
        const KINDS: __private_::variants::Kinds = __private_::variants::Kinds::EXTERNAL;
        fn empty_partial() -> __private_::Option<Self> {
            __private_::None
        }

        fn into_partial(self) -> __private_::Option<Self> {
            __private_::Some(self)
        }

        fn finish(
            __slot: &mut __private_::Option<Self>,
        ) -> __private_::Result<Self, &'static __private_::str> {
            __private_::variants::finish_enum(__slot)
        }
    }

    #[automatically_derived]
    impl __private_::variants::DerivedEnum for Step {}
    /// Generated through the macro `leave_out_the_derives_of_serde!`.
    impl __private_::Serialize for Step {
        fn serialize<__S: __private_::Serializer>(
            &self,
            __serializer: __S,
        ) -> __private_::Result<__S::Ok, __S::Error> {
            __private_::variants::ser::write_external(self, __serializer)
        }
    }

    #[automatically_derived]
    impl __private_::variants::ser::WriteVariants for Step {
        const NAME: &'static __private_::str = "Step";
        #[inline]
        fn write_variant<__S: __private_::variants::ser::VariantSink>(
            &self,
            __sink: __S,
        ) -> __private_::Result<__S::Ok, __S::Error> {
            match self {
                Self::Stop { .. } => __sink.write_unit(0, "Stop"),
                Self::Call(__field_0) => __sink.write_newtype(1, "Call", __field_0),
                Self::Move { .. } => __sink.write_tuple(2, "Move", &__Fields2_(self)),
                Self::Wait { .. } => __sink.write_struct(3, "Wait", &__Fields3_(self)),
            }
        }
    }

    /// Generated through the macro `leave_out_the_derives_of_serde!`.
    impl<'de> __private_::Deserialize<'de> for Step {
        #[inline]
        fn deserialize<__D: __private_::Deserializer<'de>>(
            __deserializer: __D,
        ) -> __private_::Result<Self, __D::Error> {
            __private_::variants::de::read_external(__deserializer)
        }
    }

    #[automatically_derived]
    impl<'de> __private_::variants::de::ReadVariants<'de> for Step {
        const NAME: &'static __private_::str = "Step";
        const EXPECTING: &'static __private_::str = "enum Step";
        const COUNT: __private_::usize = 4usize;
        const ASKS_HUMAN_READABLE: __private_::bool = false
            || <__Variant2_ as __private_::de::ReadFields<'de>>::ASKS_HUMAN_READABLE
            || <__Variant3_ as __private_::de::ReadFields<'de>>::ASKS_HUMAN_READABLE;
        const READ_NAMES: &'static [&'static __private_::str] = &[
            "Stop",
            "Call",
            "Move",
            "Wait",
        ];
        #[inline]
        fn find_variant(
            __name: &__private_::str,
        ) -> __private_::Option<__private_::usize> {
            match __name {
                "Stop" => __private_::Some(0),
                "Call" => __private_::Some(1),
                "Move" => __private_::Some(2),
                "Wait" => __private_::Some(3),
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
                1 => __source.read_newtype::<String, Self>(Self::Call),
                2 => __source.read_tuple(|__read: __Variant2_| __read.0),
                3 => __source.read_struct(|__read: __Variant3_| __read.0),
                _ => __source.reject_variant(__variant, 4usize),
            }
        }

        #[inline]
        fn check_whole(&self, __report: &mut __private_::Report) {
            __private_::Validate::check(self, __report);
        }
    }
};
