// A request that is only written.

#[derive(RunRequest)]
#[request(serialize_only)]
struct Run {
    model: String,
}

// The attributes change this part of what the derive generates:
// - `Deserialize` is not implemented
// - `ReadFields` is not implemented
