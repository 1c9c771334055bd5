// A request with a partial form.

#[derive(RunRequest)]
#[request(partial)]
struct Run {
    model: String,
    temperature: Option<f64>,
}

// The attributes change this part of what the derive generates:

/// A partial [`Run`], any of whose fields may be unset: a layer of settings, or a patch.
#[allow(dead_code)]
type RunPartial = RunBuilder<::run_request::__private_0_1_0::Partial>;
#[automatically_derived]
impl __private_::HasPartial for Run {
    fn into_partial(self) -> __Partial_ {
        __Partial_ {
            model: __private_::Some(self.model),
            temperature: __private_::nest_option(self.temperature),
        }
    }
}

#[automatically_derived]
impl<__ModelState> __Builder_<__ModelState> {
    #[cfg(not(any(doc, rust_analyzer)))]
    /** Sets `model`.

 - required*/
    fn model(
        mut self,
        value: impl ::core::convert::Into<String>,
    ) -> __Builder_<<__ModelState as __private_::State>::Set>
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
    fn model(
        self,
        value: impl ::core::convert::Into<String>,
    ) -> RunBuilder<<__ModelState as __private_::State>::Set>
    where
        __ModelState: __private_::State,
    {
        loop {}
    }

    /// Like [`temperature`](Self::temperature), but takes an `Option`.
    fn maybe_temperature(mut self, value: Option<f64>) -> Self {
        self.__partial.temperature = __private_::nest_option(value);
        self
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
        __ModelState: model_is_set,
    {
        let __request = __private_::finish_partial::<Run>(&mut self.__partial)?;
        __private_::forget_emptied(self);
        __private_::Validate::validate(&__request)?;
        __private_::Ok(__request)
    }
}

#[automatically_derived]
impl<__ModelState> __private_::Untouched for __Builder_<__ModelState>
where
    __ModelState: model_is_unset,
{}
#[automatically_derived]
impl<__ModelState> __private_::ConvertFrom<__Builder_<__ModelState>> for Run
where
    __ModelState: model_is_set,
    __ModelState: __private_::Counted,
{
    fn from(mut __builder: __Builder_<__ModelState>) -> Self {
        __private_::finish_complete::<Self>(&mut __builder.__partial)
    }
}

#[automatically_derived]
impl<__ModelState> __private_::Counted for __Builder_<__ModelState>
where
    __ModelState: __private_::Counted,
{}
#[automatically_derived]
impl<__ModelState> __private_::State for __Builder_<__ModelState>
where
    __ModelState: __private_::State,
{
    type Set = ();
    type Added = ();
    type Whole<__Outer_> = <__ModelState as __private_::State>::Whole<__Outer_>;
}

#[automatically_derived]
impl __private_::MergeFields for Run {
    type Form = __Builder_<__private_::Partial>;
    fn open_form(__form: Self::Form) -> Self::Partial {
        __form.__partial
    }

    fn merge_fields(
        __partial: &mut Self::Partial,
        __below: Self::Partial,
        __merge: __private_::Merge,
    ) {
        __private_::merge_slot(&mut __partial.model, __below.model);
        __private_::merge_option(
            &mut __partial.temperature,
            __below.temperature,
            __merge,
        );
    }

    fn report_missing(__partial: &Self::Partial, __report: &mut __private_::Report) {
        __private_::report_unset(&__partial.model, "model", __report);
    }

    fn check_fields(
        __partial: &Self::Partial,
        __unread: &__private_::de::Unread<'_>,
        __report: &mut __private_::Report,
    ) {
        Self::__check_fields_0(__partial.model.as_ref(), __report);
    }

