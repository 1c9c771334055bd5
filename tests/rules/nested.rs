//! Validation recurses into values that validate themselves, wherever they are; leaves need none.

use std::borrow::Cow;
use std::cell::{Cell, OnceCell, RefCell};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, LinkedList, VecDeque};
use std::hash::Hash;
use std::pin::Pin;
use std::rc::{Rc, Weak};
use std::sync::{Arc, Mutex, OnceLock, RwLock};

use indexmap::{IndexMap, IndexSet};
use run_request::{Leaf, RunRequest, Validate, ValidateWith, Violations};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::support::violations::{list_codes, list_paths};

/// A number of one digit.
#[derive(
    Validate, Serialize, Deserialize, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash,
)]
struct Digit {
    #[request(range(..=9))]
    n: u8,
}

const RIGHT: Digit = Digit { n: 9 };
const WRONG: Digit = Digit { n: 10 };

/// Declares a field of a type that holds one digit, and tests that validation finds the digit.
macro_rules! recurses_into {
    ($($name:ident: $type:ty, |$digit:ident| $value:expr => $path:literal;)*) => {$(
        #[test]
        fn $name() {
            #[derive(Validate)]
            struct Holder {
                field: $type,
            }
            let holder = |$digit: Digit| Holder { field: $value };
            assert!(holder(RIGHT).validate().is_ok());
            assert_eq!(list_paths(holder(WRONG).validate()), [$path]);
        }
    )*};
}

recurses_into! {
    a_reference: &'static Digit, |it| Box::leak(Box::new(it)) => "field.n";
    a_mutable_reference: &'static mut Digit, |it| Box::leak(Box::new(it)) => "field.n";
    a_box_in_an_option: Option<Box<Digit>>, |it| Some(Box::new(it)) => "field.n";
    rc: Rc<Digit>, |it| Rc::new(it) => "field.n";
    arc: Arc<Digit>, |it| Arc::new(it) => "field.n";
    cow: Cow<'static, Digit>, |it| Cow::Owned(it) => "field.n";
    pin: Pin<Box<Digit>>, |it| Box::pin(it) => "field.n";
    reverse: Reverse<Digit>, |it| Reverse(it) => "field.n";
    cell: Cell<Digit>, |it| Cell::new(it) => "field.n";
    once_cell: OnceCell<Digit>, |it| OnceCell::from(it) => "field.n";
    ref_cell: RefCell<Digit>, |it| RefCell::new(it) => "field.n";
    mutex: Arc<Mutex<Digit>>, |it| Arc::new(Mutex::new(it)) => "field.n";
    read_write_lock: RwLock<Vec<Digit>>, |it| RwLock::new(vec![RIGHT, it]) => "field[1].n";
    once_lock: OnceLock<Digit>, |it| OnceLock::from(it) => "field.n";
    array: [Digit; 2], |it| [RIGHT, it] => "field[1].n";
    vec_deque: VecDeque<Digit>, |it| [RIGHT, it].into() => "field[1].n";
    linked_list: LinkedList<Digit>, |it| [RIGHT, it].into() => "field[1].n";
    binary_heap: BinaryHeap<Digit>, |it| [it].into() => "field[0].n";
    binary_heap_of_tuples: BinaryHeap<(u8, Digit)>, |it| [(0, it)].into() => "field[0][1].n";
    tree_set: BTreeSet<Digit>, |it| [it].into() => "field[0].n";
    hash_set: HashSet<Digit>, |it| [it].into() => "field[0].n";
    index_set: IndexSet<Digit>, |it| [Digit { n: 1 }, it].into() => "field[1].n";
    tree_map: BTreeMap<String, Digit>, |it| [("a".to_owned(), it)].into() => "field.a.n";
    hash_map: HashMap<u8, Digit>, |it| [(1, it)].into() => "field[\"1\"].n";
    index_map: IndexMap<String, Digit>, |it| make_index_map(&[("b", RIGHT), ("a", it)]) => "field.a.n";
    index_map_of_tuples: IndexMap<String, (u8, Option<Digit>)>,
        |it| make_index_map(&[("a", (1, Some(it)))]) => "field.a[1].n";
    index_map_of_index_sets: IndexMap<String, IndexSet<Digit>>,
        |it| make_index_map(&[("a", IndexSet::from([it]))]) => "field.a[0].n";
}

