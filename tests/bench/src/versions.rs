//! When, and with which versions, something was measured.

use std::process::Command;

/// The date as `YYYY-MM-DD`, and the version of the compiler.
///
/// # Errors
///
/// Returns an error if a program is not installed.
pub fn find_date_and_rust() -> Result<(String, String), String> {
    let rust = output_of("rustc", "--version")?;
    Ok((output_of("date", "+%F")?, rust.split(' ').nth(1).unwrap_or_default().to_owned()))
}

fn output_of(program: &str, argument: &str) -> Result<String, String> {
    let output = Command::new(program).arg(argument).output();
    let output = output.map_err(|error| format!("{program}: {error}"))?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The versions of `crates` in the text of a `Cargo.lock`, joined by plus signs.
///
/// # Errors
///
/// Returns an error if it contains no version of one of them.
pub fn find_versions(lock: &str, crates: &[&str]) -> Result<String, String> {
    let versions: Vec<String> = crates
        .iter()
        .map(|name| {
            let entry = format!("name = \"{name}\"\nversion = \"");
            let version = lock.split_once(&entry).and_then(|(_, rest)| rest.split('"').next());
            let version = version.ok_or_else(|| format!("no version of {name} in Cargo.lock"))?;
            Ok(format!("{name} {version}"))
        })
        .collect::<Result<_, String>>()?;
    Ok(versions.join(" + "))
}

#[cfg(test)]
mod tests {
    use super::find_versions;

    #[test]
    fn versions_are_those_of_the_crates() {
        let lock = "[[package]]\nname = \"serde\"\nversion = \"1.0.229\"\n\n\
                    [[package]]\nname = \"serde_with\"\nversion = \"3.25.0\"\n";
        let versions = find_versions(lock, &["serde_with", "serde"]);
        assert_eq!(versions.unwrap(), "serde_with 3.25.0 + serde 1.0.229");
        assert!(find_versions(lock, &["bon"]).is_err());
    }
}
