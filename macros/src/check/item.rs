//! The item that `derive(RunRequest)` is given.

use super::container::{check_builder, runtime_path};
use super::enums::check_enum;
use super::request::check_request;
use crate::ast::{Body, Item, Shape};
use crate::diagnostics::Errors;
use crate::model::{Declaration, FallbackItem};

/// What the item declares.
pub(crate) fn check_item(mut item: Item, errors: &Errors) -> Declaration {
    match std::mem::replace(&mut item.body, Body::Union) {
        Body::Struct(Shape::Named, fields) => {
            Declaration::Request(Box::new(check_request(item, fields, errors)))
        }
        Body::Enum(variants) => Declaration::Enum(Box::new(check_enum(item, variants, errors))),
        body => {
            item.body = body;
            Declaration::Fallback(Box::new(reject_item(item, errors)))
        }
    }
}

/// A request is an object, or one of several values.
fn reject_item(item: Item, errors: &Errors) -> FallbackItem {
    let ident = &item.ident;
    let instead = match item.body {
        Body::Struct(Shape::Unit, _) => format!("for an empty object, write `struct {ident} {{}}`"),
        Body::Struct(..) => "name its fields, or use `Validate` and serde's own derives".to_owned(),
        Body::Enum(_) | Body::Union => "a union cannot be serialized".to_owned(),
    };
    let needs = "`RunRequest` needs a struct with named fields or an enum";
    errors.add(ident, format!("{needs}; {instead}"));
    FallbackItem {
        allowed: item.allowed,
        builder: check_builder(&item.ident, &item.vis, item.container.builder, errors).ident,
        vis: item.vis,
        ident: item.ident,
        generics: item.generics,
        runtime: runtime_path(item.container.runtime.as_ref()),
    }
}