fn make_index_map<K: From<&'static str> + Hash + Eq, V: Clone>(
    entries: &[(&'static str, V)],
) -> IndexMap<K, V> {
    entries.iter().map(|(key, value)| (K::from(key), value.clone())).collect()
}

#[test]
fn a_weak_pointer_is_validated_while_its_value_lives() {
    #[derive(Validate)]
    struct Holder {
        digit: Weak<Digit>,
    }
    let digit = Rc::new(WRONG);
    let holder = Holder { digit: Rc::downgrade(&digit) };
    assert_eq!(list_paths(holder.validate()), ["digit.n"]);
    drop(digit);
    assert!(holder.validate().is_ok());
}

#[test]
fn a_value_that_cannot_be_borrowed_is_a_violation() {
    #[derive(Validate)]
    struct Holder {
        shared: RefCell<Digit>,
        locked: Arc<Mutex<Digit>>,
        read: Arc<RwLock<Digit>>,
    }
    let holder = Holder {
        shared: RefCell::new(RIGHT),
        locked: Arc::new(Mutex::new(RIGHT)),
        read: Arc::new(RwLock::new(RIGHT)),
    };
    assert!(holder.validate().is_ok());
    let (locked, read) = (Arc::clone(&holder.locked), Arc::clone(&holder.read));
    let thread = std::thread::spawn(move || {
        let _guards = (locked.lock().unwrap(), read.write().unwrap());
        std::panic::resume_unwind(Box::new("on purpose"));
    });
    assert!(thread.join().is_err());
    let _borrowed = holder.shared.borrow_mut();
    let violations = holder.validate().unwrap_err();
    assert_eq!(
        violations.to_string(),
        "Invalid 'shared': mutably borrowed\n\
         Invalid 'locked': locked by a thread that panicked\n\
         Invalid 'read': locked by a thread that panicked"
    );
}

/// A key with a rule.
#[derive(Validate, Serialize, Deserialize, PartialEq, Eq, PartialOrd, Ord, Hash, Clone)]
#[serde(transparent)]
struct Name(#[request(length(..=3))] String);

impl From<&str> for Name {
    fn from(name: &str) -> Self {
        Name(name.to_owned())
    }
}

#[test]
fn keys_of_maps_are_validated() {
    #[derive(Validate)]
    struct Holder {
        tree: BTreeMap<Name, u8>,
        hashed: HashMap<Name, Digit>,
        #[request(length(..=1))]
        indexed: Option<IndexMap<Name, Vec<Digit>>>,
        deep: Vec<IndexMap<Name, ()>>,
    }
    let holder = |name: &'static str, digit: Digit| Holder {
        tree: [(name.into(), 0)].into(),
        hashed: [(name.into(), digit)].into(),
        indexed: Some(make_index_map(&[(name, vec![digit])])),
        deep: vec![make_index_map(&[(name, ())])],
    };
    assert!(holder("abc", RIGHT).validate().is_ok());
    assert_eq!(
        list_paths(holder("abcd", WRONG).validate()),
        ["tree", "hashed", "hashed.abcd.n", "indexed", "indexed.abcd[0].n", "deep[0]"]
    );
}

#[test]
fn index_collections_and_json_maps_have_the_rules_of_std_collections() {
    #[derive(RunRequest)]
    struct Holder {
        #[request(length(1..=2), keys(length(..=2)), values(range(..=9)), each = size)]
        sizes: IndexMap<String, u8>,
        #[request(length(..=2), inner(length(1..)), unique, each = tag)]
        tags: IndexSet<String>,
        #[request(length(..=2), keys(length(..=2)), values(custom(check_not_null)), each = extra)]
        extras: Option<Map<String, Value>>,
    }
    fn check_not_null(value: &Value) -> Result<(), &'static str> {
        if value.is_null() { Err("is null") } else { Ok(()) }
    }
    let right = Holder::builder().size("a", 1).size("b", 9).tag("x").extra("c", json!([null]));
    assert!(right.build().is_ok());
    let wrong = Holder::builder()
        .sizes(make_index_map::<String, u8>(&[("abc", 1), ("b", 10), ("c", 0)]))
        .tags(IndexSet::from(["x".to_owned(), String::new(), "z".to_owned()]))
        .extra("c", Value::Null)
        .extra("abc", json!(1));
    assert_eq!(
        list_codes(wrong.build()),
        [
            "sizes object_above_max_properties",
            "sizes property_name_above_max_length",
            "sizes.b integer_above_max_value",
            "tags array_above_max_length",
            "tags[1] string_below_min_length",
            "extras property_name_above_max_length",
            "extras.c invalid_value",
        ]
    );
}

#[test]
fn type_parameters_in_index_collections_are_validated() {
    #[derive(Validate)]
    struct Page<T> {
        #[request(nested)]
        by_name: IndexMap<String, T>,
        #[request(nested)]
        pairs: IndexMap<String, (u8, T)>,
    }
    let page = Page {
        by_name: make_index_map(&[("a", WRONG)]),
        pairs: make_index_map(&[("b", (1, WRONG))]),
    };
    assert_eq!(list_paths(page.validate()), ["by_name.a.n", "pairs.b[1].n"]);
}

