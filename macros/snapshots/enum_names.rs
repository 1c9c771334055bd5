// An enum of names.

#[derive(RunRequest)]
enum Role {
    User,
    Assistant,
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
    /// Generated through the macro `leave_out_the_derive_of_validate!`.
    impl __private_::Validate for Role {
        fn validate(&self) -> __private_::Result<(), __private_::Violations> {
            __private_::Report::collect_from(self)
        }

        fn check(&self, __report: &mut __private_::Report) {
            match self {
                Self::User => {}
                Self::Assistant => {}
            }
        }
    }

    #[automatically_derived]
    impl Role {
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
    impl __private_::HasPartial for Role {
        type Request = Self;
        type Partial = __private_::Option<Self>;
        type Storage = __private_::Option<Self>;
        type EmptyBuilder = __private_::NoneSet;
        type FullBuilder = __private_::AllSet;
        type Extensibility = __private_::Closed;
        const FLAT: __private_::Option<__private_::variants::FlatEnum> = __private_::Some(__private_::variants::FlatEnum {
            form: __private_::variants::FlatForm::Impossible(
                "`Role` cannot be flattened: it is a mere name; remove `#[serde(flatten)]`",
            ),
            entries: &[],
        });
        const KINDS: __private_::variants::Kinds = __private_::variants::Kinds::NAMES;
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
    impl __private_::variants::DerivedEnum for Role {}
    /// Generated through the macro `leave_out_the_derives_of_serde!`.
    impl __private_::Serialize for Role {
        fn serialize<__S: __private_::Serializer>(
            &self,
            __serializer: __S,
        ) -> __private_::Result<__S::Ok, __S::Error> {
            __private_::variants::ser::write_external(self, __serializer)
        }
    }

    #[automatically_derived]
    impl __private_::variants::ser::WriteVariants for Role {
        const NAME: &'static __private_::str = "Role";
        #[inline]
        fn write_variant<__S: __private_::variants::ser::VariantSink>(
            &self,
            __sink: __S,
        ) -> __private_::Result<__S::Ok, __S::Error> {
            match self {
                Self::User { .. } => __sink.write_unit(0, "User"),
                Self::Assistant { .. } => __sink.write_unit(1, "Assistant"),
            }
        }
    }

    /// Generated through the macro `leave_out_the_derives_of_serde!`.
    impl<'de> __private_::Deserialize<'de> for Role {
        #[inline]
        fn deserialize<__D: __private_::Deserializer<'de>>(
            __deserializer: __D,
        ) -> __private_::Result<Self, __D::Error> {
            __private_::variants::de::read_names(__deserializer)
        }
    }

    #[automatically_derived]
    impl<'de> __private_::variants::de::ReadVariants<'de> for Role {
        const NAME: &'static __private_::str = "Role";
        const EXPECTING: &'static __private_::str = "enum Role";
        const COUNT: __private_::usize = 2usize;
        const READ_NAMES: &'static [&'static __private_::str] = &["User", "Assistant"];
        #[inline]
        fn find_variant(
            __name: &__private_::str,
        ) -> __private_::Option<__private_::usize> {
            match __name {
                "User" => __private_::Some(0),
                "Assistant" => __private_::Some(1),
                _ => __private_::None,
            }
        }

        #[inline]
        fn read_variant<__S: __private_::variants::de::VariantSource<'de>>(
            __variant: __private_::usize,
            __source: __S,
        ) -> __private_::Result<Self, __S::Error> {
            match __variant {
                0 => __source.read_unit(Self::User {}),
                1 => __source.read_unit(Self::Assistant {}),
                _ => __source.reject_variant(__variant, 2usize),
            }
        }
    }
};
