// Not a request at all. Its builder has no setters, so that code which uses it compiles.

#[derive(RunRequest)]
struct Run(String);

// The derive generates:

::core::compile_error! {
    "`RunRequest` needs a struct with named fields or an enum; name its fields, or use `Validate` and serde's own derives"
}

/// Takes the place of the builder of [`Run`], whose attributes have errors.
struct RunBuilder;
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
const _: () = {
    use ::run_request::__private_0_1_0 as __private_;
    impl Run {
        fn builder() -> RunBuilder {
            RunBuilder
        }

        fn into_builder(self) -> RunBuilder {
            RunBuilder
        }

        fn validate(&self) -> __private_::Result<(), __private_::Violations> {
            __private_::Ok(())
        }
    }

    impl RunBuilder {
        fn build(self) -> __private_::Result<Run, __private_::Violations> {
            loop {}
        }
    }

    impl __private_::Validate for Run {
        fn validate(&self) -> __private_::Result<(), __private_::Violations> {
            __private_::Ok(())
        }
    }

    impl __private_::RunRequest for Run {
        type Builder = RunBuilder;
        fn builder() -> RunBuilder {
            RunBuilder
        }
    }

    impl __private_::Serialize for Run {
        fn serialize<__S: __private_::Serializer>(
            &self,
            _: __S,
        ) -> __private_::Result<__S::Ok, __S::Error> {
            loop {}
        }
    }

    impl<'__de> __private_::Deserialize<'__de> for Run {
        fn deserialize<__D: __private_::Deserializer<'__de>>(
            _: __D,
        ) -> __private_::Result<Self, __D::Error> {
            loop {}
        }
    }
};
