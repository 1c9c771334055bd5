// JSON Schema, with a keyword for the rule.

#[derive(RunRequest)]
#[request(schema)]
struct Run {
    /// Which model runs.
    #[request(length(1..=64), example = "gpt-4o")]
    model: String,
}

// The attributes change this part of what the derive generates:

#[automatically_derived]
impl<__ModelState> __Builder_<__ModelState> {
    #[cfg(not(any(doc, rust_analyzer)))]
    /// Which model runs.
    /**

 - length from 1 to 64
 - required
 - example: `"gpt-4o"`*/
    fn model(
        mut self,
        value: impl ::core::convert::Into<String>,
    ) -> __Builder_<__private_::Set>
    where
        __ModelState: model_is_unset,
    {
        self.__partial.model = __private_::Some(__private_::Into::into(value));
        __Builder_ {
            __partial: self.__partial,
            __states: __private_::PhantomData,
        }
    }

    #[cfg(any(doc, rust_analyzer))]
    /// Which model runs.
    /**

 - length from 1 to 64
 - required
 - example: `"gpt-4o"`*/
    fn model(
        self,
        value: impl ::core::convert::Into<String>,
    ) -> RunBuilder<__private_::Set> {
        loop {}
    }
}

#[automatically_derived]
impl Run {
    #[inline(always)]
    fn __check_fields_0(
        __field_model: __private_::Option<&String>,
        __report: &mut __private_::Report,
    ) {
        use __private_::fallbacks::*;
        let mut __mark = __report.mark();
        if let __private_::Some(__field_model) = __field_model {
            {
                let __value = __field_model;
                __private_::rules::length(__value, 1, 64, __report);
                __private_::Probe(__value).check(__report);
            }
            __report.close_field(&mut __mark, "model");
        }
    }
}

#[automatically_derived]
impl __private_::schema::DescribeFields for Run {
    fn describe_fields(__object: &mut __private_::schema::Object<'_>) {
        use __private_::schema::Fallback as _;
        __object
            .add_field::<
                String,
            >(
                __private_::schema::Field {
                    read: ::core::option::Option::Some("model"),
                    written: ::core::option::Option::Some("model"),
                    aliases: &[],
                    required: true,
                    always: true,
                    null: __private_::schema::Null::Never,
                    docs: &[" Which model runs."],
                    rules_beyond_schema: &[],
                    title: ::core::option::Option::None,
                    deprecated: false,
                    default: ::core::option::Option::None,
                    example: __private_::schema::ToJson(&"gpt-4o").value(),
                },
                |__rules| {
                    __rules.length(1, 64);
                },
            );
        __object.add_rules_beyond_schema(&[]);
    }
}

#[automatically_derived]
impl __private_::schema::JsonSchema for Run {
    fn schema_name() -> __private_::schema::Cow<'static, ::core::primitive::str> {
        __private_::schema::name_with_arguments("Run", &[])
    }

    fn schema_id() -> __private_::schema::Cow<'static, ::core::primitive::str> {
        let __id = ::core::concat!(::core::module_path!(), "::", "Run");
        __private_::schema::name_with_arguments(__id, &[])
    }

    fn json_schema(
        __generator: &mut __private_::schema::SchemaGenerator,
    ) -> __private_::schema::Schema {
        __private_::schema::describe_request::<Self>(__generator, &[], false)
    }
}

#[automatically_derived]
impl __private_::schema::openapi::PartialSchema for Run {
    fn schema() -> __private_::schema::openapi::RefOr<
        __private_::schema::openapi::Schema,
    > {
        __private_::schema::openapi::describe_component::<Self>()
    }
}

#[automatically_derived]
impl __private_::schema::openapi::ToSchema for Run {
    fn name() -> __private_::schema::Cow<'static, ::core::primitive::str> {
        __private_::schema::openapi::name_component::<Self>()
    }

    fn schemas(__components: &mut __private_::schema::openapi::Components) {
        __private_::schema::openapi::add_components::<Self>(__components);
    }
}
