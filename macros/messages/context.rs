// check_is_a_string
fn check_name(_: &str) -> Result<(), String> {
    Ok(())
}

#[derive(RunRequest)]
#[request(check = "check_name")]
//                ^^^^^^^^^^^^ expected the path of a function: `check = path::to::function`
struct Run {
    name: String,
}

// check_twice
fn check_run(_: &Run) -> Result<(), String> {
    Ok(())
}

#[derive(RunRequest)]
#[request(check = check_run, check = check_run)]
//                           ^^^^^ duplicate `check` of the same function
struct Run {
    name: String,
}

// context_without_type
#[request(context)]
//        ^^^^^^^ expected a type: `context = Type`
struct Run {
    name: String,
}
