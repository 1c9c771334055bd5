// A request that is never written.

#[derive(RunRequest)]
#[request(deserialize_only)]
struct Run {
    model: String,
}

// The attributes change this part of what the derive writes:
// - `Serialize` is not implemented
// - `WriteFields` is not implemented
