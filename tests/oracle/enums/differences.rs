//! The differences that are justified: where our derive reads documents better than serde's. Every
//! other difference is a mistake.

use super::compare::Description;
use super::formats::Outcome;
use crate::differential::tree_format::Node;

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Format {
    Json,
    Yaml,
    Cbor,
    MessagePack,
    Postcard,
    Bincode,
    HumanTree,
    BinaryTree,
}

impl Format {
    fn is_human_readable(self) -> bool {
        matches!(self, Format::Json | Format::Yaml | Format::HumanTree)
    }

    /// Whether the bytes do not say what they are.
    fn goes_by_position(self) -> bool {
        matches!(self, Format::Postcard | Format::Bincode)
    }
}

/// How newtype variants begin whose type has no fields that are known by their position.
const FOREIGN: &[&str] = &[
    "({",
    "(()",
    "Color(",
    "Any(",
    "Object(",
    "Newtype(Newtype",
    "Newtype(Unit",
    "Newtype(Struct",
];

/// What forms of enums are in a declaration.
#[derive(Debug, Clone, Copy)]
#[allow(clippy::struct_excessive_bools)]
pub(crate) struct Form {
    /// Internally tagged.
    internal: bool,
    /// Adjacently tagged.
    adjacent: bool,
    /// An untagged enum, or an untagged variant.
    untagged: bool,
    /// Unit variants only.
    names: bool,
    /// Variants that are never read.
    skipped: bool,
    /// Variants or fields with functions of their own.
    functions: bool,
    /// Unknown fields are denied.
    denies: bool,
}

impl Form {
    pub(crate) fn of(declaration: &str, shapes: &[Description]) -> Self {
        let has = |attribute| declaration.contains(attribute);
        let variants = || shapes.iter().flat_map(|shape| shape.variants);
        Form {
            internal: declaration.matches("tag = ").count()
                > declaration.matches("content = ").count(),
            adjacent: has("content = "),
            untagged: has("untagged"),
            names: shapes.iter().any(|it| it.variants.iter().all(|(_, fields)| fields.is_empty())),
            skipped: variants().any(|(attributes, _)| attributes.contains("skip")),
            functions: has("with = "),
            denies: has("deny_unknown_fields"),
        }
    }

    /// Whether serde reads the whole value of such an enum before it looks at any of it.
    fn is_buffered(self) -> bool {
        self.internal || self.adjacent || self.untagged
    }

    /// Whether values are read back in the format even if serde cannot.
    pub(crate) fn must_round_trip(self, format: Format, value: &str) -> bool {
        let is_foreign = self.internal && FOREIGN.iter().any(|start| value.contains(start));
        !(self.untagged || format.goes_by_position() && is_foreign)
    }
}

/// One document, as both sides read it.
#[derive(Debug)]
pub(crate) struct Case<'c> {
    pub(crate) format: Format,
    /// How often the document of a value was changed.
    pub(crate) changes: usize,
    /// The document, if it is well-formed.
    pub(crate) node: Option<&'c Node>,
    pub(crate) ours: Outcome,
    pub(crate) twin: Outcome,
}

