// A variant that flattens a request: nothing tells it from a struct.

#[derive(RunRequest)]
#[serde(tag = "type")]
enum Tool {
    Function {
        #[serde(flatten)]
        common: Common,
    },
}

// The attributes change this part of what the derive generates:

const _: () = ::core::assert!(
    ! __private_::has_name(< Common as __private_::HasPartial >::NAMES, "type"), "{}",
    "`type` is the name of the tag, and of a field of `Common`; rename one"
);
const _: () = {
    const __CONFLICTS_0: &[__private_::Conflict] = &__private_::find_conflicts(
        &[&[]],
        <Common as __private_::HasPartial>::NAMES,
        &[&["common"]],
        &[],
    );
    const _: () = {
        __private_::reject_conflict(__CONFLICTS_0, 0usize, "common");
    };
    const _: () = {
        __private_::reject_flattening(
            <Common as __private_::HasPartial>::FLATTENING_FAULT,
        );
    };
};

pub struct __Partial0_ {
    common: <Common as __private_::HasPartial>::Partial,
    __end: (),
}

#[automatically_derived]
impl __private_::HasPartial for __Variant0_ {
    const NAMES: &'static [&'static __private_::str] = <Common as __private_::HasPartial>::NAMES;
    const SETTERS: &'static [&'static __private_::str] = <Common as __private_::HasPartial>::SETTERS;
    const COLLECTS_UNKNOWN: __private_::bool = false
        || <Common as __private_::HasPartial>::COLLECTS_UNKNOWN;
    const HAS_MAP: __private_::bool = false
        || <Common as __private_::HasPartial>::HAS_MAP;
    const HAS_FOREIGN: __private_::bool = false
        || <Common as __private_::HasPartial>::HAS_FOREIGN;
    #[inline]
    fn empty_partial() -> __Partial0_ {
        __Partial0_ {
            common: <Common as __private_::HasPartial>::empty_partial(),
            __end: (),
        }
    }

    #[inline(always)]
    fn finish(
        __partial: &mut __Partial0_,
    ) -> __private_::Result<Self, &'static __private_::str> {
        let __finished_common = <Common as __private_::HasPartial>::finish(
            &mut __partial.common,
        )?;
        __private_::Ok(
            __Variant0_(Tool::Function {
                common: __finished_common,
            }),
        )
    }
}

#[automatically_derived]
impl<'__w> __private_::ser::WriteFields for __Fields0_<'__w> {
    const ASKS_HUMAN_READABLE: __private_::bool = false
        || <<Common as __private_::HasPartial>::Request as __private_::ser::WriteFields>::ASKS_HUMAN_READABLE;
    #[inline]
    fn write_fields<__S: __private_::ser::FieldSink>(
        &self,
        __human_readable: __private_::bool,
        __sink: &mut __S,
    ) -> __private_::Result<(), __S::Error> {
        let Tool::Function { common: __field_common, .. } = self.0 else {
            return __private_::Ok(());
        };
        let mut __writer = __private_::ser::FieldWriter::new(__human_readable, __sink);
        if let __private_::Ok(()) = __writer.result {
            let __sink = &mut *__writer.sink;
            __writer.result = <<Common as __private_::HasPartial>::Request as __private_::ser::WriteFields>::write_fields(
                <Common as __private_::HasPartial>::as_request(__field_common),
                __human_readable,
                __sink,
            );
        }
        __writer.result
    }
}

