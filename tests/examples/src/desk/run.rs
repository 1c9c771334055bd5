//! The run that a request creates, in the API's format.

use std::convert::Infallible;
use std::time::Duration;

use axum::Json;
use axum::response::sse::{Event, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::{StreamExt, stream};
use serde_json::{Value, json};

use super::{SupportRun, create_id};

/// How long each state of the run lasts. There is no real model behind this server.
const STEP: Duration = Duration::from_millis(20);

pub(crate) struct Run {
    id: String,
    thread_id: String,
    created_at: u64,
    request: SupportRun,
}

impl Run {
    pub(crate) fn queued(thread_id: String, request: SupportRun) -> Self {
        let (id, created_at) = create_id("run_");
        Run { id, thread_id, created_at, request }
    }

    /// Responds with the run itself, or with its events as server-sent events.
    pub(crate) fn into_response(self) -> Response {
        if self.request.run.stream != Some(true) {
            return Json(self.object("queued")).into_response();
        }
        let states = [
            ("thread.run.created", "queued"),
            ("thread.run.queued", "queued"),
            ("thread.run.in_progress", "in_progress"),
            ("thread.run.completed", "completed"),
        ];
        let events = states.map(|(event, status)| (event, self.object(status).to_string()));
        let events = events.into_iter().chain([("done", "[DONE]".to_owned())]);
        let events = stream::iter(events).then(|(event, data)| async move {
            tokio::time::sleep(STEP).await;
            Ok::<_, Infallible>(Event::default().event(event).data(data))
        });
        Sse::new(events).into_response()
    }

    /// The API's run object, plus the fields of our app.
    fn object(&self, status: &str) -> Value {
        let SupportRun { run, ticket, priority, tags, top_k } = &self.request;
        let started_at = (status != "queued").then_some(self.created_at);
        let completed_at = (status == "completed").then_some(self.created_at);
        json!({
            "id": self.id,
            "object": "thread.run",
            "created_at": self.created_at,
            "thread_id": self.thread_id,
            "assistant_id": run.assistant_id,
            "status": status,
            "required_action": null,
            "last_error": null,
            "expires_at": self.created_at + 600,
            "started_at": started_at,
            "cancelled_at": null,
            "failed_at": null,
            "completed_at": completed_at,
            "incomplete_details": null,
            "model": run.model.as_ref().map_or_else(|| json!("gpt-4o"), |model| json!(model)),
            "instructions": run.instructions.as_deref().unwrap_or_default(),
            "tools": run.tools.as_deref().unwrap_or_default(),
            "metadata": run.metadata.clone().unwrap_or_default(),
            "usage": completed_at.map(|_| json!({
                "prompt_tokens": 0, "completion_tokens": 0, "total_tokens": 0,
            })),
            "temperature": run.temperature.unwrap_or(1.0),
            "top_p": run.top_p.unwrap_or(1.0),
            "max_prompt_tokens": run.max_prompt_tokens,
            "max_completion_tokens": run.max_completion_tokens,
            "truncation_strategy": run.truncation_strategy.as_ref()
                .map_or_else(|| json!({"type": "auto", "last_messages": null}), |cut| json!(cut)),
            "tool_choice": run.tool_choice.as_ref()
                .map_or_else(|| json!("auto"), |choice| json!(choice)),
            "parallel_tool_calls": run.parallel_tool_calls.unwrap_or(true),
            "response_format": run.response_format.as_ref()
                .map_or_else(|| json!("auto"), |format| json!(format)),
            "ticket": ticket,
            "priority": priority,
            "tags": tags.as_deref().unwrap_or_default(),
            "top_k": top_k,
        })
    }
}
