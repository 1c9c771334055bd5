//! Requests that extend others: the builder, the rules and the JSON of a composition.

#![allow(clippy::option_option)]

use run_request::assistants::{CreateRunRequest, CreateRunRequestSetters};
use run_request::{Extends, RunRequest};

use crate::support::json::assert_round_trip;
use crate::support::violations::list_paths;

/// A run that an app extends.
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[serde(deny_unknown_fields)]
struct SupportRun {
    #[serde(flatten)]
    run: CreateRunRequest,
    #[request(pattern("^T-[0-9]+$"), length(..=16))]
    ticket: String,
    #[request(range(1..=5), default = 3)]
    priority: u8,
    #[request(length(..=8), inner(length(1..=32)), each = tag)]
    tags: Option<Vec<String>>,
}

#[test]
fn setters_of_both_requests_can_be_mixed() {
    let run = SupportRun::builder()
        .assistant_id("asst_abc123")
        .temperature(0.2)
        .ticket("T-42")
        .tag("billing")
        .maybe_top_p(None)
        .tag("urgent")
        .build()
        .unwrap();
    assert_eq!(
        serde_json::to_string(&run).unwrap(),
        r#"{"assistant_id":"asst_abc123","temperature":0.2,"ticket":"T-42","priority":3,"tags":["billing","urgent"]}"#
    );
    let read: SupportRun = serde_json::from_str(&serde_json::to_string(&run).unwrap()).unwrap();
    assert_eq!(read, run);
}

#[test]
fn functions_can_accept_every_extension_of_a_request() {
    fn set_defaults<I, B: CreateRunRequestSetters<I>>(builder: B) -> B {
        builder.temperature(0.5).max_prompt_tokens(1_000)
    }
    fn read_temperature<I>(run: &impl Extends<CreateRunRequest, I>) -> Option<f64> {
        run.part().temperature
    }
    let base = set_defaults(CreateRunRequest::builder()).assistant_id("a").build().unwrap();
    let extended = set_defaults(SupportRun::builder()).assistant_id("a").ticket("T-1");
    let extended = set_defaults(extended).build().unwrap();
    assert_eq!((read_temperature(&base), read_temperature(&extended)), (Some(0.5), Some(0.5)));
    assert_eq!(AsRef::<CreateRunRequest>::as_ref(&extended), &base);
}

#[test]
fn violations_have_wire_paths_in_the_order_of_declaration() {
    let verdict =
        SupportRun::builder().ticket("42").priority(9).temperature(9.5).assistant_id("").build();
    assert_eq!(list_paths(verdict), ["assistant_id", "temperature", "ticket", "priority"]);
}

#[test]
fn a_flattened_request_can_be_set_as_a_whole() {
    let base = CreateRunRequest::builder().assistant_id("a").temperature(1.0).build().unwrap();
    let whole = SupportRun::builder().ticket("T-1").run(base.clone()).top_p(0.5).build().unwrap();
    assert_eq!(whole.run, base.into_builder().top_p(0.5).build().unwrap());
    let back = whole.clone().into_builder().temperature(2.0).with_user_method();
    assert_eq!(back.build().unwrap().run.temperature, Some(2.0));
}

impl<A, B> SupportRunBuilder<A, B> {
    /// Users can add methods to the builder.
    fn with_user_method(self) -> Self {
        self
    }
}

/// Three levels, of which the middle one is generic.
mod levels {
    use run_request::RunRequest;

    #[derive(RunRequest, Debug, PartialEq, Clone, Default)]
    #[request(extensible)]
    pub(crate) struct Page {
        #[request(length(1..))]
        pub(crate) cursor: String,
        pub(crate) owner: String,
        #[request(range(1..=100))]
        pub(crate) limit: Option<u32>,
        #[request(each = sort)]
        pub(crate) by: Option<Vec<String>>,
        pub(crate) until: Option<Option<u64>>,
    }

    #[derive(RunRequest, Debug, PartialEq, Clone)]
    #[request(extensible)]
    pub(crate) struct Envelope<T> {
        #[request(skip)]
        pub(crate) payload: T,
        pub(crate) id: u32,
    }

    #[derive(RunRequest, Debug, PartialEq, Clone)]
    #[request(extensible)]
    pub(crate) struct Search<T: Clone> {
        pub(crate) query: String,
        #[serde(flatten)]
        pub(crate) page: Page,
        pub(crate) lang: Option<String>,
        #[serde(flatten)]
        pub(crate) envelope: Envelope<Vec<T>>,
    }

    #[derive(RunRequest, Debug, PartialEq, Clone)]
    pub(crate) struct Audit {
        #[serde(flatten)]
        pub(crate) search: Search<u8>,
        #[request(length(1..))]
        pub(crate) why: Option<String>,
    }
}

use levels::{Audit, EnvelopeSetters, Page, PageSetters, Search, SearchSetters};

