//! Lists of names, put together and compared while compiling.

/// How many names a list can have: those of all fields with their aliases, or those of all setters.
const MOST: usize = 1024;

const TOO_MANY: &str =
    "requests that flatten each other have at most 1024 names of fields, and as many setters";

/// A list that grows while compiling.
#[derive(Debug)]
pub struct Names {
    list: [&'static str; MOST],
    len: usize,
}

impl Default for Names {
    fn default() -> Self {
        Names::new()
    }
}

impl Names {
    /// No name.
    #[must_use]
    pub const fn new() -> Self {
        Names { list: [""; MOST], len: 0 }
    }

    /// These too.
    ///
    /// # Panics
    ///
    /// While compiling, if there are too many.
    #[must_use]
    pub const fn with(mut self, more: &[&'static str]) -> Self {
        assert!(self.len + more.len() <= MOST, "{}", TOO_MANY);
        let mut i = 0;
        while i < more.len() {
            self.list[self.len] = more[i];
            self.len += 1;
            i += 1;
        }
        self
    }

    /// All of them.
    #[must_use]
    pub const fn as_slice(&'static self) -> &'static [&'static str] {
        self.list.split_at(self.len).0
    }
}

/// A name that is in both lists.
#[must_use]
pub const fn find_shared(some: &[&'static str], others: &[&'static str]) -> Option<&'static str> {
    Index::of(others).any(some)
}

/// The name of each list that is in `others` too.
#[must_use]
pub const fn find_conflicts<const N: usize>(
    lists: &[&[&'static str]; N],
    others: &[&'static str],
) -> [Option<&'static str>; N] {
    let others = Index::of(others);
    let mut find_conflicts = [None; N];
    let mut i = 0;
    while i < N {
        find_conflicts[i] = others.any(lists[i]);
        i += 1;
    }
    find_conflicts
}

/// Whether neither a name on the wire is shared nor one of a setter.
#[must_use]
pub const fn has_no_conflict(name: Option<&str>, setter: Option<&str>) -> bool {
    name.is_none() && setter.is_none()
}

const BUCKETS: usize = 256;

/// A list in which a name is found at once. The compiler interprets this: it would take it long to
/// hold each name against each other.
struct Index<'a> {
    names: &'a [&'static str],
    /// The position of a bucket's first name, counted from 1; 0 if there is none.
    first: [usize; BUCKETS],
    /// That of the next name in the same bucket.
    next: [usize; MOST],
}

impl<'a> Index<'a> {
    const fn of(names: &'a [&'static str]) -> Self {
        assert!(names.len() <= MOST, "{}", TOO_MANY);
        let mut index = Index { names, first: [0; BUCKETS], next: [0; MOST] };
        let mut i = 0;
        while i < names.len() {
            let bucket = bucket(names[i]);
            index.next[i] = index.first[bucket];
            i += 1;
            index.first[bucket] = i;
        }
        index
    }

    /// One of these names that the list has.
    const fn any(&self, names: &[&'static str]) -> Option<&'static str> {
        let mut i = 0;
        while i < names.len() {
            let mut found = self.first[bucket(names[i])];
            while found != 0 {
                if same(names[i], self.names[found - 1]) {
                    return Some(names[i]);
                }
                found = self.next[found - 1];
            }
            i += 1;
        }
        None
    }
}

/// Names are told apart by their length and by three of their bytes, nearly always.
const fn bucket(name: &str) -> usize {
    let bytes = name.as_bytes();
    let len = bytes.len();
    if len == 0 {
        return 0;
    }
    let [first, middle, last] = [bytes[0], bytes[len / 2], bytes[len - 1]];
    (len + 7 * first as usize + 13 * middle as usize + 31 * last as usize) % BUCKETS
}

const fn same(a: &str, b: &str) -> bool {
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

/// A sentence with a name in it that only the constants know.
#[derive(Debug)]
pub struct Sentence {
    bytes: [u8; 256],
    len: usize,
}

impl Sentence {
    /// The parts, one behind the other; what is too long is cut.
    #[must_use]
    const fn of(parts: &[&str]) -> Self {
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

    /// Which name is that of the flattened request `by`, on the wire or among the setters.
    #[must_use]
    pub const fn of_conflict(name: Option<&str>, setter: Option<&str>, by: &str) -> Self {
        match (name, setter) {
            (Some(name), _) => {
                Self::of(&["field `", name, "` is already declared by the flattened `", by, "`"])
            }
            (None, Some(setter)) => Self::of(&[
                "setter `",
                setter,
                "` is already that of the flattened `",
                by,
                "`; rename it with `#[request(setter = ...)]`",
            ]),
            (None, None) => Self::of(&[]),
        }
    }

    /// The sentence.
    #[must_use]
    pub const fn as_str(&self) -> &str {
        match core::str::from_utf8(self.bytes.split_at(self.len).0) {
            Ok(text) => text,
            Err(_) => "a name is declared twice",
        }
    }
}
