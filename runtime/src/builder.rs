//! What generated builders are made of.

use core::marker::PhantomData;

use crate::partial::HasPartial;

/// State of a required field that is set.
#[derive(Debug, Clone, Copy)]
pub struct Set;

/// State of a required field that is not set yet.
#[derive(Debug, Clone, Copy)]
pub struct Unset;

/// State of a required collection that has elements, but was not set as a whole.
#[derive(Debug, Clone, Copy)]
pub struct HasElements;

/// State of a flattened request, nothing of it set.
#[derive(Debug, Clone, Copy)]
pub struct NoneSet;

/// State of a flattened request, all of it set.
#[derive(Debug, Clone, Copy)]
pub struct AllSet;

/// What a state of the flattened request `P` stands for: its builder, as it would be by itself.
///
/// `NoneSet` and `AllSet` do not name `P`: so a builder may be seen where the requests that its own
/// request flattens may not.
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
pub trait Untouched {}

/// What `each` can add to.
#[diagnostic::on_unimplemented(
    message = "`each` needs a collection",
    label = "nothing of this kind can be added to it"
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

/// Adds to a field that may not be set yet.
#[inline]
pub fn add_element<C: Collection<E>, E>(slot: &mut Option<C>, element: E) {
    slot.get_or_insert_default().add(element);
}

/// A builder, whatever is set in it.
pub trait AnyBuilder {
    /// What it builds.
    type Request: HasPartial;

    /// What it holds.
    fn partial_mut(&mut self) -> &mut <Self::Request as HasPartial>::Partial;
}

/// A builder that goes on from what another one held.
pub trait FromStorage<P: HasPartial>: Sized {
    /// The builder.
    fn from_storage(storage: P::Storage) -> Self;
}

/// Finds the builder of `P` inside of `Self`: itself ([`Here`]), or in a flattened field ([`There`]).
///
/// Only the types nest; what is set is in the one `Partial` of the outermost builder.
#[diagnostic::on_unimplemented(message = "there is no request `{P}` in this builder")]
pub trait Embeds<P: HasPartial, I>: AnyBuilder + Sized {
    /// The builder of `P`, as it stands now.
    type Inner;
    /// This builder with that one in another state.
    type WithInner<N>;

    /// The fields of `P`.
    fn project_partial(partial: &mut <Self::Request as HasPartial>::Partial) -> &mut P::Partial;

    /// Goes on with the builder of `P` in another state.
    fn with_inner<N: FromStorage<P>>(self) -> Self::WithInner<N>;
}

/// The fields of `P` in a builder.
#[inline]
pub fn find_partial<P: HasPartial, I, B: Embeds<P, I>>(builder: &mut B) -> &mut P::Partial {
    B::project_partial(builder.partial_mut())
}

/// The path to the request itself.
#[derive(Debug, Clone, Copy)]
pub struct Here;

/// The path through the flattened field number `N`, then `I`.
#[derive(Debug, Clone, Copy)]
pub struct There<const N: usize, I>(PhantomData<I>);
