//! Model names.

use alloc::string::String;
use core::convert::Infallible;
use core::fmt::{self, Display};
use core::str::FromStr;

use serde_core::de::{Deserialize, Deserializer, Error, Visitor};
use serde_core::ser::{Serialize, Serializer};

use crate::{Leaf, Validate};

macro_rules! models {
    ($($variant:ident => $name:literal),+ $(,)?) => {
        /// The name of a model: one that the published schema lists, or any other.
        ///
        /// A listed name always becomes its own variant, whether you convert it or deserialize it.
        ///
        /// ```
        /// use run_request::assistants::Model;
        ///
        /// assert_eq!(Model::from("gpt-4o"), Model::Gpt4o);
        /// assert_eq!(Model::Gpt4o.as_str(), "gpt-4o");
        ///
        /// let model = Model::from("llama-3.1-70b");
        /// assert!(matches!(&model, Model::Other(other) if other.as_str() == "llama-3.1-70b"));
        /// assert_eq!(serde_json::to_string(&model)?, r#""llama-3.1-70b""#);
        /// # Ok::<(), serde_json::Error>(())
        /// ```
        #[doc(alias = "ModelEnum")]
        #[derive(Validate, Debug, Clone, PartialEq, Eq, Hash)]
        #[serde(untagged)]
        #[non_exhaustive]
        pub enum Model {
            $(
                #[doc = concat!("`", $name, "`")]
                $variant,
            )+
            /// Any other name. Only created by `From`, which recognizes the names above.
            Other(OtherModel),
        }

        impl Model {
            /// All models that the published schema lists, in the same order.
            pub const LISTED: &'static [Model] = &[$(Model::$variant),+];

            /// Returns the name on the wire.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Model::$variant => $name,)+
                    Model::Other(other) => other.as_str(),
                }
            }

            fn listed(name: &str) -> Option<Model> {
                match name {
                    $($name => Some(Model::$variant),)+
                    _ => None,
                }
            }
        }
    };
}

models! {
    Gpt4o => "gpt-4o",
    Gpt4o20240806 => "gpt-4o-2024-08-06",
    Gpt4o20240513 => "gpt-4o-2024-05-13",
    Gpt4oMini => "gpt-4o-mini",
    Gpt4oMini20240718 => "gpt-4o-mini-2024-07-18",
    Gpt4Turbo => "gpt-4-turbo",
    Gpt4Turbo20240409 => "gpt-4-turbo-2024-04-09",
    Gpt40125Preview => "gpt-4-0125-preview",
    Gpt4TurboPreview => "gpt-4-turbo-preview",
    Gpt41106Preview => "gpt-4-1106-preview",
    Gpt4VisionPreview => "gpt-4-vision-preview",
    Gpt4 => "gpt-4",
    Gpt40314 => "gpt-4-0314",
    Gpt40613 => "gpt-4-0613",
    Gpt432k => "gpt-4-32k",
    Gpt432k0314 => "gpt-4-32k-0314",
    Gpt432k0613 => "gpt-4-32k-0613",
    Gpt35Turbo => "gpt-3.5-turbo",
    Gpt35Turbo16k => "gpt-3.5-turbo-16k",
    Gpt35Turbo0613 => "gpt-3.5-turbo-0613",
    Gpt35Turbo1106 => "gpt-3.5-turbo-1106",
    Gpt35Turbo0125 => "gpt-3.5-turbo-0125",
    Gpt35Turbo16k0613 => "gpt-3.5-turbo-16k-0613",
}

/// The name of a model that the published schema does not list. Only created by [`Model`]'s `From`
/// impls.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct OtherModel(String);

impl Leaf for OtherModel {}

impl OtherModel {
    /// Returns the name on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Model {
    fn from(name: &str) -> Self {
        Model::listed(name).unwrap_or_else(|| Model::Other(OtherModel(name.into())))
    }
}

impl From<String> for Model {
    fn from(name: String) -> Self {
        Model::listed(&name).unwrap_or(Model::Other(OtherModel(name)))
    }
}

impl FromStr for Model {
    type Err = Infallible;

    fn from_str(name: &str) -> Result<Self, Infallible> {
        Ok(name.into())
    }
}

impl AsRef<str> for Model {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl Display for Model {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl Serialize for Model {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Model {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        d.deserialize_string(Name)
    }
}

struct Name;

impl Visitor<'_> for Name {
    type Value = Model;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Model, E> {
        Ok(name.into())
    }

    fn visit_string<E: Error>(self, name: String) -> Result<Model, E> {
        Ok(name.into())
    }
}
