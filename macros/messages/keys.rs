// container_at_least_one_of_misspelled
#[request(at_least_one_off(field, other))] struct Run { field: Option<u8>, other: Option<u8> }
//        ^^^^^^^^^^^^^^^^ unknown `request` attribute `at_least_one_off`; did you mean `at_least_one_of`?
// container_at_least_one_of_wrong_value
#[request(at_least_one_of = field)] struct Run { field: Option<u8>, other: Option<u8> }
//        ^^^^^^^^^^^^^^^ expected `at_least_one_of(a, b)`
// container_at_least_one_of_misplaced
struct Run { #[request(at_least_one_of(field, other))] field: Option<u8>, other: Option<u8> }
//                     ^^^^^^^^^^^^^^^ `at_least_one_of` belongs on the struct

// container_at_most_one_of_misspelled
#[request(at_most_one_off(field, other))] struct Run { field: Option<u8>, other: Option<u8> }
//        ^^^^^^^^^^^^^^^ unknown `request` attribute `at_most_one_off`; did you mean `at_most_one_of`?
// container_at_most_one_of_wrong_value
#[request(at_most_one_of(field = 1))] struct Run { field: Option<u8>, other: Option<u8> }
//                       ^^^^^^^^^ expected fields: `at_most_one_of(a, b)`
// container_at_most_one_of_misplaced
struct Run { #[request(at_most_one_of(field, other))] field: Option<u8>, other: Option<u8> }
//                     ^^^^^^^^^^^^^^ `at_most_one_of` belongs on the struct

// container_builder_misspelled
#[request(builderr(name = Build))] struct Run { field: u8 }
//        ^^^^^^^^ unknown `request` attribute `builderr`; did you mean `builder`?
// container_builder_wrong_value
#[request(builder = Build)] struct Run { field: u8 }
//        ^^^^^^^ expected `builder(name = Ident, vis = pub, derive(Clone, Debug, PartialEq))`
// container_builder_misplaced
struct Run { #[request(builder(name = Build))] field: u8 }
//                     ^^^^^^^ `builder` belongs on the struct
// container_builder_twice
#[request(builder(name = Build), builder(name = Build))] struct Run { field: u8 }
//                               ^^^^^^^ duplicate `builder`

// container_check_misspelled
#[request(checkk = check)] struct Run { field: u8 }
//        ^^^^^^ unknown `request` attribute `checkk`; did you mean `check`?
// container_check_wrong_value
#[request(check = "check")] struct Run { field: u8 }
//                ^^^^^^^ expected the path of a function: `check = path::to::function`
// container_check_misplaced
struct Run { #[request(check = check)] field: u8 }
//                     ^^^^^ `check` belongs on the struct
// container_check_twice
#[request(check = check, check = check)] struct Run { field: u8 }
//                       ^^^^^ duplicate `check` of the same function

// container_context_misspelled
#[request(contextt = u8)] struct Run { field: u8 }
//        ^^^^^^^^ unknown `request` attribute `contextt`; did you mean `context`?
// container_context_wrong_value
#[request(context = 1)] struct Run { field: u8 }
//                  ^ expected a type: `context = Type`
// container_context_misplaced
struct Run { #[request(context = u8)] field: u8 }
//                     ^^^^^^^ `context` belongs on the struct
// container_context_twice
#[request(context = u8, context = u8)] struct Run { field: u8 }
//                      ^^^^^^^ duplicate `context`

// container_crate_misspelled
#[request(cratee = run_request)] struct Run { field: u8 }
//        ^^^^^^ unknown `request` attribute `cratee`; did you mean `crate`?
// container_crate_wrong_value
#[request(crate = "run_request")] struct Run { field: u8 }
//                ^^^^^^^^^^^^^ expected the path of a crate or module: `crate = path::to::run_request`
// container_crate_misplaced
struct Run { #[request(crate = run_request)] field: u8 }
//                     ^^^^^ `crate` belongs on the struct
// container_crate_twice
#[request(crate = run_request, crate = run_request)] struct Run { field: u8 }
//                             ^^^^^ duplicate `crate`

// container_deserialize_only_misspelled
#[request(deserialize_onlyy)] struct Run { field: u8 }
//        ^^^^^^^^^^^^^^^^^ unknown `request` attribute `deserialize_onlyy`; did you mean `deserialize_only`?
// container_deserialize_only_wrong_value
#[request(deserialize_only(true))] struct Run { field: u8 }
//                        ^ `deserialize_only` takes no value
// container_deserialize_only_misplaced
struct Run { #[request(deserialize_only)] field: u8 }
//                     ^^^^^^^^^^^^^^^^ `deserialize_only` belongs on the struct
// container_deserialize_only_twice
#[request(deserialize_only, deserialize_only)] struct Run { field: u8 }
//                          ^^^^^^^^^^^^^^^^ duplicate `deserialize_only`

// container_exactly_one_of_misspelled
#[request(exactly_one_off(field, other))] struct Run { field: Option<u8>, other: Option<u8> }
//        ^^^^^^^^^^^^^^^ unknown `request` attribute `exactly_one_off`; did you mean `exactly_one_of`?
// container_exactly_one_of_wrong_value
#[request(exactly_one_of[field, other])] struct Run { field: Option<u8>, other: Option<u8> }
//        ^^^^^^^^^^^^^^ expected `exactly_one_of(a, b)`
// container_exactly_one_of_misplaced
struct Run { #[request(exactly_one_of(field, other))] field: Option<u8>, other: Option<u8> }
//                     ^^^^^^^^^^^^^^ `exactly_one_of` belongs on the struct

// container_extensible_misspelled
#[request(extensiblee)] struct Run { field: u8 }
//        ^^^^^^^^^^^ unknown `request` attribute `extensiblee`; did you mean `extensible`?
// container_extensible_wrong_value
#[request(extensible = true)] struct Run { field: u8 }
//                   ^ `extensible` takes no value
// container_extensible_misplaced
struct Run { #[request(extensible)] field: u8 }
//                     ^^^^^^^^^^ `extensible` belongs on the struct
// container_extensible_twice
#[request(extensible, extensible)] struct Run { field: u8 }
//                    ^^^^^^^^^^ duplicate `extensible`

// container_not_null_misspelled
#[request(not_nulll)] struct Run { field: Option<u8> }
//        ^^^^^^^^^ unknown `request` attribute `not_nulll`; did you mean `not_null`?
// container_not_null_wrong_value
#[request(not_null = true)] struct Run { field: Option<u8> }
//                 ^ `not_null` takes no value
// container_not_null_twice
#[request(not_null, not_null)] struct Run { field: Option<u8> }
//                  ^^^^^^^^ duplicate `not_null`

// container_partial_misspelled
#[request(partiall)] struct Run { field: u8 }
//        ^^^^^^^^ unknown `request` attribute `partiall`; did you mean `partial`?
// container_partial_wrong_value
#[request(partial = Partial)] struct Run { field: u8 }
//                ^ `partial` takes no value
// container_partial_twice
#[request(partial, partial)] struct Run { field: u8 }
//                 ^^^^^^^ duplicate `partial`

// container_schema_misspelled
#[request(schemaa)] struct Run { field: u8 }
//        ^^^^^^^ unknown `request` attribute `schemaa`; did you mean `schema`?
// container_schema_wrong_value
#[request(schema = true)] struct Run { field: u8 }
//               ^ `schema` takes no value
// container_schema_misplaced
struct Run { #[request(schema)] field: u8 }
//                     ^^^^^^ `schema` belongs on the struct
// container_schema_twice
#[request(schema, schema)] struct Run { field: u8 }
//                ^^^^^^ duplicate `schema`

// container_serialize_only_misspelled
#[request(serialize_onlyy)] struct Run { field: u8 }
//        ^^^^^^^^^^^^^^^ unknown `request` attribute `serialize_onlyy`; did you mean `serialize_only`?
// container_serialize_only_wrong_value
#[request(serialize_only(true))] struct Run { field: u8 }
//                      ^ `serialize_only` takes no value
// container_serialize_only_misplaced
struct Run { #[request(serialize_only)] field: u8 }
//                     ^^^^^^^^^^^^^^ `serialize_only` belongs on the struct
// container_serialize_only_twice
#[request(serialize_only, serialize_only)] struct Run { field: u8 }
//                        ^^^^^^^^^^^^^^ duplicate `serialize_only`

// container_validate_misspelled
#[request(validatee = check_all)] struct Run { field: u8 }
//        ^^^^^^^^^ unknown `request` attribute `validatee`; did you mean `validate`?
// container_validate_wrong_value
#[request(validate = "check_all")] struct Run { field: u8 }
//                   ^^^^^^^^^^^ expected a name: `validate = name`
// container_validate_misplaced
struct Run { #[request(validate = check_all)] field: u8 }
//                     ^^^^^^^^ `validate` belongs on the struct
// container_validate_twice
#[request(validate = check_all, validate = check_all)] struct Run { field: u8 }
//                              ^^^^^^^^ duplicate `validate`

// of_builder_derive_misspelled
#[request(builder(derivee(Clone)))] struct Run { field: u8 }
//                ^^^^^^^ unknown `request` attribute `derivee`; did you mean `derive`?
// of_builder_derive_wrong_value
#[request(builder(derive = Clone))] struct Run { field: u8 }
//                ^^^^^^ expected `derive(Clone, Debug, PartialEq)`
// of_builder_derive_misplaced
#[request(derive(Clone))] struct Run { field: u8 }
//        ^^^^^^ `derive` belongs in `builder(...)`
// of_builder_derive_twice
#[request(builder(derive(Clone), derive(Clone)))] struct Run { field: u8 }
//                               ^^^^^^ duplicate `derive`

// of_builder_name_misspelled
#[request(builder(namee = Build))] struct Run { field: u8 }
//                ^^^^^ unknown `request` attribute `namee`; did you mean `name`?
// of_builder_name_wrong_value
#[request(builder(name = "Build"))] struct Run { field: u8 }
//                       ^^^^^^^ expected a name: `name = name`
// of_builder_name_misplaced
#[request(name = Build)] struct Run { field: u8 }
//        ^^^^ `name` belongs in `builder(...)`
// of_builder_name_twice
#[request(builder(name = Build, name = Build))] struct Run { field: u8 }
//                              ^^^^ duplicate `name`

// of_builder_vis_misspelled
#[request(builder(viss = pub(crate)))] struct Run { field: u8 }
//                ^^^^ unknown `request` attribute `viss`; did you mean `vis`?
// of_builder_vis_wrong_value
#[request(builder(vis = "pub"))] struct Run { field: u8 }
//                      ^^^^^ expected a visibility: `vis = pub(crate)`
// of_builder_vis_misplaced
#[request(vis = pub(crate))] struct Run { field: u8 }
//        ^^^ `vis` belongs in `builder(...)`
// of_builder_vis_twice
#[request(builder(vis = pub(crate), vis = pub(crate)))] struct Run { field: u8 }
//                                  ^^^ duplicate `vis`

// settings_constant_misspelled
struct Run { #[request(constantt = 1)] field: u8 }
//                     ^^^^^^^^^ unknown `request` attribute `constantt`; did you mean `constant`?
// settings_constant_wrong_value
struct Run { #[request(constant(1))] field: u8 }
//                     ^^^^^^^^ expected an expression: `constant = ...`
// settings_constant_misplaced
#[request(constant = 1)] struct Run { field: u8 }
//        ^^^^^^^^ `constant` belongs on a field
// settings_constant_twice
struct Run { #[request(constant = 1, constant = 1)] field: u8 }
//                                   ^^^^^^^^ duplicate `constant`

// settings_default_misspelled
struct Run { #[request(defaultt = 1)] field: u8 }
//                     ^^^^^^^^ unknown `request` attribute `defaultt`; did you mean `default`?
// settings_default_wrong_value
struct Run { #[request(default(1))] field: u8 }
//                     ^^^^^^^ expected an expression: `default = ...`
// settings_default_misplaced
#[request(default = 1)] struct Run { field: u8 }
//        ^^^^^^^ `default` belongs on a field
// settings_default_twice
struct Run { #[request(default = 1, default = 1)] field: u8 }
//                                  ^^^^^^^ duplicate `default`

// settings_each_misspelled
struct Run { #[request(eachh = one)] field: Vec<u8> }
//                     ^^^^^ unknown `request` attribute `eachh`; did you mean `each`?
// settings_each_wrong_value
struct Run { #[request(each = "one")] field: Vec<u8> }
//                            ^^^^^ expected a name: `each = name`
// settings_each_misplaced
#[request(each = one)] struct Run { field: Vec<u8> }
//        ^^^^ `each` belongs on a field
// settings_each_twice
struct Run { #[request(each = one, each = one)] field: Vec<u8> }
//                                 ^^^^ duplicate `each`

// settings_example_misspelled
struct Run { #[request(examplee = 1)] field: u8 }
//                     ^^^^^^^^ unknown `request` attribute `examplee`; did you mean `example`?
// settings_example_wrong_value
struct Run { #[request(example(1))] field: u8 }
//                     ^^^^^^^ expected an expression: `example = ...`
// settings_example_misplaced
#[request(example = 1)] struct Run { field: u8 }
//        ^^^^^^^ `example` belongs on a field
// settings_example_twice
struct Run { #[request(example = 1, example = 1)] field: u8 }
//                                  ^^^^^^^ duplicate `example`

// settings_first_key_wins_misspelled
struct Run { #[request(first_key_winss)] field: u8 }
//                     ^^^^^^^^^^^^^^^ unknown `request` attribute `first_key_winss`; did you mean `first_key_wins`?
// settings_first_key_wins_wrong_value
struct Run { #[request(first_key_wins = true)] field: u8 }
//                                    ^ `first_key_wins` takes no value
// settings_first_key_wins_misplaced
#[request(first_key_wins)] struct Run { field: u8 }
//        ^^^^^^^^^^^^^^ `first_key_wins` belongs on a field
// settings_first_key_wins_twice
struct Run { #[request(first_key_wins, first_key_wins)] field: u8 }
//                                     ^^^^^^^^^^^^^^ duplicate `first_key_wins`

// settings_foreign_misspelled
struct Run { #[serde(flatten)] #[request(foreignn)] field: Foreign }
//                                       ^^^^^^^^ unknown `request` attribute `foreignn`; did you mean `foreign`?
// settings_foreign_wrong_value
struct Run { #[serde(flatten)] #[request(foreign = true)] field: Foreign }
//                                               ^ `foreign` takes no value
// settings_foreign_misplaced
#[request(foreign)] struct Run { field: Foreign }
//        ^^^^^^^ `foreign` belongs on a field
// settings_foreign_twice
struct Run { #[serde(flatten)] #[request(foreign, foreign)] field: Foreign }
//                                                ^^^^^^^ duplicate `foreign`

// settings_into_misspelled
struct Run { #[request(intoo = true)] field: u8 }
//                     ^^^^^ unknown `request` attribute `intoo`; did you mean `into`?
// settings_into_wrong_value
struct Run { #[request(into = 1)] field: u8 }
//                            ^ expected `true` or `false`: `into = true`
// settings_into_misplaced
#[request(into = true)] struct Run { field: u8 }
//        ^^^^ `into` belongs on a field
// settings_into_twice
struct Run { #[request(into = true, into = true)] field: u8 }
//                                  ^^^^ duplicate `into`

// settings_nested_misspelled
struct Run { #[request(nestedd)] field: Inner }
//                     ^^^^^^^ unknown `request` attribute `nestedd`; did you mean `nested`?
// settings_nested_wrong_value
struct Run { #[request(nested = true)] field: Inner }
//                            ^ `nested` takes no value
// settings_nested_misplaced
#[request(nested)] struct Run { field: Inner }
//        ^^^^^^ `nested` belongs on a field
// settings_nested_twice
struct Run { #[request(nested, nested)] field: Inner }
//                             ^^^^^^ duplicate `nested`

// settings_not_null_misspelled
struct Run { #[request(not_nulll)] field: Option<u8> }
//                     ^^^^^^^^^ unknown `request` attribute `not_nulll`; did you mean `not_null`?
// settings_not_null_wrong_value
struct Run { #[request(not_null = true)] field: Option<u8> }
//                              ^ `not_null` takes no value
// settings_not_null_twice
struct Run { #[request(not_null, not_null)] field: Option<u8> }
//                               ^^^^^^^^ duplicate `not_null`

// settings_nullable_misspelled
struct Run { #[request(nullablee)] field: Option<u8> }
//                     ^^^^^^^^^ unknown `request` attribute `nullablee`; did you mean `nullable`?
// settings_nullable_wrong_value
struct Run { #[request(nullable(true))] field: Option<u8> }
//                             ^ `nullable` takes no value
// settings_nullable_misplaced
#[request(nullable)] struct Run { field: Option<u8> }
//        ^^^^^^^^ `nullable` belongs on a field
// settings_nullable_twice
struct Run { #[request(nullable, nullable)] field: Option<u8> }
//                               ^^^^^^^^ duplicate `nullable`

// settings_partial_misspelled
#[request(partial)] struct Run { #[request(partiall)] field: Inner }
//                                         ^^^^^^^^ unknown `request` attribute `partiall`; did you mean `partial`?
// settings_partial_wrong_value
#[request(partial)] struct Run { #[request(partial = true)] field: Inner }
//                                                 ^ `partial` takes no value
// settings_partial_twice
#[request(partial)] struct Run { #[request(partial, partial)] field: Inner }
//                                                  ^^^^^^^ duplicate `partial`

// settings_secret_misspelled
struct Run { #[request(secrett)] field: u8 }
//                     ^^^^^^^ unknown `request` attribute `secrett`; did you mean `secret`?
// settings_secret_wrong_value
struct Run { #[request(secret = "yes")] field: u8 }
//                            ^ `secret` takes no value
// settings_secret_misplaced
#[request(secret)] struct Run { field: u8 }
//        ^^^^^^ `secret` belongs on a field
// settings_secret_twice
struct Run { #[request(secret, secret)] field: u8 }
//                             ^^^^^^ duplicate `secret`

// settings_setter_misspelled
struct Run { #[request(setterr = renamed)] field: u8 }
//                     ^^^^^^^ unknown `request` attribute `setterr`; did you mean `setter`?
// settings_setter_wrong_value
struct Run { #[request(setter(into))] field: u8 }
//                     ^^^^^^ expected a name: `setter = name`
// settings_setter_misplaced
#[request(setter = renamed)] struct Run { field: u8 }
//        ^^^^^^ `setter` belongs on a field
// settings_setter_twice
struct Run { #[request(setter = renamed, setter = renamed)] field: u8 }
//                                       ^^^^^^ duplicate `setter`

// settings_skip_misspelled
struct Run { #[request(skipp)] field: u8 }
//                     ^^^^^ unknown `request` attribute `skipp`; did you mean `skip`?
// settings_skip_wrong_value
struct Run { #[request(skip(true))] field: u8 }
//                         ^ `skip` takes no value
// settings_skip_misplaced
#[request(skip)] struct Run { field: u8 }
//        ^^^^ `skip` belongs on a field
// settings_skip_twice
struct Run { #[request(skip, skip)] field: u8 }
//                           ^^^^ duplicate `skip`

// settings_title_misspelled
struct Run { #[request(titlee = "A title")] field: u8 }
//                     ^^^^^^ unknown `request` attribute `titlee`; did you mean `title`?
// settings_title_wrong_value
struct Run { #[request(title = 1)] field: u8 }
//                             ^ expected a string: `title = "..."`
// settings_title_misplaced
#[request(title = "A title")] struct Run { field: u8 }
//        ^^^^^ `title` belongs on a field
// settings_title_twice
struct Run { #[request(title = "A title", title = "A title")] field: u8 }
//                                        ^^^^^ duplicate `title`

// settings_try_into_misspelled
struct Run { #[request(try_intoo)] field: u8 }
//                     ^^^^^^^^^ unknown `request` attribute `try_intoo`; did you mean `try_into`?
// settings_try_into_wrong_value
struct Run { #[request(try_into = true)] field: u8 }
//                              ^ `try_into` takes no value
// settings_try_into_misplaced
#[request(try_into)] struct Run { field: u8 }
//        ^^^^^^^^ `try_into` belongs on a field
// settings_try_into_twice
struct Run { #[request(try_into, try_into)] field: u8 }
//                               ^^^^^^^^ duplicate `try_into`

// rules_above_misspelled
struct Run { #[request(abovee(0))] field: u8 }
//                     ^^^^^^ unknown `request` attribute `abovee`; did you mean `above`?
// rules_above_wrong_value
struct Run { #[request(above = 0)] field: u8 }
//                     ^^^^^ expected `above(0)`
// rules_above_misplaced
#[request(above(0))] struct Run { field: u8 }
//        ^^^^^ `above` belongs on a field

// rules_ascii_misspelled
struct Run { #[request(asciii)] field: String }
//                     ^^^^^^ unknown `request` attribute `asciii`; did you mean `ascii`?
// rules_ascii_wrong_value
struct Run { #[request(ascii = true)] field: String }
//                           ^ `ascii` takes no value
// rules_ascii_misplaced
#[request(ascii)] struct Run { field: String }
//        ^^^^^ `ascii` belongs on a field

// rules_bytes_misspelled
struct Run { #[request(bytess(1..=2))] field: String }
//                     ^^^^^^ unknown `request` attribute `bytess`; did you mean `bytes`?
// rules_bytes_wrong_value
struct Run { #[request(bytes(2))] field: String }
//                           ^ expected a range such as `1..=64`
// rules_bytes_misplaced
#[request(bytes(1..=2))] struct Run { field: String }
//        ^^^^^ `bytes` belongs on a field

// rules_conflicts_with_misspelled
struct Run { #[request(conflicts_withh(other))] field: Option<u8>, other: Option<u8> }
//                     ^^^^^^^^^^^^^^^ unknown `request` attribute `conflicts_withh`; did you mean `conflicts_with`?
// rules_conflicts_with_wrong_value
struct Run { #[request(conflicts_with = other)] field: Option<u8>, other: Option<u8> }
//                     ^^^^^^^^^^^^^^ expected `conflicts_with(other_field)`
// rules_conflicts_with_misplaced
#[request(conflicts_with(other))] struct Run { field: Option<u8>, other: Option<u8> }
//        ^^^^^^^^^^^^^^ `conflicts_with` belongs on a field

// rules_contains_misspelled
struct Run { #[request(containss("@"))] field: String }
//                     ^^^^^^^^^ unknown `request` attribute `containss`; did you mean `contains`?
// rules_contains_wrong_value
struct Run { #[request(contains('@'))] field: String }
//                              ^^^ expected a string: `contains("@")`
// rules_contains_misplaced
#[request(contains("@"))] struct Run { field: String }
//        ^^^^^^^^ `contains` belongs on a field

// rules_custom_misspelled
struct Run { #[request(customm(check_field))] field: u8 }
//                     ^^^^^^^ unknown `request` attribute `customm`; did you mean `custom`?
// rules_custom_wrong_value
struct Run { #[request(custom(1))] field: u8 }
//                            ^ expected the path of a function: `custom(path::to::function)`
// rules_custom_misplaced
#[request(custom(check_field))] struct Run { field: u8 }
//        ^^^^^^ `custom` belongs on a field

// rules_ends_with_misspelled
struct Run { #[request(ends_withh("a"))] field: String }
//                     ^^^^^^^^^^ unknown `request` attribute `ends_withh`; did you mean `ends_with`?
// rules_ends_with_wrong_value
struct Run { #[request(ends_with(a))] field: String }
//                               ^ expected a string: `ends_with(".png")`
// rules_ends_with_misplaced
#[request(ends_with("a"))] struct Run { field: String }
//        ^^^^^^^^^ `ends_with` belongs on a field

// rules_finite_misspelled
struct Run { #[request(finitee)] field: f64 }
//                     ^^^^^^^ unknown `request` attribute `finitee`; did you mean `finite`?
// rules_finite_wrong_value
struct Run { #[request(finite = true)] field: f64 }
//                            ^ `finite` takes no value
// rules_finite_misplaced
#[request(finite)] struct Run { field: f64 }
//        ^^^^^^ `finite` belongs on a field

// rules_format_misspelled
struct Run { #[request(formatt(ip))] field: String }
//                     ^^^^^^^ unknown `request` attribute `formatt`; did you mean `format`?
// rules_format_wrong_value
struct Run { #[request(format = ip)] field: String }
//                     ^^^^^^ expected `format(url)`
// rules_format_misplaced
#[request(format(ip))] struct Run { field: String }
//        ^^^^^^ `format` belongs on a field

// rules_inner_misspelled
struct Run { #[request(innerr(range(1..)))] field: Vec<u8> }
//                     ^^^^^^ unknown `request` attribute `innerr`; did you mean `inner`?
// rules_inner_wrong_value
struct Run { #[request(inner(1..))] field: Vec<u8> }
//                           ^ expected the name of a rule
// rules_inner_misplaced
#[request(inner(range(1..)))] struct Run { field: Vec<u8> }
//        ^^^^^ `inner` belongs on a field

// rules_keys_misspelled
struct Run { #[request(keyss(length(1..)))] field: BTreeMap<String, u8> }
//                     ^^^^^ unknown `request` attribute `keyss`; did you mean `keys`?
// rules_keys_wrong_value
struct Run { #[request(keys("a"))] field: BTreeMap<String, u8> }
//                          ^^^ expected the name of a rule
// rules_keys_misplaced
#[request(keys(length(1..)))] struct Run { field: BTreeMap<String, u8> }
//        ^^^^ `keys` belongs on a field

// rules_length_misspelled
struct Run { #[request(lengthh(1..=2))] field: String }
//                     ^^^^^^^ unknown `request` attribute `lengthh`; did you mean `length`?
// rules_length_wrong_value
struct Run { #[request(length(min = 1, max = 2))] field: String }
//                            ^^^^^^^^^^^^^^^^ expected a range such as `1..=64`; write `length(1..=2)`
// rules_length_misplaced
#[request(length(1..=2))] struct Run { field: String }
//        ^^^^^^ `length` belongs on a field

// rules_multiple_of_misspelled
struct Run { #[request(multiple_off(2))] field: u8 }
//                     ^^^^^^^^^^^^ unknown `request` attribute `multiple_off`; did you mean `multiple_of`?
// rules_multiple_of_wrong_value
struct Run { #[request(multiple_of = 2)] field: u8 }
//                     ^^^^^^^^^^^ expected `multiple_of(0.5)`
// rules_multiple_of_misplaced
#[request(multiple_of(2))] struct Run { field: u8 }
//        ^^^^^^^^^^^ `multiple_of` belongs on a field

// rules_none_of_misspelled
struct Run { #[request(none_off(1, 2))] field: u8 }
//                     ^^^^^^^^ unknown `request` attribute `none_off`; did you mean `none_of`?
// rules_none_of_wrong_value
struct Run { #[request(none_of = [1, 2])] field: u8 }
//                     ^^^^^^^ expected `none_of("low", "high")`
// rules_none_of_misplaced
#[request(none_of(1, 2))] struct Run { field: u8 }
//        ^^^^^^^ `none_of` belongs on a field

// rules_not_contains_misspelled
struct Run { #[request(not_containss("@"))] field: String }
//                     ^^^^^^^^^^^^^ unknown `request` attribute `not_containss`; did you mean `not_contains`?
// rules_not_contains_wrong_value
struct Run { #[request(not_contains('@'))] field: String }
//                                  ^^^ expected a string: `not_contains("<script")`
// rules_not_contains_misplaced
#[request(not_contains("@"))] struct Run { field: String }
//        ^^^^^^^^^^^^ `not_contains` belongs on a field

// rules_one_of_misspelled
struct Run { #[request(one_off(1, 2))] field: u8 }
//                     ^^^^^^^ unknown `request` attribute `one_off`; did you mean `one_of`?
// rules_one_of_wrong_value
struct Run { #[request(one_of = [1, 2])] field: u8 }
//                     ^^^^^^ expected `one_of("low", "high")`
// rules_one_of_misplaced
#[request(one_of(1, 2))] struct Run { field: u8 }
//        ^^^^^^ `one_of` belongs on a field

// rules_pattern_misspelled
struct Run { #[request(patternn("a"))] field: String }
//                     ^^^^^^^^ unknown `request` attribute `patternn`; did you mean `pattern`?
// rules_pattern_wrong_value
struct Run { #[request(pattern = "a")] field: String }
//                     ^^^^^^^ expected `pattern("^[a-z]+$")`
// rules_pattern_misplaced
#[request(pattern("a"))] struct Run { field: String }
//        ^^^^^^^ `pattern` belongs on a field

// rules_range_misspelled
struct Run { #[request(rangee(1..=2))] field: u8 }
//                     ^^^^^^ unknown `request` attribute `rangee`; did you mean `range`?
// rules_range_wrong_value
struct Run { #[request(range("1..=2"))] field: u8 }
//                           ^^^^^^^ expected a range such as `1..=64`
// rules_range_misplaced
#[request(range(1..=2))] struct Run { field: u8 }
//        ^^^^^ `range` belongs on a field

// rules_requires_misspelled
struct Run { #[request(requiress(other))] field: Option<u8>, other: Option<u8> }
//                     ^^^^^^^^^ unknown `request` attribute `requiress`; did you mean `requires`?
// rules_requires_wrong_value
struct Run { #[request(requires = "other")] field: Option<u8>, other: Option<u8> }
//                     ^^^^^^^^ expected `requires(other_field)`
// rules_requires_misplaced
#[request(requires(other))] struct Run { field: Option<u8>, other: Option<u8> }
//        ^^^^^^^^ `requires` belongs on a field

// rules_starts_with_misspelled
struct Run { #[request(starts_withh("a"))] field: String }
//                     ^^^^^^^^^^^^ unknown `request` attribute `starts_withh`; did you mean `starts_with`?
// rules_starts_with_wrong_value
struct Run { #[request(starts_with(1))] field: String }
//                                 ^ expected a string: `starts_with("asst_")`
// rules_starts_with_misplaced
#[request(starts_with("a"))] struct Run { field: String }
//        ^^^^^^^^^^^ `starts_with` belongs on a field

// rules_unique_misspelled
struct Run { #[request(uniquee)] field: Vec<u8> }
//                     ^^^^^^^ unknown `request` attribute `uniquee`; did you mean `unique`?
// rules_unique_wrong_value
struct Run { #[request(unique = true)] field: Vec<u8> }
//                            ^ `unique` takes no value
// rules_unique_misplaced
#[request(unique)] struct Run { field: Vec<u8> }
//        ^^^^^^ `unique` belongs on a field

// rules_values_misspelled
struct Run { #[request(valuess(range(1..)))] field: BTreeMap<String, u8> }
//                     ^^^^^^^ unknown `request` attribute `valuess`; did you mean `values`?
// rules_values_wrong_value
struct Run { #[request(values = 1)] field: BTreeMap<String, u8> }
//                     ^^^^^^ expected `values(length(1..))`
// rules_values_misplaced
#[request(values(range(1..)))] struct Run { field: BTreeMap<String, u8> }
//        ^^^^^^ `values` belongs on a field

// rules_when_misspelled
struct Run { #[request(whenn(true), range(1..))] field: u8 }
//                     ^^^^^ unknown `request` attribute `whenn`; did you mean `when`?
// rules_when_wrong_value
struct Run { #[request(when = true, range(1..))] field: u8 }
//                     ^^^^ expected `when(self.stream == Some(true))`
// rules_when_misplaced
#[request(when(true))] struct Run { field: u8 }
//        ^^^^ `when` belongs on a field

// serde_container_default_misspelled
#[serde(defaultt)] struct Run { field: u8 }
//      ^^^^^^^^ `#[serde(defaultt)]` is not supported here; did you mean `default`?
// serde_container_default_wrong_value
#[serde(default = default)] struct Run { field: u8 }
//                ^^^^^^^ expected the path of a function: `default = "path::to::function"`
// serde_container_default_twice
#[serde(default, default)] struct Run { field: u8 }
//               ^^^^^^^ duplicate `default`

// serde_container_bound_misspelled
#[serde(boundd = "u8: Copy")] struct Run { field: u8 }
//      ^^^^^^ `#[serde(boundd)]` is not supported here; did you mean `bound`?
// serde_container_bound_wrong_value
#[serde(bound = "copy")] struct Run { field: u8 }
//              ^^^^^^ expected bounds: `bound = "T: Trait"`
// serde_container_bound_twice
#[serde(bound = "u8: Copy", bound = "u8: Copy")] struct Run { field: u8 }
//                          ^^^^^ duplicate `bound`

// serde_container_expecting_misspelled
#[serde(expectingg = "a run")] struct Run { field: u8 }
//      ^^^^^^^^^^ `#[serde(expectingg)]` is not supported here; did you mean `expecting`?
// serde_container_expecting_wrong_value
#[serde(expecting = 1)] struct Run { field: u8 }
//                  ^ expected a string: `expecting = "..."`
// serde_container_expecting_misplaced
struct Run { #[serde(expecting = "a run")] field: u8 }
//                   ^^^^^^^^^ `#[serde(expecting)]` is not supported here: it belongs on the struct
// serde_container_expecting_twice
#[serde(expecting = "a run", expecting = "a run")] struct Run { field: u8 }
//                           ^^^^^^^^^ duplicate `expecting`

// serde_container_deny_unknown_fields_misspelled
#[serde(deny_unknown_fieldss)] struct Run { field: u8 }
//      ^^^^^^^^^^^^^^^^^^^^ `#[serde(deny_unknown_fieldss)]` is not supported here; did you mean `deny_unknown_fields`?
// serde_container_deny_unknown_fields_wrong_value
#[serde(deny_unknown_fields = true)] struct Run { field: u8 }
//                          ^ `deny_unknown_fields` takes no value
// serde_container_deny_unknown_fields_misplaced
struct Run { #[serde(deny_unknown_fields)] field: u8 }
//                   ^^^^^^^^^^^^^^^^^^^ `#[serde(deny_unknown_fields)]` is not supported here: it belongs on the struct
// serde_container_deny_unknown_fields_twice
#[serde(deny_unknown_fields, deny_unknown_fields)] struct Run { field: u8 }
//                           ^^^^^^^^^^^^^^^^^^^ duplicate `deny_unknown_fields`

// serde_container_rename_misspelled
#[serde(renamee = "Other")] struct Run { field: u8 }
//      ^^^^^^^ `#[serde(renamee)]` is not supported here; did you mean `rename`?
// serde_container_rename_wrong_value
#[serde(rename = Other)] struct Run { field: u8 }
//               ^^^^^ expected a string: `rename = "..."`
// serde_container_rename_twice
#[serde(rename = "Other", rename = "Other")] struct Run { field: u8 }
//                        ^^^^^^ duplicate `rename`

// serde_container_rename_all_misspelled
#[serde(rename_alll = "camelCase")] struct Run { field: u8 }
//      ^^^^^^^^^^^ `#[serde(rename_alll)]` is not supported here; did you mean `rename_all`?
// serde_container_rename_all_wrong_value
#[serde(rename_all = "camel")] struct Run { field: u8 }
//                   ^^^^^^^ unknown case; there are "lowercase", "UPPERCASE", "PascalCase", "camelCase", "snake_case", "SCREAMING_SNAKE_CASE", "kebab-case", "SCREAMING-KEBAB-CASE"
// serde_container_rename_all_misplaced
struct Run { #[serde(rename_all = "camelCase")] field: u8 }
//                   ^^^^^^^^^^ `#[serde(rename_all)]` is not supported here: it belongs on the struct
// serde_container_rename_all_twice
#[serde(rename_all = "camelCase", rename_all = "camelCase")] struct Run { field: u8 }
//                                ^^^^^^^^^^ duplicate `rename_all`

// serde_field_alias_misspelled
struct Run { #[serde(aliass = "other_name")] field: u8 }
//                   ^^^^^^ `#[serde(aliass)]` is not supported here; did you mean `alias`?
// serde_field_alias_wrong_value
struct Run { #[serde(alias = other_name)] field: u8 }
//                           ^^^^^^^^^^ expected a string: `alias = "..."`
// serde_field_alias_misplaced
#[serde(alias = "other_name")] struct Run { field: u8 }
//      ^^^^^ `#[serde(alias)]` is not supported here: it belongs on a field

// serde_field_default_misspelled
struct Run { #[serde(defaultt)] field: u8 }
//                   ^^^^^^^^ `#[serde(defaultt)]` is not supported here; did you mean `default`?
// serde_field_default_wrong_value
struct Run { #[serde(default = 1)] field: u8 }
//                             ^ expected the path of a function: `default = "path::to::function"`
// serde_field_default_twice
struct Run { #[serde(default, default)] field: u8 }
//                            ^^^^^^^ duplicate `default`

// serde_field_borrow_misspelled
struct Run { #[serde(borroww)] field: u8 }
//                   ^^^^^^^ `#[serde(borroww)]` is not supported here; did you mean `borrow`?
// serde_field_borrow_wrong_value
struct Run { #[serde(borrow = 'a)] field: u8 }
//                            ^ expected lifetimes: `borrow = "'a + 'b"`
// serde_field_borrow_misplaced
#[serde(borrow)] struct Run { field: u8 }
//      ^^^^^^ `#[serde(borrow)]` is not supported here: it belongs on a field
// serde_field_borrow_twice
struct Run { #[serde(borrow, borrow)] field: u8 }
//                           ^^^^^^ duplicate `borrow`

// serde_field_bound_misspelled
struct Run { #[serde(boundd = "u8: Copy")] field: u8 }
//                   ^^^^^^ `#[serde(boundd)]` is not supported here; did you mean `bound`?
// serde_field_bound_wrong_value
struct Run { #[serde(bound(u8: Copy))] field: u8 }
//                         ^^ expected `bound(serialize = ..., deserialize = ...)`
// serde_field_bound_twice
struct Run { #[serde(bound = "u8: Copy", bound = "u8: Copy")] field: u8 }
//                                       ^^^^^ duplicate `bound`

// serde_field_deserialize_with_misspelled
struct Run { #[serde(deserialize_withh = "with::deserialize")] field: u8 }
//                   ^^^^^^^^^^^^^^^^^ `#[serde(deserialize_withh)]` is not supported here; did you mean `deserialize_with`?
// serde_field_deserialize_with_wrong_value
struct Run { #[serde(deserialize_with = with)] field: u8 }
//                                      ^^^^ expected the path of a function: `deserialize_with = "path::to::function"`
// serde_field_deserialize_with_misplaced
#[serde(deserialize_with = "with::deserialize")] struct Run { field: u8 }
//      ^^^^^^^^^^^^^^^^ `#[serde(deserialize_with)]` is not supported here: it belongs on a field
// serde_field_deserialize_with_twice
struct Run { #[serde(deserialize_with = "with::deserialize", deserialize_with = "with::deserialize")] field: u8 }
//                                                           ^^^^^^^^^^^^^^^^ duplicate `deserialize_with`

// serde_field_serialize_with_misspelled
struct Run { #[serde(serialize_withh = "with::serialize")] field: u8 }
//                   ^^^^^^^^^^^^^^^ `#[serde(serialize_withh)]` is not supported here; did you mean `serialize_with`?
// serde_field_serialize_with_wrong_value
struct Run { #[serde(serialize_with = with)] field: u8 }
//                                    ^^^^ expected the path of a function: `serialize_with = "path::to::function"`
// serde_field_serialize_with_misplaced
#[serde(serialize_with = "with::serialize")] struct Run { field: u8 }
//      ^^^^^^^^^^^^^^ `#[serde(serialize_with)]` is not supported here: it belongs on a field
// serde_field_serialize_with_twice
struct Run { #[serde(serialize_with = "with::serialize", serialize_with = "with::serialize")] field: u8 }
//                                                       ^^^^^^^^^^^^^^ duplicate `serialize_with`

// serde_field_with_misspelled
struct Run { #[serde(withh = "with")] field: u8 }
//                   ^^^^^ `#[serde(withh)]` is not supported here; did you mean `with`?
// serde_field_with_wrong_value
struct Run { #[serde(with = with)] field: u8 }
//                          ^^^^ expected the path of a module: `with = "path::to::module"`
// serde_field_with_misplaced
#[serde(with = "with")] struct Run { field: u8 }
//      ^^^^ `#[serde(with)]` is not supported here: it belongs on a field
// serde_field_with_twice
struct Run { #[serde(with = "with", with = "with")] field: u8 }
//                                  ^^^^ duplicate `with`

// serde_field_flatten_misspelled
struct Run { #[serde(flattenn)] field: Inner }
//                   ^^^^^^^^ `#[serde(flattenn)]` is not supported here; did you mean `flatten`?
// serde_field_flatten_wrong_value
struct Run { #[serde(flatten = true)] field: Inner }
//                           ^ `flatten` takes no value
// serde_field_flatten_misplaced
#[serde(flatten)] struct Run { field: Inner }
//      ^^^^^^^ `#[serde(flatten)]` is not supported here: it belongs on a field
// serde_field_flatten_twice
struct Run { #[serde(flatten, flatten)] field: Inner }
//                            ^^^^^^^ duplicate `flatten`

// serde_field_rename_misspelled
struct Run { #[serde(renamee = "other_name")] field: u8 }
//                   ^^^^^^^ `#[serde(renamee)]` is not supported here; did you mean `rename`?
// serde_field_rename_wrong_value
struct Run { #[serde(rename(other_name))] field: u8 }
//                          ^^^^^^^^^^ expected `rename(serialize = ..., deserialize = ...)`
// serde_field_rename_twice
struct Run { #[serde(rename = "other_name", rename = "other_name")] field: u8 }
//                                          ^^^^^^ duplicate `rename`

// serde_field_skip_misspelled
struct Run { #[serde(skipp)] field: u8 }
//                   ^^^^^ `#[serde(skipp)]` is not supported here; did you mean `skip`?
// serde_field_skip_wrong_value
struct Run { #[serde(skip = true)] field: u8 }
//                        ^ `skip` takes no value
// serde_field_skip_misplaced
#[serde(skip)] struct Run { field: u8 }
//      ^^^^ `#[serde(skip)]` is not supported here: it belongs on a field
// serde_field_skip_twice
struct Run { #[serde(skip, skip)] field: u8 }
//                         ^^^^ duplicate `skip`

// serde_field_skip_deserializing_misspelled
struct Run { #[serde(skip_deserializingg)] field: u8 }
//                   ^^^^^^^^^^^^^^^^^^^ `#[serde(skip_deserializingg)]` is not supported here; did you mean `skip_deserializing`?
// serde_field_skip_deserializing_wrong_value
struct Run { #[serde(skip_deserializing(true))] field: u8 }
//                                     ^ `skip_deserializing` takes no value
// serde_field_skip_deserializing_misplaced
#[serde(skip_deserializing)] struct Run { field: u8 }
//      ^^^^^^^^^^^^^^^^^^ `#[serde(skip_deserializing)]` is not supported here: it belongs on a field
// serde_field_skip_deserializing_twice
struct Run { #[serde(skip_deserializing, skip_deserializing)] field: u8 }
//                                       ^^^^^^^^^^^^^^^^^^ duplicate `skip_deserializing`

// serde_field_skip_serializing_misspelled
struct Run { #[serde(skip_serializingg)] field: u8 }
//                   ^^^^^^^^^^^^^^^^^ `#[serde(skip_serializingg)]` is not supported here; did you mean `skip_serializing`?
// serde_field_skip_serializing_wrong_value
struct Run { #[serde(skip_serializing = true)] field: u8 }
//                                    ^ `skip_serializing` takes no value
// serde_field_skip_serializing_misplaced
#[serde(skip_serializing)] struct Run { field: u8 }
//      ^^^^^^^^^^^^^^^^ `#[serde(skip_serializing)]` is not supported here: it belongs on a field
// serde_field_skip_serializing_twice
struct Run { #[serde(skip_serializing, skip_serializing)] field: u8 }
//                                     ^^^^^^^^^^^^^^^^ duplicate `skip_serializing`

// serde_field_skip_serializing_if_misspelled
struct Run { #[serde(skip_serializing_iff = "is_zero")] field: u8 }
//                   ^^^^^^^^^^^^^^^^^^^^ `#[serde(skip_serializing_iff)]` is not supported here; did you mean `skip_serializing_if`?
// serde_field_skip_serializing_if_wrong_value
struct Run { #[serde(skip_serializing_if = is_zero)] field: u8 }
//                                         ^^^^^^^ expected the path of a function: `skip_serializing_if = "path::to::function"`
// serde_field_skip_serializing_if_misplaced
#[serde(skip_serializing_if = "is_zero")] struct Run { field: u8 }
//      ^^^^^^^^^^^^^^^^^^^ `#[serde(skip_serializing_if)]` is not supported here: it belongs on a field
// serde_field_skip_serializing_if_twice
struct Run { #[serde(skip_serializing_if = "is_zero", skip_serializing_if = "is_zero")] field: u8 }
//                                                    ^^^^^^^^^^^^^^^^^^^ duplicate `skip_serializing_if`

// enum_check_misspelled
#[request(checkk = check)] enum Run { First }
//        ^^^^^^ unknown `request` attribute `checkk`; did you mean `check`?
// enum_check_wrong_value
#[request(check = "check")] enum Run { First }
//                ^^^^^^^ expected the path of a function: `check = path::to::function`
// enum_check_misplaced
enum Run { #[request(check = check)] First }
//                   ^^^^^ `check` belongs on the enum
// enum_check_twice
#[request(check = check, check = check)] enum Run { First }
//                       ^^^^^ duplicate `check` of the same function

// enum_context_misspelled
#[request(contextt = u8)] enum Run { First }
//        ^^^^^^^^ unknown `request` attribute `contextt`; did you mean `context`?
// enum_context_wrong_value
#[request(context = 1)] enum Run { First }
//                  ^ expected a type: `context = Type`
// enum_context_misplaced
enum Run { #[request(context = u8)] First }
//                   ^^^^^^^ `context` belongs on the enum
// enum_context_twice
#[request(context = u8, context = u8)] enum Run { First }
//                      ^^^^^^^ duplicate `context`

// enum_crate_misspelled
#[request(cratee = run_request)] enum Run { First }
//        ^^^^^^ unknown `request` attribute `cratee`; did you mean `crate`?
// enum_crate_wrong_value
#[request(crate = "run_request")] enum Run { First }
//                ^^^^^^^^^^^^^ expected the path of a crate or module: `crate = path::to::run_request`
// enum_crate_misplaced
enum Run { #[request(crate = run_request)] First }
//                   ^^^^^ `crate` belongs on the enum
// enum_crate_twice
#[request(crate = run_request, crate = run_request)] enum Run { First }
//                             ^^^^^ duplicate `crate`

// enum_deserialize_only_misspelled
#[request(deserialize_onlyy)] enum Run { First }
//        ^^^^^^^^^^^^^^^^^ unknown `request` attribute `deserialize_onlyy`; did you mean `deserialize_only`?
// enum_deserialize_only_wrong_value
#[request(deserialize_only(true))] enum Run { First }
//                        ^ `deserialize_only` takes no value
// enum_deserialize_only_misplaced
enum Run { #[request(deserialize_only)] First }
//                   ^^^^^^^^^^^^^^^^ `deserialize_only` belongs on the enum
// enum_deserialize_only_twice
#[request(deserialize_only, deserialize_only)] enum Run { First }
//                          ^^^^^^^^^^^^^^^^ duplicate `deserialize_only`

// enum_from_misspelled
#[request(fromm)] enum Run { First(u8) }
//        ^^^^^ unknown `request` attribute `fromm`; did you mean `from`?
// enum_from_wrong_value
#[request(from = true)] enum Run { First(u8) }
//             ^ `from` takes no value
// enum_from_twice
#[request(from, from)] enum Run { First(u8) }
//              ^^^^ duplicate `from`

// enum_schema_misspelled
#[request(schemaa)] enum Run { First }
//        ^^^^^^^ unknown `request` attribute `schemaa`; did you mean `schema`?
// enum_schema_wrong_value
#[request(schema = true)] enum Run { First }
//               ^ `schema` takes no value
// enum_schema_misplaced
enum Run { #[request(schema)] First }
//                   ^^^^^^ `schema` belongs on the enum
// enum_schema_twice
#[request(schema, schema)] enum Run { First }
//                ^^^^^^ duplicate `schema`

// enum_serialize_only_misspelled
#[request(serialize_onlyy)] enum Run { First }
//        ^^^^^^^^^^^^^^^ unknown `request` attribute `serialize_onlyy`; did you mean `serialize_only`?
// enum_serialize_only_wrong_value
#[request(serialize_only(true))] enum Run { First }
//                      ^ `serialize_only` takes no value
// enum_serialize_only_misplaced
enum Run { #[request(serialize_only)] First }
//                   ^^^^^^^^^^^^^^ `serialize_only` belongs on the enum
// enum_serialize_only_twice
#[request(serialize_only, serialize_only)] enum Run { First }
//                        ^^^^^^^^^^^^^^ duplicate `serialize_only`

// enum_string_misspelled
#[request(stringg)] enum Run { First }
//        ^^^^^^^ unknown `request` attribute `stringg`; did you mean `string`?
// enum_string_wrong_value
#[request(string = true)] enum Run { First }
//               ^ `string` takes no value
// enum_string_misplaced
enum Run { #[request(string)] First }
//                   ^^^^^^ `string` belongs on the enum
// enum_string_twice
#[request(string, string)] enum Run { First }
//                ^^^^^^ duplicate `string`

// enum_validate_misspelled
#[request(validatee = check_all)] enum Run { First }
//        ^^^^^^^^^ unknown `request` attribute `validatee`; did you mean `validate`?
// enum_validate_wrong_value
#[request(validate = "check_all")] enum Run { First }
//                   ^^^^^^^^^^^ expected a name: `validate = name`
// enum_validate_misplaced
enum Run { #[request(validate = check_all)] First }
//                   ^^^^^^^^ `validate` belongs on the enum
// enum_validate_twice
#[request(validate = check_all, validate = check_all)] enum Run { First }
//                              ^^^^^^^^ duplicate `validate`

// variant_bare_misspelled
#[serde(tag = "type")] enum Run { #[request(baree)] First }
//                                          ^^^^^ unknown `request` attribute `baree`; did you mean `bare`?
// variant_bare_wrong_value
#[serde(tag = "type")] enum Run { #[request(bare = true)] First }
//                                               ^ `bare` takes no value
// variant_bare_misplaced
#[serde(tag = "type")] #[request(bare)] enum Run { First }
//                               ^^^^ `bare` belongs on a variant
// variant_bare_twice
#[serde(tag = "type")] enum Run { #[request(bare, bare)] First }
//                                                ^^^^ duplicate `bare`

// variant_default_misspelled
#[serde(tag = "type")] enum Run { #[request(defaultt)] First { a: u8 } }
//                                          ^^^^^^^^ unknown `request` attribute `defaultt`; did you mean `default`?
// variant_default_wrong_value
#[serde(tag = "type")] enum Run { #[request(default = 1)] First { a: u8 } }
//                                                  ^ `default` takes no value
// variant_default_misplaced
#[serde(tag = "type")] #[request(default)] enum Run { First { a: u8 } }
//                               ^^^^^^^ `default` belongs on a variant
// variant_default_twice
#[serde(tag = "type")] enum Run { #[request(default, default)] First { a: u8 } }
//                                                   ^^^^^^^ duplicate `default`

// variant_from_misspelled
enum Run { #[request(fromm)] First(u8) }
//                   ^^^^^ unknown `request` attribute `fromm`; did you mean `from`?
// variant_from_wrong_value
enum Run { #[request(from = u8)] First(u8) }
//                        ^ `from` takes no value
// variant_from_twice
enum Run { #[request(from, from)] First(u8) }
//                         ^^^^ duplicate `from`

// variant_other_misspelled
enum Run { First, #[request(otherr)] Other(String) }
//                          ^^^^^^ unknown `request` attribute `otherr`; did you mean `other`?
// variant_other_wrong_value
enum Run { First, #[request(other = true)] Other(String) }
//                                ^ `other` takes no value
// variant_other_misplaced
#[request(other)] enum Run { First, Other(String) }
//        ^^^^^ `other` belongs on a variant
// variant_other_twice
enum Run { First, #[request(other, other)] Other(String) }
//                                 ^^^^^ duplicate `other`

// serde_enum_bound_misspelled
#[serde(boundd = "u8: Copy")] enum Run { First }
//      ^^^^^^ `#[serde(boundd)]` is not supported here; did you mean `bound`?
// serde_enum_bound_wrong_value
#[serde(bound = "copy")] enum Run { First }
//              ^^^^^^ expected bounds: `bound = "T: Trait"`
// serde_enum_bound_twice
#[serde(bound = "u8: Copy", bound = "u8: Copy")] enum Run { First }
//                          ^^^^^ duplicate `bound`

// serde_enum_content_misspelled
#[serde(tag = "type")] #[serde(contentt = "value")] enum Run { First }
//                             ^^^^^^^^ `#[serde(contentt)]` is not supported here; did you mean `content`?
// serde_enum_content_wrong_value
#[serde(tag = "type")] #[serde(content = value)] enum Run { First }
//                                       ^^^^^ expected a string: `content = "..."`
// serde_enum_content_misplaced
#[serde(tag = "type")] enum Run { #[serde(content = "value")] First }
//                                        ^^^^^^^ `#[serde(content)]` is not supported here: it belongs on the enum
// serde_enum_content_twice
#[serde(tag = "type")] #[serde(content = "value", content = "value")] enum Run { First }
//                                                ^^^^^^^ duplicate `content`

// serde_enum_deny_unknown_fields_misspelled
#[serde(deny_unknown_fieldss)] enum Run { First { a: u8 } }
//      ^^^^^^^^^^^^^^^^^^^^ `#[serde(deny_unknown_fieldss)]` is not supported here; did you mean `deny_unknown_fields`?
// serde_enum_deny_unknown_fields_wrong_value
#[serde(deny_unknown_fields = true)] enum Run { First { a: u8 } }
//                          ^ `deny_unknown_fields` takes no value
// serde_enum_deny_unknown_fields_misplaced
enum Run { #[serde(deny_unknown_fields)] First { a: u8 } }
//                 ^^^^^^^^^^^^^^^^^^^ `#[serde(deny_unknown_fields)]` is not supported here: it belongs on the enum
// serde_enum_deny_unknown_fields_twice
#[serde(deny_unknown_fields, deny_unknown_fields)] enum Run { First { a: u8 } }
//                           ^^^^^^^^^^^^^^^^^^^ duplicate `deny_unknown_fields`

// serde_enum_expecting_misspelled
#[serde(expectingg = "a run")] enum Run { First }
//      ^^^^^^^^^^ `#[serde(expectingg)]` is not supported here; did you mean `expecting`?
// serde_enum_expecting_wrong_value
#[serde(expecting = 1)] enum Run { First }
//                  ^ expected a string: `expecting = "..."`
// serde_enum_expecting_misplaced
enum Run { #[serde(expecting = "a run")] First }
//                 ^^^^^^^^^ `#[serde(expecting)]` is not supported here: it belongs on the enum
// serde_enum_expecting_twice
#[serde(expecting = "a run", expecting = "a run")] enum Run { First }
//                           ^^^^^^^^^ duplicate `expecting`

// serde_enum_rename_misspelled
#[serde(renamee = "Other")] enum Run { First }
//      ^^^^^^^ `#[serde(renamee)]` is not supported here; did you mean `rename`?
// serde_enum_rename_wrong_value
#[serde(rename = Other)] enum Run { First }
//               ^^^^^ expected a string: `rename = "..."`
// serde_enum_rename_twice
#[serde(rename = "Other", rename = "Other")] enum Run { First }
//                        ^^^^^^ duplicate `rename`

// serde_enum_rename_all_misspelled
#[serde(rename_alll = "camelCase")] enum Run { First }
//      ^^^^^^^^^^^ `#[serde(rename_alll)]` is not supported here; did you mean `rename_all`?
// serde_enum_rename_all_wrong_value
#[serde(rename_all = "camel")] enum Run { First }
//                   ^^^^^^^ unknown case; there are "lowercase", "UPPERCASE", "PascalCase", "camelCase", "snake_case", "SCREAMING_SNAKE_CASE", "kebab-case", "SCREAMING-KEBAB-CASE"
// serde_enum_rename_all_twice
#[serde(rename_all = "camelCase", rename_all = "camelCase")] enum Run { First }
//                                ^^^^^^^^^^ duplicate `rename_all`

// serde_enum_rename_all_fields_misspelled
#[serde(rename_all_fieldss = "camelCase")] enum Run { First { a: u8 } }
//      ^^^^^^^^^^^^^^^^^^ `#[serde(rename_all_fieldss)]` is not supported here; did you mean `rename_all_fields`?
// serde_enum_rename_all_fields_wrong_value
#[serde(rename_all_fields = "camel")] enum Run { First { a: u8 } }
//                          ^^^^^^^ unknown case; there are "lowercase", "UPPERCASE", "PascalCase", "camelCase", "snake_case", "SCREAMING_SNAKE_CASE", "kebab-case", "SCREAMING-KEBAB-CASE"
// serde_enum_rename_all_fields_misplaced
enum Run { #[serde(rename_all_fields = "camelCase")] First { a: u8 } }
//                 ^^^^^^^^^^^^^^^^^ `#[serde(rename_all_fields)]` is not supported here: it belongs on the enum
// serde_enum_rename_all_fields_twice
#[serde(rename_all_fields = "camelCase", rename_all_fields = "camelCase")] enum Run { First { a: u8 } }
//                                       ^^^^^^^^^^^^^^^^^ duplicate `rename_all_fields`

// serde_enum_tag_misspelled
#[serde(tagg = "type")] enum Run { First }
//      ^^^^ `#[serde(tagg)]` is not supported here; did you mean `tag`?
// serde_enum_tag_wrong_value
#[serde(tag = type)] enum Run { First }
//            ^^^^ expected a string: `tag = "..."`
// serde_enum_tag_misplaced
enum Run { #[serde(tag = "type")] First }
//                 ^^^ `#[serde(tag)]` is not supported here: it belongs on the enum
// serde_enum_tag_twice
#[serde(tag = "type", tag = "type")] enum Run { First }
//                    ^^^ duplicate `tag`

// serde_enum_untagged_misspelled
#[serde(untaggedd)] enum Run { First(u8) }
//      ^^^^^^^^^ `#[serde(untaggedd)]` is not supported here; did you mean `untagged`?
// serde_enum_untagged_wrong_value
#[serde(untagged = true)] enum Run { First(u8) }
//               ^ `untagged` takes no value
// serde_enum_untagged_twice
#[serde(untagged, untagged)] enum Run { First(u8) }
//                ^^^^^^^^ duplicate `untagged`

// serde_variant_alias_misspelled
enum Run { #[serde(aliass = "other")] First }
//                 ^^^^^^ `#[serde(aliass)]` is not supported here; did you mean `alias`?
// serde_variant_alias_wrong_value
enum Run { #[serde(alias = other)] First }
//                         ^^^^^ expected a string: `alias = "..."`
// serde_variant_alias_misplaced
#[serde(alias = "other")] enum Run { First }
//      ^^^^^ `#[serde(alias)]` is not supported here: it belongs on a variant

// serde_variant_borrow_misspelled
enum Run<'a> { #[serde(borroww)] First(&'a str) }
//                     ^^^^^^^ `#[serde(borroww)]` is not supported here; did you mean `borrow`?
// serde_variant_borrow_wrong_value
enum Run<'a> { #[serde(borrow = 'a)] First(&'a str) }
//                              ^ expected lifetimes: `borrow = "'a + 'b"`
// serde_variant_borrow_misplaced
#[serde(borrow)] enum Run<'a> { First(&'a str) }
//      ^^^^^^ `#[serde(borrow)]` is not supported here: it belongs on a variant
// serde_variant_borrow_twice
enum Run<'a> { #[serde(borrow, borrow)] First(&'a str) }
//                             ^^^^^^ duplicate `borrow`

// serde_variant_bound_misspelled
enum Run { #[serde(boundd = "u8: Copy")] First(u8) }
//                 ^^^^^^ `#[serde(boundd)]` is not supported here; did you mean `bound`?
// serde_variant_bound_wrong_value
enum Run { #[serde(bound(u8: Copy))] First(u8) }
//                       ^^ expected `bound(serialize = ..., deserialize = ...)`
// serde_variant_bound_twice
enum Run { #[serde(bound = "u8: Copy", bound = "u8: Copy")] First(u8) }
//                                     ^^^^^ duplicate `bound`

// serde_variant_deserialize_with_misspelled
enum Run { #[serde(deserialize_withh = "with::deserialize")] First(u8) }
//                 ^^^^^^^^^^^^^^^^^ `#[serde(deserialize_withh)]` is not supported here; did you mean `deserialize_with`?
// serde_variant_deserialize_with_wrong_value
enum Run { #[serde(deserialize_with = with)] First(u8) }
//                                    ^^^^ expected the path of a function: `deserialize_with = "path::to::function"`
// serde_variant_deserialize_with_misplaced
#[serde(deserialize_with = "with::deserialize")] enum Run { First(u8) }
//      ^^^^^^^^^^^^^^^^ `#[serde(deserialize_with)]` is not supported here: it belongs on a variant
// serde_variant_deserialize_with_twice
enum Run { #[serde(deserialize_with = "with::deserialize", deserialize_with = "with::deserialize")] First(u8) }
//                                                         ^^^^^^^^^^^^^^^^ duplicate `deserialize_with`

// serde_variant_other_misspelled
enum Run { First, #[serde(otherr)] Other }
//                        ^^^^^^ `#[serde(otherr)]` is not supported here; did you mean `other`?
// serde_variant_other_wrong_value
enum Run { First, #[serde(other = true)] Other }
//                              ^ `other` takes no value
// serde_variant_other_misplaced
#[serde(other)] enum Run { First, Other }
//      ^^^^^ `#[serde(other)]` is not supported here: it belongs on a variant
// serde_variant_other_twice
enum Run { First, #[serde(other, other)] Other }
//                               ^^^^^ duplicate `other`

// serde_variant_rename_misspelled
enum Run { #[serde(renamee = "first")] First }
//                 ^^^^^^^ `#[serde(renamee)]` is not supported here; did you mean `rename`?
// serde_variant_rename_wrong_value
enum Run { #[serde(rename(first))] First }
//                        ^^^^^ expected `rename(serialize = ..., deserialize = ...)`
// serde_variant_rename_twice
enum Run { #[serde(rename = "first", rename = "first")] First }
//                                   ^^^^^^ duplicate `rename`

// serde_variant_rename_all_misspelled
enum Run { #[serde(rename_alll = "camelCase")] First { a: u8 } }
//                 ^^^^^^^^^^^ `#[serde(rename_alll)]` is not supported here; did you mean `rename_all`?
// serde_variant_rename_all_wrong_value
enum Run { #[serde(rename_all = "camel")] First { a: u8 } }
//                              ^^^^^^^ unknown case; there are "lowercase", "UPPERCASE", "PascalCase", "camelCase", "snake_case", "SCREAMING_SNAKE_CASE", "kebab-case", "SCREAMING-KEBAB-CASE"
// serde_variant_rename_all_twice
enum Run { #[serde(rename_all = "camelCase", rename_all = "camelCase")] First { a: u8 } }
//                                           ^^^^^^^^^^ duplicate `rename_all`

// serde_variant_serialize_with_misspelled
enum Run { #[serde(serialize_withh = "with::serialize")] First(u8) }
//                 ^^^^^^^^^^^^^^^ `#[serde(serialize_withh)]` is not supported here; did you mean `serialize_with`?
// serde_variant_serialize_with_wrong_value
enum Run { #[serde(serialize_with = with)] First(u8) }
//                                  ^^^^ expected the path of a function: `serialize_with = "path::to::function"`
// serde_variant_serialize_with_misplaced
#[serde(serialize_with = "with::serialize")] enum Run { First(u8) }
//      ^^^^^^^^^^^^^^ `#[serde(serialize_with)]` is not supported here: it belongs on a variant
// serde_variant_serialize_with_twice
enum Run { #[serde(serialize_with = "with::serialize", serialize_with = "with::serialize")] First(u8) }
//                                                     ^^^^^^^^^^^^^^ duplicate `serialize_with`

// serde_variant_skip_misspelled
enum Run { First, #[serde(skipp)] Second }
//                        ^^^^^ `#[serde(skipp)]` is not supported here; did you mean `skip`?
// serde_variant_skip_wrong_value
enum Run { First, #[serde(skip = true)] Second }
//                             ^ `skip` takes no value
// serde_variant_skip_misplaced
#[serde(skip)] enum Run { First, Second }
//      ^^^^ `#[serde(skip)]` is not supported here: it belongs on a variant
// serde_variant_skip_twice
enum Run { First, #[serde(skip, skip)] Second }
//                              ^^^^ duplicate `skip`

// serde_variant_skip_deserializing_misspelled
enum Run { First, #[serde(skip_deserializingg)] Second }
//                        ^^^^^^^^^^^^^^^^^^^ `#[serde(skip_deserializingg)]` is not supported here; did you mean `skip_deserializing`?
// serde_variant_skip_deserializing_wrong_value
enum Run { First, #[serde(skip_deserializing(true))] Second }
//                                          ^ `skip_deserializing` takes no value
// serde_variant_skip_deserializing_misplaced
#[serde(skip_deserializing)] enum Run { First, Second }
//      ^^^^^^^^^^^^^^^^^^ `#[serde(skip_deserializing)]` is not supported here: it belongs on a variant
// serde_variant_skip_deserializing_twice
enum Run { First, #[serde(skip_deserializing, skip_deserializing)] Second }
//                                            ^^^^^^^^^^^^^^^^^^ duplicate `skip_deserializing`

// serde_variant_skip_serializing_misspelled
enum Run { First, #[serde(skip_serializingg)] Second }
//                        ^^^^^^^^^^^^^^^^^ `#[serde(skip_serializingg)]` is not supported here; did you mean `skip_serializing`?
// serde_variant_skip_serializing_wrong_value
enum Run { First, #[serde(skip_serializing = true)] Second }
//                                         ^ `skip_serializing` takes no value
// serde_variant_skip_serializing_misplaced
#[serde(skip_serializing)] enum Run { First, Second }
//      ^^^^^^^^^^^^^^^^ `#[serde(skip_serializing)]` is not supported here: it belongs on a variant
// serde_variant_skip_serializing_twice
enum Run { First, #[serde(skip_serializing, skip_serializing)] Second }
//                                          ^^^^^^^^^^^^^^^^ duplicate `skip_serializing`

// serde_variant_untagged_misspelled
enum Run { First, #[serde(untaggedd)] Second(u8) }
//                        ^^^^^^^^^ `#[serde(untaggedd)]` is not supported here; did you mean `untagged`?
// serde_variant_untagged_wrong_value
enum Run { First, #[serde(untagged = true)] Second(u8) }
//                                 ^ `untagged` takes no value
// serde_variant_untagged_twice
enum Run { First, #[serde(untagged, untagged)] Second(u8) }
//                                  ^^^^^^^^ duplicate `untagged`

// serde_variant_with_misspelled
enum Run { #[serde(withh = "with")] First(u8) }
//                 ^^^^^ `#[serde(withh)]` is not supported here; did you mean `with`?
// serde_variant_with_wrong_value
enum Run { #[serde(with = with)] First(u8) }
//                        ^^^^ expected the path of a module: `with = "path::to::module"`
// serde_variant_with_misplaced
#[serde(with = "with")] enum Run { First(u8) }
//      ^^^^ `#[serde(with)]` is not supported here: it belongs on a variant
// serde_variant_with_twice
enum Run { #[serde(with = "with", with = "with")] First(u8) }
//                                ^^^^ duplicate `with`
