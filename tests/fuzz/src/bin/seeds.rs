//! Writes the documents that the fuzzer begins with, in each format: `fuzz-seeds FROM TO`.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let mut folders = env::args_os().skip(1).map(PathBuf::from);
    let (Some(from), Some(to)) = (folders.next(), folders.next()) else {
        return Err("say from which folder, and to which".into());
    };
    for seed in fs::read_dir(from)? {
        let seed = seed?.path();
        let name = seed.file_stem().ok_or("a file without a name")?;
        let document = fs::read(&seed)?;
        put(&to.join("json"), name.as_ref(), &document)?;
        for (position, (format, document)) in
            run_request_fuzz::translated(&document).iter().enumerate()
        {
            let name = format!("{}-{position}", name.to_string_lossy());
            put(&to.join(format), name.as_ref(), document)?;
        }
    }
    Ok(())
}

fn put(folder: &Path, name: &Path, document: &[u8]) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(folder)?;
    Ok(fs::write(folder.join(name), document)?)
}
