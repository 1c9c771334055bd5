// A request that is never read.

#[derive(RunRequest)]
#[request(serialize_only)]
struct Run {
    model: String,
}

// The attributes change this part of what the derive writes:
// - `Deserialize` is not implemented
// - `ReadFields` is not implemented
