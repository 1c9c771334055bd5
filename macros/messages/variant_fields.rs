// default_of_a_newtype
enum Part {
    Text(#[serde(default)] String),
    //           ^^^^^^^ `default` has no effect: the variant is always read with its value; remove it
}

// default_of_a_tuple_not_last
enum Part {
    Pair(#[serde(default)] u8, u8),
    //           ^^^^^^^ `default` has no effect: only fields at the end can be absent; add it to those after this one too
}

// duplicate_name_of_fields_in_a_variant
enum Part {
    Text {
        text: String,
        #[serde(alias = "text")]
        content: Option<String>,
//      ^^^^^^^ duplicate field name `text`
    },
}

// each_in_a_variant
enum Part {
    Text {
        #[request(each = word)]
        //        ^^^^ `each` has no effect: a variant has no builder; remove it
        words: Vec<String>,
    },
}

// flatten_in_a_newtype_variant
enum Part {
    Text(#[serde(flatten)] Inner),
    //           ^^^^^^^ `flatten` has no effect: the value is the content of the variant already; remove it
}

// flatten_in_a_tuple_variant
enum Part {
    Text(u8, #[serde(flatten)] Inner),
    //               ^^^^^^^ `flatten` needs named fields: a sequence has no place for those of the value
}

// into_in_a_variant
enum Part {
    Text(#[request(into = true)] String),
    //             ^^^^ `into` has no effect: a variant has no builder; remove it
}

// name_of_the_tag
#[serde(tag = "type")]
enum Part {
    Text {
        r#type: String,
//      ^^^^^^ `type` is the name of the tag; rename one of the two
    },
}

// name_of_the_tag_aliased
#[serde(tag = "type")]
enum Part {
    Text {
        #[serde(alias = "type")]
        //              ^^^^^^ `type` is the name of the tag; rename one of the two
        kind: String,
    },
}

// name_of_the_tag_renamed
#[serde(tag = "partType", rename_all_fields = "camelCase")]
enum Part {
    Text {
        part_type: String,
//      ^^^^^^^^^ `partType` is the name of the tag; rename one of the two
    },
}

// not_null_in_a_newtype_variant
enum Part {
    Text(#[request(not_null)] Option<String>),
    //             ^^^^^^^^ `not_null` has no effect: only a field with a name can be absent; to reject `null`, remove the `Option`
}

// nullable_in_a_tuple_variant
enum Part {
    Text(u8, #[request(nullable)] Option<String>),
    //                 ^^^^^^^^ `nullable` has no effect: only a field with a name can be absent; remove it
}

// nullable_without_option_in_a_variant
enum Part {
    Text {
        #[request(nullable)]
        //        ^^^^^^^^ `nullable` needs an `Option`
        text: String,
    },
}

// rename_in_a_newtype_variant
enum Part {
    Text(#[serde(rename = "text")] String),
    //           ^^^^^^ `rename` has no effect: the field has no name; remove it
}

// requires_in_a_tuple_variant
enum Part {
    Text(#[request(requires(other))] Option<String>, Option<u8>),
    //                      ^^^^^ no field `other`
}

// requires_of_no_field_in_a_variant
enum Part {
    Text {
        #[request(requires(language))]
        //                 ^^^^^^^^ no field `language`
        text: Option<String>,
        lang: Option<String>,
    },
}

// setter_in_a_variant
enum Part {
    Text {
        #[request(setter = words)]
        //        ^^^^^^ `setter` has no effect: a variant has no builder; remove it
        text: String,
    },
}

// skip_deserializing_in_a_newtype_variant
enum Part {
    Text(#[serde(skip_deserializing)] String),
    //           ^^^^^^^^^^^^^^^^^^ `skip_deserializing` needs a field with a name: the variant would be written with its value, but read without it; use `skip`
}

// skip_serializing_if_in_a_newtype_variant
enum Part {
    Text(#[serde(skip_serializing_if = "String::is_empty")] String),
    //           ^^^^^^^^^^^^^^^^^^^ `skip_serializing_if` has no effect: the variant is always written with its value; remove it
}

// skip_serializing_if_in_a_tuple_variant
enum Part {
    Text(#[serde(skip_serializing_if = "String::is_empty")] String, u8),
    //           ^^^^^^^^^^^^^^^^^^^ `skip_serializing_if` needs a field with a name: without this one, the others would be read in the wrong places
}

// skip_serializing_in_a_newtype_variant
enum Part {
    Text(#[serde(skip_serializing)] String),
    //           ^^^^^^^^^^^^^^^^ `skip_serializing` needs a field with a name: the variant would be written without its value, but read with it; use `skip`
}

// skip_serializing_in_a_tuple_variant
enum Part {
    Text(#[serde(skip_serializing)] String, u8),
    //           ^^^^^^^^^^^^^^^^ `skip_serializing` needs a field with a name: the fields after this one would be read in the wrong places; use `skip`
}

// with_in_a_variant_of_no_such_key
enum Part {
    #[serde(getter = "count")]
    //      ^^^^^^ `#[serde(getter)]` is not supported here: it belongs to `remote`; use `#[serde(with = "...")]` on a field instead
    Count(u8),
}

// first_key_wins_in_a_newtype_variant
enum Part {
    One(#[request(first_key_wins)] u8),
    //            ^^^^^^^^^^^^^^ `first_key_wins` has no effect: the field has no name; remove it
}

// first_key_wins_in_a_variant_read_by_a_function
enum Part {
    #[serde(with = "text")]
    One {
        #[request(first_key_wins)]
        //        ^^^^^^^^^^^^^^ `first_key_wins` has no effect: functions read and write the whole variant; remove it
        text: String,
    },
}
