// A request that is only read.

#[derive(RunRequest)]
#[request(deserialize_only)]
struct Run {
    model: String,
}

// The attributes change this part of what the derive generates:
// - `Serialize` is not implemented
// - `WriteFields` is not implemented
