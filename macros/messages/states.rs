// not_null_on_double_option
struct Run {
    #[request(not_null)]
    //        ^^^^^^^^ `not_null` contradicts `Option<Option<_>>`, which already distinguishes `null`
    text: Option<Option<String>>,
}

// nullable_and_not_null
struct Run {
    #[request(nullable, not_null)]
    //        ^^^^^^^^ `nullable` contradicts `not_null`
    text: Option<String>,
}

// nullable_without_option
struct Run {
    #[request(nullable)]
    //        ^^^^^^^^ `nullable` needs an `Option`
    text: String,
}
