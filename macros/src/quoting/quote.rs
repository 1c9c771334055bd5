//! `quote!` and `quote_spanned!`, which make [`Tokens`](super::Tokens).
//!
//! They compile to the text of the template and a call for each of its values, which takes the
//! compiler less time than the call for each token that the macros of the crate `quote` expand to.

/// As the macro of the crate `quote`, with the span of the code that is being generated.
///
/// `#name` is the value of a variable. In a repetition such as `#(#name = #value),*` it is the next
/// element of a list, if the variable is one; it cannot contain another repetition.
macro_rules! quote {
    ($($token:tt)*) => {
        $crate::quoting::quote_spanned!($crate::quoting::our_span()=> $($token)*)
    };
}

/// As [`quote!`], with this span.
macro_rules! quote_spanned {
    ($span:expr=> $($token:tt)*) => {{
        static TEMPLATE: $crate::quoting::Template =
            $crate::quoting::Template::new(::core::stringify!($($token)*));
        #[allow(unused_mut)]
        let mut values = TEMPLATE.start();
        $crate::quoting::push_values!((one values) $($token)*);
        TEMPLATE.fill($span, values)
    }};
}

/// Pushes the values of a template; of `each` repetition, the elements of the lists.
macro_rules! push_values {
    ($to:tt $($token:tt)*) => {
        $crate::quoting::push_in_context!($to (@ $($token)*) ($(($token))* @));
    };
}

macro_rules! push_in_context {
    ($to:tt ($($before:tt)*) ($($token:tt)*)) => {
        $($crate::quoting::push_value!($to $before $token);)*
    };
}

/// Looks at the token in parentheses, and the one before it.
macro_rules! push_value {
    ((one $values:ident) # ($name:ident)) => {
        $values.push_one(&$name);
    };
    ((each $values:ident) # ($name:ident)) => {
        #[allow(unused_imports)]
        {
            use $crate::quoting::{ElementsOfIterator, ElementsOfSlice, SameElements};
            $values.push($name.elements());
        }
    };
    ((each $values:ident) # (($($inside:tt)*))) => {
        ::core::compile_error!("a repetition cannot be in another one");
    };
    ((one $values:ident) # (($($inside:tt)*))) => {
        $crate::quoting::push_values!((each $values) $($inside)*);
    };
    ($to:tt $before:tt (($($inside:tt)*))) => { $crate::quoting::push_values!($to $($inside)*); };
    ($to:tt $before:tt ([$($inside:tt)*])) => { $crate::quoting::push_values!($to $($inside)*); };
    ($to:tt $before:tt ({$($inside:tt)*})) => { $crate::quoting::push_values!($to $($inside)*); };
    ($to:tt $before:tt $token:tt) => {};
}

pub(crate) use {push_in_context, push_value, push_values, quote, quote_spanned};
