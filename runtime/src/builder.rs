//! The states and traits behind the generated builders.

use core::marker::PhantomData;

use crate::partial::HasPartial;

/// State of a required field that is set.
#[derive(Debug, Clone, Copy)]
pub struct Set;

/// State of a required field that is not set.
#[derive(Debug, Clone, Copy)]
pub struct Unset;

/// State of a required collection that has elements, but was not set as a whole.
#[derive(Debug, Clone, Copy)]
pub struct HasElements;

/// State of a flattened request of which nothing is set.
#[derive(Debug, Clone, Copy)]
pub struct NoneSet;

/// State of a flattened request that is completely set.
#[derive(Debug, Clone, Copy)]
pub struct AllSet;

/// State of a required field in a partial request: whether it is set is only known when that is
/// built.
#[derive(Debug, Clone, Copy)]
pub struct Partial;

/// A state of the builder of a request that has a partial form: how setters change it. Those of a
/// partial request do not.
pub trait State {
    /// The state after the field is set.
    type Set;
    /// The state after an element is added to the field.
    type Added;
    /// The state after a flattened request is set as a whole, whose builder is `B`.
    type Whole<B>;
}

impl State for Partial {
    type Set = Partial;
    type Added = Partial;
    type Whole<B> = B;
}

macro_rules! impl_state {
    ($($state:ty),*) => {$(
        impl State for $state {
            type Set = Set;
            type Added = HasElements;
            type Whole<B> = AllSet;
        }

        impl Counted for $state {}
    )*};
}

impl_state!(Unset, Set, HasElements, NoneSet, AllSet);

/// States that tell what is set, which those of a partial request do not.
#[diagnostic::on_unimplemented(
    message = "a partial request is no builder with everything set",
    label = "some of its fields may be unset",
    note = "call `build` on it, which tells what is missing"
)]
pub trait Counted {}

/// Maps a state of the flattened request `P` to the builder that `P` would have by itself.
///
/// `NoneSet` and `AllSet` do not mention `P`, so that a builder may be more visible than the
/// requests that its own request flattens.
pub trait BuilderState<P> {
    /// The builder of `P`.
    type Builder;
}

impl<P: HasPartial> BuilderState<P> for NoneSet {
    type Builder = P::EmptyBuilder;
}

impl<P: HasPartial> BuilderState<P> for AllSet {
    type Builder = P::FullBuilder;
}

/// States in which every required field is set.
pub trait Complete {}

/// States in which no required field is set.
#[diagnostic::on_unimplemented(
    message = "this flattened value is already set",
    label = "a second call of its setter"
)]
pub trait Untouched {}

/// The state of a flattened enum, which has no builder, is its own.
impl Untouched for NoneSet {}

impl Complete for AllSet {}

/// Collections to which `each` can add.
#[diagnostic::on_unimplemented(
    message = "`each` needs a collection",
    label = "this element cannot be added to it"
)]
pub trait Collection<E>: Default {
    /// Adds one element, or one pair of key and value.
    fn add(&mut self, element: E);
}

#[diagnostic::do_not_recommend]
impl<C: Default + Extend<E>, E> Collection<E> for C {
    fn add(&mut self, element: E) {
        self.extend([element]);
    }
}

/// Adds an element to a field that may not be set yet.
#[inline]
pub fn add_element<C: Collection<E>, E>(slot: &mut Option<C>, element: E) {
    slot.get_or_insert_default().add(element);
}

/// A builder in any state.
pub trait AnyBuilder {
    /// The request that it builds.
    type Request: HasPartial;

    /// Returns the values set so far.
    fn partial_mut(&mut self) -> &mut <Self::Request as HasPartial>::Partial;
}

/// A builder that can be created from the values set in another one.
pub trait FromStorage<P: HasPartial>: Sized {
    /// Creates the builder.
    fn from_storage(storage: P::Storage) -> Self;
}

/// Finds the builder of `P` inside `Self`: `Self` itself ([`Here`]), or one in a flattened field
/// ([`There`]).
///
/// Only the types are nested. All values are in the `Partial` of the outermost builder.
#[diagnostic::on_unimplemented(message = "this builder does not contain the request `{P}`")]
pub trait Embeds<P: HasPartial, I>: AnyBuilder + Sized {
    /// The builder of `P` in its current state.
    type Inner;
    /// This builder with the inner one in another state.
    type WithInner<N>;

    /// Returns the fields of `P` inside the outer partial.
    fn project_partial(partial: &mut <Self::Request as HasPartial>::Partial) -> &mut P::Partial;

    /// Converts the builder of `P` into another state.
    fn with_inner<N: FromStorage<P>>(self) -> Self::WithInner<N>;
}

/// Returns the fields of `P` inside a builder.
#[inline]
pub fn find_partial<P: HasPartial, I, B: Embeds<P, I>>(builder: &mut B) -> &mut P::Partial {
    B::project_partial(builder.partial_mut())
}

/// The way to the request itself.
#[derive(Debug, Clone, Copy)]
pub struct Here;

/// The way through the flattened field with index `N`, then `I`.
#[derive(Debug, Clone, Copy)]
pub struct There<const N: usize, I>(PhantomData<I>);
