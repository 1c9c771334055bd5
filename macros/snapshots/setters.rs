// A setter for one element, one with another name, and one without `Into`.

#[derive(RunRequest)]
struct Run {
    #[request(each = tag)]
    tags: Vec<String>,
    #[request(setter = named, into = false)]
    name: String,
}

// The attributes change this part of what the derive generates:

/** A builder for [`Run`], created by `Run::builder()`.

 Required: `tags`, `named`.*/
#[must_use = "a builder does nothing until `build` is called"]
struct RunBuilder<
    __TagsState = ::run_request::__private_0_1_0::Unset,
    __NameState = ::run_request::__private_0_1_0::Unset,
> {
    __partial: <Run as ::run_request::__private_0_1_0::HasPartial>::Storage,
    __states: ::run_request::__private_0_1_0::PhantomData<
        fn() -> (__TagsState, __NameState),
    >,
}

#[automatically_derived]
impl<__TagsState, __NameState> __Builder_<__TagsState, __NameState> {
    #[cfg(not(any(doc, rust_analyzer)))]
    /** Sets `tags`.

 [`tag`](Self::tag) adds an element.

 - required*/
    fn tags(
        mut self,
        value: impl __private_::collection::Into<Vec<String>>,
    ) -> __Builder_<__private_::Set, __NameState>
    where
        __TagsState: tags_is_unset,
    {
        self.__partial.tags = __private_::Some(
            __private_::collection::Into::into_value(value),
        );
        __Builder_ {
            __partial: self.__partial,
            __states: __private_::PhantomData,
        }
    }

    #[cfg(any(doc, rust_analyzer))]
    /** Sets `tags`.

 [`tag`](Self::tag) adds an element.

 - required*/
    fn tags(
        self,
        value: impl __private_::collection::Into<Vec<String>>,
    ) -> RunBuilder<__private_::Set, __NameState> {
        loop {}
    }

    #[cfg(not(any(doc, rust_analyzer)))]
    /// Adds an element to [`tags`](Self::tags).
    fn tag(
        mut self,
        element: impl ::core::convert::Into<String>,
    ) -> __Builder_<__private_::HasElements, __NameState> {
        let __slot = &mut self.__partial.tags;
        __private_::add_element(__slot, __private_::Into::into(element));
        __Builder_ {
            __partial: self.__partial,
            __states: __private_::PhantomData,
        }
    }

    #[cfg(any(doc, rust_analyzer))]
    /// Adds an element to [`tags`](Self::tags).
    fn tag(
        self,
        element: impl ::core::convert::Into<String>,
    ) -> RunBuilder<__private_::HasElements, __NameState> {
        loop {}
    }

    #[cfg(not(any(doc, rust_analyzer)))]
    /** Sets `name`.

 - required
 - on the wire: `name`*/
    fn named(mut self, value: String) -> __Builder_<__TagsState, __private_::Set>
    where
        __NameState: name_is_unset,
    {
        self.__partial.name = __private_::Some(value);
        __Builder_ {
            __partial: self.__partial,
            __states: __private_::PhantomData,
        }
    }

    #[cfg(any(doc, rust_analyzer))]
    /** Sets `name`.

 - required
 - on the wire: `name`*/
    fn named(self, value: String) -> RunBuilder<__TagsState, __private_::Set> {
        loop {}
    }
}

#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "required field `tags` is not set",
    label = "call `.tags(..)`, or `.tag(..)` for each element, before this"
)]
pub trait tags_is_set {}
impl tags_is_set for __private_::HasElements {}
impl tags_is_unset for __private_::HasElements {}
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "required field `name` is not set",
    label = "call `.named(..)` before this"
)]
pub trait name_is_set {}
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`name` is already set",
    label = "a second `.named(..)`"
)]
pub trait name_is_unset {}
