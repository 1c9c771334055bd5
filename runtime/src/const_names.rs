//! Lists of names that are joined and compared at compile time.
//!
//! A request knows the names of the requests that it flattens only by their constants, so name
//! conflicts are found by constant evaluation.
//!
//! The compiler interprets this code for each request that flattens another, and a call costs it as
//! much as ten statements. So slices are taken apart by patterns: `len` would be a call.

/// The number of names that a list can have: those of all fields with their aliases, or of all
/// setters.
const CAPACITY: usize = 1024;

const TOO_MANY: &str =
    "requests that flatten each other have at most 1024 names of fields, and as many setters";

/// A list of names that is built at compile time.
#[derive(Debug)]
pub struct Names {
    list: [&'static str; CAPACITY],
    len: usize,
}

impl Default for Names {
    fn default() -> Self {
        Names::new()
    }
}

impl Names {
    /// Creates an empty list.
    #[must_use]
    pub const fn new() -> Self {
        Names { list: [""; CAPACITY], len: 0 }
    }

    /// Appends names.
    ///
    /// # Panics
    ///
    /// At compile time, if there are too many names.
    #[must_use]
    pub const fn with(mut self, more: &[&'static str]) -> Self {
        assert!(self.len + more.len() <= CAPACITY, "{}", TOO_MANY);
        let mut i = 0;
        while i < more.len() {
            self.list[self.len] = more[i];
            self.len += 1;
            i += 1;
        }
        self
    }

    /// Appends those names that are not in the list yet.
    #[must_use]
    pub(crate) const fn with_new(mut self, more: &[&'static str]) -> Self {
        let mut i = 0;
        while i < more.len() {
            if !self.contains(more[i]) {
                self = self.with(&[more[i]]);
            }
            i += 1;
        }
        self
    }

    const fn contains(&self, name: &str) -> bool {
        let mut i = 0;
        while i < self.len {
            if are_equal(self.list[i], name) {
                return true;
            }
            i += 1;
        }
        false
    }

    /// Returns all names.
    #[must_use]
    pub const fn as_slice(&'static self) -> &'static [&'static str] {
        self.list.split_at(self.len).0
    }
}

/// The number of names in all lists.
///
/// # Panics
///
/// At compile time, if there are too many names.
#[must_use]
pub const fn count_names(mut lists: &[&[&str]]) -> usize {
    let mut count = 0;
    while let [list, rest @ ..] = lists {
        count += list.len();
        lists = rest;
    }
    assert!(count <= CAPACITY, "{}", TOO_MANY);
    count
}

/// Joins lists of as many names.
#[must_use]
pub const fn join_names<const N: usize>(mut lists: &[&[&'static str]]) -> [&'static str; N] {
    let mut joined = [""; N];
    let mut count = 0;
    while let [list, rest @ ..] = lists {
        let mut names = *list;
        while let [name, rest @ ..] = names {
            joined[count] = name;
            count += 1;
            names = rest;
        }
        lists = rest;
    }
    joined
}

/// Whether a name is in the list.
#[must_use]
pub const fn has_name(names: &[&'static str], name: &str) -> bool {
    let mut i = 0;
    while i < names.len() {
        if are_equal(names[i], name) {
            return true;
        }
        i += 1;
    }
    false
}

/// Finds a name that is in both lists.
#[must_use]
pub const fn find_shared(names: &[&'static str], others: &[&'static str]) -> Option<&'static str> {
    NameTable::of(others).find_any(names)
}

/// What a part of a struct shares with a request that is flattened beside it.
#[derive(Clone, Copy, Debug)]
pub struct Conflict {
    /// A name on the wire.
    pub name: Option<&'static str>,
    /// The name of a setter.
    pub setter: Option<&'static str>,
}

/// Finds for each part what it shares with a flattened request.
#[must_use]
pub const fn find_conflicts<const N: usize>(
    names: &[&[&'static str]; N],
    inner_names: &[&'static str],
    setters: &[&[&'static str]; N],
    inner_setters: &[&'static str],
) -> [Conflict; N] {
    let inner_names = NameTable::of(inner_names);
    let inner_setters = NameTable::of(inner_setters);
    let mut conflicts = [Conflict { name: None, setter: None }; N];
    let mut i = 0;
    while i < N {
        conflicts[i].name = inner_names.find_any(names[i]);
        conflicts[i].setter = inner_setters.find_any(setters[i]);
        i += 1;
    }
    conflicts
}

/// Rejects the part with this number if it shares a name with the flattened request `by`.
///
/// # Panics
///
/// At compile time, with the name.
#[track_caller]
pub const fn reject_conflict(conflicts: &[Conflict], part: usize, by: &str) {
    reject_name_conflict(conflicts, part, by);
    reject_setter_conflict(conflicts, part, by);
}

/// Rejects a part that shares a name on the wire.
///
/// # Panics
///
/// At compile time, with the name.
#[track_caller]
pub const fn reject_name_conflict(conflicts: &[Conflict], part: usize, by: &str) {
    if let Some(name) = conflicts[part].name {
        let parts = ["field `", name, "` is already declared by the flattened `", by, "`"];
        panic!("{}", Sentence::join(&parts).as_str());
    }
}

/// Rejects a part that shares the name of a setter.
///
/// # Panics
///
/// At compile time, with the name.
#[track_caller]
pub const fn reject_setter_conflict(conflicts: &[Conflict], part: usize, by: &str) {
    if let Some(setter) = conflicts[part].setter {
        let remedy = "`; rename it with `#[request(setter = ...)]`";
        let parts = ["setter `", setter, "` is already that of the flattened `", by, remedy];
        panic!("{}", Sentence::join(&parts).as_str());
    }
}

/// Rejects a type that cannot be flattened.
///
/// # Panics
///
/// At compile time, with the reason.
#[track_caller]
pub const fn reject_flattening(fault: Option<&'static str>) {
    if let Some(fault) = fault {
        panic!("{}", fault);
    }
}

const BUCKETS: usize = 256;

/// A hash table of names. The compiler interprets this code, and would take too long to compare
/// each name with each other one.
struct NameTable<'a> {
    names: &'a [&'static str],
    /// The position of the first name in each bucket, counted from 1; 0 if there is none.
    first: [usize; BUCKETS],
    /// The position of the next name in the same bucket, for each name.
    next: [usize; CAPACITY],
}

impl<'a> NameTable<'a> {
    const fn of(names: &'a [&'static str]) -> Self {
        assert!(names.len() <= CAPACITY, "{}", TOO_MANY);
        let mut table = NameTable { names, first: [0; BUCKETS], next: [0; CAPACITY] };
        let (mut i, mut left) = (0, names);
        while let [name, rest @ ..] = left {
            let bucket = hash_name(name);
            table.next[i] = table.first[bucket];
            i += 1;
            table.first[bucket] = i;
            left = rest;
        }
        table
    }

    /// Finds one of these names in the table.
    const fn find_any(&self, mut names: &[&'static str]) -> Option<&'static str> {
        while let [name, rest @ ..] = names {
            let mut found = self.first[hash_name(name)];
            while found != 0 {
                if are_equal(name, self.names[found - 1]) {
                    return Some(name);
                }
                found = self.next[found - 1];
            }
            names = rest;
        }
        None
    }
}

/// Hashes a name by its first and last bytes, which differ for nearly all names.
const fn hash_name(name: &str) -> usize {
    let hash = match name.as_bytes() {
        [a, b, .., y, z] => *a ^ *b << 1 ^ *y << 2 ^ *z << 4,
        [a, .., z] => *a ^ *z << 4,
        [a] => *a,
        [] => 0,
    };
    hash as usize
}

const fn are_equal(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    let mut i = 0;
    while i < a.len() {
        if a[i] != b[i] {
            return false;
        }
        i += 1;
    }
    true
}

/// An error message with a name in it that only constants know.
struct Sentence {
    bytes: [u8; 256],
    len: usize,
}

impl Sentence {
    /// Joins the parts; what is too long is cut.
    const fn join(parts: &[&str]) -> Self {
        let mut sentence = Sentence { bytes: [0; 256], len: 0 };
        let mut part = 0;
        while part < parts.len() {
            let bytes = parts[part].as_bytes();
            let mut i = 0;
            while i < bytes.len() && sentence.len < sentence.bytes.len() {
                sentence.bytes[sentence.len] = bytes[i];
                sentence.len += 1;
                i += 1;
            }
            part += 1;
        }
        sentence
    }

    const fn as_str(&self) -> &str {
        match core::str::from_utf8(self.bytes.split_at(self.len).0) {
            Ok(text) => text,
            Err(_) => "a name is declared twice",
        }
    }
}
