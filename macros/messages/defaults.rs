// no_address
struct Run {
    #[request(format(ipv4), default = "localhost")]
    //                                ^^^^^^^^^^^ default `"localhost"` breaks `format(ipv4)`
    host: String,
}

// no_match
struct Run {
    #[request(pattern("^[a-z]+$"), default = "Auto")]
    //                                       ^^^^^^ default `"Auto"` breaks `pattern("^[a-z]+$")`
    mode: String,
}

// no_multiple
struct Run {
    #[request(multiple_of(0.1), default = 0.35)]
    //                                    ^^^^ default `0.35` breaks `multiple_of(0.1)`
    step: f64,
}

// none_that_cannot_be_sent; mistakes: 2
struct Request {
    #[request(not_null, default = Some(true))]
    //                            ^^^^^^^^^^ `None` could not be written: an absent field is the default, and `not_null` rejects `null`; declare it as `bool`, or remove `not_null`
    parallel: Option<bool>,
    #[request(default = Some(Some(4)))]
    //                  ^^^^^^^^^^^^^ `None` could not be written: an absent field is the default, and `null` is `Some(None)`; declare it as a `nullable` `Option<u8>`, with the value inside this `Some` as the default
    limit: Option<Option<u8>>,
}

// not_above
struct Run {
    #[request(above(0), default = 0)]
    //                            ^ default `0` breaks `above(0)`
    count: u8,
}

// not_ascii
struct Run {
    #[request(ascii, default = "é")]
    //                         ^^^ default `"é"` breaks `ascii`
    mode: String,
}

// listed
struct Run {
    #[request(none_of("auto", "none"), default = "none")]
    //                                           ^^^^^^ default `"none"` breaks `none_of("auto", "none")`
    mode: String,
}

// not_listed
struct Run {
    #[request(one_of("auto", "none"), default = "any")]
    //                                          ^^^^^ default `"any"` breaks `one_of("auto", "none")`
    mode: String,
}

// out_of_range
struct Run {
    #[request(range(1..=5), default = 9)]
    //                                ^ default `9` breaks `range(1..=5)`
    priority: u8,
}

// out_of_range_in_some
struct Run {
    #[request(range(1.0..), default = Some(-0.5))]
    //                                ^^^^^^^^^^ default `Some(-0.5)` breaks `range(1.0..)`
    scale: Option<f64>,
}

// too_long
struct Run {
    #[request(length(..=3), default = "auto")]
    //                                ^^^^^^ default `"auto"` breaks `length(..=3)`
    mode: String,
}

// too_many_bytes
struct Run {
    #[request(bytes(..=3), default = "éé")]
    //                               ^^^^ default `"éé"` breaks `bytes(..=3)`
    mode: String,
}

// wrong_beginning
struct Run {
    #[request(starts_with("asst_"), default = "run_")]
    //                                        ^^^^^^ default `"run_"` breaks `starts_with("asst_")`
    id: String,
}

// field_declared_later
struct Run {
    #[request(default = self.limit)]
    //                       ^^^^^ a default can only name fields before its own: declare `limit` before `first`
    first: u8,
    limit: u8,
}

// names_itself
struct Run {
    #[request(default = { self.limit + 1 })]
    //                         ^^^^^ a default cannot name its own field, only fields before it
    limit: u8,
}

// field_that_does_not_exist; mistakes: 2
struct Run {
    minimum: u8,
    #[request(default = self.minimun + self.other)]
    //                       ^^^^^^^ no field `minimun`; did you mean `minimum`?
    //                                      ^^^^^ no field `other`
    limit: u8,
}

// field_of_a_flattened_request
struct Run {
    #[serde(flatten)]
    page: Page,
    #[request(default = self.limit)]
    //                       ^^^^^ no field `limit`; a field of the flattened `page` is `self.page.limit`
    size: u8,
}

// more_than_a_field; mistakes: 2
struct Run {
    limit: u8,
    #[request(default = self.first_page())]
    //                  ^^^^ a default can only name fields, as in `self.field`: it is made before the request
    page: u8,
    #[request(default = count(&self))]
    //                         ^^^^ a default can only name fields, as in `self.field`: it is made before the request
    count: u8,
}

// field_of_a_tuple
enum Part {
    Pair(u8, #[request(default = self.0)] u8),
    //                           ^^^^ a default can only name fields, as in `self.field`: it is made before the request
}

// none_that_cannot_be_sent_with_a_field
struct Request {
    limit: u8,
    #[request(not_null, default = Some(self.limit))]
    //                            ^^^^^^^^^^^^^^^^ `None` could not be written: an absent field is the default, and `not_null` rejects `null`; declare it as `u8`, or remove `not_null`
    first: Option<u8>,
}
