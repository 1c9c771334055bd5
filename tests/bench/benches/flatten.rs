//! Measures reading and writing a request that flattens others: ours, compared with serde on a flat
//! struct, which has nothing to flatten, and with serde's `flatten`.

use divan::{Bencher, black_box};
use run_request_bench::{SMALL, TYPICAL, in_all_forms};
use serde::{Deserialize, Serialize};

fn main() -> Result<(), String> {
    // The times are only comparable if all forms do the same work.
    in_all_forms(TYPICAL)?;
    in_all_forms(SMALL)?;
    divan::main();
    Ok(())
}

const NAMES: [&str; 2] = ["typical", "small"];

fn document(name: &str) -> &'static str {
    if name == "small" { SMALL } else { TYPICAL }
}

fn read<T: Deserialize<'static>>(bencher: Bencher<'_, '_>, name: &str) {
    let document = document(name);
    bencher.bench(|| serde_json::from_str::<T>(black_box(document)));
}

fn write<T: Deserialize<'static> + Serialize + Sync>(bencher: Bencher<'_, '_>, name: &str) {
    let Ok(request) = serde_json::from_str::<T>(document(name)) else { return };
    bencher.bench(|| serde_json::to_string(black_box(&request)));
}

macro_rules! forms {
    ($direction:ident) => {
        mod $direction {
            use divan::Bencher;
            use run_request_bench as form;

            #[divan::bench(args = super::NAMES, sample_count = 500, sample_size = 100)]
            fn ours(bencher: Bencher<'_, '_>, name: &str) {
                super::$direction::<form::ours::Request>(bencher, name);
            }

            #[divan::bench(args = super::NAMES, sample_count = 500, sample_size = 100)]
            fn serde_flat(bencher: Bencher<'_, '_>, name: &str) {
                super::$direction::<form::flat::Request>(bencher, name);
            }

            #[divan::bench(args = super::NAMES, sample_count = 500, sample_size = 100)]
            fn serde_flatten(bencher: Bencher<'_, '_>, name: &str) {
                super::$direction::<form::nested::Request>(bencher, name);
            }
        }
    };
}

forms!(read);
forms!(write);
