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

// builder_of_tuple_struct
#[derive(RunRequest)]
struct Run(u8);
//     ^^^ `RunRequest` needs a struct with named fields or an enum; name its fields, or use `Validate` and serde's own derives

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
    //        ^^^^^^^^^^ unknown `request` attribute `frobnicate`; there are `above`, `ascii`, `bytes`, `conflicts_with`, `constant`, `contains`, `custom`, `default`, `each`, `ends_with`, `example`, `finite`, `first_key_wins`, `foreign`, `format`, `inner`, `into`, `keys`, `length`, `multiple_of`, `nested`, `none_of`, `not_contains`, `not_null`, `nullable`, `one_of`, `partial`, `pattern`, `range`, `requires`, `secret`, `setter`, `skip`, `starts_with`, `title`, `try_into`, `unique`, `values`, `when`
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

// unknown_attribute_of_a_variant
#[derive(RunRequest)]
#[request(from)]
#[serde(tag = "type")]
enum Part {
    #[request(lenght(1..))]
    //        ^^^^^^ unknown `request` attribute `lenght`; did you mean `length`, on a field?
    Text(Inner),
    Image {
        url: String,
    },
}

#[derive(RunRequest)]
struct Run {
    part: Part,
    parts: Vec<Part>,
}

fn send(part: &Part) -> Result<(), run_request::Violations> {
    part.validate()
}

fn main() {
    let image = Part::Image { url: String::new() };
    let run = Run::builder().part(Inner { inside: 1 }).parts([image]).build();
}

// unknown_attribute_of_an_enum_of_names
#[derive(RunRequest)]
#[request(string)]
enum Model {
    Gpt,
    #[serde(alais = "gpt-mini")]
    //      ^^^^^ `#[serde(alais)]` is not supported here; did you mean `alias`?
    Mini,
}

fn name(model: &Model) -> &str {
    let model: Result<Model, _> = Model::NAMES[0].parse();
    model.map_or("", |model| model.as_str())
}
