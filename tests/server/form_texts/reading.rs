//! What is read from a text.

use std::collections::BTreeMap;
use std::num::NonZeroU8;

use run_request::{RunRequest, form};

use super::{Effort, Fields, Id, Lenient, assert_reads, assert_rejects};

#[test]
fn the_type_decides_what_a_text_is() {
    assert_reads("", |_| {});
    assert_reads("text=5", |fields| fields.text = "5".into());
    assert_reads("text=true", |fields| fields.text = "true".into());
    assert_reads("letter=%C3%A9", |fields| fields.letter = 'é');
    assert_reads("flag=true", |fields| fields.flag = true);
    assert_reads("flag=on", |fields| fields.flag = true);
    assert_reads("flag=false", |_| {});
    assert_reads("byte=255", |fields| fields.byte = 255);
    assert_reads("byte=007&small=%2B3", |fields| {
        fields.byte = 7;
        fields.small = 3;
    });
    assert_reads("small=-5", |fields| fields.small = -5);
    assert_reads("wide=340282366920938463463374607431768211455", |fields| fields.wide = u128::MAX);
    assert_reads("low=-170141183460469231731687303715884105728", |fields| fields.low = i128::MIN);
    assert_reads("decimal=1e-3", |fields| fields.decimal = 0.001);
    assert_reads("decimal=2", |fields| fields.decimal = 2.0);
    assert_reads("decimal=-.5", |fields| fields.decimal = -0.5);
    assert_reads("effort=very-high", |fields| fields.effort = Effort::VeryHigh);
    assert_reads("nonzero=3", |fields| fields.nonzero = NonZeroU8::new(3));
    assert_reads("id=3", |fields| fields.id = Some(Id(3)));
    assert_reads("maybe_flag=false", |fields| fields.maybe_flag = Some(false));
    assert_reads("maybe_effort=low", |fields| fields.maybe_effort = Some(Effort::Low));
}

#[test]
fn an_empty_text_is_no_number() {
    assert_reads("nonzero=&maybe_flag=&one=", |_| {});
    assert_reads("maybe_text=", |fields| fields.maybe_text = Some(String::new()));
    assert_reads("maybe_text", |fields| fields.maybe_text = Some(String::new()));
    assert_rejects::<Fields>(
        "byte=&maybe_effort=",
        &[
            "byte invalid_type: expected an integer, but got a string instead.",
            "maybe_effort invalid_value: value not supported. Supported values are: 'low' and \
             'very-high'.",
        ],
    );
}

#[test]
fn a_key_that_is_repeated_is_a_sequence() {
    assert_reads("tags=a&tags=b", |fields| fields.tags = vec!["a".into(), "b".into()]);
    assert_reads("tags=a&flag=true&tags=b", |fields| {
        fields.tags = vec!["a".into(), "b".into()];
        fields.flag = true;
    });
    assert_reads("tags=a", |fields| fields.tags = vec!["a".into()]);
    // It is the decoded key that counts.
    assert_reads("tags=a&%74ags=b&t%61gs=c", |fields| {
        fields.tags = vec!["a".into(), "b".into(), "c".into()];
    });
    assert_reads("numbers=3&numbers=1", |fields| fields.numbers = vec![3, 1]);
    assert_reads("pair=3&pair=1", |fields| fields.pair = Some((3, "1".into())));
    assert_reads("set=3&set=-1&set=3", |fields| fields.set = Some([-1, 3].into()));
    assert_reads("efforts=low&efforts=low", |fields| fields.efforts = Some(vec![Effort::Low; 2]));
}

#[test]
fn texts_are_decoded() {
    assert_reads("text=a+b", |fields| fields.text = "a b".into());
    assert_reads("text=a%20b%2Bc", |fields| fields.text = "a b+c".into());
    assert_reads("text=%e2%82%AC", |fields| fields.text = "€".into());
    assert_reads("text=€", |fields| fields.text = "€".into());
    assert_reads("text=%26%3d=", |fields| fields.text = "&==".into());
}

