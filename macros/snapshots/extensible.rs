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
#[diagnostic::on_unimplemented(
    message = "required field `model` is not set",
    label = "call `.model(..)` before this"
)]
trait __Run_model_is_set {}
impl __Run_model_is_set for ::run_request::__private_0_1_0::Set {}
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`model` is already set",
    label = "a second `.model(..)`"
)]
trait __Run_model_is_unset {}
impl __Run_model_is_unset for ::run_request::__private_0_1_0::Unset {}
#[doc(hidden)]
#[allow(dead_code)]
trait __RunState_ {
    type __ModelState;
    type __after_model: ::run_request::__private_0_1_0::FromStorage<Run>;
}

/// The setters of [`Run`], on the builder of every request that flattens it.
#[allow(dead_code, non_snake_case)]
trait RunSetters<
    __Path_,
>: ::run_request::__private_0_1_0::Embeds<Run, __Path_, Inner: __RunState_> {
    /** Sets `model`.

 - required*/
    fn model(
        mut self,
        value: impl ::run_request::__private_0_1_0::Into<String>,
    ) -> <Self as ::run_request::__private_0_1_0::Embeds<
        Run,
        __Path_,
    >>::WithInner<
        <<Self as ::run_request::__private_0_1_0::Embeds<
            Run,
            __Path_,
        >>::Inner as __RunState_>::__after_model,
    >
    where
        <<Self as ::run_request::__private_0_1_0::Embeds<
            Run,
            __Path_,
        >>::Inner as __RunState_>::__ModelState: __Run_model_is_unset,
    {
        ::run_request::__private_0_1_0::find_partial::<Run, __Path_, Self>(&mut self)
            .model = ::run_request::__private_0_1_0::Some(
            ::run_request::__private_0_1_0::Into::into(value),
        );
        <Self as ::run_request::__private_0_1_0::Embeds<
            Run,
            __Path_,
        >>::with_inner::<
            <<Self as ::run_request::__private_0_1_0::Embeds<
                Run,
                __Path_,
            >>::Inner as __RunState_>::__after_model,
        >(self)
    }
}

impl<__Path_, __Outer_> RunSetters<__Path_> for __Outer_
where
    __Outer_: ::run_request::__private_0_1_0::Embeds<Run, __Path_, Inner: __RunState_>,
{}
#[automatically_derived]
impl __private_::HasPartial for Run {
    type Extensibility = __private_::Extensible;
    const SETTERS: &'static [&'static __private_::str] = &["model"];
}

#[automatically_derived]
impl<__ModelState> __Builder_<__ModelState> {
    /** Sets `model`.

 - required*/
    fn model(
        mut self,
        value: impl __private_::Into<String>,
    ) -> __Builder_<__private_::Set>
    where
        __ModelState: __Run_model_is_unset,
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
    /// Validates and builds the [`Run`].
    ///
    /// # Errors
    ///
    /// Every violation, in declaration order.
    fn build(mut self) -> __private_::Result<Run, __private_::Violations>
    where
        __ModelState: __Run_model_is_set,
    {
        let __request = <Run as __private_::HasPartial>::finish(
            &mut self.__partial,
            __private_::reject_unset_field,
        )?;
        __private_::forget_emptied(self);
        __private_::Validate::validate(&__request)?;
        __private_::Ok(__request)
    }
}

#[automatically_derived]
impl<__ModelState> __private_::Complete for __Builder_<__ModelState>
where
    __ModelState: __Run_model_is_set,
{}
#[automatically_derived]
impl<__ModelState> __private_::Untouched for __Builder_<__ModelState>
where
    __ModelState: __Run_model_is_unset,
{}
#[automatically_derived]
impl<__ModelState> __private_::ConvertFrom<__Builder_<__ModelState>> for Run
where
    __ModelState: __Run_model_is_set,
{
    fn from(mut __builder: __Builder_<__ModelState>) -> Self {
        __private_::finish_complete::<Self>(&mut __builder.__partial)
    }
}

#[automatically_derived]
impl<__ModelState> __RunState_ for __Builder_<__ModelState> {
    type __ModelState = __ModelState;
    type __after_model = __Builder_<__private_::Set>;
}

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
