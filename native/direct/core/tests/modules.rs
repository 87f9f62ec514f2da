//! The committed WebAssembly modules are made from the sources beside them.

use serde_json::Value;
use sha2::{Digest, Sha256};
use std::{
    fs,
    path::{Path, PathBuf},
};

fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn files(path: &Path) -> Vec<PathBuf> {
    if path.is_file() {
        return vec![path.to_path_buf()];
    }
    let entries = fs::read_dir(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    entries.flat_map(|entry| files(&entry.unwrap().path())).collect()
}

/// What `build-modules --inputs` prints: the hash of lines of a hash and a path, sorted by path.
fn inputs(root: &Path, record: &Value) -> String {
    let listed = record["inputFiles"].as_array().unwrap().iter().map(|name| root.join(name.as_str().unwrap()));
    let mut paths: Vec<_> =
        listed.flat_map(|path| files(&path)).map(|path| path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/")).collect();
    paths.sort();
    let lines: String = paths.iter().map(|path| format!("{}  {path}\n", hex(&fs::read(root.join(path)).unwrap()))).collect();
    hex(lines.as_bytes())
}

#[test]
fn are_made_from_these_sources() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let record: Value = serde_json::from_slice(&fs::read(root.join("modules/modules.json")).unwrap()).unwrap();
    let modules = record["modules"].as_object().unwrap();
    assert_eq!(modules.keys().collect::<Vec<_>>(), ["plain.wasm", "plain-threads.wasm", "wide.wasm", "wide-threads.wasm"]);
    for (name, recorded) in modules {
        let bytes = fs::read(root.join("modules").join(name)).unwrap();
        assert_eq!(
            (recorded["bytes"].as_u64(), recorded["sha256"].as_str()),
            (Some(bytes.len() as u64), Some(hex(&bytes).as_str())),
            "{name}"
        );
    }
    assert_eq!(
        record["inputs"].as_str(),
        Some(inputs(root, &record).as_str()),
        "the modules are of other sources: run native/direct/build-modules"
    );
}

#[test]
fn name_the_crates_that_they_contain() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let (lock, notice) =
        (fs::read_to_string(root.join("Cargo.lock")).unwrap(), fs::read_to_string(root.join("modules/NOTICE.md")).unwrap());
    let rows: Vec<_> = notice.lines().filter_map(|line| line.strip_prefix("| [")?.split_once(']')).collect();
    assert!(rows.len() > 50);
    for (name, rest) in rows {
        let version = rest.split('|').nth(1).unwrap().trim();
        assert!(lock.contains(&format!("name = \"{name}\"\nversion = \"{version}\"\n")), "{name} {version} is not in Cargo.lock any more");
    }
}
