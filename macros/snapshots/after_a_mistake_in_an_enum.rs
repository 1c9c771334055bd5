// After a mistake, everything else is generated as before, so that code which uses it compiles.

#[derive(RunRequest)]
enum Role {
    User,
    #[request(lenght(1..))]
    Assistant,
}

// The attributes change this part of what the derive generates:

::core::compile_error! {
    "unknown `request` attribute `lenght`; did you mean `length`, on a field?"
}