#[test]
fn what_is_no_encoding_stands_for_itself() {
    assert_reads("text=100%", |fields| fields.text = "100%".into());
    assert_reads("text=%4", |fields| fields.text = "%4".into());
    assert_reads("text=%zz%41", |fields| fields.text = "%zzA".into());
    assert_reads("text=%%341", |fields| fields.text = "%41".into());
    assert_reads("text=a=b=", |fields| fields.text = "a=b=".into());
    assert_reads("text=a;flag=true", |fields| fields.text = "a;flag=true".into());
}

#[test]
fn empty_pairs_are_skipped() {
    assert_reads("&&", |_| {});
    assert_reads("&text=a&&flag=on&", |fields| {
        fields.text = "a".into();
        fields.flag = true;
    });
}

#[test]
fn brackets_are_part_of_a_name() {
    assert_reads("a[b]=3", |fields| fields.bracket = Some(3));
    assert_reads("a%5Bb%5D=3", |fields| fields.bracket = Some(3));
    assert_rejects::<Fields>(
        "tags[]=a&tags[0]=b&text.a=c",
        &[
            "[\"tags[]\"] unknown_parameter: unknown parameter",
            "[\"tags[0]\"] unknown_parameter: unknown parameter",
            "[\"text.a\"] unknown_parameter: unknown parameter",
        ],
    );
}

#[test]
fn unknown_keys_are_ignored_unless_they_are_denied() {
    for text in ["=b", "limit2=x&a=1&a=2", "&=&", "user[name]=%FF", "%41%="] {
        assert_eq!(form::from_str::<Lenient>(text).unwrap().limit, None, "{text}");
    }
    assert_rejects::<Fields>("=b", &["[\"\"] unknown_parameter: unknown parameter"]);
}

#[derive(RunRequest, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
struct Listing {
    #[serde(flatten)]
    page: Page,
    #[serde(flatten)]
    sorting: Option<Sorting>,
    only: Vec<u16>,
}

#[derive(RunRequest, Debug, PartialEq)]
struct Page {
    #[request(range(1..=100), default = 20)]
    limit: u8,
    #[serde(flatten)]
    window: Window,
}

#[derive(RunRequest, Debug, PartialEq)]
struct Window {
    from: Option<i64>,
    scale: Option<f32>,
    fresh: bool,
}

#[derive(RunRequest, Debug, PartialEq)]
struct Sorting {
    by: String,
    depth: u8,
}

#[test]
fn flattened_requests_have_numbers() {
    let text = "limit=5&from=-7&scale=0.5&fresh=on&by=name&depth=3&only=1&only=2";
    let page = Page { limit: 5, window: Window { from: Some(-7), scale: Some(0.5), fresh: true } };
    let sorting = Some(Sorting { by: "name".into(), depth: 3 });
    let listing = form::from_str::<Listing>(text).unwrap();
    assert_eq!(*listing, Listing { page, sorting, only: vec![1, 2] });
    assert_eq!(form::from_str::<Listing>("fresh=false&only=1").unwrap().sorting, None);
    assert_rejects::<Listing>(
        "limit=500&from=x&depth=300&new=1",
        &[
            "limit integer_above_max_value: integer above maximum value. Expected a value <= \
             255, but got 500 instead.",
            "from invalid_type: expected an integer, but got a string instead.",
            "fresh missing_required_parameter: required, but missing",
            "by missing_required_parameter: required, but missing",
            "depth integer_above_max_value: integer above maximum value. Expected a value <= \
             255, but got 300 instead.",
            "only missing_required_parameter: required, but missing",
            "new unknown_parameter: unknown parameter",
        ],
    );
}

/// A map of unknown keys.
#[derive(RunRequest, Debug, PartialEq)]
struct Filter {
    limit: Option<u8>,
    #[serde(flatten)]
    by: BTreeMap<String, Vec<u8>>,
}

#[test]
fn a_map_collects_unknown_keys() {
    let filter = form::from_str::<Filter>("limit=1&a=1&b=2&a=3").unwrap();
    let by = BTreeMap::from([("a".to_owned(), vec![1, 3]), ("b".to_owned(), vec![2])]);
    assert_eq!(*filter, Filter { limit: Some(1), by });
    assert_rejects::<Filter>(
        "b=x&a=1&a=300&limit=-1",
        &[
            "limit integer_below_min_value: integer below minimum value. Expected a value >= 0, \
             but got -1 instead.",
            "b[0] invalid_type: expected an integer, but got a string instead.",
            "a[1] integer_above_max_value: integer above maximum value. Expected a value <= 255, \
             but got 300 instead.",
        ],
    );
}

