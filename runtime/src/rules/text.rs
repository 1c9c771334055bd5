//! The trait that the rules for strings share.

use alloc::borrow::{Cow, ToOwned};
use alloc::string::String;

use super::look_through;

/// Types that the rules for strings can check.
pub trait Text {
    /// Returns the string to check. `None` means that there is no value, which breaks no rule.
    fn text(&self) -> Option<&str>;
}

impl Text for str {
    #[inline]
    fn text(&self) -> Option<&str> {
        Some(self)
    }
}

impl Text for String {
    #[inline]
    fn text(&self) -> Option<&str> {
        Some(self)
    }
}

impl<T: Text> Text for Option<T> {
    #[inline]
    fn text(&self) -> Option<&str> {
        self.as_ref()?.text()
    }
}

impl<B: Text + ToOwned + ?Sized> Text for Cow<'_, B> {
    #[inline]
    fn text(&self) -> Option<&str> {
        (**self).text()
    }
}

look_through! {
    [T: Text + ?Sized] Text {
        #[inline]
        fn text(&self) -> Option<&str> {
            (**self).text()
        }
    }
}

/// Escapes a text, so that it is a pattern that matches itself in every dialect.
#[cfg(feature = "schemars")]
pub(super) fn escape_pattern(text: &str) -> String {
    let mut pattern = String::new();
    for c in text.chars() {
        if "\\^$.|?*+()[]{}".contains(c) {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern
}
