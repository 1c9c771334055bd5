//! Components of an OpenAPI document, for utoipa: what `#[request(schema)]` calls with the feature
//! `utoipa`.
//!
//! 1. schemars describes the type, and all types that it refers to.
//! 2. Each of these becomes a component. Its name is valid in OpenAPI, and the same in the whole
//!    program: see `names`.
//! 3. Lists of tagged variants get a discriminator: see `discriminators`.
//! 4. The schemas are converted into utoipa's types: see `convert`.

mod convert;
mod discriminators;
mod names;
mod subschemas;
#[cfg(test)]
mod tests;

use alloc::borrow::Cow;
use alloc::collections::BTreeMap;
pub use alloc::string::String;
use alloc::vec::Vec;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::Value;
pub use utoipa::__dev::ComposeSchema;
pub use utoipa::openapi::RefOr;
pub use utoipa::openapi::schema::Schema;
pub use utoipa::{PartialSchema, ToSchema};

use self::convert::convert;
use self::subschemas::{find_references, referenced_name};

/// The name of a component with its schema, as utoipa collects them.
pub type Components = Vec<(String, RefOr<Schema>)>;

/// The schemas of type arguments, as the macros of utoipa pass them.
pub type Schemas = Vec<RefOr<Schema>>;

/// Describes the component of a type.
#[must_use]
pub fn describe_component<T: JsonSchema>() -> RefOr<Schema> {
    let Described { name, mut components } = Described::new(SchemaGenerator::subschema_for::<T>);
    convert(components.remove(&name).unwrap_or_default())
}

/// Finds the name of the component of a type.
#[must_use]
pub fn name_component<T: JsonSchema>() -> Cow<'static, str> {
    Described::new(SchemaGenerator::subschema_for::<T>).name.into()
}

/// Adds all components that the component of a type refers to, except for those that are there
/// already.
pub fn add_components<T: JsonSchema>(components: &mut Components) {
    Described::new(SchemaGenerator::subschema_for::<T>).add_references(components);
}

/// A type and all types that it refers to, as components.
#[derive(Debug)]
struct Described {
    /// The name of the type's own component.
    name: String,
    components: BTreeMap<String, Value>,
}

impl Described {
    /// Describes a type that has a schema of its own, and not an inlined one.
    fn new(describe: fn(&mut SchemaGenerator) -> schemars::Schema) -> Self {
        let settings = SchemaSettings::draft2020_12();
        let mut generator =
            settings.with(|it| it.definitions_path = subschemas::PATH.into()).into_generator();
        let reference = describe(&mut generator);
        let name = reference.get("$ref").and_then(referenced_name).unwrap_or_default();
        let definitions = generator.take_definitions(true).into_iter().collect();
        let (name, mut components) = names::assign(&name, definitions);
        discriminators::add(&mut components);
        Described { name, components }
    }

    fn add_references(mut self, components: &mut Components) {
        let mut pending = Vec::from([self.name.clone()]);
        let mut reached = Vec::new();
        while let Some(name) = pending.pop() {
            for other in self.components.get(&name).map(find_references).unwrap_or_default() {
                if !reached.contains(&other) {
                    reached.push(other.clone());
                    pending.push(other);
                }
            }
        }
        reached.sort_unstable();
        for name in reached {
            if components.iter().any(|(present, _)| *present == name) {
                continue;
            }
            if let Some(schema) = self.components.remove(&name) {
                components.push((name, convert(schema)));
            }
        }
    }
}
