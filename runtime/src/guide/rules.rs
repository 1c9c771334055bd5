#![doc = include_str!("../../docs/rules.md")]
#![doc(alias("validation", "check", "message", "code", "constraint"))]

// Each line `doc(alias)` has what people search for: words of JSON Schema, of other crates, and keys.
pages! {
    #[doc(alias("exclusiveMinimum", "greater_than", "gt"))]
    above "rules/above.md";
    ascii "rules/ascii.md";
    bytes "rules/bytes.md";
    conflicts_with "rules/conflicts_with.md";
    contains "rules/contains.md";
    #[doc(alias("function", "not_blank"))]
    custom "rules/custom.md";
    #[doc(alias("suffix"))]
    ends_with "rules/ends_with.md";
    #[doc(alias("at_least_one_of", "at_most_one_of", "dependentRequired"))]
    exactly_one_of "rules/exactly_one_of.md";
    #[doc(alias("nan", "infinity"))]
    finite "rules/finite.md";
    #[doc(alias("url", "uri_reference", "iri", "email", "uuid", "ip", "ipv4", "ipv6", "hostname"))]
    #[doc(alias("host_and_port", "date_time", "date", "time", "duration", "json_pointer"))]
    format "rules/format.md";
    #[doc(alias("dive", "items", "elements"))]
    inner "rules/inner.md";
    #[doc(alias("propertyNames", "map"))]
    keys "rules/keys.md";
    #[doc(alias("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"))]
    #[doc(alias("utf16", "graphemes", "size", "not_empty"))]
    length "rules/length.md";
    #[doc(alias("multipleOf"))]
    multiple_of "rules/multiple_of.md";
    none_of "rules/none_of.md";
    not_contains "rules/not_contains.md";
    #[doc(alias("allowed_values"))]
    one_of "rules/one_of.md";
    #[doc(alias("regex", "regular_expression"))]
    pattern "rules/pattern.md";
    #[doc(alias("minimum", "maximum", "exclusiveMaximum", "bounds", "decimal"))]
    range "rules/range.md";
    #[doc(alias("dependentRequired"))]
    requires "rules/requires.md";
    #[doc(alias("prefix"))]
    starts_with "rules/starts_with.md";
    #[doc(alias("uniqueItems", "duplicates"))]
    unique "rules/unique.md";
    #[doc(alias("additionalProperties"))]
    values "rules/values.md";
    #[doc(alias("if", "conditional"))]
    when "rules/when.md";
}