#[automatically_derived]
impl<'de> __private_::de::ReadFields<'de> for __Variant0_ {
    const READ_NAMES: &'static [&'static __private_::str] = <<Common as __private_::HasPartial>::Request as __private_::de::ReadFields<
        'de,
    >>::READ_NAMES;
    const FIELD_COUNT: __private_::usize = 0
        + <<Common as __private_::HasPartial>::Request as __private_::de::ReadFields<
            'de,
        >>::FIELD_COUNT;
    const ASKS_HUMAN_READABLE: __private_::bool = false
        || <<Common as __private_::HasPartial>::Request as __private_::de::ReadFields<
            'de,
        >>::ASKS_HUMAN_READABLE;
    const UNKNOWN_IS_SECRET: __private_::bool = false
        || <<Common as __private_::HasPartial>::Request as __private_::de::ReadFields<
            'de,
        >>::UNKNOWN_IS_SECRET;
    #[inline]
    fn find_field(__name: &__private_::str) -> __private_::Option<__private_::usize> {
        if let __private_::Some(__field) = <<Common as __private_::HasPartial>::Request as __private_::de::ReadFields<
            'de,
        >>::find_field(__name) {
            return __private_::Some(__field + 0usize);
        }
        __private_::None
    }

    #[inline(always)]
    fn read_field<__S: __private_::de::FieldSource<'de>>(
        __partial: &mut Self::Partial,
        __field: __private_::usize,
        __source: &mut __S,
    ) -> __private_::Result<(), __S::Error> {
        if __field
            < <<Common as __private_::HasPartial>::Request as __private_::de::ReadFields<
                'de,
            >>::FIELD_COUNT
        {
            return <<Common as __private_::HasPartial>::Request as __private_::de::ReadFields<
                'de,
            >>::read_field(&mut __partial.common, __field, __source);
        }
        __private_::Ok(())
    }

    #[inline]
    fn read_remaining<__S: __private_::de::FieldSource<'de>>(
        __partial: &mut Self::Partial,
        __remaining: __private_::de::Remaining,
        __source: &mut __S,
    ) -> __private_::Result<(), __S::Error> {
        <<Common as __private_::HasPartial>::Request as __private_::de::ReadFields<
            'de,
        >>::read_remaining(&mut __partial.common, __remaining, __source)
    }

    #[inline]
    fn check_partial(
        __partial: &Self::Partial,
        __unread: &__private_::de::Unread<'_>,
        __report: &mut __private_::Report,
    ) {
        <<Common as __private_::HasPartial>::Request as __private_::de::ReadFields<
            'de,
        >>::check_partial(&__partial.common, __unread, __report);
    }
}

/// Generated through the macro `leave_out_the_derive_of_validate!`.
impl __private_::Validate for Tool {
    fn check(&self, __report: &mut __private_::Report) {
        use __private_::fallbacks::*;
        match self {
            Self::Function { common: __field_common } => {
                let __value = __field_common;
                __private_::Probe(__value).check_flattened(__report);
            }
        }
    }
}

#[automatically_derived]
impl Tool {}
#[automatically_derived]
impl __private_::HasPartial for Tool {
    const FLAT: __private_::Option<__private_::variants::FlatEnum> = __private_::Some(__private_::variants::FlatEnum {
        form: __private_::variants::FlatForm::Internal("type"),
        entries: &[__private_::variants::EntryNames::of::<__Variant0_>()],
    });
    const KINDS: __private_::variants::Kinds = __private_::variants::Kinds::INTERNAL;
}

#[automatically_derived]
impl __private_::variants::DerivedEnum for Tool {
    fn claim_entries(&self, __buffer: &mut __private_::foreign::Buffer<'_>) {
        __private_::foreign::claim_entries(self, __buffer);
    }
}

/// Generated through the macro `leave_out_the_derives_of_serde!`.
impl __private_::Serialize for Tool {
    fn serialize<__S: __private_::Serializer>(
        &self,
        __serializer: __S,
    ) -> __private_::Result<__S::Ok, __S::Error> {
        __private_::variants::ser::write_internal(self, "type", __serializer)
    }
}

#[automatically_derived]
impl __private_::variants::ser::WriteVariants for Tool {
    #[inline]
    fn write_variant<__S: __private_::variants::ser::VariantSink>(
        &self,
        __sink: __S,
    ) -> __private_::Result<__S::Ok, __S::Error> {
        match self {
            Self::Function { .. } => {
                __sink.write_composed::<__Variant0_, _>(0, "Function", &__Fields0_(self))
            }
        }
    }
}

/// Generated through the macro `leave_out_the_derives_of_serde!`.
impl<'de> __private_::Deserialize<'de> for Tool {
    #[inline]
    fn deserialize<__D: __private_::Deserializer<'de>>(
        __deserializer: __D,
    ) -> __private_::Result<Self, __D::Error> {
        __private_::variants::de::read_internal("type", __deserializer)
    }
}

#[automatically_derived]
impl<'de> __private_::variants::de::ReadVariants<'de> for Tool {
    const EXPECTING: &'static __private_::str = "internally tagged enum Tool";
    const READ_ENTRIES: &'static [__private_::variants::EntryNames] = &[
        __private_::variants::EntryNames::read_by::<'de, __Variant0_>(),
    ];
}
