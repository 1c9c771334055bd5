// A request whose setters the builders of other requests get, too.

#[derive(RunRequest)]
#[request(extensible)]
struct Run {
    model: String,
}

// The attributes change this part of what the derive generates:
// - no impl of `model_is_set`
// - no impl of `model_is_unset`

#[doc(hidden)]
#[allow(dead_code, non_snake_case, unreachable_pub, unused_imports)]
mod __RunStates_ {
    use super::*;
    use ::run_request::__private_0_1_0 as __private_;
    pub use __private_::{collection, optional, optional_collection};
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "required field `model` is not set",
        label = "call `.model(..)` before this"
    )]
    pub trait model_is_set {}
    impl model_is_set for __private_::Set {}
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "`model` is already set",
        label = "a second `.model(..)`"
    )]
    pub trait model_is_unset {}
    impl model_is_unset for __private_::Unset {}
    pub trait States<__Request_: __private_::HasPartial> {
        type __ModelState;
        type WithModel: __private_::FromStorage<__Request_>;
    }

    #[cfg(not(doc))]
    pub type WithModel<__Outer_, __Request_, __Path_> = <__Outer_ as __private_::Embeds<
        __Request_,
        __Path_,
    >>::WithInner<
        <<__Outer_ as __private_::Embeds<
            __Request_,
            __Path_,
        >>::Inner as States<__Request_>>::WithModel,
    >;
    #[cfg(doc)]
    pub struct WithModel<__Outer_, __Request_, __Path_>(
        __private_::PhantomData<(__Outer_, __Request_, __Path_)>,
    );
}
/** The setters of [`Run`], on the builder of every request that flattens it. Import the
 trait to call them.

 ```text
 #[derive(RunRequest)]
 struct Extended {
     #[serde(flatten)]
     inner: Run,
 }

 let builder = Extended::builder().model(..);
 ```

 What such a setter returns, like `WithModel`, is the same builder in its next state.*/
#[allow(dead_code, non_snake_case, unexpected_cfgs)]
trait RunSetters<__Path_>: ::run_request::__private_0_1_0::Embeds<Run, __Path_> {
    #[cfg(not(any(doc, rust_analyzer)))]
    /** Sets `model`.

 - required*/
    fn model(
        mut self,
        value: impl ::core::convert::Into<String>,
    ) -> __RunStates_::WithModel<Self, Run, __Path_>
    where
        Self::Inner: __RunStates_::States<
            Run,
            __ModelState: __RunStates_::model_is_unset,
        >,
    {
        ::run_request::__private_0_1_0::find_partial::<Run, __Path_, Self>(&mut self)
            .model = ::run_request::__private_0_1_0::Some(
            ::run_request::__private_0_1_0::Into::into(value),
        );
        ::run_request::__private_0_1_0::Embeds::<
            Run,
            __Path_,
        >::with_inner::<<Self::Inner as __RunStates_::States<Run>>::WithModel>(self)
    }

    #[cfg(any(doc, rust_analyzer))]
    /** Sets `model`.

 - required*/
    fn model(
        self,
        value: impl ::core::convert::Into<String>,
    ) -> __RunStates_::WithModel<Self, Run, __Path_>
    where
        Self::Inner: __RunStates_::States<Run>,
    {
        loop {}
    }
}

#[automatically_derived]
impl __private_::HasPartial for Run {
    type Extensibility = __private_::Extensible;
    const SETTERS: &'static [&'static __private_::str] = &["model"];
}

#[automatically_derived]
impl<__ModelState> __Builder_<__ModelState> {
    #[cfg(not(any(doc, rust_analyzer)))]
    /** Sets `model`.

 - required*/
    fn model(
        mut self,
        value: impl ::core::convert::Into<String>,
    ) -> __Builder_<__private_::Set>
    where
        __ModelState: __RunStates_::model_is_unset,
    {
        self.__partial.model = __private_::Some(__private_::Into::into(value));
        __Builder_ {
            __partial: self.__partial,
            __states: __private_::PhantomData,
        }
    }
}

#[automatically_derived]
impl<__ModelState> __Builder_<__ModelState> {
    #[cfg(not(any(doc, rust_analyzer)))]
    /** Validates and builds the [`Run`].

 # Errors

 Every violation, in declaration order.*/
    fn build(mut self) -> __private_::Result<Run, __private_::Violations>
    where
        __ModelState: __RunStates_::model_is_set,
    {
        let __request = __private_::finish_built::<Run>(&mut self.__partial)?;
        __private_::forget_emptied(self);
        __private_::Validate::validate(&__request)?;
        __private_::Ok(__request)
    }
}

#[automatically_derived]
impl<__ModelState> __private_::Complete for __Builder_<__ModelState>
where
    __ModelState: __RunStates_::model_is_set,
{}
#[automatically_derived]
impl<__ModelState> __private_::Untouched for __Builder_<__ModelState>
where
    __ModelState: __RunStates_::model_is_unset,
{}
#[automatically_derived]
impl<__ModelState> __private_::ConvertFrom<__Builder_<__ModelState>> for Run
where
    __ModelState: __RunStates_::model_is_set,
{
    fn from(mut __builder: __Builder_<__ModelState>) -> Self {
        __private_::finish_complete::<Self>(&mut __builder.__partial)
    }
}

#[automatically_derived]
impl<__ModelState> __RunStates_::States<Run> for __Builder_<__ModelState> {
    type __ModelState = __ModelState;
    type WithModel = __Builder_<__private_::Set>;
}

#[cfg(not(rust_analyzer))]
impl<__Path_, __Outer_> RunSetters<__Path_> for __Outer_
where
    __Outer_: __private_::Embeds<Run, __Path_>,
{}
#[cfg(rust_analyzer)]
impl<
    __Path_,
    const __NUMBER_: usize,
    __Outer_,
> RunSetters<__private_::There<__NUMBER_, __Path_>> for __Outer_
where
    __Outer_: __private_::Embeds<Run, __private_::There<__NUMBER_, __Path_>>,
{}
#[automatically_derived]
impl<__ModelState> __private_::AnyBuilder for __Builder_<__ModelState> {
    type Request = Run;
    fn partial_mut(&mut self) -> &mut __Partial_ {
        &mut self.__partial
    }
}

#[automatically_derived]
impl<__ModelState> __private_::FromStorage<Run> for __Builder_<__ModelState> {
    fn from_storage(__partial: <Run as __private_::HasPartial>::Storage) -> Self {
        __Builder_ {
            __partial,
            __states: __private_::PhantomData,
        }
    }
}

#[automatically_derived]
impl<__ModelState> __private_::Embeds<Run, __private_::Here>
for __Builder_<__ModelState> {
    type Inner = Self;
    type WithInner<__Next_> = __Next_;
    fn project_partial<'__p>(__partial: &'__p mut __Partial_) -> &'__p mut __Partial_ {
        __partial
    }

    fn with_inner<__Next_: __private_::FromStorage<Run>>(self) -> __Next_ {
        __Next_::from_storage(self.__partial)
    }
}
