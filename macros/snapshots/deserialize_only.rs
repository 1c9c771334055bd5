// A request that is only read.

#[derive(RunRequest)]
#[request(deserialize_only)]
struct Run {
    model: String,
}

// The attributes change this part of what the derive generates:
// - no impl of `Serialize`
// - no impl of `WriteFields`
