use run_request::Validate;

#[derive(Validate)]
#[repr(packed)]
struct Run(#[request(range(1..))] u64, String);

fn main() {}
