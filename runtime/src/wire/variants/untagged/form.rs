//! The form of the variants that have a tag, in an enum whose other variants are untagged.

use serde_core::de::Deserializer;

use crate::wire::foreign::Content;
use crate::wire::variants::de::{
    ReadVariants, read_adjacent, read_external, read_internal, read_names,
};

/// How the variants that have a tag are read.
pub trait TaggedForm: Copy {
    /// The key of the tag; `None` if the variant is the only key, or the value is a mere name.
    fn tag(self) -> Option<&'static str>;

    /// Reads such a variant.
    ///
    /// # Errors
    ///
    /// Those of the form.
    fn read<'de, T: ReadVariants<'de>, D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<T, D::Error>;
}

/// No variant has a tag.
#[derive(Clone, Copy, Debug)]
pub(super) struct NoTag;

impl TaggedForm for NoTag {
    fn tag(self) -> Option<&'static str> {
        None
    }

    fn read<'de, T: ReadVariants<'de>, D: Deserializer<'de>>(self, _: D) -> Result<T, D::Error> {
        Err(serde_core::de::Error::custom("no variant has a tag"))
    }
}

/// The variants with a tag are unit variants, and are read by [`read_names`].
#[derive(Clone, Copy, Debug)]
pub struct TaggedNames();

impl TaggedForm for TaggedNames {
    fn tag(self) -> Option<&'static str> {
        None
    }

    fn read<'de, T: ReadVariants<'de>, D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<T, D::Error> {
        read_names(deserializer)
    }
}

/// The variants with a tag are read by [`read_external`].
#[derive(Clone, Copy, Debug)]
pub struct TaggedExternal();

impl TaggedForm for TaggedExternal {
    fn tag(self) -> Option<&'static str> {
        None
    }

    fn read<'de, T: ReadVariants<'de>, D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<T, D::Error> {
        read_external(deserializer)
    }
}

/// The variants with a tag are read by [`read_internal`], with this key of the tag.
#[derive(Clone, Copy, Debug)]
pub struct TaggedInternal(pub &'static str);

impl TaggedForm for TaggedInternal {
    fn tag(self) -> Option<&'static str> {
        Some(self.0)
    }

    fn read<'de, T: ReadVariants<'de>, D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<T, D::Error> {
        read_internal(self.0, deserializer)
    }
}

/// The variants with a tag are read by [`read_adjacent`], with the keys of the tag and the content.
#[derive(Clone, Copy, Debug)]
pub struct TaggedAdjacent(pub &'static str, pub &'static str);

impl TaggedForm for TaggedAdjacent {
    fn tag(self) -> Option<&'static str> {
        Some(self.0)
    }

    fn read<'de, T: ReadVariants<'de>, D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<T, D::Error> {
        read_adjacent(self.0, self.1, deserializer)
    }
}

/// Whether the value has the tag of a variant. Any error is about that variant then.
pub(super) fn has_tag_of_variant<'de, T: ReadVariants<'de>>(
    tag: Option<&'static str>,
    content: &Content<'de>,
) -> bool {
    let name = match (tag, content) {
        (None, Content::Map(entries)) => entries.first().map(|(name, _)| name),
        (Some(tag), Content::Map(entries)) => {
            let is_tag = |(key, _): &&(Content<'_>, _)| key.as_str() == Some(tag);
            entries.iter().find(is_tag).map(|(_, name)| name)
        }
        (Some(_), Content::Seq(elements)) => elements.first(),
        (_, name) => Some(name),
    };
    let name = name.and_then(Content::as_str);
    name.is_some_and(|name| T::find_variant(name).or(T::find_bare(name)).is_some())
}
