//! Finding a variant by its name.

use core::marker::PhantomData;

use super::de::ReadVariants;

/// What the names of variants mean for an enum.
pub(super) trait FindVariant: Copy {
    /// Finds the position of the variant that this name, as a tag, stands for.
    fn find_variant(self, name: &str) -> Option<usize>;

    /// Finds the position of the variant that this mere string stands for.
    fn find_bare(self, name: &str) -> Option<usize>;

    /// What is known of all variants.
    fn table(self) -> &'static VariantTable;
}

/// What is known of all variants of an enum.
#[derive(Debug)]
pub(super) struct VariantTable {
    pub(super) names: &'static [&'static str],
    pub(super) other: Option<usize>,
    pub(super) count: usize,
}

impl VariantTable {
    const fn of<'de, T: ReadVariants<'de>>() -> Self {
        VariantTable { names: T::READ_NAMES, other: T::OTHER, count: T::COUNT }
    }
}

/// The variants of an enum as data, as for [the names of fields](crate::wire::field_name).
#[cfg(debug_assertions)]
#[derive(Debug, Clone, Copy)]
struct VariantData {
    find_variant: fn(&str) -> Option<usize>,
    find_bare: fn(&str) -> Option<usize>,
    table: &'static VariantTable,
}

#[cfg(debug_assertions)]
impl FindVariant for VariantData {
    fn find_variant(self, name: &str) -> Option<usize> {
        (self.find_variant)(name)
    }

    fn find_bare(self, name: &str) -> Option<usize> {
        (self.find_bare)(name)
    }

    fn table(self) -> &'static VariantTable {
        self.table
    }
}

/// The variants of an enum `T`.
#[derive(Debug)]
pub(super) struct VariantsOf<T>(PhantomData<T>);

impl<T> Clone for VariantsOf<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for VariantsOf<T> {}

impl<'de, T: ReadVariants<'de>> FindVariant for VariantsOf<T> {
    #[inline]
    fn find_variant(self, name: &str) -> Option<usize> {
        T::find_variant(name)
    }

    #[inline]
    fn find_bare(self, name: &str) -> Option<usize> {
        T::find_bare(name)
    }

    #[inline]
    fn table(self) -> &'static VariantTable {
        const { &VariantTable::of::<T>() }
    }
}

/// The variants of an enum, by its type, so that the code that looks for a name is made for them.
#[cfg(not(debug_assertions))]
#[inline]
pub(super) fn variants_of<'de, T: ReadVariants<'de>>() -> impl FindVariant {
    VariantsOf::<T>(PhantomData)
}

/// The variants of an enum, as data.
#[cfg(debug_assertions)]
pub(super) fn variants_of<'de, T: ReadVariants<'de>>() -> impl FindVariant {
    VariantData {
        find_variant: T::find_variant,
        find_bare: T::find_bare,
        table: VariantsOf::<T>(PhantomData).table(),
    }
}
