// A builder with its own name, visibility and derives.

#[derive(RunRequest)]
#[request(builder(name = Build, vis = pub(crate), derive(Clone, Debug)))]
struct Run {
    model: String,
}

// The attributes change this part of what the derive generates:

/** A builder for [`Run`], created by `Run::builder()`.

 Required: `model`.*/
#[must_use = "a builder does nothing until `build` is called"]
pub(crate) struct Build<__ModelState = ::run_request::__private_0_1_0::Unset> {
    __partial: <Run as ::run_request::__private_0_1_0::HasPartial>::Storage,
    __states: ::run_request::__private_0_1_0::PhantomData<fn() -> (__ModelState,)>,
}

type __Builder_<__ModelState> = Build<__ModelState>;
#[automatically_derived]
impl<__ModelState> __Builder_<__ModelState> {
    #[cfg(not(any(doc, rust_analyzer)))]
    /** Sets `model`.

 - required*/
    pub(crate) fn model(
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
    /** Sets `model`.

 - required*/
    pub(crate) fn model(
        self,
        value: impl ::core::convert::Into<String>,
    ) -> Build<__private_::Set> {
        loop {}
    }
}

#[automatically_derived]
impl<__ModelState> __Builder_<__ModelState> {
    #[cfg(not(any(doc, rust_analyzer)))]
    /** Validates and builds the [`Run`].

 # Errors

 Every violation, in declaration order.*/
    pub(crate) fn build(mut self) -> __private_::Result<Run, __private_::Violations>
    where
        __ModelState: model_is_set,
    {
        let __request = __private_::finish_built::<Run>(&mut self.__partial)?;
        __private_::forget_emptied(self);
        __private_::Validate::validate(&__request)?;
        __private_::Ok(__request)
    }

    #[cfg(any(doc, rust_analyzer))]
    /** Validates and builds the [`Run`].

 # Errors

 Every violation, in declaration order.*/
    pub(crate) fn build(self) -> ::core::result::Result<Run, ::run_request::Violations> {
        loop {}
    }
}

#[automatically_derived]
impl ::core::clone::Clone for __Partial_ {
    fn clone(&self) -> Self {
        __Partial_ {
            model: ::core::clone::Clone::clone(&self.model),
        }
    }
}

#[automatically_derived]
impl<__ModelState> ::core::clone::Clone for __Builder_<__ModelState> {
    fn clone(&self) -> Self {
        __Builder_ {
            __partial: ::core::clone::Clone::clone(&self.__partial),
            __states: __private_::PhantomData,
        }
    }
}

#[automatically_derived]
impl ::core::fmt::Debug for __Partial_ {
    fn fmt(&self, __formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        let mut __shown = ::core::fmt::Formatter::debug_struct(__formatter, "Build");
        if let __private_::Some(__value) = &self.model {
            ::core::fmt::DebugStruct::field(&mut __shown, "model", __value);
        }
        ::core::fmt::DebugStruct::finish(&mut __shown)
    }
}

#[automatically_derived]
impl<__ModelState> ::core::fmt::Debug for __Builder_<__ModelState> {
    fn fmt(&self, __formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::core::fmt::Debug::fmt(&self.__partial, __formatter)
    }
}
