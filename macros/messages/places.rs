// field_tuple_variant_serde_alias
enum Run<'a> { First(#[serde(alias = "other_name")] u8, Option<&'a str>) }
//                                   ^^^^^^^^^^^^ `alias` has no effect: the field has no name; remove it
// field_newtype_variant_serde_alias
enum Run<'a> { First(#[serde(alias = "other_name")] u8), Second(&'a str) }
//                                   ^^^^^^^^^^^^ `alias` has no effect: the field has no name; remove it
// field_tuple_variant_serde_default
enum Run<'a> { First(#[serde(default)] u8, Option<&'a str>) }
//                           ^^^^^^^ `default` has no effect: only fields at the end can be absent; add it to those after this one too
// field_newtype_variant_serde_default
enum Run<'a> { First(#[serde(default)] u8), Second(&'a str) }
//                           ^^^^^^^ `default` has no effect: the variant is always read with its value; remove it
// field_tuple_variant_serde_flatten
enum Run<'a> { First(#[serde(flatten)] Inner, Option<&'a str>) }
//                           ^^^^^^^ `flatten` needs named fields: a sequence has no place for those of the value
// field_newtype_variant_serde_flatten
enum Run<'a> { First(#[serde(flatten)] Inner), Second(&'a str) }
//                           ^^^^^^^ `flatten` has no effect: the value is the content of the variant already; remove it
// field_tuple_variant_serde_rename
enum Run<'a> { First(#[serde(rename = "other_name")] u8, Option<&'a str>) }
//                           ^^^^^^ `rename` has no effect: the field has no name; remove it
// field_newtype_variant_serde_rename
enum Run<'a> { First(#[serde(rename = "other_name")] u8), Second(&'a str) }
//                           ^^^^^^ `rename` has no effect: the field has no name; remove it
// field_tuple_variant_serde_skip_deserializing
enum Run<'a> { First(#[serde(skip_deserializing)] u8, Option<&'a str>) }
//                           ^^^^^^^^^^^^^^^^^^ `skip_deserializing` needs a field with a name: the fields after this one would be read in the wrong places; use `skip`
// field_newtype_variant_serde_skip_deserializing
enum Run<'a> { First(#[serde(skip_deserializing)] u8), Second(&'a str) }
//                           ^^^^^^^^^^^^^^^^^^ `skip_deserializing` needs a field with a name: the variant would be written with its value, but read without it; use `skip`
// field_tuple_variant_serde_skip_serializing
enum Run<'a> { First(#[serde(skip_serializing)] u8, Option<&'a str>) }
//                           ^^^^^^^^^^^^^^^^ `skip_serializing` needs a field with a name: the fields after this one would be read in the wrong places; use `skip`
// field_newtype_variant_serde_skip_serializing
enum Run<'a> { First(#[serde(skip_serializing)] u8), Second(&'a str) }
//                           ^^^^^^^^^^^^^^^^ `skip_serializing` needs a field with a name: the variant would be written without its value, but read with it; use `skip`
// field_tuple_variant_serde_skip_serializing_if
enum Run<'a> { First(#[serde(skip_serializing_if = "is_zero")] u8, Option<&'a str>) }
//                           ^^^^^^^^^^^^^^^^^^^ `skip_serializing_if` needs a field with a name: without this one, the others would be read in the wrong places
// field_newtype_variant_serde_skip_serializing_if
enum Run<'a> { First(#[serde(skip_serializing_if = "is_zero")] u8), Second(&'a str) }
//                           ^^^^^^^^^^^^^^^^^^^ `skip_serializing_if` has no effect: the variant is always written with its value; remove it
// field_tuple_variant_request_constant
enum Run<'a> { First(#[request(constant = 1)] u8, Option<&'a str>) }
//                             ^^^^^^^^ `constant` needs a field with a name
// field_newtype_variant_request_constant
enum Run<'a> { First(#[request(constant = 1)] u8), Second(&'a str) }
//                             ^^^^^^^^ `constant` needs a field with a name
// field_tuple_variant_request_default
enum Run<'a> { First(#[request(default = 1)] u8, Option<&'a str>) }
//                             ^^^^^^^ `default` has no effect: only fields at the end can be absent; add it to those after this one too
// field_newtype_variant_request_default
enum Run<'a> { First(#[request(default = 1)] u8), Second(&'a str) }
//                             ^^^^^^^ `default` has no effect: the variant is always read with its value; remove it
// field_struct_variant_request_each
enum Run<'a> { First { #[request(each = one)] field: Vec<u8>, other: Option<&'a str> } }
//                               ^^^^ `each` has no effect: a variant has no builder; remove it
// field_tuple_variant_request_each
enum Run<'a> { First(#[request(each = one)] Vec<u8>, Option<&'a str>) }
//                             ^^^^ `each` has no effect: a variant has no builder; remove it
// field_newtype_variant_request_each
enum Run<'a> { First(#[request(each = one)] Vec<u8>), Second(&'a str) }
//                             ^^^^ `each` has no effect: a variant has no builder; remove it
// field_tuple_variant_request_first_key_wins
enum Run<'a> { First(#[request(first_key_wins)] u8, Option<&'a str>) }
//                             ^^^^^^^^^^^^^^ `first_key_wins` has no effect: the field has no name; remove it
// field_newtype_variant_request_first_key_wins
enum Run<'a> { First(#[request(first_key_wins)] u8), Second(&'a str) }
//                             ^^^^^^^^^^^^^^ `first_key_wins` has no effect: the field has no name; remove it
// field_tuple_variant_request_foreign
enum Run<'a> { First(#[request(foreign)] #[serde(flatten)] Foreign, Option<&'a str>) }
//                                               ^^^^^^^ `flatten` needs named fields: a sequence has no place for those of the value
// field_newtype_variant_request_foreign
enum Run<'a> { First(#[request(foreign)] #[serde(flatten)] Foreign), Second(&'a str) }
//                                               ^^^^^^^ `flatten` has no effect: the value is the content of the variant already; remove it
// field_struct_variant_request_into
enum Run<'a> { First { #[request(into = true)] field: u8, other: Option<&'a str> } }
//                               ^^^^ `into` has no effect: a variant has no builder; remove it
// field_tuple_variant_request_into
enum Run<'a> { First(#[request(into = true)] u8, Option<&'a str>) }
//                             ^^^^ `into` has no effect: a variant has no builder; remove it
// field_newtype_variant_request_into
enum Run<'a> { First(#[request(into = true)] u8), Second(&'a str) }
//                             ^^^^ `into` has no effect: a variant has no builder; remove it
// field_tuple_variant_request_not_null
enum Run<'a> { First(#[request(not_null)] Option<u8>, Option<&'a str>) }
//                             ^^^^^^^^ `not_null` has no effect: only a field with a name can be absent; to reject `null`, remove the `Option`
// field_newtype_variant_request_not_null
enum Run<'a> { First(#[request(not_null)] Option<u8>), Second(&'a str) }
//                             ^^^^^^^^ `not_null` has no effect: only a field with a name can be absent; to reject `null`, remove the `Option`
// field_tuple_variant_request_nullable
enum Run<'a> { First(#[request(nullable)] Option<u8>, Option<&'a str>) }
//                             ^^^^^^^^ `nullable` has no effect: only a field with a name can be absent; remove it
// field_newtype_variant_request_nullable
enum Run<'a> { First(#[request(nullable)] Option<u8>), Second(&'a str) }
//                             ^^^^^^^^ `nullable` has no effect: only a field with a name can be absent; remove it
// field_struct_variant_request_partial
enum Run<'a> { First { #[request(partial)] field: Inner, other: Option<&'a str> } }
//                               ^^^^^^^ `partial` has no effect: a variant has no builder; remove it
// field_tuple_variant_request_partial
enum Run<'a> { First(#[request(partial)] Inner, Option<&'a str>) }
//                             ^^^^^^^ `partial` has no effect: a variant has no builder; remove it
// field_newtype_variant_request_partial
enum Run<'a> { First(#[request(partial)] Inner), Second(&'a str) }
//                             ^^^^^^^ `partial` has no effect: a variant has no builder; remove it
// field_struct_variant_request_setter
enum Run<'a> { First { #[request(setter = renamed)] field: u8, other: Option<&'a str> } }
//                               ^^^^^^ `setter` has no effect: a variant has no builder; remove it
// field_tuple_variant_request_setter
enum Run<'a> { First(#[request(setter = renamed)] u8, Option<&'a str>) }
//                             ^^^^^^ `setter` has no effect: a variant has no builder; remove it
// field_newtype_variant_request_setter
enum Run<'a> { First(#[request(setter = renamed)] u8), Second(&'a str) }
//                             ^^^^^^ `setter` has no effect: a variant has no builder; remove it
// field_struct_variant_request_try_into
enum Run<'a> { First { #[request(try_into)] field: u8, other: Option<&'a str> } }
//                               ^^^^^^^^ `try_into` has no effect: a variant has no builder; remove it
// field_tuple_variant_request_try_into
enum Run<'a> { First(#[request(try_into)] u8, Option<&'a str>) }
//                             ^^^^^^^^ `try_into` has no effect: a variant has no builder; remove it
// field_newtype_variant_request_try_into
enum Run<'a> { First(#[request(try_into)] u8), Second(&'a str) }
//                             ^^^^^^^^ `try_into` has no effect: a variant has no builder; remove it
// field_tuple_variant_request_conflicts_with
enum Run<'a> { First(#[request(conflicts_with(other))] Option<u8>, Option<&'a str>) }
//                                            ^^^^^ no field `other`
// field_newtype_variant_request_conflicts_with
enum Run<'a> { First(#[request(conflicts_with(other))] Option<u8>), Second(&'a str) }
//                                            ^^^^^ no field `other`
// field_tuple_variant_request_requires
enum Run<'a> { First(#[request(requires(other))] Option<u8>, Option<&'a str>) }
//                                      ^^^^^ no field `other`
// field_newtype_variant_request_requires
enum Run<'a> { First(#[request(requires(other))] Option<u8>), Second(&'a str) }
//                                      ^^^^^ no field `other`
// external_unit_serde_borrow
enum Run<'a> { First(&'a str), #[serde(borrow)] Last }
//                                     ^^^^^^ `borrow` has no effect: the variant has no fields; remove it
// external_tuple_serde_borrow
enum Run<'a> { First(&'a str), #[serde(borrow)] Last(u8, &'a str) }
//                                     ^^^^^^ `borrow` has no effect: it is for variants that hold one value; add it to the fields that borrow
// external_struct_serde_borrow
enum Run<'a> { First(&'a str), #[serde(borrow)] Last { a: u8 } }
//                                     ^^^^^^ `borrow` has no effect: it is for variants that hold one value; add it to the fields that borrow
// external_unit_serde_bound
enum Run<'a> { First(&'a str), #[serde(bound = "u8: Copy")] Last }
//                                     ^^^^^ `bound` has no effect: the variant has no fields; remove it
// external_newtype_serde_other
enum Run<'a> { First(&'a str), #[serde(other)] Last(String) }
//                                     ^^^^^ `other` needs a unit variant; to keep the name, use `#[request(other)]` on a variant such as `Other(String)`
// external_tuple_serde_other
enum Run<'a> { First(&'a str), #[serde(other)] Last(u8, &'a str) }
//                                     ^^^^^ `other` needs a unit variant; to keep the name, use `#[request(other)]` on a variant such as `Other(String)`
// external_struct_serde_other
enum Run<'a> { First(&'a str), #[serde(other)] Last { a: u8 } }
//                                     ^^^^^ `other` needs a unit variant; to keep the name, use `#[request(other)]` on a variant such as `Other(String)`
// external_unit_serde_rename_all
enum Run<'a> { First(&'a str), #[serde(rename_all = "camelCase")] Last }
//                                     ^^^^^^^^^^ `rename_all` has no effect: the variant has no named fields; remove it
// external_newtype_serde_rename_all
enum Run<'a> { First(&'a str), #[serde(rename_all = "camelCase")] Last(u8) }
//                                     ^^^^^^^^^^ `rename_all` has no effect: the variant has no named fields; remove it
// external_tuple_serde_rename_all
enum Run<'a> { First(&'a str), #[serde(rename_all = "camelCase")] Last(u8, &'a str) }
//                                     ^^^^^^^^^^ `rename_all` has no effect: the variant has no named fields; remove it
// external_unit_request_bare
enum Run<'a> { First(&'a str), #[request(bare)] Last }
//                                       ^^^^ `bare` needs `#[serde(tag = "...")]` on the enum: without a tag, a unit variant is a mere name anyway
// external_newtype_request_bare
enum Run<'a> { First(&'a str), #[request(bare)] Last(u8) }
//                                       ^^^^ `bare` needs `#[serde(tag = "...")]` on the enum: without a tag, a unit variant is a mere name anyway
// external_tuple_request_bare
enum Run<'a> { First(&'a str), #[request(bare)] Last(u8, &'a str) }
//                                       ^^^^ `bare` needs `#[serde(tag = "...")]` on the enum: without a tag, a unit variant is a mere name anyway
// external_struct_request_bare
enum Run<'a> { First(&'a str), #[request(bare)] Last { a: u8 } }
//                                       ^^^^ `bare` needs `#[serde(tag = "...")]` on the enum: without a tag, a unit variant is a mere name anyway
// external_unit_request_default
enum Run<'a> { First(&'a str), #[request(default)] Last }
//                                       ^^^^^^^ `default` needs `#[serde(tag = "...")]` on the enum
// external_newtype_request_default
enum Run<'a> { First(&'a str), #[request(default)] Last(u8) }
//                                       ^^^^^^^ `default` needs `#[serde(tag = "...")]` on the enum
// external_tuple_request_default
enum Run<'a> { First(&'a str), #[request(default)] Last(u8, &'a str) }
//                                       ^^^^^^^ `default` needs `#[serde(tag = "...")]` on the enum
// external_struct_request_default
enum Run<'a> { First(&'a str), #[request(default)] Last { a: u8 } }
//                                       ^^^^^^^ `default` needs `#[serde(tag = "...")]` on the enum
// external_unit_request_from
enum Run<'a> { First(&'a str), #[request(from)] Last }
//                                       ^^^^ `from` needs a variant that holds one value, such as `Text(String)`
// external_tuple_request_from
enum Run<'a> { First(&'a str), #[request(from)] Last(u8, &'a str) }
//                                       ^^^^ `from` needs a variant that holds one value, such as `Text(String)`
// external_struct_request_from
enum Run<'a> { First(&'a str), #[request(from)] Last { a: u8 } }
//                                       ^^^^ `from` needs a variant that holds one value, such as `Text(String)`
// external_unit_request_other
enum Run<'a> { First(&'a str), #[request(other)] Last }
//                                       ^^^^^ `other` needs a variant that holds the name, such as `Other(String)`
// external_newtype_request_other
enum Run<'a> { First(&'a str), #[request(other)] Last(String) }
//                                       ^^^^^ `other` needs an enum whose other variants are all unit variants
// external_tuple_request_other
enum Run<'a> { First(&'a str), #[request(other)] Last(u8, &'a str) }
//                                       ^^^^^ `other` needs a variant that holds the name, such as `Other(String)`
// external_struct_request_other
enum Run<'a> { First(&'a str), #[request(other)] Last { a: u8 } }
//                                       ^^^^^ `other` needs a variant that holds the name, such as `Other(String)`
// names_unit_serde_borrow
enum Run { First, #[serde(borrow)] Last }
//                        ^^^^^^ `borrow` has no effect: the variant has no fields; remove it
// names_unit_serde_bound
enum Run { First, #[serde(bound = "u8: Copy")] Last }
//                        ^^^^^ `bound` has no effect: the variant has no fields; remove it
// names_newtype_serde_other
enum Run<'a> { First(#[serde(skip)] PhantomData<&'a ()>), #[serde(other)] Last(String) }
//                                                                ^^^^^ `other` needs a unit variant; to keep the name, use `#[request(other)]` on a variant such as `Other(String)`
// names_skipped_serde_other
enum Run { First, #[serde(other)] Last(#[serde(skip)] String) }
//                        ^^^^^ `other` needs a unit variant; to keep the name, use `#[request(other)]` on a variant such as `Other(String)`
// names_unit_serde_rename_all
enum Run { First, #[serde(rename_all = "camelCase")] Last }
//                        ^^^^^^^^^^ `rename_all` has no effect: the variant has no named fields; remove it
// names_newtype_serde_rename_all
enum Run<'a> { First(#[serde(skip)] PhantomData<&'a ()>), #[serde(rename_all = "camelCase")] Last(u8) }
//                                                                ^^^^^^^^^^ `rename_all` has no effect: the variant has no named fields; remove it
// names_skipped_serde_rename_all
enum Run { First, #[serde(rename_all = "camelCase")] Last(#[serde(skip)] u8) }
//                        ^^^^^^^^^^ `rename_all` has no effect: the variant has no named fields; remove it
// names_skipped_serde_with
enum Run { First, #[serde(with = "with")] Last(#[serde(skip)] u8) }
//                                                     ^^^^ `skip` has no effect: functions read and write the whole variant; remove it
// names_unit_request_bare
enum Run { First, #[request(bare)] Last }
//                          ^^^^ `bare` needs `#[serde(tag = "...")]` on the enum: without a tag, a unit variant is a mere name anyway
// names_newtype_request_bare
enum Run<'a> { First(#[serde(skip)] PhantomData<&'a ()>), #[request(bare)] Last(u8) }
//                                                                  ^^^^ `bare` needs `#[serde(tag = "...")]` on the enum: without a tag, a unit variant is a mere name anyway
// names_skipped_request_bare
enum Run { First, #[request(bare)] Last(#[serde(skip)] u8) }
//                          ^^^^ `bare` needs `#[serde(tag = "...")]` on the enum: without a tag, a unit variant is a mere name anyway
// names_unit_request_default
enum Run { First, #[request(default)] Last }
//                          ^^^^^^^ `default` needs `#[serde(tag = "...")]` on the enum
// names_newtype_request_default
enum Run<'a> { First(#[serde(skip)] PhantomData<&'a ()>), #[request(default)] Last(u8) }
//                                                                  ^^^^^^^ `default` needs `#[serde(tag = "...")]` on the enum
// names_skipped_request_default
enum Run { First, #[request(default)] Last(#[serde(skip)] u8) }
//                          ^^^^^^^ `default` needs `#[serde(tag = "...")]` on the enum
// names_unit_request_from
enum Run { First, #[request(from)] Last }
//                          ^^^^ `from` needs a variant that holds one value, such as `Text(String)`
// names_unit_request_other
enum Run { First, #[request(other)] Last }
//                          ^^^^^ `other` needs a variant that holds the name, such as `Other(String)`
// names_skipped_request_other
enum Run { First, #[request(other)] Last(#[serde(skip)] String) }
//                                               ^^^^ `skip` has no effect: the name is converted by `From<String>` and `AsRef<str>`; remove it
// internal_unit_serde_borrow
#[serde(tag = "type")] enum Run { First, #[serde(borrow)] Last }
//                                               ^^^^^^ `borrow` has no effect: the variant has no fields; remove it
// internal_struct_serde_borrow
#[serde(tag = "type")] enum Run { First, #[serde(borrow)] Last { a: u8 } }
//                                               ^^^^^^ `borrow` has no effect: it is for variants that hold one value; add it to the fields that borrow
// internal_unit_serde_bound
#[serde(tag = "type")] enum Run { First, #[serde(bound = "u8: Copy")] Last }
//                                               ^^^^^ `bound` has no effect: the variant has no fields; remove it
// internal_newtype_serde_other
#[serde(tag = "type")] enum Run<'a> { #[serde(borrow)] First(Borrowed<'a>), #[serde(other)] Last(String) }
//                                                                                  ^^^^^ `other` needs a unit variant; to keep the name, use `#[request(other)]` on a variant such as `Other(String)`
// internal_struct_serde_other
#[serde(tag = "type")] enum Run { First, #[serde(other)] Last { a: u8 } }
//                                               ^^^^^ `other` needs a unit variant; to keep the name, use `#[request(other)]` on a variant such as `Other(String)`
// internal_unit_serde_rename_all
#[serde(tag = "type")] enum Run { First, #[serde(rename_all = "camelCase")] Last }
//                                               ^^^^^^^^^^ `rename_all` has no effect: the variant has no named fields; remove it
// internal_newtype_serde_rename_all
#[serde(tag = "type")] enum Run<'a> { #[serde(borrow)] First(Borrowed<'a>), #[serde(rename_all = "camelCase")] Last(Inner) }
//                                                                                  ^^^^^^^^^^ `rename_all` has no effect: the variant has no named fields; remove it
// internal_newtype_request_bare
#[serde(tag = "type")] enum Run<'a> { #[serde(borrow)] First(Borrowed<'a>), #[request(bare)] Last(Inner) }
//                                                                                    ^^^^ `bare` needs a unit variant: a name alone has no place for fields
// internal_struct_request_bare
#[serde(tag = "type")] enum Run { First, #[request(bare)] Last { a: u8 } }
//                                                 ^^^^ `bare` needs a unit variant: a name alone has no place for fields
// internal_unit_request_default
#[serde(tag = "type")] enum Run { First, #[request(default)] Last }
//                                                 ^^^^^^^ `default` needs a variant with fields, which an object without the tag has
// internal_unit_request_from
#[serde(tag = "type")] enum Run { First, #[request(from)] Last }
//                                                 ^^^^ `from` needs a variant that holds one value, such as `Text(String)`
// internal_struct_request_from
#[serde(tag = "type")] enum Run { First, #[request(from)] Last { a: u8 } }
//                                                 ^^^^ `from` needs a variant that holds one value, such as `Text(String)`
// internal_unit_request_other
#[serde(tag = "type")] enum Run { First, #[request(other)] Last }
//                                                 ^^^^^ `other` needs an enum without a tag, whose other variants are all unit variants; for an unknown tag, use `#[serde(other)]` on a unit variant
// internal_newtype_request_other
#[serde(tag = "type")] enum Run<'a> { #[serde(borrow)] First(Borrowed<'a>), #[request(other)] Last(String) }
//                                                                                    ^^^^^ `other` needs an enum without a tag, whose other variants are all unit variants; for an unknown tag, use `#[serde(other)]` on a unit variant
// internal_struct_request_other
#[serde(tag = "type")] enum Run { First, #[request(other)] Last { a: u8 } }
//                                                 ^^^^^ `other` needs an enum without a tag, whose other variants are all unit variants; for an unknown tag, use `#[serde(other)]` on a unit variant
// adjacent_unit_serde_borrow
#[serde(tag = "t", content = "c")] enum Run { First, #[serde(borrow)] Last }
//                                                           ^^^^^^ `borrow` has no effect: the variant has no fields; remove it
// adjacent_tuple_serde_borrow
#[serde(tag = "t", content = "c")] enum Run { First, #[serde(borrow)] Last(u8, u8) }
//                                                           ^^^^^^ `borrow` has no effect: it is for variants that hold one value; add it to the fields that borrow
// adjacent_struct_serde_borrow
#[serde(tag = "t", content = "c")] enum Run { First, #[serde(borrow)] Last { a: u8 } }
//                                                           ^^^^^^ `borrow` has no effect: it is for variants that hold one value; add it to the fields that borrow
// adjacent_unit_serde_bound
#[serde(tag = "t", content = "c")] enum Run { First, #[serde(bound = "u8: Copy")] Last }
//                                                           ^^^^^ `bound` has no effect: the variant has no fields; remove it
// adjacent_newtype_serde_other
#[serde(tag = "t", content = "c")] enum Run<'a> { First(&'a str), #[serde(other)] Last(String) }
//                                                                        ^^^^^ `other` needs a unit variant; to keep the name, use `#[request(other)]` on a variant such as `Other(String)`
// adjacent_tuple_serde_other
#[serde(tag = "t", content = "c")] enum Run { First, #[serde(other)] Last(u8, u8) }
//                                                           ^^^^^ `other` needs a unit variant; to keep the name, use `#[request(other)]` on a variant such as `Other(String)`
// adjacent_struct_serde_other
#[serde(tag = "t", content = "c")] enum Run { First, #[serde(other)] Last { a: u8 } }
//                                                           ^^^^^ `other` needs a unit variant; to keep the name, use `#[request(other)]` on a variant such as `Other(String)`
// adjacent_unit_serde_rename_all
#[serde(tag = "t", content = "c")] enum Run { First, #[serde(rename_all = "camelCase")] Last }
//                                                           ^^^^^^^^^^ `rename_all` has no effect: the variant has no named fields; remove it
// adjacent_newtype_serde_rename_all
#[serde(tag = "t", content = "c")] enum Run<'a> { First(&'a str), #[serde(rename_all = "camelCase")] Last(u8) }
//                                                                        ^^^^^^^^^^ `rename_all` has no effect: the variant has no named fields; remove it
// adjacent_tuple_serde_rename_all
#[serde(tag = "t", content = "c")] enum Run { First, #[serde(rename_all = "camelCase")] Last(u8, u8) }
//                                                           ^^^^^^^^^^ `rename_all` has no effect: the variant has no named fields; remove it
// adjacent_unit_request_bare
#[serde(tag = "t", content = "c")] enum Run { First, #[request(bare)] Last }
//                                                             ^^^^ `bare` needs an enum with a `tag`, but without `content`
// adjacent_newtype_request_bare
#[serde(tag = "t", content = "c")] enum Run<'a> { First(&'a str), #[request(bare)] Last(u8) }
//                                                                          ^^^^ `bare` needs an enum with a `tag`, but without `content`
// adjacent_tuple_request_bare
#[serde(tag = "t", content = "c")] enum Run { First, #[request(bare)] Last(u8, u8) }
//                                                             ^^^^ `bare` needs an enum with a `tag`, but without `content`
// adjacent_struct_request_bare
#[serde(tag = "t", content = "c")] enum Run { First, #[request(bare)] Last { a: u8 } }
//                                                             ^^^^ `bare` needs an enum with a `tag`, but without `content`
// adjacent_unit_request_default
#[serde(tag = "t", content = "c")] enum Run { First, #[request(default)] Last }
//                                                             ^^^^^^^ `default` needs a variant with fields, which an object without the tag has
// adjacent_unit_request_from
#[serde(tag = "t", content = "c")] enum Run { First, #[request(from)] Last }
//                                                             ^^^^ `from` needs a variant that holds one value, such as `Text(String)`
// adjacent_tuple_request_from
#[serde(tag = "t", content = "c")] enum Run { First, #[request(from)] Last(u8, u8) }
//                                                             ^^^^ `from` needs a variant that holds one value, such as `Text(String)`
// adjacent_struct_request_from
#[serde(tag = "t", content = "c")] enum Run { First, #[request(from)] Last { a: u8 } }
//                                                             ^^^^ `from` needs a variant that holds one value, such as `Text(String)`
// adjacent_unit_request_other
#[serde(tag = "t", content = "c")] enum Run { First, #[request(other)] Last }
//                                                             ^^^^^ `other` needs an enum without a tag, whose other variants are all unit variants; for an unknown tag, use `#[serde(other)]` on a unit variant
// adjacent_newtype_request_other
#[serde(tag = "t", content = "c")] enum Run<'a> { First(&'a str), #[request(other)] Last(String) }
//                                                                          ^^^^^ `other` needs an enum without a tag, whose other variants are all unit variants; for an unknown tag, use `#[serde(other)]` on a unit variant
// adjacent_tuple_request_other
#[serde(tag = "t", content = "c")] enum Run { First, #[request(other)] Last(u8, u8) }
//                                                             ^^^^^ `other` needs an enum without a tag, whose other variants are all unit variants; for an unknown tag, use `#[serde(other)]` on a unit variant
// adjacent_struct_request_other
#[serde(tag = "t", content = "c")] enum Run { First, #[request(other)] Last { a: u8 } }
//                                                             ^^^^^ `other` needs an enum without a tag, whose other variants are all unit variants; for an unknown tag, use `#[serde(other)]` on a unit variant
// untagged_unit_serde_alias
#[serde(untagged)] enum Run { First(u8), #[serde(alias = "other")] Last }
//                                                       ^^^^^^^ `alias` has no effect: an untagged variant has no name on the wire; remove it
// untagged_newtype_serde_alias
#[serde(untagged)] enum Run<'a> { First(&'a str), #[serde(alias = "other")] Last(u8) }
//                                                                ^^^^^^^ `alias` has no effect: an untagged variant has no name on the wire; remove it
// untagged_tuple_serde_alias
#[serde(untagged)] enum Run { First, #[serde(alias = "other")] Last(u8, u8) }
//                                                   ^^^^^^^ `alias` has no effect: an untagged variant has no name on the wire; remove it
// untagged_struct_serde_alias
#[serde(untagged)] enum Run { First, #[serde(alias = "other")] Last { a: u8 } }
//                                                   ^^^^^^^ `alias` has no effect: an untagged variant has no name on the wire; remove it
// untagged_variant_serde_alias
enum Run<'a> { First(&'a str), #[serde(untagged)] #[serde(alias = "other")] Last(u8) }
//                                                                ^^^^^^^ `alias` has no effect: an untagged variant has no name on the wire; remove it
// untagged_unit_serde_borrow
#[serde(untagged)] enum Run { First(u8), #[serde(borrow)] Last }
//                                               ^^^^^^ `borrow` has no effect: the variant has no fields; remove it
// untagged_tuple_serde_borrow
#[serde(untagged)] enum Run { First, #[serde(borrow)] Last(u8, u8) }
//                                           ^^^^^^ `borrow` has no effect: it is for variants that hold one value; add it to the fields that borrow
// untagged_struct_serde_borrow
#[serde(untagged)] enum Run { First, #[serde(borrow)] Last { a: u8 } }
//                                           ^^^^^^ `borrow` has no effect: it is for variants that hold one value; add it to the fields that borrow
// untagged_unit_serde_bound
#[serde(untagged)] enum Run { First(u8), #[serde(bound = "u8: Copy")] Last }
//                                               ^^^^^ `bound` has no effect: the variant has no fields; remove it
// untagged_unit_serde_other
#[serde(untagged)] enum Run { First(u8), #[serde(other)] Last }
//                                               ^^^^^ `other` contradicts `untagged`: the variant has no name
// untagged_newtype_serde_other
#[serde(untagged)] enum Run<'a> { First(&'a str), #[serde(other)] Last(String) }
//                                                        ^^^^^ `other` contradicts `untagged`: the variant has no name
// untagged_tuple_serde_other
#[serde(untagged)] enum Run { First, #[serde(other)] Last(u8, u8) }
//                                           ^^^^^ `other` contradicts `untagged`: the variant has no name
// untagged_struct_serde_other
#[serde(untagged)] enum Run { First, #[serde(other)] Last { a: u8 } }
//                                           ^^^^^ `other` contradicts `untagged`: the variant has no name
// untagged_variant_serde_other
enum Run<'a> { First(&'a str), #[serde(untagged)] #[serde(other)] Last(String) }
//                                                        ^^^^^ `other` contradicts `untagged`: the variant has no name
// untagged_unit_serde_rename
#[serde(untagged)] enum Run { First(u8), #[serde(rename = "first")] Last }
//                                               ^^^^^^ `rename` has no effect: an untagged variant has no name on the wire; remove it
// untagged_newtype_serde_rename
#[serde(untagged)] enum Run<'a> { First(&'a str), #[serde(rename = "first")] Last(u8) }
//                                                        ^^^^^^ `rename` has no effect: an untagged variant has no name on the wire; remove it
// untagged_tuple_serde_rename
#[serde(untagged)] enum Run { First, #[serde(rename = "first")] Last(u8, u8) }
//                                           ^^^^^^ `rename` has no effect: an untagged variant has no name on the wire; remove it
// untagged_struct_serde_rename
#[serde(untagged)] enum Run { First, #[serde(rename = "first")] Last { a: u8 } }
//                                           ^^^^^^ `rename` has no effect: an untagged variant has no name on the wire; remove it
// untagged_variant_serde_rename
enum Run<'a> { First(&'a str), #[serde(untagged)] #[serde(rename = "first")] Last(u8) }
//                                                        ^^^^^^ `rename` has no effect: an untagged variant has no name on the wire; remove it
// untagged_unit_serde_rename_all
#[serde(untagged)] enum Run { First(u8), #[serde(rename_all = "camelCase")] Last }
//                                               ^^^^^^^^^^ `rename_all` has no effect: the variant has no named fields; remove it
// untagged_newtype_serde_rename_all
#[serde(untagged)] enum Run<'a> { First(&'a str), #[serde(rename_all = "camelCase")] Last(u8) }
//                                                        ^^^^^^^^^^ `rename_all` has no effect: the variant has no named fields; remove it
// untagged_tuple_serde_rename_all
#[serde(untagged)] enum Run { First, #[serde(rename_all = "camelCase")] Last(u8, u8) }
//                                           ^^^^^^^^^^ `rename_all` has no effect: the variant has no named fields; remove it
// untagged_variant_serde_rename_all
enum Run<'a> { First(&'a str), #[serde(untagged)] #[serde(rename_all = "camelCase")] Last(u8) }
//                                                        ^^^^^^^^^^ `rename_all` has no effect: the variant has no named fields; remove it
// untagged_variant_serde_skip
enum Run<'a> { First(&'a str), #[serde(untagged)] #[serde(skip)] Last(u8) }
//                                     ^^^^^^^^ `untagged` has no effect: the variant is never read or written; remove it
// untagged_unit_serde_untagged
#[serde(untagged)] enum Run { First(u8), #[serde(untagged)] Last }
//                                               ^^^^^^^^ `untagged` has no effect: the whole enum is untagged; remove it
// untagged_newtype_serde_untagged
#[serde(untagged)] enum Run<'a> { First(&'a str), #[serde(untagged)] Last(u8) }
//                                                        ^^^^^^^^ `untagged` has no effect: the whole enum is untagged; remove it
// untagged_tuple_serde_untagged
#[serde(untagged)] enum Run { First, #[serde(untagged)] Last(u8, u8) }
//                                           ^^^^^^^^ `untagged` has no effect: the whole enum is untagged; remove it
// untagged_struct_serde_untagged
#[serde(untagged)] enum Run { First, #[serde(untagged)] Last { a: u8 } }
//                                           ^^^^^^^^ `untagged` has no effect: the whole enum is untagged; remove it
// untagged_variant_serde_untagged
enum Run<'a> { First(&'a str), #[serde(untagged)] #[serde(untagged)] Last(u8) }
//                                                        ^^^^^^^^ duplicate `untagged`
// untagged_unit_request_bare
#[serde(untagged)] enum Run { First(u8), #[request(bare)] Last }
//                                                 ^^^^ `bare` needs `#[serde(tag = "...")]` on the enum
// untagged_newtype_request_bare
#[serde(untagged)] enum Run<'a> { First(&'a str), #[request(bare)] Last(u8) }
//                                                          ^^^^ `bare` needs `#[serde(tag = "...")]` on the enum
// untagged_tuple_request_bare
#[serde(untagged)] enum Run { First, #[request(bare)] Last(u8, u8) }
//                                             ^^^^ `bare` needs `#[serde(tag = "...")]` on the enum
// untagged_struct_request_bare
#[serde(untagged)] enum Run { First, #[request(bare)] Last { a: u8 } }
//                                             ^^^^ `bare` needs `#[serde(tag = "...")]` on the enum
// untagged_variant_request_bare
enum Run<'a> { First(&'a str), #[serde(untagged)] #[request(bare)] Last(u8) }
//                                                          ^^^^ `bare` needs `#[serde(tag = "...")]` on the enum: without a tag, a unit variant is a mere name anyway
// untagged_unit_request_default
#[serde(untagged)] enum Run { First(u8), #[request(default)] Last }
//                                                 ^^^^^^^ `default` needs `#[serde(tag = "...")]` on the enum
// untagged_newtype_request_default
#[serde(untagged)] enum Run<'a> { First(&'a str), #[request(default)] Last(u8) }
//                                                          ^^^^^^^ `default` needs `#[serde(tag = "...")]` on the enum
// untagged_tuple_request_default
#[serde(untagged)] enum Run { First, #[request(default)] Last(u8, u8) }
//                                             ^^^^^^^ `default` needs `#[serde(tag = "...")]` on the enum
// untagged_struct_request_default
#[serde(untagged)] enum Run { First, #[request(default)] Last { a: u8 } }
//                                             ^^^^^^^ `default` needs `#[serde(tag = "...")]` on the enum
// untagged_variant_request_default
enum Run<'a> { First(&'a str), #[serde(untagged)] #[request(default)] Last(u8) }
//                                                          ^^^^^^^ `default` needs `#[serde(tag = "...")]` on the enum
// untagged_unit_request_from
#[serde(untagged)] enum Run { First(u8), #[request(from)] Last }
//                                                 ^^^^ `from` needs a variant that holds one value, such as `Text(String)`
// untagged_tuple_request_from
#[serde(untagged)] enum Run { First, #[request(from)] Last(u8, u8) }
//                                             ^^^^ `from` needs a variant that holds one value, such as `Text(String)`
// untagged_struct_request_from
#[serde(untagged)] enum Run { First, #[request(from)] Last { a: u8 } }
//                                             ^^^^ `from` needs a variant that holds one value, such as `Text(String)`
// untagged_unit_request_other
#[serde(untagged)] enum Run { First(u8), #[request(other)] Last }
//                                                 ^^^^^ `other` contradicts `untagged`: the variant has no name
// untagged_newtype_request_other
#[serde(untagged)] enum Run<'a> { First(&'a str), #[request(other)] Last(String) }
//                                                          ^^^^^ `other` contradicts `untagged`: the variant has no name
// untagged_tuple_request_other
#[serde(untagged)] enum Run { First, #[request(other)] Last(u8, u8) }
//                                             ^^^^^ `other` contradicts `untagged`: the variant has no name
// untagged_struct_request_other
#[serde(untagged)] enum Run { First, #[request(other)] Last { a: u8 } }
//                                             ^^^^^ `other` contradicts `untagged`: the variant has no name
// untagged_variant_request_other
enum Run<'a> { First(&'a str), #[serde(untagged)] #[request(other)] Last(String) }
//                                                          ^^^^^ `other` contradicts `untagged`: the variant has no name
// enum_names_serde_deny_unknown_fields
#[serde(deny_unknown_fields)] enum Run { First, Last }
//      ^^^^^^^^^^^^^^^^^^^ `deny_unknown_fields` has no effect: no variant has fields; remove it
// enum_newtypes_serde_deny_unknown_fields
#[serde(untagged)] #[serde(deny_unknown_fields)] enum Run { First(u8), Last(String) }
//                         ^^^^^^^^^^^^^^^^^^^ `deny_unknown_fields` has no effect: no variant has fields of its own; add it to the types that the variants hold
// enum_untagged_serde_rename_all
#[serde(untagged)] #[serde(rename_all = "camelCase")] enum Run { First { a: u8 }, Last(u8) }
//                         ^^^^^^^^^^ `rename_all` has no effect: an untagged variant has no name on the wire; for the names of fields, use `rename_all_fields`
// enum_newtypes_serde_rename_all
#[serde(untagged)] #[serde(rename_all = "camelCase")] enum Run { First(u8), Last(String) }
//                         ^^^^^^^^^^ `rename_all` has no effect: an untagged variant has no name on the wire; remove it
// enum_names_serde_rename_all_fields
#[serde(rename_all_fields = "camelCase")] enum Run { First, Last }
//      ^^^^^^^^^^^^^^^^^ `rename_all_fields` has no effect: no variant has named fields; remove it
// enum_newtypes_serde_rename_all_fields
#[serde(untagged)] #[serde(rename_all_fields = "camelCase")] enum Run { First(u8), Last(String) }
//                         ^^^^^^^^^^^^^^^^^ `rename_all_fields` has no effect: no variant has named fields; remove it
// enum_names_request_from
#[request(from)] enum Run { First, Last }
//        ^^^^ `from` needs a variant that holds one value, such as `Text(String)`
// enum_empty_request_from
#[request(from)] enum Run {}
//        ^^^^ `from` needs a variant that holds one value, such as `Text(String)`
// enum_external_request_string
#[request(string)] enum Run { First { a: u8 }, Last(u8) }
//        ^^^^^^ `string` needs unit variants, and `First` is none
// enum_internal_request_string
#[serde(tag = "type")] #[request(string)] enum Run { First { a: u8 }, Last(Inner) }
//                               ^^^^^^ `string` needs unit variants, and `First` is none
// enum_adjacent_request_string
#[serde(tag = "t", content = "c")] #[request(string)] enum Run { First { a: u8 }, Last(u8) }
//                                           ^^^^^^ `string` needs unit variants, and `First` is none
// enum_untagged_request_string
#[serde(untagged)] #[request(string)] enum Run { First { a: u8 }, Last(u8) }
//                           ^^^^^^ `string` needs unit variants, and `First` is none
// enum_newtypes_request_string
#[serde(untagged)] #[request(string)] enum Run { First(u8), Last(String) }
//                           ^^^^^^ `string` needs unit variants, and `First` is none; if it is any other name, add `#[request(other)]` to it
