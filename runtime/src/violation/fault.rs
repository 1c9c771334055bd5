//! What a violation keeps about the broken rule.

use alloc::borrow::Cow;
use core::fmt::{self, Write};

use super::INVALID_VALUE;
use super::params::Params;
use crate::rules;

/// In place of a message that may repeat a value.
pub(crate) const HIDDEN: &str = "value not valid.";

/// The facts about a broken rule, from which its message is written when someone asks for it.
pub(crate) trait Broken {
    /// The key of the rule.
    fn rule(&self) -> &'static str;

    /// The code for programs.
    fn code(&self) -> &'static str {
        INVALID_VALUE
    }

    /// Writes the message without the path.
    fn write_reason(&self, f: &mut dyn Write) -> fmt::Result;

    /// Adds the facts by name.
    fn add_params<'a>(&'a self, _params: &mut Params<'a>) {}

    /// Forgets what is known of the value, which is secret.
    fn conceal(&mut self) {}
}

/// Declares [`Fault`] with one variant for each kind.
macro_rules! faults {
    ($($(#[$attribute:meta])* $variant:ident($type:ty),)*) => {
        /// What is wrong with a value.
        #[derive(Clone, PartialEq, Eq)]
        pub(crate) enum Fault {
            /// What a function of the user reports.
            Custom {
                code: Cow<'static, str>,
                reason: Cow<'static, str>,
            },
            $($(#[$attribute])* $variant($type),)*
        }

        $(
            $(#[$attribute])*
            impl From<$type> for Fault {
                #[inline]
                fn from(broken: $type) -> Self {
                    Fault::$variant(broken)
                }
            }
        )*

        impl Fault {
            /// The broken rule of this crate; `None` for one of the user.
            pub(super) fn as_broken(&self) -> Option<&dyn Broken> {
                match self {
                    Fault::Custom { .. } => None,
                    $($(#[$attribute])* Fault::$variant(broken) => Some(broken),)*
                }
            }

            /// Forgets what is known of the value, which is secret.
            pub(super) fn conceal(&mut self) {
                match self {
                    Fault::Custom { reason, .. } => *reason = HIDDEN.into(),
                    $($(#[$attribute])* Fault::$variant(broken) => broken.conceal(),)*
                }
            }
        }
    };
}

faults! {
    Length(rules::LengthFault),
    TextLength(rules::TextLengthFault),
    Range(rules::RangeFault),
    Infinite(rules::InfiniteFault),
    Unworded(rules::UnwordedFault),
    Multiple(rules::MultipleFault),
    Finite(rules::FiniteFault),
    OneOf(rules::OneOfFault),
    NoneOf(rules::NoneOfFault),
    Unique(rules::UniqueFault),
    Format(rules::FormatFault),
    #[cfg(feature = "regex")]
    Pattern(rules::PatternFault),
    Ascii(rules::AsciiFault),
    StartsWith(rules::StartsWithFault),
    EndsWith(rules::EndsWithFault),
    Contains(rules::ContainsFault),
    NotContains(rules::NotContainsFault),
    Requires(rules::RequiresFault),
    RequiresValue(rules::RequiresValueFault),
    ConflictsWith(rules::ConflictsWithFault),
    Group(rules::GroupFault),
    Type(super::reading::TypeFault),
    Value(super::reading::ValueFault),
    Presence(super::reading::PresenceFault),
    Worded(WordedFault),
}

/// A fault with a message that has no facts in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct WordedFault {
    pub(crate) rule: &'static str,
    pub(crate) code: &'static str,
    pub(crate) reason: &'static str,
}

impl Broken for WordedFault {
    fn rule(&self) -> &'static str {
        self.rule
    }

    fn code(&self) -> &'static str {
        self.code
    }

    fn write_reason(&self, f: &mut dyn Write) -> fmt::Result {
        f.write_str(self.reason)
    }
}
