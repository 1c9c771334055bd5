use run_request::RunRequest;

#[derive(RunRequest)]
#[request(builder(name = Build, vis = private), schema)]
#[serde(tag = "type", rename_all_fields = "camelCase")]
enum Run {
    #[serde(other)]
    One {
        #[request(lenght(1..))]
        name: String,
    },
}

fn main() {}
