// attribute_half_typed; mistakes: 2
#[derive(RunRequest)]
struct Run {
    #[request(length(1..), def)]
    //                     ^^^ unknown `request` attribute `def`; did you mean `default`?
    field: String,
    #[request(setter)]
    //        ^^^^^^ expected a name: `setter = name`
    other: Option<u8>,
}

fn main() {
    let run = Run::builder().field("a").other(1).build().unwrap();
    run.validate().unwrap();
}

// each_on_number
#[derive(RunRequest)]
struct Run {
    #[request(each = one)]
    //        ^^^^ `each` needs a collection
    field: u8,
}

fn main() {
    let _ = Run::builder().one(1).build();
}

// builder_of_enum
#[derive(RunRequest)]
enum Run {
//   ^^^ `RunRequest` needs a struct with named fields; for an enum, use `Validate` and serde's own derives
    One { field: u8 },
}

fn send(run: &Run) -> Result<(), run_request::Violations> {
    run.validate()
}

fn main() {
    send(&Run::builder().build().unwrap()).unwrap();
}

// builder_of_tuple_struct
#[derive(RunRequest)]
struct Run(u8);
//     ^^^ `RunRequest` needs a struct with named fields; name its fields, or use `Validate` and serde's own derives

#[derive(RunRequest)]
struct Outer {
    run: Run,
}

fn main() {
    let run: Run = Run::builder().build().unwrap();
    run.validate().unwrap();
    let outer = Outer::builder().run(run).build().unwrap();
    let _ = outer.run.into_builder();
}

// builder_with_two_maps
use std::collections::BTreeMap;

#[derive(RunRequest)]
struct Run {
    #[serde(flatten)]
    one: BTreeMap<String, u8>,
    #[serde(flatten)]
    other: BTreeMap<String, u8>,
    //     ^^^^^^^^^^^^^^^^^^^^ only one map can collect the unknown fields
}

fn main() {
    let _ = Run::builder().one(BTreeMap::new()).other(BTreeMap::new()).build();
}

// unknown_attribute
#[derive(RunRequest)]
struct Run {
    #[request(frobnicate)]
    //        ^^^^^^^^^^ unknown `request` attribute `frobnicate`; there are `above`, `ascii`, `bytes`, `conflicts_with`, `contains`, `custom`, `default`, `each`, `ends_with`, `example`, `foreign`, `format`, `inner`, `into`, `keys`, `length`, `multiple_of`, `nested`, `not_null`, `nullable`, `one_of`, `pattern`, `range`, `requires`, `secret`, `setter`, `skip`, `starts_with`, `title`, `unique`, `values`, `when`
    field: String,
    other: Option<u8>,
}

fn main() {
    let run = Run::builder().field("a").other(1).build().unwrap();
    run.validate().unwrap();
}

// what_cannot_be_flattened
#[derive(RunRequest)]
struct Search {
    #[serde(flatten)]
    tags: Vec<String>,
    //    ^^^^^^^^^^^ `Vec<String>` cannot be flattened: it does not derive `RunRequest`
    query: String,
}

fn main() {
    let search = Search::builder().query("q").build().unwrap();
    search.validate().unwrap();
}
