//! Sets of names.

/// A set of names, in alphabetical order.
///
/// The collections of std are generic, and would be compiled anew in every build of the derives.
#[derive(Debug, Default)]
pub(crate) struct NameSet(Vec<String>);

impl NameSet {
    /// Adds a name; returns whether it was not there yet.
    pub(crate) fn insert(&mut self, name: &str) -> bool {
        match self.0.binary_search_by(|known| known.as_str().cmp(name)) {
            Ok(_) => false,
            Err(position) => {
                self.0.insert(position, name.to_owned());
                true
            }
        }
    }

    pub(crate) fn insert_all(&mut self, names: &[String]) {
        for name in names {
            self.insert(name);
        }
    }

    pub(crate) fn into_vec(self) -> Vec<String> {
        self.0
    }
}