#[test]
fn a_context_goes_through_index_collections_too() {
    #[derive(Validate, Clone)]
    #[request(context = u8)]
    struct Below(#[request(custom(check_below))] u8);

    #[allow(clippy::trivially_copy_pass_by_ref, reason = "rules are given references")]
    fn check_below(value: &u8, most: &u8) -> Result<(), &'static str> {
        if value > most { Err("is too much") } else { Ok(()) }
    }

    #[derive(Validate)]
    #[request(context = u8)]
    struct Holder {
        limits: IndexMap<String, Below>,
        set: Option<RefCell<Below>>,
        digit: Digit,
        leaf: String,
    }
    let holder = Holder {
        limits: make_index_map(&[("a", Below(5))]),
        set: Some(RefCell::new(Below(6))),
        digit: WRONG,
        leaf: String::new(),
    };
    assert_eq!(
        list_paths(ValidateWith::validate_with(&holder, &4)),
        ["limits.a", "set", "digit.n"]
    );
    assert_eq!(list_paths(ValidateWith::validate_with(&holder, &9)), ["digit.n"]);
}

#[test]
fn fields_marked_nested_are_validated() {
    #[derive(Validate)]
    struct Holder<T> {
        #[request(nested)]
        digit: Digit,
        #[request(nested)]
        pair: (Option<String>, Digit, u8),
        #[request(nested)]
        generic: (T, String, Vec<u8>),
    }
    let holder = Holder {
        digit: WRONG,
        pair: (None, WRONG, 0),
        generic: (WRONG, String::new(), Vec::new()),
    };
    assert_eq!(list_paths(holder.validate()), ["digit.n", "pair[1].n", "generic[0].n"]);
}

/// A container of the user's: a leaf if it holds leaves, validated if what it holds is.
#[derive(Clone, Copy)]
struct Pair<T>(T, T);

impl<T: Leaf> Leaf for Pair<T> {}

impl<T: Validate> Validate for Pair<T> {
    fn validate(&self) -> Result<(), Violations> {
        self.0.validate()?;
        self.1.validate()
    }
}

#[test]
fn containers_of_the_user_take_part() {
    #[derive(Validate)]
    struct Holder {
        leaves: Pair<u8>,
        digits: Pair<Digit>,
    }
    let holder = Holder { leaves: Pair(1, 2), digits: Pair(RIGHT, WRONG) };
    assert_eq!(list_paths(holder.validate()), ["digits.n"]);
}

/// The types for which serde has impls, and those of the crates behind features.
#[test]
fn leaves_are_known() {
    use std::ffi::{CStr, CString, OsStr, OsString};
    use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};
    use std::num::{NonZeroI128, NonZeroU8, NonZeroUsize, Saturating, Wrapping};
    use std::ops::{Bound, Range, RangeFrom, RangeInclusive, RangeTo};
    use std::path::{Path, PathBuf};
    use std::sync::atomic::{AtomicBool, AtomicI64, AtomicUsize};
    use std::time::{Duration, Instant, SystemTime};

    fn assert_leaf<T: Leaf + ?Sized>() {}

    macro_rules! leaves {
        ($($type:ty,)*) => { $(assert_leaf::<$type>();)* };
    }
    leaves! {
        bool, char, f32, f64, i8, i128, isize, u8, u128, usize, (), str, String, std::fmt::Arguments,
        NonZeroU8, NonZeroI128, NonZeroUsize, Wrapping<u8>, Saturating<i8>, Reverse<u8>,
        AtomicBool, AtomicI64, AtomicUsize, Duration, Instant, SystemTime, std::cmp::Ordering,
        IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6, std::convert::Infallible,
        CStr, CString, OsStr, OsString, Path, PathBuf, std::marker::PhantomData<Digit>,
        Range<u8>, RangeFrom<u8>, RangeInclusive<u8>, RangeTo<u8>, Bound<char>, Result<u8, String>,
        Option<u8>, &'static str, &'static mut u8, Box<str>, Rc<[u8]>, Arc<Path>, Weak<u8>,
        std::sync::Weak<u8>, Cow<'static, str>, Cow<'static, [u8]>, Pin<Box<u8>>,
        [String], [u8; 100], Vec<Vec<u8>>, VecDeque<u8>, LinkedList<u8>, BinaryHeap<u8>,
        BTreeSet<u8>, HashSet<u8>, IndexSet<u8>, BTreeMap<String, Value>, HashMap<u8, u8>,
        IndexMap<String, Vec<u8>>, Cell<u8>, RefCell<str>, OnceCell<u8>, Mutex<[u8]>, RwLock<str>,
        OnceLock<u8>, (u8,), (u8, (String, Vec<u8>)),
        (u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, String),
        Value, Map<String, Value>, serde_json::Number, serde_json::value::RawValue,
        Box<serde_json::value::RawValue>, rust_decimal::Decimal, bigdecimal::BigDecimal,
    }
}

/// A function pointer holds nothing to validate.
#[test]
fn function_pointers_are_accepted() {
    #[derive(Validate)]
    struct Holder {
        clock: fn() -> u8,
        on_event: Option<for<'a> fn(&'a str) -> bool>,
        #[request(skip)]
        handler: Box<dyn Fn(&str) -> bool>,
    }
    let holder = Holder { clock: || 1, on_event: None, handler: Box::new(str::is_empty) };
    assert!(holder.validate().is_ok());
    assert_eq!((holder.clock)(), 1);
    assert!(holder.on_event.is_none());
    assert!((holder.handler)(""));
}
