//! Shapes with parameters.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::marker::PhantomData;

use super::shapes;

/// A type that is neither written nor read.
#[derive(Debug)]
struct Mute;

#[test]
fn a_type_parameter_in_every_place() {
    shapes! {
        struct Generic[T] of [u8] {
            @#[request(skip)]
            value: T,
            @#[request(skip)]
            maybe: Option<T> => "Option::is_none",
            @#[request(skip)]
            list: Vec<T>,
            @#[request(skip)]
            map: BTreeMap<String, (T, u8)>,
        }
    }
}

#[test]
fn a_type_parameter_that_is_an_option() {
    shapes! {
        struct Generic[T] of [Option<u8>] {
            @#[request(skip)]
            value: T,
            number: u8,
        }
    }
}

#[test]
fn a_type_parameter_that_borrows() {
    shapes! {
        struct Generic[T, U] of [&str, Vec<&[u8]>] {
            @#[request(skip)]
            value: T,
            @#[request(skip)]
            maybe: Option<U> => "Option::is_none",
        }
    }
}

#[test]
fn parameters_of_phantom_data_alone() {
    shapes! {
        struct Marked[T, U: ?Sized] of [Mute, [Mute]] where [T: 'static] {
            mark: PhantomData<T>,
            number: u8,
            other: std::marker::PhantomData<U>,
            maybe: Option<u8> => "Option::is_none",
        }
    }
}

#[test]
fn const_parameters() {
    shapes! {
        struct Const[const N: usize, const B: bool] of [3, true] {
            number: u8,
            maybe: Option<u8> => "Option::is_none",
        }
    }
}

#[test]
fn bounds_defaults_and_where_clauses() {
    shapes! {
        struct Bounded[T: Clone + Ord = u8, U = Vec<T>] of [] where [U: Default + IntoIterator<Item = T>] {
            @#[request(skip)]
            value: T,
            #[serde(default)]
            @#[request(skip)]
            list: U,
        }
    }
}

#[test]
fn lifetimes_beside_types() {
    shapes! {
        struct Both['a, T, const N: usize] of ['_, String, 1] where [T: Clone] {
            text: &'a str,
            @#[request(skip)]
            value: T,
            maybe: Option<&'a [u8]> => "Option::is_none",
        }
    }
}

#[test]
fn generic_structs_in_generic_structs() {
    shapes! {
        struct Inner[T] of [u8] {
            @#[request(skip)]
            value: T,
            @#[request(skip)] #[serde(skip_serializing_if = "Vec::is_empty")]
            list: Vec<T> => "Vec::is_empty",
        }
        struct Outer[T] of [u8] {
            @#[request(skip)]
            inner: Inner<T>,
            @#[request(skip)]
            more: Option<Box<Outer<T>>> => "Option::is_none",
        }
    }
}
