//! Chat completions, compared with their published schema.

mod bodies;
mod differences;

use run_request::chat::CreateChatCompletionRequest;

use super::{Comparison, MUTATED_BODIES, read_published_schema};

/// The variable with the path of the API's schema.
const PUBLISHED: &str = "PUBLISHED_CHAT_SCHEMA";

#[test]
fn chats_agree_with_the_published_schema() {
    let Some(schema) = read_published_schema(PUBLISHED) else { return };
    let bodies = bodies::list_bodies();
    let differences = &differences::DIFFERENCES;
    let comparison = Comparison { schema: &schema, bodies: &bodies, differences };
    comparison.run::<CreateChatCompletionRequest>(MUTATED_BODIES);
}