/// A reason why both may differ.
type Reason = fn(&Case<'_>, Form) -> bool;

const REASONS: &[(&str, Reason)] = &[
    ("an object is no sequence in human-readable formats", rejects_sequence),
    ("an empty sequence is no object", rejects_empty_sequence),
    ("a name is a string in human-readable formats", takes_names_only),
    ("a tag is a string", takes_tags_by_name),
    ("a tag in a sequence is a unit variant", reads_tag_as_written),
    ("untagged enums say what is wrong", explains_untagged),
    ("the first of several faults is reported", stops_at_first_fault),
    ("the position is that of the fault", has_better_position),
    ("the path of a fault that was kept", has_path),
    ("a position after a skipped variant", counts_skipped_variants),
    ("tagged enums are read by position", reads_tags_by_position),
    ("struct variants are read by position", reads_fields_by_position),
    ("a variant without content", reads_missing_content),
    ("unit variants deny unknown fields", denies_beside_units),
    ("the words of the format", words_of_format),
    ("what the format knows is not lost in a buffer", loses_nothing),
    ("what the format does not take", asks_format),
    ("numbers of 128 bits are read", reads_wide_numbers),
];

/// Finds the reason why both may differ.
pub(crate) fn find_reason(case: &Case<'_>, form: Form) -> Option<&'static str> {
    if case.is_as_written() && case.twin.is_ok() && !counts_skipped_variants(case, form) {
        return None;
    }
    REASONS.iter().find(|(_, is_reason)| is_reason(case, form)).map(|(reason, _)| *reason)
}

/// Whether both errors are the same but for their positions.
fn says_same(case: &Case<'_>) -> bool {
    match (&case.ours, &case.twin) {
        (Err(ours), Err(twin)) => split_position(ours).0 == split_position(twin).0,
        _ => false,
    }
}

impl Case<'_> {
    /// Whether a derive wrote this.
    fn is_as_written(&self) -> bool {
        self.changes == 0 && self.node.is_none()
    }

    fn ours_says(&self, text: &str) -> bool {
        self.ours.as_ref().is_err_and(|error| error.contains(text))
    }

    fn twin_says(&self, text: &str) -> bool {
        self.twin.as_ref().is_err_and(|error| error.contains(text))
    }
}

/// Splits the line and the column from an error.
fn split_position(error: &str) -> (&str, Option<(usize, usize)>) {
    let Some((message, position)) = error.rsplit_once(" at line ") else { return (error, None) };
    let Some((line, column)) = position.split_once(" column ") else { return (error, None) };
    match (line.parse(), column.parse()) {
        (Ok(line), Ok(column)) => (message, Some((line, column))),
        _ => (error, None),
    }
}

/// Whether there is a sequence anywhere, or an empty one. What is not well-formed may have one.
fn has_sequence(node: Option<&Node>, empty: bool) -> bool {
    match node {
        None => true,
        Some(Node::Seq(nodes)) => {
            !empty || nodes.is_empty() || nodes.iter().any(|node| has_sequence(Some(node), empty))
        }
        Some(Node::Map(entries)) => {
            entries.iter().any(|(_, value)| has_sequence(Some(value), empty))
        }
        _ => false,
    }
}

/// Whether there is `{"name": null}` anywhere.
fn has_null_entry(node: Option<&Node>) -> bool {
    match node {
        Some(Node::Seq(nodes)) => nodes.iter().any(|node| has_null_entry(Some(node))),
        Some(Node::Map(entries)) => match &entries[..] {
            [(_, Node::Null)] => true,
            entries => entries.iter().any(|(_, value)| has_null_entry(Some(value))),
        },
        _ => false,
    }
}

/// Serde reads `["x"]` as a struct of one field. Where that is one of several variants, ours goes
/// on to the next.
fn rejects_sequence(case: &Case<'_>, form: Form) -> bool {
    let has_sequence = has_sequence(case.node, false);
    let is_rejected = case.ours_says("invalid type: sequence, expected ")
        || form.untagged && case.ours.is_err() && case.twin.is_ok();
    case.format.is_human_readable() && has_sequence && is_rejected
}

/// Neither does an empty sequence show whether the format is human-readable, nor has it a tag.
fn rejects_empty_sequence(case: &Case<'_>, _: Form) -> bool {
    has_sequence(case.node, true)
        && case.twin.is_err()
        && (case.ours_says("invalid type: sequence, expected ")
            || case.ours_says("invalid length 0"))
}

/// Serde reads `{"user": null}` too, and says no more than "expected value" of anything else.
fn takes_names_only(case: &Case<'_>, form: Form) -> bool {
    let is_type_error = case.ours_says("invalid type: ") || case.ours_says("unknown variant ");
    let is_next = form.untagged && case.ours.is_err() && has_null_entry(case.node);
    let is_type_error = is_type_error && form.names || is_next;
    case.format.is_human_readable() && is_type_error && !says_same(case)
}

/// Serde also takes the position of the variant, from a buffer even in JSON.
fn takes_tags_by_name(case: &Case<'_>, form: Form) -> bool {
    let says = case.ours_says("expected variant identifier") || case.ours_says("expected str");
    let says = says || case.twin.is_ok() && case.ours_says("`, expected a string");
    let is_position = case.format == Format::BinaryTree && form.adjacent && case.twin.is_ok();
    (form.internal || form.adjacent) && (says || is_position || case.ours_says("unknown variant "))
}

/// The tag of an adjacently tagged enum is written as a unit variant. In a sequence, serde reads an
/// identifier instead.
fn reads_tag_as_written(case: &Case<'_>, form: Form) -> bool {
    let is_sequence = has_sequence(case.node, false);
    let is_identifier = case.twin.is_ok() || case.twin_says("expected variant identifier");
    let is_binary = matches!(case.format, Format::BinaryTree | Format::MessagePack);
    form.adjacent && is_binary && is_sequence && is_identifier
}

/// Serde says "data did not match any variant", or what it is told to expect.
fn explains_untagged(case: &Case<'_>, form: Form) -> bool {
    form.untagged
        && case.ours.is_err()
        && (case.twin_says("did not match any variant") || case.twin_says("a number or a list"))
}

/// Serde reads all of a tagged enum before it looks at any of it. So it finds what is wrong at the
/// end before what is wrong at the beginning.
fn stops_at_first_fault(case: &Case<'_>, form: Form) -> bool {
    let several = case.changes > 1 || case.node.is_none() || case.twin_says("duplicate field ");
    form.is_buffered() && case.ours.is_err() && case.twin.is_err() && several
}

/// Serde shows the end of what it buffered, or nothing.
fn has_better_position(case: &Case<'_>, form: Form) -> bool {
    let (Err(ours), Err(twin)) = (&case.ours, &case.twin) else { return false };
    let (ours, twin) = (split_position(ours), split_position(twin));
    form.is_buffered() && ours.0 == twin.0 && (twin.1.is_none() || ours.1 <= twin.1)
}

/// An entry before the tag is read after the tag, when the format is no longer there, so that the
/// message has its path.
fn has_path(case: &Case<'_>, form: Form) -> bool {
    let (Err(ours), Err(twin)) = (&case.ours, &case.twin) else { return false };
    // The error of CBOR shows its message like a string.
    let (ours, twin) = (ours.replace('\\', ""), twin.replace('\\', ""));
    let (ours, twin) = (split_position(&ours).0, split_position(&twin).0);
    let ours = ours.strip_prefix("Semantic(None, \"").map_or(ours, |it| &it[..it.len() - 2]);
    form.is_buffered() && ours.strip_suffix(twin).is_some_and(|path| path.ends_with(": "))
}

/// Both write the position among all variants, and only ours reads it as such.
fn counts_skipped_variants(case: &Case<'_>, form: Form) -> bool {
    let is_index = case.ours_says("variant index 0 <=") || case.twin_says("variant index 0 <=");
    form.skipped && (case.format.goes_by_position() || is_index)
}

/// Serde asks these formats what is in the bytes, which they do not know.
fn reads_tags_by_position(case: &Case<'_>, form: Form) -> bool {
    (form.internal || form.adjacent) && case.format.goes_by_position() && case.twin.is_err()
}

/// Serde does not read what it wrote of them in the compact form of MessagePack. CBOR has a map
/// wherever there are names.
fn reads_fields_by_position(case: &Case<'_>, form: Form) -> bool {
    let is_struct = case.twin_says("invalid type: sequence, expected ");
    let is_untagged = form.untagged && has_sequence(case.node, false);
    match case.format {
        Format::MessagePack | Format::BinaryTree => is_struct || case.ours.is_ok() && is_untagged,
        // The reader of CBOR takes no sequence as a struct, but a buffer does.
        Format::Cbor => is_struct || case.ours_says("invalid type: sequence, expected map"),
        _ => false,
    }
}

/// A unit variant is written without content, and so is one whose only field is skipped. One with
/// a function of its own has the content that the function writes.
fn reads_missing_content(case: &Case<'_>, form: Form) -> bool {
    let reads = case.twin_says("missing field `c`") || case.twin_says("invalid length 1, ");
    let misses = case.ours_says("missing field `c`") && form.functions;
    form.adjacent && (case.ours.is_ok() && reads || case.twin.is_ok() && misses)
}

fn denies_beside_units(case: &Case<'_>, form: Form) -> bool {
    let says = case.ours_says("unknown field ") || case.ours_says("expected field identifier");
    form.internal && form.denies && says
}

/// An error that is not about a buffer has the words of the format, as for a struct.
fn words_of_format(case: &Case<'_>, form: Form) -> bool {
    let words: &[&str] = match case.format {
        Format::MessagePack => &[
            "wrong msgpack marker",
            "array had incorrect length",
            "unit variant, expected newtype variant",
        ],
        Format::Cbor => &["Semantic("],
        Format::Json => &["expected value", "trailing characters", "expected key to be a number"],
        Format::Yaml => &["unknown variant", "not so: ", ": invalid "],
        _ => &[],
    };
    let is_unit =
        case.ours_says("expected unit variant") && case.twin_says("expected unit variant");
    let is_enum = case.twin_says(", expected string or map") || case.twin_says("with a single key");
    let is_worded = words.iter().any(|word| case.ours_says(word));
    form.is_buffered() && case.twin.is_err() && (is_unit || is_enum || is_worded)
}

/// Strings in YAML need no quotes, keys of JSON are numbers where a number is asked for, and a
/// `null` of CBOR is a unit where a unit is asked for. A buffer forgets that.
fn loses_nothing(case: &Case<'_>, form: Form) -> bool {
    let says = |texts: &[&str]| texts.iter().any(|text| case.twin_says(text));
    let is_lost = match case.format {
        Format::Yaml => says(&["invalid type: ", "do not support enum input", "did not match any"]),
        Format::Json | Format::HumanTree => says(&["invalid type: string \""]),
        Format::Cbor => says(&["Option value", "did not match any", "expected unit"]),
        Format::MessagePack => says(&["expected string or map"]),
        _ => false,
    };
    form.is_buffered() && (case.ours.is_ok() && is_lost || says_number_key(case))
}

fn reads_wide_numbers(case: &Case<'_>, form: Form) -> bool {
    let says = ["128 is not supported", "128, expected a type tag"];
    form.is_buffered() && says.iter().any(|text| case.twin_says(text))
}

/// Serde's buffer has no numbers and bools as keys of JSON.
fn says_number_key(case: &Case<'_>) -> bool {
    let key = case.twin.as_ref().err().and_then(|error| error.split('"').nth(1));
    let is_key = |key: &str| key.parse::<i128>().is_ok() || key.parse::<bool>().is_ok();
    let has_text_keys = matches!(case.format, Format::Json | Format::HumanTree);
    has_text_keys && key.is_some_and(is_key) && case.ours.is_err()
}

/// Serde's buffer takes an empty object or list as a unit, and an object as an enum in YAML, which
/// has tags for these.
fn asks_format(case: &Case<'_>, form: Form) -> bool {
    let says = case.ours_says("expected unit") || case.ours_says("expected a YAML tag");
    let says = says || case.ours_says("wrong msgpack marker FixMap(0)");
    form.is_buffered() && says
}
