//! Measures how long each stack takes for each operation on a request.

use divan::Bencher;
use run_request_bench::run::{
    Operation, Prepared, Size, Stack, bon::Bon, by_hand::ByHand, derive_builder::DeriveBuilder,
    ours::Ours, typed::Typed,
};

fn main() -> Result<(), String> {
    for size in Size::ALL {
        check::<Ours>(size)?;
        check::<ByHand>(size)?;
        check::<Bon>(size)?;
        check::<Typed>(size)?;
        check::<DeriveBuilder>(size)?;
    }
    divan::main();
    Ok(())
}

fn check<S: Stack>(size: Size) -> Result<(), String> {
    Prepared::<S>::new(size).map(drop)
}

macro_rules! operations {
    ($($name:ident: $operation:ident, $sizes:expr;)*) => {$(
        #[divan::bench(types = [Ours, ByHand, Bon, Typed, DeriveBuilder], args = $sizes)]
        fn $name<S: Stack>(bencher: Bencher<'_, '_>, size: Size) {
            // `main` has checked that there is one.
            if let Ok(prepared) = Prepared::<S>::new(size) {
                bencher.bench_local(|| prepared.run(Operation::$operation));
            }
        }
    )*};
}

operations! {
    build: Build, Size::ALL;
    validate: Validate, Size::ALL;
    validate_broken: Broken, [Size::Typical];
    validate_broken_25: Broken25, [Size::Typical];
    serialize: Serialize, Size::ALL;
    deserialize: Deserialize, Size::ALL;
    build_validate_serialize: Whole, Size::ALL;
    validate_extended: ValidateExtended, Size::ALL;
    serialize_extended: SerializeExtended, Size::ALL;
    deserialize_extended: DeserializeExtended, Size::ALL;
}