#[test]
fn a_form_may_be_a_map() {
    let map = form::from_str::<BTreeMap<u8, Id>>("1=5&2=7").unwrap();
    assert_eq!(*map, BTreeMap::from([(1, Id(5)), (2, Id(7))]));
    assert_rejects::<BTreeMap<u8, Id>>(
        "1=x&300=1",
        &[
            "[\"1\"] invalid_type: expected an integer, but got a string instead.",
            " integer_above_max_value: '300': integer above maximum value. Expected a value <= \
             255, but got 300 instead.",
        ],
    );
}

#[derive(RunRequest, Debug, PartialEq)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
enum Shape {
    Circle {
        radius: f64,
        filled: Option<bool>,
    },
    Polygon {
        #[request(length(2..))]
        sides: Vec<u8>,
    },
    Point,
}

#[derive(RunRequest, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
struct Drawing {
    layer: u8,
    #[serde(flatten)]
    shape: Shape,
}

#[derive(RunRequest, Debug, PartialEq)]
#[serde(untagged)]
enum Area {
    Square { side: u8 },
    Rectangle { width: u8, height: u8 },
}

#[test]
fn the_texts_of_tagged_enums_are_numbers_wherever_the_tag_is() {
    let circle = || Shape::Circle { radius: 2.5, filled: None };
    for text in ["kind=circle&radius=2.5&filled=", "filled=&radius=2.5&kind=circle"] {
        assert_eq!(*form::from_str::<Shape>(text).unwrap(), circle(), "{text}");
    }
    for text in ["layer=3&kind=circle&radius=2.5", "radius=2.5&kind=circle&layer=3"] {
        let expected = Drawing { layer: 3, shape: circle() };
        assert_eq!(*form::from_str::<Drawing>(text).unwrap(), expected, "{text}");
    }
    let sides = Shape::Polygon { sides: vec![3, 4] };
    assert_eq!(*form::from_str::<Shape>("sides=3&kind=polygon&sides=4").unwrap(), sides);
    assert_eq!(form::from_str::<Drawing>("layer=1&kind=point").unwrap().shape, Shape::Point);
    assert_rejects::<Shape>(
        "sides=3&kind=polygon",
        &["sides array_below_min_length: array too short. Expected an array with minimum length \
           2, but got an array with length 1 instead."],
    );
    assert_rejects::<Shape>(
        "filled=yes&radius=wide&kind=circle&a=1",
        &[
            "radius invalid_type: expected a decimal, but got a string instead.",
            "filled invalid_type: expected a boolean, but got a string instead.",
            "a unknown_parameter: unknown parameter",
        ],
    );
}

#[test]
fn the_texts_of_untagged_enums_are_numbers_in_their_fields() {
    assert_eq!(*form::from_str::<Area>("side=2").unwrap(), Area::Square { side: 2 });
    let rectangle = Area::Rectangle { width: 2, height: 3 };
    assert_eq!(*form::from_str::<Area>("width=2&height=3").unwrap(), rectangle);
    assert_rejects::<Area>(
        "width=2&height=x",
        &["height invalid_type: expected an integer, but got a string instead."],
    );
}

#[derive(serde::Serialize, serde::Deserialize, Debug, PartialEq)]
struct Foreign {
    count: u16,
    flags: Vec<bool>,
}

#[derive(RunRequest, Debug, PartialEq)]
struct WithForeign {
    name: String,
    #[serde(flatten)]
    #[request(foreign, skip)]
    rest: Foreign,
}

#[test]
fn the_texts_of_foreign_types_are_numbers() {
    let read = form::from_str::<WithForeign>("count=7&name=a&flags=on&flags=false").unwrap();
    let rest = Foreign { count: 7, flags: vec![true, false] };
    assert_eq!(*read, WithForeign { name: "a".into(), rest });
}