#[test]
fn setters_of_three_levels_can_be_called_in_any_order() {
    let audit = Audit::builder()
        .id(2)
        .limit(1)
        .why("w")
        .cursor("c")
        .sort("a")
        .query("q")
        .payload(vec![1])
        .sort("b")
        .until_null()
        .owner("o")
        .lang("x")
        .build()
        .unwrap();
    let json = r#"{"query":"q","cursor":"c","owner":"o","limit":1,"by":["a","b"],"until":null,"lang":"x","payload":[1],"id":2,"why":"w"}"#;
    assert_round_trip(&audit, json);
    let page: &Page = audit.part();
    assert_eq!(page.limit, Some(1));
    let search: &Search<u8> = audit.as_ref();
    let again = Audit::builder().search(search.clone()).why("w").build().unwrap();
    assert_eq!(again, audit);
    assert_eq!(audit.clone().into_builder().build().unwrap(), audit);
}

#[test]
fn the_middle_level_can_be_set_from_a_whole_inner_request() {
    let page = Page::builder().cursor("c").owner("o").build().unwrap();
    let mut search = Search::<String>::builder()
        .page(page)
        .id(1)
        .query("q")
        .payload(Vec::<String>::new())
        .limit(7)
        .build()
        .unwrap();
    assert_eq!(search.page.limit, Some(7));
    Extends::<Page, _>::part_mut(&mut search).limit = Some(1_000);
    let violations = search.validate().unwrap_err();
    assert_eq!(violations.first().path().to_string(), "limit");
}

#[test]
fn the_outermost_request_decides_about_unknown_fields() {
    #[derive(RunRequest, Debug)]
    #[serde(deny_unknown_fields)]
    struct Strict {
        a: Option<u8>,
    }
    #[derive(RunRequest, Debug)]
    struct Lax {
        #[serde(flatten)]
        strict: Strict,
        b: Option<u8>,
    }
    #[derive(RunRequest, Debug)]
    #[serde(deny_unknown_fields)]
    struct StrictAgain {
        #[serde(flatten)]
        lax: Lax,
        c: Option<u8>,
    }
    assert!(serde_json::from_str::<Strict>(r#"{"x":1}"#).is_err());
    assert!(serde_json::from_str::<Lax>(r#"{"x":1}"#).is_ok());
    let error = serde_json::from_str::<StrictAgain>("{\"a\":1,\n\"x\":1}").unwrap_err();
    assert_eq!(
        error.to_string(),
        "unknown field `x`, expected one of `a`, `b`, `c` at line 2 column 3"
    );
}

/// Fields with names that generated code could use itself.
mod names {
    use run_request::*;

    #[derive(RunRequest, Debug)]
    #[request(extensible, builder(derive(Clone, Debug)))]
    pub(crate) struct Inner {
        pub(crate) i: u8,
        pub(crate) n: String,
        pub(crate) p: u8,
        pub(crate) b: u8,
        pub(crate) partial: u8,
        pub(crate) this: u8,
        pub(crate) state: Option<u8>,
    }

    #[derive(RunRequest, Debug)]
    #[request(builder(derive(Clone, Debug)))]
    pub(crate) struct Outer {
        #[serde(flatten)]
        pub(crate) partial_: Inner,
        pub(crate) s: u8,
        pub(crate) with: u8,
        pub(crate) project: u8,
        pub(crate) inner: u8,
        #[serde(skip)]
        pub(crate) hidden: u8,
        #[serde(flatten)]
        pub(crate) map: std::collections::HashMap<String, u8>,
    }
}

#[test]
fn fields_can_have_any_name() {
    use names::InnerSetters;
    let outer = names::Outer::builder().i(1).n("n").p(2).b(3).partial(4).this(5).state(6);
    let outer = outer.s(7).with(8).project(9).inner(10).map([("hidden".to_owned(), 11)]);
    let outer = outer.clone().build().unwrap();
    let json = serde_json::to_string(&outer).unwrap();
    assert_eq!(
        json,
        r#"{"i":1,"n":"n","p":2,"b":3,"partial":4,"this":5,"state":6,"s":7,"with":8,"project":9,"inner":10,"hidden":11}"#
    );
    let read: names::Outer = serde_json::from_str(&json).unwrap();
    assert!(read.validate().is_ok());
    assert_eq!((read.hidden, read.map["hidden"]), (0, 11));
}

/// A private request can be flattened in a public one.
#[allow(unreachable_pub)]
mod visible {
    use run_request::RunRequest;

    #[derive(RunRequest, Debug)]
    #[request(extensible)]
    struct Private {
        cursor: String,
        limit: Option<u8>,
    }

    #[derive(RunRequest, Debug)]
    pub struct Public {
        #[serde(flatten)]
        private: Private,
        /// A public field.
        pub own: u8,
    }

    #[derive(RunRequest)]
    #[request(builder(vis = pub(crate)))]
    pub struct Narrow {
        #[serde(flatten)]
        private: Private,
    }

    pub(crate) fn build_public() -> Public {
        let narrow = Narrow::builder().cursor("n").build().expect("it is valid");
        let public = Public::builder().limit(1).own(2).cursor(narrow.private.cursor);
        public.build().expect("it is valid")
    }
}

#[test]
fn private_requests_can_be_flattened_in_public_ones() {
    let json = serde_json::to_string(&visible::build_public()).unwrap();
    assert_eq!(json, r#"{"cursor":"n","limit":1,"own":2}"#);
    let read: visible::Public = serde_json::from_str(&json).unwrap();
    assert_eq!(read.into_builder().build().unwrap().own, 2);
}
