// A request that is only written.

#[derive(RunRequest)]
#[request(serialize_only)]
struct Run {
    model: String,
}

// The attributes change this part of what the derive generates:
// - no impl of `Deserialize`
// - no impl of `ReadFields`
