//! Counts the allocations of each operation, and their total size in bytes.

use std::process::ExitCode;

use run_request_bench::run::{
    Operation, Prepared, Size, Stack, bon::Bon, by_hand::ByHand, derive_builder::DeriveBuilder,
    ours::Ours, typed::Typed,
};

fn main() -> ExitCode {
    println!(
        "| operation | {} | {} | {} | {} | {} |\n|---|---|---|---|---|---|",
        Ours::NAME,
        ByHand::NAME,
        Bon::NAME,
        Typed::NAME,
        DeriveBuilder::NAME,
    );
    for operation in Operation::ALL {
        for size in Size::ALL.into_iter().filter(|size| operation.takes(*size)) {
            match row(operation, size) {
                Ok(row) => println!("{row}"),
                Err(error) => {
                    eprintln!("{error}");
                    return ExitCode::FAILURE;
                }
            }
        }
    }
    ExitCode::SUCCESS
}

fn row(operation: Operation, size: Size) -> Result<String, String> {
    let cells = [
        cell::<Ours>(operation, size)?,
        cell::<ByHand>(operation, size)?,
        cell::<Bon>(operation, size)?,
        cell::<Typed>(operation, size)?,
        cell::<DeriveBuilder>(operation, size)?,
    ];
    Ok(format!("| {}, {} | {} |", operation.name(), size.name(), cells.join(" | ")))
}

fn cell<S: Stack>(operation: Operation, size: Size) -> Result<String, String> {
    let prepared = Prepared::<S>::new(size)?;
    if !operation.is_for(S::NAME) {
        return Ok("–".to_owned());
    }
    let used = allocation_counter::measure(|| prepared.run(operation));
    Ok(format!("{} ({} B)", used.count_total, used.bytes_total))
}
