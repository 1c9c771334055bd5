//! The schemas of types that have the same JSON as the request in them.

/// Gives a wrapper the schema, the name and the component of its first parameter, `T`.
macro_rules! impl_wrapper_schemas {
    ($wrapper:ident<T $(, $other:ident)?>) => {
        /// Uses the schema and the name of the request, because both have the same JSON.
        impl<T: schemars::JsonSchema $(, $other)?> schemars::JsonSchema for $wrapper<T $(, $other)?> {
            fn inline_schema() -> bool {
                T::inline_schema()
            }

            fn schema_name() -> alloc::borrow::Cow<'static, str> {
                T::schema_name()
            }

            fn schema_id() -> alloc::borrow::Cow<'static, str> {
                T::schema_id()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                T::json_schema(generator)
            }
        }

        /// Uses the component of the request. This makes it a `PartialSchema` too.
        #[cfg(feature = "utoipa")]
        impl<T: utoipa::PartialSchema $(, $other)?> utoipa::__dev::ComposeSchema
            for $wrapper<T $(, $other)?>
        {
            fn compose(
                _: $crate::schema::openapi::Schemas,
            ) -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
                T::schema()
            }
        }

        /// Uses the component of the request, because both have the same JSON.
        #[cfg(feature = "utoipa")]
        impl<T: utoipa::ToSchema $(, $other)?> utoipa::ToSchema for $wrapper<T $(, $other)?> {
            fn name() -> alloc::borrow::Cow<'static, str> {
                T::name()
            }

            fn schemas(components: &mut $crate::schema::openapi::Components) {
                T::schemas(components);
            }
        }
    };
}

pub(crate) use impl_wrapper_schemas;
