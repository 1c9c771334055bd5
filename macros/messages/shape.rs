// packed
#[repr(C, packed(2))]
//        ^^^^^^ the fields of a packed struct cannot be borrowed, as rules and serde do; remove `packed`
struct Run {
    #[request(range(1..))]
    number: u64,
    text: String,
    option: Option<Vec<u8>>,
}

// transparent_tuple_struct
#[serde(transparent)]
struct Id(#[request(default)] String);
//     ^^ `RunRequest` needs a struct with named fields or an enum; name its fields, or use `Validate` and serde's own derives

// tuple_struct
struct Run(String);
//     ^^^ `RunRequest` needs a struct with named fields or an enum; name its fields, or use `Validate` and serde's own derives

// union
union Run {
//    ^^^ `RunRequest` needs a struct with named fields or an enum; a union cannot be serialized
    a: u8,
}

// unit_struct
struct Run;
//     ^^^ `RunRequest` needs a struct with named fields or an enum; for an empty object, write `struct Run {}`

// validate_packed
#[derive(Validate)]
#[repr(packed)]
//     ^^^^^^ the fields of a packed struct cannot be borrowed, as rules and serde do; remove `packed`
struct Run(#[request(range(1..))] u64, String);

// validate_union
#[derive(Validate)]
union Run {
//    ^^^ `Validate` needs a struct or an enum
    a: u8,
}
