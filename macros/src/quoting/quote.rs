//! `quote!` and `quote_spanned!`, which make [`Tokens`](super::Tokens).
//!
//! They compile to the text of the template and the list of its values, which takes the compiler
//! less time than the call for each token that the macros of the crate `quote` expand to.

/// As the macro of the crate `quote`, with the span of the code that is being generated.
///
/// `#name` is the value of a variable. In a repetition such as `#(#name = #value),*` it is the next
/// element of a list, if the variable is one. A variable occurs once in a repetition.
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
        let span = $span;
        #[allow(unused_mut)]
        let mut values = TEMPLATE.start();
        $crate::quoting::each_value!((push values span) $($token)*);
        TEMPLATE.fill(span, values)
    }};
}

/// Does something with each value of a template. What is one depends on the tokens around it.
macro_rules! each_value {
    ($action:tt $($token:tt)*) => {
        $crate::quoting::each_in_context!(
            $action
            (@ @ @ $($token)*)
            (@ @ $(($token))* @)
            (@ $($token)* @ @)
            ($($token)* @ @ @)
        );
    };
}

macro_rules! each_in_context {
    (
        $action:tt
        ($($before:tt)*) ($($token:tt)*) ($($after:tt)*) ($($next:tt)*)
    ) => {
        $($crate::quoting::bind_value!($action $before $token $after $next);)*
    };
}

macro_rules! bind_value {
    // `#name`
    ((push $values:ident $span:ident) # ($name:ident) $y:tt $z:tt) => {
        $values.push($crate::quoting::Tokens::of(&$name));
    };
    ((iterate) # ($name:ident) $y:tt $z:tt) => { let mut $name = $name.elements(); };
    ((advance) # ($name:ident) $y:tt $z:tt) => {
        let Some($name) = $name.next() else { break };
    };
    // `#(...)*`
    ((push $values:ident $span:ident) # (($($inside:tt)*)) * $z:tt) => {
        $values.push($crate::quoting::repeat!($span () $($inside)*));
    };
    // `#(...),*`
    ((push $values:ident $span:ident) # (($($inside:tt)*)) $separator:tt *) => {
        $values.push($crate::quoting::repeat!($span ($separator) $($inside)*));
    };
    // Those in a group.
    ($action:tt $a:tt (($($inside:tt)*)) $y:tt $z:tt) => {
        $crate::quoting::each_value!($action $($inside)*);
    };
    ($action:tt $a:tt ([$($inside:tt)*]) $y:tt $z:tt) => {
        $crate::quoting::each_value!($action $($inside)*);
    };
    ($action:tt $a:tt ({$($inside:tt)*}) $y:tt $z:tt) => {
        $crate::quoting::each_value!($action $($inside)*);
    };
    ($action:tt $a:tt $token:tt $y:tt $z:tt) => {};
}

/// The tokens of a repetition.
macro_rules! repeat {
    ($span:ident ($($separator:tt)?) $($token:tt)*) => {{
        #[allow(unused_imports)]
        use $crate::quoting::{ElementsOfIterator, ElementsOfSlice, SameElements};

        let mut repeated = ::std::vec::Vec::new();
        $crate::quoting::each_value!((iterate) $($token)*);
        loop {
            $crate::quoting::each_value!((advance) $($token)*);
            repeated.push($crate::quoting::quote_spanned!($span=> $($token)*));
        }
        $crate::quoting::Tokens::join(
            repeated,
            &$crate::quoting::quote_spanned!($span=> $($separator)?),
        )
    }};
}

pub(crate) use {bind_value, each_in_context, each_value, quote, quote_spanned, repeat};