    fn write_set_fields<__S: __private_::ser::FieldSink>(
        __partial: &Self::Partial,
        __sink: &mut __S,
    ) -> __private_::Result<(), __S::Error> {
        let __human_readable = false;
        let mut __writer = __private_::ser::FieldWriter::new(__human_readable, __sink);
        __writer.write_set("model", &__partial.model);
        __writer.write_set_finite("temperature", &__partial.temperature);
        __writer.result
    }
}

#[automatically_derived]
impl __private_::Default for __Builder_<__private_::Partial> {
    fn default() -> Self {
        __Builder_ {
            __partial: <Run as __private_::HasPartial>::empty_partial(),
            __states: __private_::PhantomData,
        }
    }
}

#[automatically_derived]
impl __private_::From<Run> for __Builder_<__private_::Partial> {
    fn from(__request: Run) -> Self {
        __Builder_ {
            __partial: <Run as __private_::HasPartial>::into_partial(__request),
            __states: __private_::PhantomData,
        }
    }
}

#[automatically_derived]
impl __Builder_<__private_::Partial> {
    /// Fills what is unset here from `below`: what is set here wins.
    fn or(mut self, __below: Self) -> Self {
        <Run as __private_::MergeFields>::merge_fields(
            &mut self.__partial,
            __below.__partial,
            __private_::Merge::Layers,
        );
        self
    }

    /// Validates what is set. The rules that depend on what is unset are checked when
    /// the request is built.
    ///
    /// # Errors
    ///
    /// Every violation, in declaration order.
    fn validate(&self) -> __private_::Result<(), __private_::Violations> {
        __private_::validate_partial::<Run>(&self.__partial)
    }
}

#[automatically_derived]
impl<__ModelState> __Builder_<__ModelState> {
    /// Converts into a partial request, whose type does not tell what is set.
    fn into_partial(self) -> __Builder_<__private_::Partial> {
        __Builder_ {
            __partial: self.__partial,
            __states: __private_::PhantomData,
        }
    }

    /// Fills what is unset here from `defaults`: what is set here wins. A required
    /// field that is still unset is reported when the request is built.
    fn defaults(
        self,
        __defaults: __Builder_<__private_::Partial>,
    ) -> __Builder_<__private_::Partial> {
        let mut __partial = self.__partial;
        <Run as __private_::MergeFields>::merge_fields(
            &mut __partial,
            __defaults.__partial,
            __private_::Merge::Layers,
        );
        __Builder_ {
            __partial,
            __states: __private_::PhantomData,
        }
    }
}

#[automatically_derived]
impl Run {
    /// Applies a JSON Merge Patch (RFC 7396): what it sets replaces what is here, and a
    /// `null` in it removes what is here.
    ///
    /// # Errors
    ///
    /// Every violation of the result.
    fn patched(
        self,
        mut __patch: __Builder_<__private_::Partial>,
    ) -> __private_::Result<Self, __private_::Violations> {
        <Self as __private_::MergeFields>::merge_fields(
            &mut __patch.__partial,
            <Self as __private_::HasPartial>::into_partial(self),
            __private_::Merge::Patch,
        );
        __patch.build()
    }
}

#[automatically_derived]
impl __private_::Validate for __Builder_<__private_::Partial> {
    fn validate(&self) -> __private_::Result<(), __private_::Violations> {
        __private_::validate_partial::<Run>(&self.__partial)
    }
}

#[automatically_derived]
impl __private_::Serialize for __Builder_<__private_::Partial> {
    fn serialize<__S: __private_::Serializer>(
        &self,
        __serializer: __S,
    ) -> __private_::Result<__S::Ok, __S::Error> {
        __private_::ser::write_partial::<Run, __S>(&self.__partial, __serializer)
    }
}

#[automatically_derived]
impl<'de> __private_::Deserialize<'de> for __Builder_<__private_::Partial> {
    fn deserialize<__D: __private_::Deserializer<'de>>(
        __deserializer: __D,
    ) -> __private_::Result<Self, __D::Error> {
        __private_::Ok(__Builder_ {
            __partial: __private_::de::read_partial::<Run, __D>(__deserializer)?,
            __states: __private_::PhantomData,
        })
    }
}

#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`model` is already set",
    label = "a second `.model(..)`"
)]
pub trait model_is_unset: __private_::State {}
impl model_is_set for __private_::Partial {}
impl model_is_unset for __private_::Partial {}
