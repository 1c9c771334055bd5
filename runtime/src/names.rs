//! Lists of names, put together and compared while compiling.

/// How many names a list can have: those of all fields with their aliases, or those of all setters.
const MOST: usize = 1024;

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
        assert!(
            self.len + more.len() <= MOST,
            "requests that flatten each other have at most 1024 names of fields, and as many setters"
        );
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
pub const fn shared(some: &[&'static str], others: &[&'static str]) -> Option<&'static str> {
    let mut i = 0;
    while i < some.len() {
        let mut j = 0;
        while j < others.len() {
            if same(some[i], others[j]) {
                return Some(some[i]);
            }
            j += 1;
        }
        i += 1;
    }
    None
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
    pub const fn of(parts: &[&str]) -> Self {
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

    /// The sentence.
    #[must_use]
    pub const fn as_str(&self) -> &str {
        match core::str::from_utf8(self.bytes.split_at(self.len).0) {
            Ok(text) => text,
            Err(_) => "a name is declared twice",
        }
    }
}
