//! All ways to break a body, each with what must be told of it.

use super::body::{Body, Edit, Place};
use super::maker::Maker;
use super::shape::{Again, MapShape, Object, Shape, Text};

/// One way to break a body.
#[derive(Clone, Debug)]
pub(super) struct Break {
    pub(super) edits: Vec<(Place, Edit)>,
    /// The JSON Pointers and codes of the violations.
    pub(super) told: Vec<(String, &'static str)>,
    /// What another break must not be inside of, nor around, to be independent.
    touches: Vec<Place>,
    /// Whether a format that knows fields by their position takes it for something else.
    pub(super) only_by_names: bool,
}

impl Break {
    pub(super) fn is_independent_of(&self, other: &Break) -> bool {
        self.touches.iter().all(|place| !other.touches.iter().any(|touch| place.overlaps(touch)))
    }
}

/// Finds the ways to break a body.
pub(super) struct Breaker<'a> {
    pub(super) maker: &'a mut Maker,
    pub(super) found: Vec<Break>,
    /// Where the reading stops at the first fault.
    stops_at: Option<Place>,
}

/// The code of a violation, and where it is.
type Told = (String, &'static str);

fn told(place: &Place, code: &'static str) -> Vec<Told> {
    vec![(place.pointer(), code)]
}

impl<'a> Breaker<'a> {
    pub(super) fn new(maker: &'a mut Maker) -> Self {
        Breaker { maker, found: Vec::new(), stops_at: None }
    }

    fn add(&mut self, edits: Vec<(Place, Edit)>, told: Vec<Told>, touches: Vec<Place>) {
        let touches = self.stops_at.clone().map_or(touches, |place| vec![place]);
        self.found.push(Break { edits, told, touches, only_by_names: false });
    }

    /// A change of the value at a place, which makes that value wrong.
    fn change(&mut self, at: &Place, edit: Edit, code: &'static str) {
        self.add(vec![(at.clone(), edit)], told(at, code), vec![at.clone()]);
    }

    fn replace(&mut self, at: &Place, value: Body, code: &'static str) {
        self.change(at, Edit::Replace(value), code);
    }

    /// Lists all ways to break a value of a shape.
    pub(super) fn list(&mut self, shape: &Shape, body: &Body, at: &Place) {
        for value in self.maker.misfits(shape) {
            let by_position = match value {
                Body::Null => true,
                Body::Array(_) => shape.takes_kind(&Body::Object(Vec::new())),
                // A name may be the only key of a map there.
                Body::Object(_) => shape.takes_kind(&Body::Text(String::new())),
                _ => false,
            };
            self.replace(at, value, "invalid_type");
            if let Some(last) = self.found.last_mut() {
                last.only_by_names |= by_position;
            }
        }
        self.list_inner(shape, body, at);
    }

    fn list_inner(&mut self, shape: &Shape, body: &Body, at: &Place) {
        match shape {
            Shape::Option(inner) if *body != Body::Null => self.list_inner(inner, body, at),
            Shape::Bool | Shape::Any | Shape::Option(_) | Shape::Decimal(None) => {}
            Shape::Integer { of_type, range } => self.list_integer(*of_type, *range, at),
            Shape::Decimal(Some((min, max))) => {
                self.replace(at, Body::Decimal(max + 1.25), "decimal_above_max_value");
                self.replace(at, Body::Decimal(min - 1.25), "decimal_below_min_value");
            }
            Shape::Text(text) => self.list_text(*text, at),
            Shape::Names(_) => {
                let name = self.maker.letters(12);
                self.replace(at, Body::Text(name), "invalid_value");
            }
            Shape::Open { max, .. } | Shape::Secret { max } => {
                let name = self.maker.letters(max + 1);
                self.replace(at, Body::Text(name), "string_above_max_length");
            }
            Shape::Parsed { invalid, .. } => {
                let text = invalid(self.maker);
                self.replace(at, Body::Text(text), "invalid_value");
            }
            Shape::Array { .. } => self.list_array(shape, body, at),
            Shape::Tuple(shapes) => self.list_tuple(shapes, body, at),
            Shape::Map(map) => self.list_map(map, body, at),
            Shape::Object(object) => self.list_object(object, body, at),
            Shape::Internal { tag, variants } => {
                self.list_tag(tag, body, at);
                let name = body.get(tag).and_then(Body::as_text);
                if let Some((_, object)) = variants.iter().find(|(other, _)| Some(*other) == name) {
                    self.list_object(object, body, at);
                }
            }
            Shape::Adjacent { tag, content, variants } => {
                self.list_tag(tag, body, at);
                let name = body.get(tag).and_then(Body::as_text);
                let variant = variants.iter().find(|(other, _)| Some(*other) == name);
                if let Some((_, Some(shape))) = variant {
                    let object =
                        super::shape::object(vec![super::shape::required(content, shape.clone())]);
                    self.list_object(&object, body, at);
                }
            }
            Shape::External(variants) => self.list_external(variants, body, at),
            Shape::Kinds(shapes) => {
                let first = self.found.len();
                if let Some(shape) = shapes.iter().find(|shape| shape.takes_kind(body)) {
                    self.list_inner(shape, body, at);
                }
                // An object of one key may be a name, and an array may be an object.
                let is_object = shape.takes_kind(&Body::Object(Vec::new()));
                let has_other = shape.takes_kind(&Body::Array(Vec::new()))
                    || shapes.iter().any(|shape| matches!(shape, Shape::Names(_)));
                for one in &mut self.found[first..] {
                    one.only_by_names |= is_object && has_other;
                }
            }
            Shape::Again(Again(shape)) => self.list_inner(&shape(), body, at),
        }
    }

    fn list_integer(&mut self, of_type: (i64, i64), range: (i64, i64), at: &Place) {
        for (bound, code) in
            [(of_type.0, "integer_below_min_value"), (range.0, "integer_below_min_value")]
        {
            if let Some(below) = bound.checked_sub(1 + i64::from(self.maker.dice.one_in(2))) {
                self.replace(at, Body::Integer(below), code);
            }
        }
        for (bound, code) in
            [(of_type.1, "integer_above_max_value"), (range.1, "integer_above_max_value")]
        {
            if let Some(above) = bound.checked_add(1) {
                self.replace(at, Body::Integer(above), code);
            }
        }
    }

    fn list_text(&mut self, text: Text, at: &Place) {
        let (min, max) = text.length;
        if max < 1000 {
            let mut long = text;
            long.length = (max + 1, max + 1);
            let value = match long.pattern {
                Some(start) => Body::Text(format!("{start}{}", self.maker.digits(max))),
                None => self.maker.text(long),
            };
            self.replace(at, value, "string_above_max_length");
        }
        if min > 0 && text.pattern.is_none() {
            self.replace(at, Body::Text(String::new()), "string_below_min_length");
        }
        if text.pattern.is_some() {
            let letters = self.maker.letters(12);
            self.replace(at, Body::Text(letters), "invalid_value");
        }
    }

    fn list_array(&mut self, shape: &Shape, body: &Body, at: &Place) {
        let Shape::Array { item, length: (min, max), is_unique } = shape else { return };
        let items = body.items();
        if *min > 0 {
            self.replace(at, Body::Array(Vec::new()), "array_below_min_length");
        }
        if *max < 100 {
            let mut more = Vec::new();
            while items.len() + more.len() <= *max {
                let made = self.maker.make(item);
                if !*is_unique || !items.contains(&made) && !more.contains(&made) {
                    more.push(made);
                }
            }
            self.change(at, Edit::Push(more), "array_above_max_length");
        }
        if let (true, Some(first)) = (*is_unique && items.len() < *max, items.first()) {
            self.change(at, Edit::Push(vec![first.clone()]), "invalid_value");
        }
        for (index, value) in items.iter().enumerate() {
            let place = at.index(index);
            if *is_unique {
                // Two broken elements may be equal.
                self.list_member(item, value, &place, std::slice::from_ref(at));
            } else {
                self.list(item, value, &place);
            }
        }
    }

    /// Lists all ways to break a value of a collection, of which there can be only one if the value
    /// has a rule.
    fn list_member(&mut self, shape: &Shape, body: &Body, at: &Place, collection: &[Place]) {
        let first = self.found.len();
        self.list(shape, body, at);
        if shape.has_own_rule() && self.stops_at.is_none() {
            self.found[first..].iter_mut().for_each(|one| one.touches = collection.to_vec());
        }
    }

    fn list_tuple(&mut self, shapes: &[Shape], body: &Body, at: &Place) {
        let items = body.items();
        self.change(at, Edit::Push(vec![Body::Bool(true)]), "array_above_max_length");
        let shorter = Body::Array(items[..items.len() - 1].to_vec());
        self.replace(at, shorter, "array_below_min_length");
        let outer = self.stops_at.clone();
        if outer.is_none() {
            self.stops_at = Some(at.clone());
        }
        for (index, (shape, value)) in shapes.iter().zip(items).enumerate() {
            self.list(shape, value, &at.index(index));
        }
        self.stops_at = outer;
    }

    fn list_map(&mut self, map: &MapShape, body: &Body, at: &Place) {
        for (key, value) in body.entries() {
            self.list(&map.value, value, &at.key(key));
        }
        self.list_map_rules(map, body.entries().len(), at, vec![at.clone()]);
    }

    /// Breaks the rules of a map with this many entries.
    fn list_map_rules(&mut self, map: &MapShape, count: usize, at: &Place, touches: Vec<Place>) {
        let (most, longest) = map.limits;
        if most < 100 {
            let more = (count..=most).map(|n| (format!("more{n}"), self.maker.make(&map.value)));
            let edits = vec![(at.clone(), Edit::Insert(more.collect()))];
            self.add(edits, told(at, "object_above_max_properties"), touches.clone());
        }
        if longest < 100 && count < most {
            let entry = ("x".repeat(longest + 1), self.maker.make(&map.value));
            let edits = vec![(at.clone(), Edit::Insert(vec![entry]))];
            self.add(edits, told(at, "property_name_above_max_length"), touches.clone());
        }
        if map.by_number {
            let entry = (self.maker.key(), self.maker.make(&map.value));
            let edits = vec![(at.clone(), Edit::Insert(vec![entry]))];
            self.add(edits, told(at, "invalid_type"), touches);
        }
    }

    fn list_object(&mut self, object: &Object, body: &Body, at: &Place) {
        for field in &object.fields {
            let place = at.key(field.name);
            if let Some(value) = field.find_in(body) {
                self.list(&field.shape, value, &place);
                self.list_duplicates(&field.shape, value, at, field.name);
                let first = self.found.len();
                if field.is_required {
                    self.change(&place, Edit::Remove, "missing_required_parameter");
                }
                if object.denies_unknown {
                    self.list_rename(at, field.name, field.is_required);
                }
                let is_nullable = matches!(field.shape, Shape::Option(_));
                self.found[first..].iter_mut().for_each(|one| one.only_by_names |= is_nullable);
            }
        }
        if object.denies_unknown {
            let name = format!("un{}", self.maker.key());
            let place = at.key(&name);
            let value = self.maker.make(&Shape::Any);
            let edits = vec![(at.clone(), Edit::Insert(vec![(name, value)]))];
            self.add(edits, told(&place, "unknown_parameter"), vec![place]);
        }
        self.list_rules_between_fields(object, body, at);
        if let Some(map) = &object.rest {
            self.list_rest(object, map, body, at);
        }
    }

    /// A second entry of the same name, and that after a first one that is wrong.
    fn list_duplicates(&mut self, shape: &Shape, value: &Body, at: &Place, name: &str) {
        let place = at.key(name);
        let misfits = self.maker.misfits(shape);
        let misfit = misfits.first().cloned().unwrap_or(Body::Null);
        for second in [value, &misfit] {
            let entry = (name.to_owned(), second.clone());
            let edits = vec![(at.clone(), Edit::Insert(vec![entry]))];
            self.add(edits, told(&place, "duplicate_parameter"), vec![place.clone()]);
        }
        if let Some(misfit) = misfits.into_iter().find(|misfit| matches!(misfit, Body::Bool(_))) {
            let edits = vec![
                (place.clone(), Edit::Replace(misfit)),
                (at.clone(), Edit::Insert(vec![(name.to_owned(), value.clone())])),
            ];
            let mut both = told(&place, "invalid_type");
            both.extend(told(&place, "duplicate_parameter"));
            self.add(edits, both, vec![place]);
        }
    }

    fn list_rename(&mut self, at: &Place, name: &str, is_required: bool) {
        let other = format!("{name}_{}", self.maker.key());
        let (place, renamed) = (at.key(name), at.key(&other));
        let mut all = told(&renamed, "unknown_parameter");
        if is_required {
            all.extend(told(&place, "missing_required_parameter"));
        }
        self.add(vec![(place.clone(), Edit::Rename(other))], all, vec![place, renamed]);
    }

    fn list_rules_between_fields(&mut self, object: &Object, body: &Body, at: &Place) {
        for (field, other) in &object.requires {
            let (place, other) = (at.key(field), at.key(other));
            if body.get(field).is_some_and(|value| *value != Body::Null) {
                let edits = vec![(other.clone(), Edit::Remove)];
                self.add(edits, told(&place, "invalid_value"), vec![place, other]);
            }
        }
        for (field, other) in &object.conflicts {
            let is_set = body.get(field).is_some_and(|value| *value != Body::Null);
            let shape = object.fields.iter().find(|field| field.name == *other);
            if let (true, Some(Shape::Option(shape))) = (is_set, shape.map(|field| &field.shape)) {
                let entry = ((*other).to_owned(), self.maker.make(shape));
                let edits = vec![(at.clone(), Edit::Insert(vec![entry]))];
                let touches = vec![at.key(field), at.key(other)];
                self.add(edits, told(&touches[0], "invalid_value"), touches);
            }
        }
    }

    /// The entries that are of no field.
    fn list_rest(&mut self, object: &Object, map: &MapShape, body: &Body, at: &Place) {
        let entries = body.entries().iter();
        let rest: Vec<_> = entries
            .filter(|(key, _)| object.fields.iter().all(|field| field.name != key))
            .collect();
        // The map itself has no name of its own.
        let mut touches = vec![at.key("")];
        touches.extend(rest.iter().map(|(key, _)| at.key(key)));
        for (key, value) in &rest {
            self.list_member(&map.value, value, &at.key(key), &touches);
        }
        self.list_map_rules(map, rest.len(), at, touches);
    }

    /// Whatever is wrong with a tag, nothing else of the value can be read.
    fn list_tag(&mut self, tag: &str, body: &Body, at: &Place) {
        let place = at.key(tag);
        let Some(value) = body.get(tag) else { return };
        let name = self.maker.letters(12);
        let changes = [
            (Edit::Replace(Body::Text(name)), "invalid_value"),
            (Edit::Replace(Body::Bool(true)), "invalid_type"),
            (Edit::Remove, "missing_required_parameter"),
        ];
        for (edit, code) in changes {
            self.add(vec![(place.clone(), edit)], told(&place, code), vec![at.clone()]);
        }
        let twice = Edit::Insert(vec![(tag.to_owned(), value.clone())]);
        self.add(vec![(at.clone(), twice)], told(&place, "duplicate_parameter"), vec![at.clone()]);
    }

    fn list_external(&mut self, variants: &[(&str, Option<Shape>)], body: &Body, at: &Place) {
        let unknown = self.maker.letters(12);
        self.replace(at, Body::Text(unknown), "invalid_value");
        let [(key, value)] = body.entries() else { return };
        let shape = variants.iter().find(|(name, _)| *name == key);
        if let Some((_, Some(shape))) = shape {
            self.list(shape, value, &at.key(key));
        }
        let renamed = Edit::Rename(self.maker.key());
        self.add(vec![(at.key(key), renamed)], told(at, "invalid_value"), vec![at.clone()]);
        let second = vec![(self.maker.key(), Body::Null)];
        self.change(at, Edit::Insert(second), "invalid_value");
        self.replace(at, Body::Object(Vec::new()), "invalid_value");
    }
}
